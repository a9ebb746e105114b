package glassbox.ui.page.filters;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.FlippingWindow;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.SignalBars;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.Decimals;
import glassbox.viewmodel.filters.SignalModel;
import glassbox.viewmodel.filters.SignalReading;

/**
 * The signal, below it the window as it is written with the cross-correlation, and the window flipped with the convolution;
 * all of them in the same columns, so that each number of an output stands below the middle of its window.
 */
final class SignalLanes extends Pane {
    private static final double STALE = 0.38;
    private static final double LOWEST_BARS = 32;
    private static final double HIGHEST_BARS = 120;

    private final SignalModel model;
    private final SignalBars signalBars = new SignalBars("Signal");
    private final MatrixView zerosBefore = new MatrixView("Zeros before the signal", CellFill.SIGNED);
    private final MatrixView signal = new MatrixView("Signal", CellFill.SIGNED);
    private final MatrixView zerosAfter = new MatrixView("Zeros after the signal", CellFill.SIGNED);
    private final MatrixView window = new MatrixView("Window", CellFill.SIGNED);
    private final FlippingWindow flipped = new FlippingWindow("Window, flipped");
    private final SignalOutput correlation;
    private final SignalOutput convolution;
    private final VBox signalWords;
    private final VBox correlationWords;
    private final VBox convolutionWords;
    private final Motion windowMotion;
    private final Motion flippedMotion;
    private final Motion turning;
    private boolean compact;
    private double bars = LOWEST_BARS;
    private double slot = 44;
    private double left;

    SignalLanes(SignalModel model, ObservableBooleanValue still, Region flipControls, FormulaPeek peek) {
        this.model = model;
        getStyleClass().add("signal-lanes");
        correlation = new SignalOutput("Cross-correlation", "correlation", model, model.correlationProperty(), peek);
        convolution = new SignalOutput("Convolution", "convolution", model, model.convolutionProperty(), peek);
        signalWords = words("Signal", "");
        correlationWords = words("Cross-correlation", "");
        convolutionWords = words("Convolution", "the window flipped first");
        convolutionWords.getChildren().add(flipControls);
        signal.setId("signal");
        window.setId("signal-window");
        flipped.setId("flipped-window");
        signal.setEdits(new SignalEdits(model, true));
        window.setEdits(new SignalEdits(model, false));
        for (MatrixView zeros : new MatrixView[] {zerosBefore, zerosAfter}) {
            peek.onCells(zeros, at -> new Formula("Beyond the signal's ends", "f", "", "= 0"));
            zeros.setOpacity(0.6);
            zeros.setFocusTraversable(false);
        }
        windowMotion = new Motion(window.translateXProperty(), still);
        flippedMotion = new Motion(flipped.translateXProperty(), still);
        turning = new Motion(flipped.turnProperty(), still);
        getChildren().addAll(signalWords, signalBars, zerosBefore, signal, zerosAfter, correlationWords, window);
        getChildren().addAll(correlation.numbers(), correlation.bars(), convolutionWords, flipped);
        getChildren().addAll(convolution.numbers(), convolution.bars());
        peek.onCells(signal, at -> given("Signal", "f", signal, at));
        peek.onCells(window, at -> given("Window", "g", window, at));
        flipped.currentProperty().subscribe(at -> {
            if (at == null) {
                peek.leave(flipped);
            } else {
                peek.at(flipped, () -> turned(at), flipped.localToScene(flipped.boundsOf(at)));
            }
        });
        model.correlationProperty().subscribe(this::refill);
        model.convolutionProperty().subscribe(this::refill);
        model.indexProperty().subscribe(() -> place(true));
        model.exchangedProperty().subscribe((before, now) -> turn(before.intValue(), now.intValue()));
        turning.jump(model.exchangedProperty().get());
        flipped.turnProperty().subscribe(this::fade);
        refill();
        place(false);
    }

    /** Smaller rows in a small window, and bars as high as {@code room} allows. */
    void adapt(boolean small, double room) {
        compact = small;
        bars = 0;
        bars = Math.clamp(Math.floor((room - height()) / 3), LOWEST_BARS, HIGHEST_BARS);
        requestLayout();
    }

    /** The window's weights in the order they were written in, whose cursor the page reads out. */
    MatrixView window() {
        return window;
    }

    /** How high all of it is. */
    double height() {
        return 3 * bars() + (4 + 2.5) * row() + 5 * gap() + 8;
    }

    @Override
    protected double computePrefHeight(double width) {
        return height();
    }

