package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/** The loss −ln p over the probability p that the right answer was given, with a dot where it is. */
public final class LossCurve extends PaintedView {
    private static final double LEFT = 32;
    private static final double RIGHT = 14;
    private static final double TOP = 10;
    private static final double BOTTOM = 40;
    private static final double HIGHEST = 5;
    private static final double DOT = 6;

    private float sure = 1;

    /** A curve with its dot at no loss. */
    public LossCurve() {
        getStyleClass().add("loss-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(200, 140);
        setPrefSize(440, 320);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        show(1);
    }

    /** Puts the dot at this probability, 0 to 1. */
    public void show(float probability) {
        sure = probability;
        setAccessibleText("Loss over the probability of the right answer: " + Numbers.telling(-Math.log(sure), 3)
                + " at " + Numbers.percent(sure));
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double right = width - RIGHT;
        double bottom = height - BOTTOM;
        double scaleX = right - LEFT;
        double scaleY = (bottom - TOP) / HIGHEST;
        g.setFont(CanvasText.mono(13));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int loss = 0; loss <= HIGHEST; loss++) {
            double y = Math.rint(bottom - loss * scaleY);
            g.setFill(loss == 0 ? palette.line2() : palette.line());
            g.fillRect(LEFT, y, scaleX, 1);
            g.setFill(palette.ink3());
            g.fillText(Integer.toString(loss), LEFT - 8, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int tick = 0; tick <= 4; tick++) {
            g.fillText(
                    Numbers.fixed(tick * 25, 0) + "%",
                    LEFT + Math.clamp(tick / 4.0 * scaleX, 8, scaleX - 8),
                    bottom + 13);
        }
        g.setFont(CanvasText.regular(13));
        g.fillText("given to the right answer", LEFT + scaleX / 2, bottom + 31);
        int points = (int) scaleX;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            double p = Math.exp(-HIGHEST) + (1 - Math.exp(-HIGHEST)) * i / (points - 1);
            x[i] = LEFT + p * scaleX;
            y[i] = bottom + Math.log(p) * scaleY;
        }
        g.setStroke(palette.ink2());
        g.setLineWidth(2);
        g.strokePolyline(x, y, points);
        double dotX = LEFT + sure * scaleX;
        double dotY = bottom - Math.min(HIGHEST, -Math.log(Math.max(sure, 1e-30))) * scaleY;
        g.setFill(palette.surface());
        g.fillOval(dotX - DOT - 2, dotY - DOT - 2, 2 * DOT + 4, 2 * DOT + 4);
        g.setFill(palette.accent());
        g.fillOval(dotX - DOT, dotY - DOT, 2 * DOT, 2 * DOT);
    }
}
