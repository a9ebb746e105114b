package glassbox.viewmodel.network;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/** The ways through a network that is seen: on to where a number comes from, and back step by step. */
final class Walk {
    private final ObservableValue<? extends @Nullable NetworkSight> sight;
    private final PinModel pins;

    Walk(ObservableValue<? extends @Nullable NetworkSight> sight, PinModel pins) {
        this.sight = sight;
        this.pins = pins;
    }

    /** The column that shows a unit, or null if none does. */
    @Nullable
    LayerColumn columnOf(Spot spot) {
        NetworkSight now = sight.getValue();
        int index = now == null ? -1 : now.plan().columnOf(spot.activation());
        return now == null || index < 0 ? null : now.plan().columns().get(index);
    }

    /** Whether there is such a unit. */
    boolean has(Spot spot) {
        LayerColumn column = columnOf(spot);
        return column != null && spot.unit() < column.size().units();
    }

    /** Goes on to a number that was added or compared, as {@link NetworkViewModel#follow} says. */
    void follow(Spot source, Rect window, boolean row, int columns, Place place) {
        NetworkSight now = sight.getValue();
        if (now == null) {
            return;
        }
        int activation = source.activation();
        while (activation > 0 && now.plan().columnOf(activation) < 0) {
            activation--;
        }
        int unit = row ? source.unit() + place.row() * columns + place.column() : source.unit();
        Spot wanted = new Spot(activation, unit);
        Place there = row ? Place.FIRST : new Place(window.row() + place.row(), window.column() + place.column());
        LayerColumn column = columnOf(wanted);
        if (column != null && has(wanted) && column.holds(there)) {
            pins.pin(wanted, there);
        }
    }

    /** One step up: lets go of the learned number or of the place, else from a score to its class, else lets go of the unit. */
    boolean back() {
        Spot pinned = pins.pinnedProperty().get();
        LayerColumn column = pinned == null ? null : columnOf(pinned);
        if (pinned == null || column == null) {
            return pins.releaseUnit();
        }
        if (pins.releaseWeight() || (pins.releasePlace() && !column.single())) {
            return true;
        }
        if (pinned.activation() == column.scores()) {
            pins.pin(new Spot(column.activation(), pinned.unit()));
            return true;
        }
        return pins.releaseUnit();
    }

    /** What kind of layer the held unit belongs to; empty if none is held. */
    String kindOfPinned() {
        Spot pinned = pins.pinnedProperty().get();
        LayerColumn column = pinned == null ? null : columnOf(pinned);
        return column == null ? "" : column.kind();
    }

    /** Lets go of what the network that is seen now has not got: a held unit must be of the kind of layer it was of. */
    void fit(String kind) {
        Spot pinned = pins.pinnedProperty().get();
        LayerColumn column = pinned == null ? null : columnOf(pinned);
        if (pinned == null || column == null || !has(pinned) || !column.kind().equals(kind)) {
            pins.releaseUnit();
        } else {
            pins.fit(column.size().rows(), column.size().columns());
        }
        Spot hovered = pins.hoveredProperty().get();
        if (hovered != null && !has(hovered)) {
            pins.hover(null);
        }
    }
}
