package glassbox.viewmodel.filters;

import java.util.OptionalDouble;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

import glassbox.explain.SignalRun;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/**
 * A window of numbers slid along a signal of numbers, both the user's to change: as a cross-correlation, and, the window
 * flipped, as a convolution. The two share the place of the window.
 */
public final class SignalModel {
    /** The most numbers a signal may have. */
    public static final int MOST_SIGNAL = 16;

    /** The most numbers a window may have. */
    public static final int MOST_WINDOW = 7;

    private static final double WINDOWS_PER_SECOND = 2;
    private static final Raster SIGNAL = Raster.of(1, 11, 0, 1, 2, 3, 3, 3, 1, 0, 0, 2, 0);
    private static final Raster WINDOW = Raster.of(1, 5, 2, 1, 0, 0, -1);

    private final ReadOnlyObjectWrapper<Raster> signal = new ReadOnlyObjectWrapper<>(this, "signal", SIGNAL);
    private final ReadOnlyObjectWrapper<Raster> window = new ReadOnlyObjectWrapper<>(this, "window", WINDOW);
    private final ObjectProperty<SignalReach> mode = new SimpleObjectProperty<>(this, "mode", SignalReach.SAME);
    private final ReadOnlyObjectWrapper<SignalReading> correlation;
    private final ReadOnlyObjectWrapper<SignalReading> convolution;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final IntegerProperty exchanged = new SimpleIntegerProperty(this, "exchanged", WINDOW.columns() / 2) {
        @Override
        public void set(int pairs) {
            super.set(Math.clamp(pairs, 0, window.get().columns() / 2));
        }
    };
    private final SlideModel slide;
    private int home;
    private boolean held;

    SignalModel() {
        correlation = new ReadOnlyObjectWrapper<>(this, "correlation", run(false));
        convolution = new ReadOnlyObjectWrapper<>(this, "convolution", run(true));
        mode.addListener((property, before, now) -> modeChanged(before, now));
        slide = new SlideModel(convolution, WINDOWS_PER_SECOND, new Places());
        moveTo(SIGNAL.columns() / 2 - 1);
        index.subscribe(this::describe);
        convolution.subscribe(this::describe);
        describe();
    }

    /** The signal, one row. */
    public ReadOnlyObjectProperty<Raster> signalProperty() {
        return signal.getReadOnlyProperty();
    }

    /** The window as it was typed, one row. */
    public ReadOnlyObjectProperty<Raster> windowProperty() {
        return window.getReadOnlyProperty();
    }

    /** How far the window slides; a mode that does not fit is refused. */
    public ObjectProperty<SignalReach> modeProperty() {
        return mode;
    }

    /** The window laid on as it was typed. */
    public ReadOnlyObjectProperty<SignalReading> correlationProperty() {
        return correlation.getReadOnlyProperty();
    }

    /** The window flipped first. */
    public ReadOnlyObjectProperty<SignalReading> convolutionProperty() {
        return convolution.getReadOnlyProperty();
    }

    /** Which number of the outputs is looked at, from 0. */
    public ReadOnlyIntegerProperty indexProperty() {
        return index.getReadOnlyProperty();
    }

    /** Whether the window stays where it was clicked. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** Why what was typed was not taken, as a sentence; empty when it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** How many pairs of the window's numbers have changed places, from the outside in; all of them when it is flipped. */
    public IntegerProperty exchangedProperty() {
        return exchanged;
    }

    /** How many pairs a flip of the window exchanges. */
    public int pairs() {
        return window.get().columns() / 2;
    }

    /** The window sliding by itself. */
    public SlideModel slide() {
        return slide;
    }

    /** Takes a whole signal as it was typed, or says why not. */
    public void typeSignal(String text) {
        take(true, TypedRow.parse("The signal", text, MOST_SIGNAL));
    }

    /** Takes a whole window as it was typed, or says why not. */
    public void typeWindow(String text) {
        take(false, TypedRow.parse("The window", text, MOST_WINDOW));
    }

    /** The signal as it is best edited. */
    public String signalText() {
        return TypedRow.textOf(signal.get());
    }

    /** The window as it is best edited. */
    public String windowText() {
        return TypedRow.textOf(window.get());
    }

