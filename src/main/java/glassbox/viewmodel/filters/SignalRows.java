package glassbox.viewmodel.filters;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/**
 * The two rows of numbers of the 1-D bench, a signal and a window, and how far the one slides over the other. What does not
 * fit is not taken, and a sentence says why.
 */
public final class SignalRows {
    /** The most numbers a signal may have. */
    public static final int MOST_SIGNAL = 16;

    /** The most numbers a window may have. */
    public static final int MOST_WINDOW = 7;

    private final ReadOnlyObjectWrapper<Raster> signal =
            new ReadOnlyObjectWrapper<>(this, "signal", SignalExample.BUMP.signal());
    private final ReadOnlyObjectWrapper<Raster> window =
            new ReadOnlyObjectWrapper<>(this, "window", SignalExample.BUMP.window());
    private final ObjectProperty<SignalReach> mode = new SimpleObjectProperty<>(this, "mode", SignalReach.SAME);
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private Runnable changed = () -> {};

    SignalRows() {
        mode.addListener((property, before, now) -> modeChanged(before));
    }

    /** Who is told when both rows and the mode are as they are wanted. */
    void onChange(Runnable told) {
        changed = told;
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

    /** Why what was typed was not taken, as a sentence; empty when it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
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

    /** Takes an example's signal and window; every way of sliding fits them. */
    public void choose(SignalExample example) {
        refusal.set("");
        set(example.signal(), example.window());
    }

    /** The example that is shown; none once a number of it was changed. */
    public Optional<SignalExample> example() {
        return Arrays.stream(SignalExample.values())
                .filter(each ->
                        each.signal().equals(signal.get()) && each.window().equals(window.get()))
                .findFirst();
    }

    /** Takes the sentence about the last refusal away. Returns whether there was one. */
    boolean dismiss() {
        boolean said = !refusal.get().isEmpty();
        refusal.set("");
        return said;
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
        signal.set(nextSignal);
        window.set(nextWindow);
        changed.run();
    }

    private void modeChanged(SignalReach before) {
        if (mode.get().mode().count(signal.get().columns(), window.get().columns()) < 1) {
            refusal.set(SignalWords.tooLong(signal.get(), window.get()));
            mode.set(before);
            return;
        }
        changed.run();
    }
}
