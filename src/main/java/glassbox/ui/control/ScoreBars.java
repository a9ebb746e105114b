package glassbox.ui.control;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * A bar for each class, one below the other: the answer from 0 on, or gradients to both sides of 0. The right class and the
 * one that was read have their numbers beside them.
 */
public final class ScoreBars extends PaintedView {
    private static final double NAMES = 22;
    private static final double TYPE = 13;
    private static final double ROW = 15;
    private static final double BAR = 10;
    private static final double WORDS = 84;
    private static final double BARS = 124;

    private List<String> names = List.of();
    private List<Float> values = List.of();
    private List<String> words = List.of();
    private int target = -1;
    private int read = -1;
    private boolean signed;

    /** Without bars yet. */
    public ScoreBars() {
        getStyleClass().add("score-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Answer, empty");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /** Shows an answer; {@code right} and {@code said} are places, −1 for none. */
    public void showAnswer(List<String> classes, List<Float> numbers, List<String> inWords, int right, int said) {
        signed = false;
        show(classes, numbers, inWords, right, said);
        setAccessibleText(
                "Answer: " + reading(said) + (right >= 0 && right != said ? ", right would be " + reading(right) : ""));
    }

    /** Shows gradients, the numbers of which are written at the same classes. */
    public void showBlame(List<String> classes, List<Float> numbers, int right, int said) {
        signed = true;
        int decimals = numbers.stream().allMatch(value -> Math.abs(value) < 0.1f) ? 4 : 2;
        List<String> inWords =
                numbers.stream().map(value -> Numbers.signed(value, decimals)).toList();
        show(classes, numbers, inWords, right, said);
        setAccessibleText("Gradients: " + reading(right) + (said >= 0 && said != right ? ", " + reading(said) : ""));
    }

    private String reading(int place) {
        return place < 0 || place >= names.size() ? "none" : names.get(place) + " " + words.get(place);
    }

    private void show(List<String> classes, List<Float> numbers, List<String> inWords, int right, int said) {
        names = List.copyOf(classes);
        values = List.copyOf(numbers);
        words = List.copyOf(inWords);
        target = right;
        read = said;
        requestLayout();
        requestPaint();
    }

    private boolean longNames() {
        return names.stream().anyMatch(name -> name.length() > 2);
    }

    private double nameWidth() {
        return longNames() ? 72 : NAMES;
    }

    @Override
    protected double computePrefWidth(double height) {
        return nameWidth() + BARS;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROW * names.size() + 2;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        double start = nameWidth();
        double room = width - start - 2;
        double zero = signed ? start + Math.rint(room / 2) : start;
        double scale = signed ? room * 0.4 : room - WORDS;
        float largest = 1e-9f;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        double unit = signed ? scale / largest : scale / Math.max(1, largest);
        if (signed) {
            g.setFill(palette.line2());
            g.fillRect(zero, 0, 1, height);
        }
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < values.size(); i++) {
            double middle = ROW * i + ROW / 2 + 1;
            boolean told = i == target || i == read;
            g.setFont(told ? CanvasText.monoBold(TYPE) : CanvasText.mono(TYPE));
            g.setFill(i == target ? palette.accentInk() : told ? palette.ink() : palette.ink3());
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(names.get(i), 0, middle, start - 6);
            double length = Math.max(1.5, Math.abs(values.get(i)) * unit);
            boolean negative = values.get(i) < 0;
            g.setFill(colour(palette, i, negative));
            g.fillRoundRect(negative ? zero - length : zero, middle - BAR / 2, length, BAR, 2, 2);
            if (told) {
                word(g, palette, i, middle, zero, length, negative);
            }
        }
    }

    private Color colour(Palette palette, int place, boolean negative) {
        if (signed) {
            return negative ? palette.neg() : palette.pos();
        }
        return place == target ? palette.accent() : place == read ? palette.ink() : palette.line2();
    }

    private void word(
            GraphicsContext g,
            Palette palette,
            int place,
            double middle,
            double zero,
            double length,
            boolean negative) {
        g.setFont(CanvasText.mono(TYPE));
        g.setFill(
                signed
                        ? negative ? palette.neg() : palette.pos()
                        : place == target ? palette.accentInk() : palette.ink());
        // Written on the side of 0 that the bar leaves free.
        g.setTextAlign(signed && !negative ? TextAlignment.RIGHT : TextAlignment.LEFT);
        String text = words.get(place) + (!signed && place == target ? " true" : "");
        double x = signed ? (negative ? zero + 6 : zero - 6) : zero + length + 6;
        g.fillText(text, x, middle);
    }
}