    /** Replaces one number of the signal, else of the window, by what was typed, or says why not. */
    public void type(boolean ofSignal, int column, String text) {
        Raster row = ofSignal ? signal.get() : window.get();
        OptionalDouble typed = TypedNumber.parse(text);
        if (typed.isEmpty()) {
            refusal.set(TypedNumber.refusal(text, Numbers.fixed(row.get(0, column), Numbers.decimalsFor(row))));
            return;
        }
        change(ofSignal, row.with(0, column, (float) typed.getAsDouble()));
    }

    /** Counts one number of the signal, else of the window, up or down. */
    public void nudge(boolean ofSignal, int column, int steps) {
        Raster row = ofSignal ? signal.get() : window.get();
        change(
                ofSignal,
                row.with(0, column, TypedNumber.nudged(row.get(0, column), steps, Numbers.decimalsFor(row) == 0)));
    }

    /** One number with all its digits. */
    public String textOf(boolean ofSignal, int column) {
        return TypedNumber.textOf((ofSignal ? signal : window).get().get(0, column));
    }

    /** The example that was there at first. */
    public void startOver() {
        refusal.set("");
        mode.set(SignalReach.SAME);
        set(SIGNAL, WINDOW);
    }

    /** The mouse points at a number of an output; a pinned or sliding window takes no notice. */
    public void peek(int wanted) {
        if (!held && !pinned.get()) {
            moveTo(wanted);
        }
    }

    /** Pins the window at a number of the outputs. */
    public void pin(int wanted) {
        moveTo(wanted);
        pinned.set(true);
    }

    /** Moves the window to a number of the outputs, or the nearest there is. */
    public void moveTo(int wanted) {
        home = Math.clamp(wanted, 0, count() - 1);
        index.set(home);
    }

    /** One step back: stops the sliding window, takes a sentence away, or lets the window go. Returns whether it did. */
    public boolean back() {
        if (slide.stop()) {
            return true;
        }
        boolean something = !refusal.get().isEmpty() || pinned.get();
        if (refusal.get().isEmpty()) {
            pinned.set(false);
        }
        refusal.set("");
        return something;
    }

    /** What is looked at, as a sentence. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    private void describe() {
        int at = index.get();
        if (at < count()) {
            caption.set(SignalWords.at(at, correlation.get(), convolution.get()));
        }
    }

    /** How long the outputs are and why: {@code n − k + 1 = 11 − 5 + 1 = 7 numbers}. */
    public String sizeText() {
        return SignalWords.size(mode.get(), signal.get().columns(), window.get().columns(), count());
    }

    private void take(boolean ofSignal, TypedRow.Typed typed) {
        refusal.set(typed.refusal());
        typed.row().ifPresent(row -> change(ofSignal, row));
    }

    private void change(boolean ofSignal, Raster row) {
        Raster nextSignal = ofSignal ? row : signal.get();
        Raster nextWindow = ofSignal ? window.get() : row;
        if (mode.get().mode().count(nextSignal.columns(), nextWindow.columns()) < 1) {
            refusal.set(SignalWords.tooLong(nextSignal, nextWindow));
            return;
        }
        refusal.set("");
        set(nextSignal, nextWindow);
    }

    private void set(Raster nextSignal, Raster nextWindow) {
        boolean longer = nextWindow.columns() != window.get().columns();
        signal.set(nextSignal);
        window.set(nextWindow);
        if (longer) {
            exchanged.set(pairs());
        }
        rerun();
    }

    private void modeChanged(SignalReach before, SignalReach now) {
        if (now.mode().count(signal.get().columns(), window.get().columns()) < 1) {
            refusal.set(SignalWords.tooLong(signal.get(), window.get()));
            mode.set(before);
            return;
        }
        int full = index.get() + before.mode().first(window.get().columns());
        rerun();
        moveTo(full - now.mode().first(window.get().columns()));
    }

    private void rerun() {
        correlation.set(run(false));
        convolution.set(run(true));
        moveTo(home);
    }

    private SignalReading run(boolean flipped) {
        return new SignalReading(
                new SignalRun(signal.get(), window.get(), mode.get().mode(), flipped),
                Decimals.of(signal.get(), window.get()));
    }

    private int count() {
        return correlation.get().output().columns();
    }

    /** The numbers of the output, as places to slide over. */
    private final class Places implements Track {
        @Override
        public int count() {
            return SignalModel.this.count();
        }

        @Override
        public int index() {
            return index.get();
        }

        @Override
        public void show(int place) {
            moveTo(place);
        }

        @Override
        public void hold(boolean sliding) {
            held = sliding;
        }

        @Override
        public void free() {
            pinned.set(false);
        }
    }
}
