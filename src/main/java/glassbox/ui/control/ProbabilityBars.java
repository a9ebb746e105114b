package glassbox.ui.control;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * One bar for each class in an order that never changes: its name, how probable it is, and that as a number. The most
 * probable one is in the accent colour and bold. Before anything was read there are only the empty troughs.
 */
public final class ProbabilityBars extends PaintedView {
    private static final double NAME = 40;
    private static final double VALUE = 88;
    private static final double LEAST = 3;
    private static final double TALLEST = 24;
    /** From this share on a number is as dark as the winner's. */
    private static final float WORTH_READING = 0.01f;

    private final Font number = CanvasText.mono(17);
    private final Font winnerNumber = CanvasText.monoBold(17);
    private final List<String> names;
    private float[] shares = {};
    private float[] others = {};

    /** Troughs for these classes, from the top down. */
    public ProbabilityBars(List<String> names) {
        this.names = List.copyOf(names);
        getStyleClass().add("probability-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("How likely the network finds each class; the bars add up to 100 %");
        setFocusTraversable(true);
        setMinSize(NAME + VALUE + 80, names.size() * 26.0);
        showNothing();
    }

    /** Empties the troughs: nothing was read. */
    public void showNothing() {
        shares = new float[0];
        others = new float[0];
        setAccessibleText("Probabilities: nothing is read yet");
        requestPaint();
    }

    /**
     * Shows how probable each class is.
     *
     * @param probabilities one for each class, 0 to 1, in the order of the names
     * @throws IllegalArgumentException if there are more or fewer than names
     */
    public void show(float[] probabilities) {
        show(probabilities, new float[0], "");
    }

    /**
     * Shows how probable each class is, and how probable it was otherwise.
     *
     * @param probabilities one for each class, 0 to 1, in the order of the names
     * @param otherwise one for each class, or none
     * @param when what "otherwise" is, for screen readers: "with all steps"
     * @throws IllegalArgumentException if there are more or fewer than names
     */
    public void show(float[] probabilities, float[] otherwise, String when) {
        if (probabilities.length != names.size()) {
            throw new IllegalArgumentException("There are " + names.size() + " classes, but " + probabilities.length
                    + " probabilities were given.");
        }
        shares = probabilities.clone();
        others = otherwise.length == shares.length ? otherwise.clone() : new float[0];
        setAccessibleText(
                "Probabilities: " + list(shares) + (others.length == 0 ? "" : "; " + when + ": " + list(others)));
        requestPaint();
    }

    private String list(float[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> names.get(i) + " " + Numbers.percent(values[i]))
                .collect(Collectors.joining(", "));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 440;
    }

    @Override
    protected double computePrefHeight(double width) {
        return names.size() * 35.0;
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("probability-bars");
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double pitch = height / names.size();
        double bar = Math.round(Math.min(TALLEST, pitch * 0.62));
        int winner = winner();
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < names.size(); i++) {
            double middle = Math.round(pitch * (i + 0.5));
            double top = middle - bar / 2;
            boolean wins = i == winner;
            g.setFont(wins ? winnerNumber : number);
            g.setFill(wins ? palette.ink() : palette.ink2());
            g.setTextAlign(TextAlignment.CENTER);
            g.fillText(names.get(i), NAME / 2 - 2, middle);
            g.setFill(palette.dark() ? palette.surface() : palette.sunken());
            g.fillRoundRect(NAME, top, width - NAME - VALUE, bar, 6, 6);
            if (winner >= 0) {
                double length = Math.max(LEAST, (width - NAME - VALUE) * shares[i]);
                g.setFill(wins ? palette.accent() : palette.ink3());
                g.fillRoundRect(NAME, top, length, bar, Math.min(6, length), Math.min(6, length));
                if (others.length > 0) {
                    double mark = NAME + Math.round((width - NAME - VALUE - 3) * others[i]);
                    g.setFill(palette.surface());
                    g.fillRect(mark - 1, top - 4, 5, bar + 8);
                    g.setFill(palette.ink());
                    g.fillRect(mark, top - 3, 3, bar + 6);
                }
                g.setFill(shares[i] >= WORTH_READING ? palette.ink() : palette.ink3());
                g.setTextAlign(TextAlignment.RIGHT);
                g.fillText(Numbers.percent(shares[i]), width, middle);
            }
        }
    }

    /** The most probable class, the first of several; −1 when nothing was read. */
    private int winner() {
        int winner = -1;
        for (int i = 0; i < shares.length; i++) {
            if (winner < 0 || shares[i] > shares[winner]) {
                winner = i;
            }
        }
        return winner;
    }
}
