package glassbox.viewmodel.filters;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;

/**
 * Which output pixel is looked at. Pointing carries the lens along; a click pins it, and then pointing elsewhere only peeks
 * until the mouse leaves. The keys and the sliding window move the lens itself.
 */
public final class LensModel {
    private static final int WALL_ROW = 56;
    private static final int WALL_COLUMN = 20;

    private final ObservableValue<? extends @Nullable FilterOutput> output;
    private final ReadOnlyObjectWrapper<@Nullable OutputPixel> pixel = new ReadOnlyObjectWrapper<>(this, "pixel");
    private final ReadOnlyBooleanWrapper pinned = new ReadOnlyBooleanWrapper(this, "pinned");
    private OutputPixel home = new OutputPixel(0, 0);
    private boolean held;

    LensModel(ObservableValue<? extends @Nullable FilterOutput> output) {
        this.output = output;
        output.subscribe(this::outputChanged);
    }

    /** The output pixel under the lens; {@code null} before the first output. */
    public ReadOnlyObjectProperty<@Nullable OutputPixel> pixelProperty() {
        return pixel.getReadOnlyProperty();
    }

    /** Whether the lens stays where it was clicked. */
    public ReadOnlyBooleanProperty pinnedProperty() {
        return pinned.getReadOnlyProperty();
    }

    /** The mouse points at an output pixel; the sliding window takes no notice. */
    public void peek(OutputPixel wanted) {
        if (held) {
            return;
        }
        show(wanted);
        if (!pinned.get()) {
            home = wanted;
        }
    }

    /** The mouse points at a pixel of the picture: the output pixel whose window lies around it is looked at. */
    public void peekInput(int row, int column) {
        FilterOutput now = output.getValue();
        if (now != null) {
            peek(now.pixelFor(row, column));
        }
    }

    /** The mouse has left the pictures: a pinned lens returns. */
    public void leave() {
        show(home);
    }

    /** Pins the lens where it is looked at now. */
    public void pin() {
        OutputPixel now = pixel.get();
        if (now != null) {
            home = now;
            pinned.set(true);
        }
    }

    /** Lets the lens go. Returns whether it was pinned. */
    public boolean unpin() {
        boolean was = pinned.get();
        pinned.set(false);
        return was;
    }

    /** Moves the lens by output pixels and stops at the edges; a pinned one stays pinned. */
    public void move(int rows, int columns) {
        OutputPixel now = pixel.get();
        if (now != null) {
            moveTo(new OutputPixel(now.row() + rows, now.column() + columns));
        }
    }

    /** While the lens is held by the sliding window, pointing does not move it. */
    void setHeld(boolean wanted) {
        held = wanted;
    }

    /** Moves the lens to an output pixel, or the nearest there is. */
    void moveTo(OutputPixel wanted) {
        FilterOutput now = output.getValue();
        if (now != null) {
            home = now.nearest(wanted.row(), wanted.column());
            show(home);
        }
    }

    private void show(OutputPixel wanted) {
        FilterOutput now = output.getValue();
        if (now != null) {
            pixel.set(now.nearest(wanted.row(), wanted.column()));
        }
    }

    private void outputChanged(@Nullable FilterOutput before, @Nullable FilterOutput now) {
        if (now == null) {
            return;
        }
        if (before == null || !before.picture().choice().equals(now.picture().choice())) {
            pinned.set(false);
            moveTo(beginning(now));
        } else {
            moveTo(home);
        }
    }

    /** Where the lens lies on a picture at first: at the left wall of the house, at the article's first pixel, else midway. */
    private static OutputPixel beginning(FilterOutput now) {
        Raster pixels = now.picture().pixels();
        return switch (now.picture().choice()) {
            case HOUSE -> now.pixelFor(WALL_ROW, WALL_COLUMN);
            case FOUR_BY_FOUR -> new OutputPixel(0, 0);
            case DIGIT, COLOURS, FILE -> now.pixelFor(pixels.rows() / 2, pixels.columns() / 2);
        };
    }
}
