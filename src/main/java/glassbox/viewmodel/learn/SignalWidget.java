package glassbox.viewmodel.learn;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import glassbox.explain.SignalMode;
import glassbox.explain.SignalRun;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/** A row of numbers that slides along a longer one: as a cross-correlation, or turned round first as a convolution. */
public final class SignalWidget extends BoardWidget {
    private static final String SIGNAL = "signal";
    private static final String KERNEL = "kernel";
    private static final int LONGEST = 40;

    private final WindowWalk windows = new WindowWalk("Window", this::redraw);
    private @Nullable Slid shown;

    private record Slid(Raster signal, Raster kernel, boolean flipped, SignalRun run) {
        static Slid of(Raster signal, Raster kernel, boolean flipped) {
            return new Slid(signal, kernel, flipped, new SignalRun(signal, kernel, SignalMode.VALID, flipped));
        }
    }

    SignalWidget(WidgetBench bench) {
        super(bench);
    }

    /** What lessons call it, and what can be said to it. */
    static WidgetKind kind() {
        return new WidgetKind(
                SIGNAL,
                "A row of numbers that slides along a longer one, as it stands or turned round first.",
                Map.of(
                        SIGNAL,
                        "the numbers it slides along",
                        KERNEL,
                        "the numbers of the filter",
                        "mode",
                        "correlation or convolution, which turns the filter round; correlation without it",
                        "at",
                        "the number of the output, from 1, none or all; the first without it"),
                Map.of(
                        "signal.1.N", "a number of the signal",
                        "kernel.1.N", "a number of the filter as it is laid on",
                        "output.1.N", "a number that comes out",
                        "sum", "what the products add up to",
                        "term.N", "the Nth product"),
                SignalWidget::new);
    }

    @Override
    public void show(WidgetParameters parameters) {
        parameters.allow(SIGNAL, KERNEL, "mode", "at");
        Raster signal = row(parameters, SIGNAL);
        Raster kernel = row(parameters, KERNEL);
        boolean flipped = parameters.oneOf("mode", "correlation", "convolution").equals("convolution");
        Slid slid = parameters.checked(() -> Slid.of(signal, kernel, flipped));
        shown = slid;
        windows.showInRow(parameters, slid.run().output().columns());
        put(draw(slid));
    }

    private static Raster row(WidgetParameters parameters, String name) {
        Raster row = parameters.matrix(name);
        if (row.rows() != 1 || row.columns() > LONGEST) {
            throw parameters.problem(name + " is one row of at most " + LONGEST + " numbers.");
        }
        return row;
    }

    @Override
    public Walk walk() {
        return windows.walk();
    }

    @Override
    public void choose(String panel, int row, int column) {
        windows.go(row, column);
    }

    @Override
    public String type(String panel, int row, int column, String text) {
        Slid slid = shown;
        if (slid == null) {
            return "";
        }
        if (TypedNumber.parse(text).isEmpty()) {
            return text + " is not a number.";
        }
        float number = (float) TypedNumber.parse(text).getAsDouble();
        Raster signal = panel.equals(SIGNAL) ? slid.signal().with(row, column, number) : slid.signal();
        int written = slid.flipped() ? slid.kernel().columns() - 1 - column : column;
        Raster kernel = panel.equals(KERNEL) ? slid.kernel().with(row, written, number) : slid.kernel();
        shown = Slid.of(signal, kernel, slid.flipped());
        redraw();
        return "";
    }

    private void redraw() {
        if (shown != null) {
            put(draw(shown));
        }
    }

    private Board draw(Slid slid) {
        SignalRun run = slid.run();
        MatrixPanel signal = MatrixPanel.signed(SIGNAL, "Signal", slid.signal()).editable(true);
        MatrixPanel kernel = MatrixPanel.kernel(KERNEL, slid.flipped() ? "Filter, turned round" : "Filter", run.laid())
                .editable(true);
        MatrixPanel output = MatrixPanel.signed("output", "Output", run.output())
                .walkable(true)
                .visited(windows.visited(), MatrixPanel.Ahead.HIDDEN);
        if (windows.index().isEmpty()) {
            return board(signal, kernel, output).saying(words(slid));
        }
        int place = windows.column();
        MatrixPanel under =
                signal.marked(Mark.lens(0, run.start(place), 1, run.laid().columns()));
        return board(under, kernel, output.marked(Mark.lens(0, place, 1, 1)))
                .with(Strip.of(
                        run.sumAt(place),
                        new Strip.Decimals(
                                Numbers.decimalsFor(slid.signal()),
                                Numbers.decimalsFor(slid.kernel()),
                                Numbers.decimalsFor(run.output()))))
                .saying(words(slid));
    }

    private static Board board(MatrixPanel signal, MatrixPanel kernel, MatrixPanel output) {
        return Board.of(signal)
                .below(new SignPanel("∗"), kernel, new SignPanel("="))
                .below(output);
    }

    private static String words(Slid slid) {
        return slid.flipped()
                ? "Convolution: the filter is turned round, then laid on."
                : "Cross-correlation: the filter is laid on as it stands.";
    }
}
