package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.explain.NetworkReading;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/**
 * What the user changed about the weights of the network that is looked at: one number, a filter, a map switched off. Each
 * edit can be undone and redone. The edits lie on top of the learned weights: while training goes on below them, they stay
 * as they were set.
 */
public final class WhatIf {
    private final Runnable changed;
    private final RandomGenerator dice;
    private final List<Edit> done = new ArrayList<>();
    private final List<Edit> undone = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<String>> edits = new ReadOnlyObjectWrapper<>(this, "edits", List.of());
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private @Nullable NetworkSight sight;
    private @Nullable NetworkReading learned;

    WhatIf(RandomGenerator dice, Runnable changed) {
        this.dice = dice;
        this.changed = changed;
    }

    /** What was done, in words, in order. */
    public ReadOnlyObjectProperty<List<String>> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Whether there is an edit to undo. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether an edit was undone and can be done again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** Why the last number was not taken, as a sentence; empty when it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Puts a number in place of a weight, or says why not; a kernel below 0 means the bias. */
    public void type(UnitWeights weights, int kernel, Place place, String text) {
        OptionalDouble typed = TypedNumber.parse(text);
        if (typed.isPresent()) {
            put(weights, kernel, place, (float) typed.getAsDouble());
        } else {
            refusal.set(TypedNumber.refusal(text, textOf(weights, kernel, place).replace('-', Numbers.MINUS)));
        }
    }

    /** Counts a weight up or down by tenths. */
    public void nudge(UnitWeights weights, int kernel, Place place, int steps) {
        put(weights, kernel, place, TypedNumber.nudged(value(weights, kernel, place), steps, false));
    }

    /** Gives a weight the value that was learned. */
    public void reset(UnitWeights weights, int kernel, Place place) {
        NetworkSight now = sight;
        if (now != null) {
            WeightPlace at = WeightReader.place(now.model().recipe().network(), weights, kernel, place);
            float value = now.base().weights().values(at.parameter())[at.index()];
            if (value != value(weights, kernel, place)) {
                put(weights, kernel, place, value);
            }
        }
    }

    /** A weight with all its digits, as it is best edited. */
    public String textOf(UnitWeights weights, int kernel, Place place) {
        return TypedNumber.textOf(value(weights, kernel, place));
    }

    /** Whether a unit, or the one whose map it works on, has a filter that can be swapped. */
    public boolean canSwap(Spot spot) {
        UnitWeights weights = weights(spot);
        return weights != null && weights.filter();
    }

    /** A unit's filter as it stands, with the picture it looks at; null if it has none. */
    @Nullable
    FilterLink link(Spot spot) {
        NetworkSight now = sight;
        UnitWeights weights = weights(spot);
        if (now == null || weights == null || !weights.filter()) {
            return null;
        }
        int layer = weights.spot().activation() - 1;
        long before = now.model().recipe().network().layers().subList(0, layer).stream()
                .filter(Conv2dSpec.class::isInstance)
                .count();
        InputImage image = now.image();
        return new FilterLink(
                (int) before,
                weights.spot().unit(),
                weights.kernels().getFirst(),
                layer == 0 && image != null ? image.channels() : List.of());
    }

    /** Puts other numbers in place of every kernel of a filter. */
    public void swap(Spot spot, FilterSwap swap) {
        NetworkSight now = sight;
        UnitWeights weights = weights(spot);
        if (now == null || weights == null || !weights.filter()) {
            return;
        }
        List<Edit.Change> changes = new ArrayList<>();
        for (int kernel = 0; kernel < weights.kernels().size(); kernel++) {
            Raster other = swap.inPlaceOf(weights.kernels().get(kernel), dice);
            WeightPlace at = WeightReader.place(now.model().recipe().network(), weights, kernel, Place.FIRST);
            changes.add(new Edit.Change(at.parameter(), at.index(), 1, other));
        }
        add(new Edit(weights.name() + " became " + swap.words(), changes));
    }

    /** Whether a unit can be switched off: those that have weights, or work on the map of one that has. */
    public boolean canSwitchOff(Spot spot) {
        UnitWeights weights = weights(spot);
        return weights != null && !isOff(weights);
    }

    /** Whether all weights of a unit, and its bias, are 0. */
    public boolean isOff(Spot spot) {
        UnitWeights weights = weights(spot);
        return weights != null && isOff(weights);
    }

