package glassbox.viewmodel.filters;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/**
 * The window sliding by itself, over a picture row by row, to the last place, where it stops. Where it is follows from the
 * time alone: so many windows a second since it was set off. One window forward or back is a step.
 */
public final class SlideModel {
    /** The slowest speed, in windows a second. */
    public static final double SLOWEST = 1;

    /** The fastest speed, in windows a second. */
    public static final double FASTEST = 2000;

    private final Track track;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", SLOWEST) {
        @Override
        public void set(double wanted) {
            super.set(Math.clamp(wanted, SLOWEST, FASTEST));
        }
    };
    private int first;
    private double since;
    private double now;
    private int halted = -1;

    /**
     * A window on a track.
     *
     * @param ground what lies under the window; when it changes, the window stops
     */
    SlideModel(ObservableValue<? extends @Nullable Object> ground, double windowsPerSecond, Track track) {
        this.track = track;
        speed.set(windowsPerSecond);
        ground.subscribe(changed -> halt());
        speed.subscribe(this::anchor);
        running.subscribe(track::hold);
    }

    /** Whether the window slides. */
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How fast it slides, in windows a second. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** How fast it slides as a place between slowest, 0, and fastest, 1: equal ways are equal factors. */
    public double pace() {
        return Math.log(speed.get() / SLOWEST) / Math.log(FASTEST / SLOWEST);
    }

    /** Sets how fast it slides as a place between slowest, 0, and fastest, 1. */
    public void setPace(double pace) {
        speed.set(SLOWEST * Math.pow(FASTEST / SLOWEST, pace));
    }

    /** Sets the window off at the first place, or where it was stopped; a sliding one stops. */
    public void toggle() {
        if (running.get()) {
            stop();
        } else if (track.count() > 0) {
            track.free();
            int at = track.index();
            first = at == halted && at + 1 < track.count() ? at : 0;
            since = Double.NaN;
            running.set(true);
            track.show(first);
        }
    }

    /** Stops where it is. Returns whether it was sliding. */
    public boolean stop() {
        boolean was = running.get();
        if (was) {
            halted = track.index();
        }
        running.set(false);
        return was;
    }

    /** Slides on to where the window is at this time, in seconds from any fixed moment. */
    public void tick(double seconds) {
        if (!running.get()) {
            return;
        }
        if (Double.isNaN(since)) {
            since = seconds;
        }
        now = seconds;
        int at = positionAt(seconds);
        track.show(at);
        if (at == track.count() - 1) {
            running.set(false);
        }
    }

    /** One window forward. */
    public void next() {
        step(1);
    }

    /** One window back. */
    public void previous() {
        step(-1);
    }

    /** To the first window. */
    public void toStart() {
        stop();
        track.show(0);
    }

    /** How many output pixels the sliding window has made so far; all of them when it does not slide. */
    public int visited() {
        return running.get() ? track.index() + 1 : Integer.MAX_VALUE;
    }

    private void step(int by) {
        stop();
        int to = track.index() + by;
        if (to >= 0 && to < track.count()) {
            track.show(to);
        }
    }

    private int positionAt(double seconds) {
        return (int) Math.min(track.count() - 1.0, first + Math.floor((seconds - since) * speed.get()));
    }

    /** A new speed holds from where the window is. */
    private void anchor() {
        if (running.get()) {
            first = track.index();
            since = now;
        }
    }

    private void halt() {
        running.set(false);
        halted = -1;
    }
}
