package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/**
 * How wrong a measured slope is for each size of a nudge, both as powers of ten: large nudges bend, small ones drown in
 * rounding, and between them is a valley. Points across a kink are hollow; a line marks the nudge that is looked at.
 */
public final class ErrorCurve extends PaintedView {
    private static final double LEFT = 44;
    private static final double BOTTOM = 20;
    private static final double TOP = 8;
    private static final double RIGHT = 8;
    private static final double LARGEST = -1;
    private static final double SMALLEST = -12;
    private static final double WORST = 1;
    private static final double BEST = -13;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private double[] nudges = {};
    private double[] errors = {};
    private boolean[] kinks = {};
    private double at = 1e-4;

    /** An empty plane. */
    public ErrorCurve() {
        getStyleClass().add("error-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Error for each size of the nudge, being measured");
        setMinSize(160, 110);
        setPrefSize(210, 150);
    }

    /** Shows these errors, largest nudge first; all three are of the same length. */
    public void show(double[] sizes, double[] wrong, boolean[] atKink) {
        nudges = sizes.clone();
        errors = wrong.clone();
        kinks = atKink.clone();
        describe();
        requestPaint();
    }

    /** Marks a nudge. */
    public void mark(double nudge) {
        at = nudge;
        requestPaint();
    }

    private void describe() {
        int best = -1;
        for (int i = 0; i < errors.length; i++) {
            best = !kinks[i] && (best < 0 || errors[i] < errors[best]) ? i : best;
        }
        setAccessibleText(
                best < 0
                        ? "Error for each size of the nudge, being measured"
                        : "Error for each size of the nudge: smallest, about 10" + power(log(errors[best])) + ", at 10"
                                + power(Math.log10(nudges[best])) + "; larger for smaller and for larger nudges");
    }

    private static double log(double error) {
        return Math.clamp(Math.log10(Math.max(error, 1e-300)), BEST, WORST);
    }

    private static String power(double exponent) {
        long whole = Math.round(exponent);
        StringBuilder digits = new StringBuilder(whole < 0 ? "⁻" : "");
        Long.toString(Math.abs(whole)).chars().forEach(digit -> digits.append(SUPERSCRIPTS.charAt(digit - '0')));
        return digits.toString();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double right = width - RIGHT;
        double bottom = height - BOTTOM;
        double scaleX = (right - LEFT) / (LARGEST - SMALLEST);
        double scaleY = (bottom - TOP) / (WORST - BEST);
        g.setFont(CanvasText.mono(12));
        g.setTextBaseline(VPos.CENTER);
        for (int exponent = -12; exponent <= 0; exponent += 4) {
            double y = Math.rint(TOP + (WORST - exponent) * scaleY);
            g.setFill(palette.line());
            g.fillRect(LEFT, y, right - LEFT, 1);
            g.setFill(palette.ink3());
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText(exponent == 0 ? "1" : "10" + power(exponent), LEFT - 6, y);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int exponent = -12; exponent <= -1; exponent += 4) {
            double x = LEFT + (exponent - SMALLEST) * scaleX;
            g.fillText("10" + power(exponent), Math.clamp(x, LEFT + 14, right - 14), bottom + 11);
        }
        double mark = Math.rint(LEFT + (Math.log10(at) - SMALLEST) * scaleX);
        g.setFill(palette.accent());
        g.fillRect(mark, TOP, 2, bottom - TOP);
        g.setStroke(palette.ink2());
        g.setLineWidth(1.5);
        for (int i = 0; i < nudges.length; i++) {
            double x = LEFT + (Math.log10(nudges[i]) - SMALLEST) * scaleX;
            double y = TOP + (WORST - log(errors[i])) * scaleY;
            if (i > 0 && !kinks[i] && !kinks[i - 1]) {
                double before = LEFT + (Math.log10(nudges[i - 1]) - SMALLEST) * scaleX;
                g.strokeLine(before, TOP + (WORST - log(errors[i - 1])) * scaleY, x, y);
            }
            if (kinks[i]) {
                g.setStroke(palette.wrong());
                g.strokeOval(x - 3, y - 3, 6, 6);
                g.setStroke(palette.ink2());
            } else {
                g.setFill(palette.ink());
                g.fillOval(x - 2, y - 2, 4, 4);
            }
        }
    }
}
