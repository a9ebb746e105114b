package glassbox.ui.control;

import java.util.List;
import java.util.stream.Collectors;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * The few classes that an answer was about, the most probable one first: a bar for each, berry with a cross where it is what
 * was wrongly read, and a mark at the truth.
 */
public final class AnswerBars extends PaintedView {
    private static final double PITCH = 33;
    private static final double BAR = 20;
    private static final double VALUE = 66;

    private List<Bar> bars = List.of();

    /**
     * A class and how probable it is.
     *
     * @param name the class
     * @param probability from 0 to 1
     * @param truth whether it is the right one
     */
    public record Bar(String name, float probability, boolean truth) {}

    /** Without bars. */
    public AnswerBars() {
        getStyleClass().add("answer-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The classes that the network finds most probable, and the truth");
        setFocusTraversable(true);
        setMinSize(120, 4 * 24);
        show(List.of());
    }

    /** Shows these, the most probable one first. */
    public void show(List<Bar> now) {
        bars = List.copyOf(now);
        setAccessibleText(
                bars.isEmpty()
                        ? "Answer: none"
                        : "Answer: "
                                + bars.stream()
                                        .map(bar -> bar.name() + " " + Numbers.percent(bar.probability())
                                                + (bar.truth() ? ", the truth" : ""))
                                        .collect(Collectors.joining("; ")));
        requestPaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 240;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 4 * PITCH;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        CanvasText text = new CanvasText();
        boolean words = ConfusionTable.areWords(bars.stream().map(Bar::name).toList());
        double names = words ? Math.min(92, width * 0.34) : 26;
        double room = width - names - VALUE;
        double pitch = Math.min(PITCH, height / Math.max(4, bars.size()));
        double thick = Math.min(BAR, pitch - 6);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double middle = Math.rint((i + 0.5) * pitch);
            double top = middle - thick / 2;
            boolean told = i == 0;
            g.setTextAlign(TextAlignment.LEFT);
            if (words) {
                var font = told ? CanvasText.semiBold(13) : CanvasText.regular(13);
                CanvasText.write(g, text.fitting(bar.name(), font, names - 6), font, palette.ink(), 0, middle);
            } else {
                CanvasText.write(
                        g, bar.name(), told ? CanvasText.monoBold(17) : CanvasText.mono(17), palette.ink(), 2, middle);
            }
            g.setFill(palette.sunken());
            g.fillRoundRect(names, top, room, thick, 6, 6);
            bar(g, palette, bar, told, names, top, room, thick);
            g.setTextAlign(TextAlignment.RIGHT);
            CanvasText.write(
                    g,
                    Numbers.percent(bar.probability()),
                    told ? CanvasText.monoBold(15) : CanvasText.mono(15),
                    told || bar.truth() ? palette.ink() : palette.ink2(),
                    width - 2,
                    middle);
        }
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 12, 12);
        }
    }

    private static void bar(
            GraphicsContext g,
            Palette palette,
            Bar bar,
            boolean told,
            double left,
            double top,
            double room,
            double thick) {
        double length = Math.max(3, room * bar.probability());
        boolean wrong = told && !bar.truth();
        g.setFill(wrong ? palette.wrong() : bar.truth() ? palette.accent() : palette.ink3());
        g.fillRoundRect(left, top, length, thick, Math.min(6, length), Math.min(6, length));
        if (wrong && length > 26) {
            double x = left + 10;
            double y = top + thick / 2;
            g.setStroke(palette.dark() ? palette.wrongSoft() : palette.surface());
            g.setLineWidth(2.4);
            g.setLineCap(StrokeLineCap.ROUND);
            g.strokeLine(x, y - 4, x + 8, y + 4);
            g.strokeLine(x, y + 4, x + 8, y - 4);
            g.setLineCap(StrokeLineCap.SQUARE);
        }
        if (bar.truth()) {
            boolean inside = length > 74;
            if (!inside && room - length < 62) {
                return;
            }
            g.setTextAlign(TextAlignment.LEFT);
            CanvasText.write(
                    g,
                    "the truth",
                    CanvasText.semiBold(13),
                    inside ? palette.onAccent() : palette.accentInk(),
                    inside ? left + 10 : left + length + 5,
                    top + thick / 2);
        }
    }
}