    /** Switches a unit off: all its weights, and its bias, become 0. */
    public void switchOff(Spot spot) {
        NetworkSight now = sight;
        UnitWeights weights = weights(spot);
        if (now == null || weights == null) {
            return;
        }
        List<Edit.Change> changes = new ArrayList<>();
        int outputs = weights.filter() ? 1 : step(now, weights);
        for (int kernel = 0; kernel < weights.kernels().size(); kernel++) {
            WeightPlace at = WeightReader.place(now.model().recipe().network(), weights, kernel, Place.FIRST);
            changes.add(new Edit.Change(at.parameter(), at.index(), outputs, zeros(numbers(now, weights))));
        }
        boolean norm =
                now.model().recipe().network().layers().get(weights.spot().activation() - 1) instanceof BatchNorm2dSpec;
        if (weights.biased() || norm) {
            WeightPlace at = WeightReader.place(now.model().recipe().network(), weights, -1, Place.FIRST);
            changes.add(new Edit.Change(at.parameter(), at.index(), 1, zeros(1)));
        }
        LayerColumn column =
                now.plan().columns().get(now.plan().columnOf(weights.spot().activation()));
        add(new Edit(DetailReader.title(column, weights.spot()) + " was switched off", changes));
    }

    /** Takes the last edit back; false if there was none. */
    public boolean undo() {
        if (done.isEmpty()) {
            return false;
        }
        undone.add(done.removeLast());
        tell();
        return true;
    }

    /** Does again what was undone last; false if there is nothing. */
    public boolean redo() {
        if (undone.isEmpty()) {
            return false;
        }
        done.add(undone.removeLast());
        tell();
        return true;
    }

    /** Takes all edits back; each can be done again. */
    public void takeAllBack() {
        while (!done.isEmpty()) {
            undone.add(done.removeLast());
        }
        tell();
    }

    /** Takes the sentence about the last refusal away. */
    public void dismiss() {
        refusal.set("");
    }

    /** The edits that stand. */
    List<Edit> list() {
        return List.copyOf(done);
    }

    /** Forgets every edit. */
    void forget() {
        if (!done.isEmpty() || !undone.isEmpty()) {
            done.clear();
            undone.clear();
            tell();
        }
    }

    /** Looks at what is on screen now. */
    void see(@Nullable NetworkSight now) {
        sight = now;
        learned = now == null ? null : now.reading();
    }

    private @Nullable UnitWeights weights(Spot spot) {
        NetworkSight now = sight;
        NetworkReading reading = learned;
        return now == null || reading == null ? null : new WeightReader(now, reading, null).of(spot);
    }

    private static Raster zeros(int count) {
        return Raster.generate(1, count, (row, column) -> 0);
    }

    private static int step(NetworkSight now, UnitWeights weights) {
        return now.model().recipe().network().layers().get(weights.spot().activation() - 1) instanceof BatchNorm2dSpec
                ? 1
                : now.model()
                        .recipe()
                        .network()
                        .shapes()
                        .get(weights.spot().activation())
                        .elements();
    }

    private static int numbers(NetworkSight now, UnitWeights weights) {
        return now.model().recipe().network().layers().get(weights.spot().activation() - 1) instanceof BatchNorm2dSpec
                ? 1
                : weights.count();
    }

    private static boolean isOff(UnitWeights weights) {
        return (!weights.biased() || weights.bias() == 0)
                && weights.kernels().stream().allMatch(kernel -> kernel.maxAbs() == 0);
    }

    private static float value(UnitWeights weights, int kernel, Place place) {
        return kernel < 0 ? weights.bias() : weights.kernels().get(kernel).get(place.row(), place.column());
    }

    private void put(UnitWeights weights, int kernel, Place place, float value) {
        NetworkSight now = sight;
        refusal.set("");
        if (now == null || (kernel >= 0 && !weights.has(place)) || value == value(weights, kernel, place)) {
            return;
        }
        WeightPlace at = WeightReader.place(now.model().recipe().network(), weights, kernel, place);
        String which = kernel < 0
                ? "bias"
                : now.model().recipe().network().layers().get(weights.spot().activation() - 1) instanceof Conv2dSpec
                        ? "row " + (place.row() + 1) + ", column " + (place.column() + 1)
                        : "weight " + (at.index() + 1);
        add(new Edit(
                weights.name() + ", " + which + ": " + Numbers.telling(value(weights, kernel, place), 2) + " became "
                        + Numbers.telling(value, 2),
                List.of(new Edit.Change(at.parameter(), at.index(), 1, Raster.of(1, 1, value)))));
    }

    private void add(Edit edit) {
        done.add(edit);
        undone.clear();
        tell();
    }

    private void tell() {
        refusal.set("");
        edits.set(done.stream().map(Edit::words).toList());
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
        changed.run();
    }
}
