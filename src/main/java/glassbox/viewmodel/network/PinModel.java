package glassbox.viewmodel.network;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/**
 * How deep one looks, in three steps: at a unit pointed at, at a unit that is held, at a place of it that is held. What is
 * pointed at is shown before what is held. Nothing but the user changes what is held, except a network that has no such unit.
 */
public final class PinModel {
    private final ReadOnlyObjectWrapper<@Nullable Spot> hovered = new ReadOnlyObjectWrapper<>(this, "hovered");
    private final ReadOnlyObjectWrapper<@Nullable Spot> pinned = new ReadOnlyObjectWrapper<>(this, "pinned");
    private final ReadOnlyObjectWrapper<@Nullable Place> peeked = new ReadOnlyObjectWrapper<>(this, "peeked");
    private final ReadOnlyObjectWrapper<@Nullable Place> kept = new ReadOnlyObjectWrapper<>(this, "kept");
    private final ReadOnlyObjectWrapper<@Nullable WeightSpot> weight = new ReadOnlyObjectWrapper<>(this, "weight");

    private final ReadOnlyBooleanWrapper through = new ReadOnlyBooleanWrapper(this, "through");

    PinModel() {}

    /** The unit that is pointed at, or null. */
    public ReadOnlyObjectProperty<@Nullable Spot> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The unit that is held, or null. */
    public ReadOnlyObjectProperty<@Nullable Spot> pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** The place of the held unit that is pointed at, or null. */
    public ReadOnlyObjectProperty<@Nullable Place> peekedProperty() {
        return peeked.getReadOnlyProperty();
    }

    /** The place of the held unit that is held, or null. */
    public ReadOnlyObjectProperty<@Nullable Place> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** The learned number of the held unit that is held, or null; a place that is held takes its turn. */
    public ReadOnlyObjectProperty<@Nullable WeightSpot> weightProperty() {
        return weight.getReadOnlyProperty();
    }

    /** Whether what the held unit looks through is opened, where the unit is a single number and opens to itself else. */
    public ReadOnlyBooleanProperty throughProperty() {
        return through.getReadOnlyProperty();
    }

    /** What is looked at of the held unit. */
    Look look() {
        return new Look(place(), peeked.get() == null && kept.get() != null, through.get(), weight.get());
    }

    /** The place that is looked at: the one pointed at, else the one held. */
    public @Nullable Place place() {
        return peeked.get() != null ? peeked.get() : kept.get();
    }

    /** The unit whose connections are shown: the one pointed at, else the one held. */
    public @Nullable Spot shown() {
        return hovered.get() != null ? hovered.get() : pinned.get();
    }

    /** Points at a unit, or at none. */
    public void hover(@Nullable Spot spot) {
        hovered.set(spot);
    }

    /** Holds a unit; its places are all free again. Holding it a second time changes nothing. */
    public void pin(Spot spot) {
        if (!spot.equals(pinned.get())) {
            releasePlace();
            pinned.set(spot);
        }
    }

    /** Holds a unit and a place of it. */
    public void pin(Spot spot, Place place) {
        pin(spot);
        kept.set(place);
    }

    /** Points at a place of the held unit, or at none. */
    public void peek(@Nullable Place place) {
        if (pinned.get() != null) {
            peeked.set(place);
        }
    }

    /** Holds a place of the held unit; null holds the one that is pointed at. */
    public void keep(@Nullable Place place) {
        Place wanted = place == null ? place() : place;
        if (pinned.get() != null && wanted != null) {
            weight.set(null);
            kept.set(wanted);
            peeked.set(null);
        }
    }

    /** Holds a learned number of the held unit instead of a place of it. */
    public void keepWeight(WeightSpot wanted) {
        if (pinned.get() != null) {
            kept.set(null);
            weight.set(wanted);
        }
    }

    /** Opens what a held single number looks through, or the number itself again. */
    public void lookThrough(boolean now) {
        weight.set(null);
        through.set(now && pinned.get() != null);
    }

    /** Lets go of the learned number that is held, else of what the unit looks through, if either is opened. */
    boolean releaseWeight() {
        if (weight.get() != null) {
            weight.set(null);
            return true;
        }
        boolean opened = through.get();
        through.set(false);
        return opened;
    }

    /** Lets go of the place or the learned number that is held, if there is one. */
    boolean releasePlace() {
        boolean held = place() != null || weight.get() != null;
        weight.set(null);
        through.set(false);
        peeked.set(null);
        kept.set(null);
        return held;
    }

    /** Lets go of the unit that is held, if there is one. */
    boolean releaseUnit() {
        boolean held = pinned.get() != null;
        releasePlace();
        pinned.set(null);
        return held;
    }

    /** Keeps places within maps of this size. */
    void fit(int rows, int columns) {
        peeked.set(within(peeked.get(), rows, columns));
        kept.set(within(kept.get(), rows, columns));
    }

    private static @Nullable Place within(@Nullable Place place, int rows, int columns) {
        return place != null && place.row() < rows && place.column() < columns ? place : null;
    }
}