    @Override
    protected void layoutChildren() {
        int k = model.rows().windowProperty().get().columns();
        int n = model.rows().signalProperty().get().columns();
        double labels = compact ? 128 : 176;
        int slots = n + 2 * (k - 1);
        slot = Math.floor(Math.clamp((getWidth() - labels - 4) / slots, 20, 64));
        left = labels + Math.max(0, Math.floor((getWidth() - labels - slots * slot) / 2));
        double row = row();
        double type = compact ? 13 : 17;
        double y = 4;
        signalBars.setSlot(slot);
        put(signalWords, 0, y, labels, bars() + row);
        put(signalBars, left + (k - 1) * slot, y, n * slot, bars());
        y += bars();
        for (MatrixView view : new MatrixView[] {zerosBefore, signal, zerosAfter}) {
            view.setCell(slot, row, type);
        }
        window.setCell(slot, row, type);
        flipped.setCell(slot, row, type);
        put(zerosBefore, left, y);
        put(signal, left + (k - 1) * slot, y);
        put(zerosAfter, left + (k - 1 + n) * slot, y);
        y += row + gap();
        put(correlationWords, 0, y, labels, 2 * row + gap() + bars());
        put(window, left, y);
        y = put(correlation, y + row + gap(), row, type) + gap();
        put(convolutionWords, 0, y, labels, 4 * row + bars());
        put(flipped, left, y);
        put(convolution, y + 2.5 * row + gap(), row, type);
        place(false);
    }

    private double row() {
        return compact ? 27 : 34;
    }

    private double bars() {
        return bars;
    }

    private double gap() {
        return compact ? 5 : 10;
    }

    /** Returns where the next row begins. */
    private double put(SignalOutput output, double top, double row, double type) {
        int k = model.rows().windowProperty().get().columns();
        SignalReading reading = model.correlationProperty().get();
        double x = left + (reading.start(0) + k - 1 + (k - 1) / 2.0) * slot;
        output.numbers().setCell(slot, row, type);
        output.bars().setSlot(slot);
        put(output.numbers(), x, top);
        put(output.bars(), x, top + row, reading.output().columns() * slot, bars());
        return top + row + bars();
    }

    private static void put(Region node, double x, double y) {
        put(node, x, y, node.prefWidth(-1), node.prefHeight(-1));
    }

    private static void put(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    }

    private void refill() {
        Raster row = model.rows().signalProperty().get();
        Raster weights = model.rows().windowProperty().get();
        Decimals decimals = model.correlationProperty().get().decimals();
        int k = weights.columns();
        hint(signalWords, "f: n = " + row.columns() + " numbers, 0 beyond its ends");
        hint(correlationWords, "window g: k = " + k + " numbers, as written");
        float limit = CellFill.limitOfKernel(row);
        Raster zeros = k > 1 ? Raster.generate(1, k - 1, (r, c) -> 0) : null;
        zerosBefore.show(zeros, limit, 0);
        zerosAfter.show(zeros, limit, 0);
        signal.show(row, limit, decimals.pixels());
        signalBars.show(row, row.min(), row.max(), decimals.pixels());
        window.show(weights, CellFill.limitOfKernel(weights), decimals.weights());
        flipped.show(weights, decimals.weights());
        correlation.show(model.correlationProperty().get());
        convolution.show(model.convolutionProperty().get());
        requestLayout();
        fade();
    }

    /** Both windows over the place that is looked at. */
    private void place(boolean moving) {
        SignalReading reading = model.correlationProperty().get();
        int k = model.rows().windowProperty().get().columns();
        int index = Math.min(model.indexProperty().get(), reading.output().columns() - 1);
        int start = reading.start(index);
        double x = (start + k - 1) * slot;
        windowMotion.go(x, moving ? 1 : 0);
        flippedMotion.go(x, moving ? 1 : 0);
        signalBars.mark(start, k);
        correlation.mark(index);
        convolution.mark(index);
    }

    private void turn(int before, int now) {
        turning.go(now, Math.abs(now - before));
    }

    /** What comes out belongs to the flipped window; while it is not flipped, it stands back. */
    private void fade() {
        double opacity = flipped.turnProperty().get() < model.pairs() ? STALE : 1;
        convolution.fade(opacity);
    }

    private static Formula given(String name, String symbol, MatrixView numbers, CellIndex at) {
        return new Formula(name + ", number " + (at.column() + 1), symbol, "", "= " + numbers.wordsOf(at));
    }

    /** A number of the flipped window: which one of the window as it is written it was. */
    private Formula turned(CellIndex at) {
        int k = model.rows().windowProperty().get().columns();
        int place = at.column() + 1;
        boolean exchanged = Math.min(place, k + 1 - place)
                <= Math.floor(flipped.turnProperty().get());
        String number = Numbers.telling(
                flipped.laid().get(0, at.column()),
                model.correlationProperty().get().decimals().weights());
        return new Formula(
                "Window, flipped, number " + place,
                exchanged ? "g(k + 1 " + Numbers.MINUS + " i)" : "g(i)",
                exchanged
                        ? "g(" + k + " + 1 " + Numbers.MINUS + " " + place + ") = g(" + (k + 1 - place) + ")"
                        : "g(" + place + "), its pair not yet exchanged",
                "= " + number);
    }

    private static void hint(VBox words, String hint) {
        ((Label) words.getChildren().get(1)).setText(hint);
    }

    private static VBox words(String title, String hint) {
        Label heading = new Label(title);
        heading.getStyleClass().add("part-heading");
        Label below = new Label(hint);
        below.getStyleClass().add(Styles.HINT);
        below.setWrapText(true);
        below.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(heading, below);
        words.getStyleClass().add("lane-words");
        return words;
    }
}
