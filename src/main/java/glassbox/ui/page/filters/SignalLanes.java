package glassbox.ui.page.filters;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

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
    private final FormulaPeek peek;
    private final SignalBars signalBars = new SignalBars("Signal");
    private final MatrixView zerosBefore = new MatrixView("Zeros before the signal", CellFill.SIGNED);
    private final MatrixView signal = new MatrixView("Signal", CellFill.SIGNED);
    private final MatrixView zerosAfter = new MatrixView("Zeros after the signal", CellFill.SIGNED);
    private final MatrixView window = new MatrixView("Window", CellFill.SIGNED);
    private final FlippingWindow flipped = new FlippingWindow("Window, flipped");
    private final Output correlation;
    private final Output convolution;
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
        this.peek = peek;
        getStyleClass().add("signal-lanes");
        correlation = new Output("Cross-correlation", "correlation", model.correlationProperty());
        convolution = new Output("Convolution", "convolution", model.convolutionProperty());
        signalWords = words("Signal", "f, and 0 beyond its ends");
        correlationWords = words("Cross-correlation", "window g as it is written");
        convolutionWords = words("Convolution", "window g flipped first");
        convolutionWords.getChildren().add(flipControls);
        signal.setId("signal");
        window.setId("signal-window");
        flipped.setId("flipped-window");
        signal.setEdits(new SignalEdits(model, true));
        window.setEdits(new SignalEdits(model, false));
        for (MatrixView zeros : new MatrixView[] {zerosBefore, zerosAfter}) {
            zeros.setOpacity(0.6);
            zeros.setFocusTraversable(false);
        }
        windowMotion = new Motion(window.translateXProperty(), still);
        flippedMotion = new Motion(flipped.translateXProperty(), still);
        turning = new Motion(flipped.turnProperty(), still);
        getChildren().addAll(signalWords, signalBars, zerosBefore, signal, zerosAfter, correlationWords, window);
        getChildren().addAll(correlation.numbers, correlation.bars, convolutionWords, flipped);
        getChildren().addAll(convolution.numbers, convolution.bars);
        peek.onCells(signal, at -> given("Signal", "f", signal, at));
        peek.onCells(window, at -> given("Window", "g", window, at));
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
        correlationWords.getChildren().get(1).setManaged(!small);
        correlationWords.getChildren().get(1).setVisible(!small);
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
        int k = model.windowProperty().get().columns();
        int n = model.signalProperty().get().columns();
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
        y = correlation.layout(y + row + gap(), row, type) + gap();
        put(convolutionWords, 0, y, labels, 4 * row + bars());
        put(flipped, left, y);
        convolution.layout(y + 2.5 * row + gap(), row, type);
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

    private static void put(Region node, double x, double y) {
        put(node, x, y, node.prefWidth(-1), node.prefHeight(-1));
    }

    private static void put(Region node, double x, double y, double width, double height) {
        node.resizeRelocate(Math.rint(x), Math.rint(y), width, height);
    }

    private void refill() {
        Raster row = model.signalProperty().get();
        Raster weights = model.windowProperty().get();
        Decimals decimals = model.correlationProperty().get().decimals();
        int k = weights.columns();
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
        int k = model.windowProperty().get().columns();
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
        convolution.numbers.setOpacity(opacity);
        convolution.bars.setOpacity(opacity);
    }

    private static Formula given(String name, String symbol, MatrixView numbers, CellIndex at) {
        return new Formula(name + ", number " + (at.column() + 1), symbol, "", "= " + numbers.wordsOf(at));
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

    /** What comes out, as numbers and as bars. */
    private final class Output {
        private final MatrixView numbers;
        private final SignalBars bars;

        Output(String name, String id, ObservableValue<SignalReading> reading) {
            numbers = new MatrixView(name, CellFill.SIGNED);
            bars = new SignalBars(name);
            numbers.setId(id);
            bars.setId(id + "-bars");
            numbers.currentProperty().subscribe(this::pointed);
            bars.pointedProperty().subscribe(at -> {
                if (at != null) {
                    model.peek(at);
                }
            });
            numbers.addEventHandler(
                    MouseEvent.MOUSE_CLICKED,
                    click -> pin(numbers.currentProperty().get()));
            numbers.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ENTER) {
                    pin(numbers.currentProperty().get());
                    event.consume();
                }
            });
            peek.onCells(
                    numbers,
                    at -> SumFormulas.total(
                            name + ", number " + (at.column() + 1),
                            reading.getValue().sumAt(at.column())));
        }

        void show(SignalReading reading) {
            Raster output = reading.output();
            int decimals = reading.decimals().products();
            numbers.show(output, CellFill.limitOfKernel(output), decimals);
            bars.show(output, output.min(), output.max(), decimals);
        }

        /** Returns where the next row begins. */
        double layout(double top, double row, double type) {
            int k = model.windowProperty().get().columns();
            SignalReading reading = model.correlationProperty().get();
            double x = left + (reading.start(0) + k - 1 + (k - 1) / 2.0) * slot;
            numbers.setCell(slot, row, type);
            bars.setSlot(slot);
            put(numbers, x, top);
            put(bars, x, top + row, reading.output().columns() * slot, bars());
            return top + row + bars();
        }

        void mark(int index) {
            bars.mark(index, 1);
            Raster shown = numbers.raster();
            if (shown != null) {
                numbers.currentProperty().set(new CellIndex(0, Math.min(index, shown.columns() - 1)));
            }
        }

        /** The mouse carries the window along, the arrow keys move it; once the mouse has left, the ring returns. */
        private void pointed(@Nullable CellIndex cell) {
            if (cell == null) {
                mark(model.indexProperty().get());
            } else if (numbers.isFocusVisible()) {
                model.moveTo(cell.column());
            } else if (numbers.isHover()) {
                model.peek(cell.column());
            }
        }

        private void pin(@Nullable CellIndex cell) {
            if (cell != null) {
                model.pin(cell.column());
            }
        }
    }
}
