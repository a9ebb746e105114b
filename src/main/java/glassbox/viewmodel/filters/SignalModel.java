package glassbox.viewmodel.filters;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import glassbox.explain.SignalRun;
import glassbox.raster.Raster;

/**
 * A window of numbers slid along a signal of numbers, both the user's to change: as a cross-correlation, and, the window
 * flipped, as a convolution. The two share the place of the window.
 */
public final class SignalModel {
    private static final double WINDOWS_PER_SECOND = 2;

    private final SignalRows rows = new SignalRows();
    private final ReadOnlyObjectWrapper<SignalReading> correlation;
    private final ReadOnlyObjectWrapper<SignalReading> convolution;
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(this, "index");
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final IntegerProperty exchanged = new SimpleIntegerProperty(this, "exchanged", pairs()) {
        @Override
        public void set(int wanted) {
            super.set(Math.clamp(wanted, 0, pairs()));
        }
    };
    private final SlideModel slide;
    private SignalReach reach = rows.modeProperty().get();
    private int length = rows.windowProperty().get().columns();
    private int home;
    private boolean held;

    SignalModel() {
        correlation = new ReadOnlyObjectWrapper<>(this, "correlation", run(false));
        convolution = new ReadOnlyObjectWrapper<>(this, "convolution", run(true));
        slide = new SlideModel(convolution, WINDOWS_PER_SECOND, new Places());
        moveTo(rows.signalProperty().get().columns() / 2 - 1);
        rows.onChange(this::changed);
        index.subscribe(this::describe);
        convolution.subscribe(this::describe);
        describe();
    }

    /** The signal and the window. */
    public SignalRows rows() {
        return rows;
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

    /** How many pairs of the window's numbers have changed places, from the outside in; all of them when it is flipped. */
    public IntegerProperty exchangedProperty() {
        return exchanged;
    }

    /** How many pairs a flip of the window exchanges. */
    public int pairs() {
        return rows.windowProperty().get().columns() / 2;
    }

    /** The window sliding by itself. */
    public SlideModel slide() {
        return slide;
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
        if (slide.stop() || rows.dismiss()) {
            return true;
        }
        boolean was = pinned.get();
        pinned.set(false);
        return was;
    }

    /** What is looked at, as a sentence. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** How long the outputs are and why: {@code n − k + 1 = 11 − 5 + 1 = 7 numbers}. */
    public String sizeText() {
        return SignalWords.size(
                rows.modeProperty().get(),
                rows.signalProperty().get().columns(),
                rows.windowProperty().get().columns(),
                count());
    }

    /** The window stays where it was on the signal, also where it now slides farther or less far. */
    private void changed() {
        int columns = rows.windowProperty().get().columns();
        SignalReach now = rows.modeProperty().get();
        int place = now == reach
                ? home
                : index.get() + reach.mode().first(columns) - now.mode().first(columns);
        reach = now;
        if (columns != length) {
            length = columns;
            exchanged.set(pairs());
        }
        correlation.set(run(false));
        convolution.set(run(true));
        moveTo(place);
    }

    private void describe() {
        int at = index.get();
        if (at < count()) {
            caption.set(SignalWords.at(at, correlation.get(), convolution.get()));
        }
    }

    private SignalReading run(boolean flipped) {
        Raster signal = rows.signalProperty().get();
        Raster window = rows.windowProperty().get();
        return new SignalReading(
                new SignalRun(signal, window, rows.modeProperty().get().mode(), flipped), Decimals.of(signal, window));
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
