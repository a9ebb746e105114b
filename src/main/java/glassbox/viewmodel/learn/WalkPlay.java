package glassbox.viewmodel.learn;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Plays a {@link Walk} place by place, as whoever keeps the time says {@link #tick}. */
public final class WalkPlay {
    private final Walk walk;
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
    private int target;
    private Runnable arrival = () -> {};

    WalkPlay(Walk walk) {
        this.walk = walk;
    }

    /** The places. */
    public Walk walk() {
        return walk;
    }

    /** Whether it goes on by itself. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Plays to the end, from the beginning if it stands there already; or stops where it is. */
    public void toggle() {
        if (playing.get()) {
            stop();
            return;
        }
        int last = walk.countProperty().get() - 1;
        if (walk.positionProperty().get() == last) {
            walk.positionProperty().set(0);
        }
        playTo(last, () -> {});
    }

    /** Stands still. Whoever waits for its arrival is told at once. */
    public void stop() {
        if (playing.get()) {
            playing.set(false);
            Runnable told = arrival;
            arrival = () -> {};
            told.run();
        }
    }

    /** Goes one place on, if it plays; stands still once it has arrived. */
    public void tick() {
        if (playing.get()) {
            walk.move(Integer.signum(target - walk.positionProperty().get()));
            if (walk.positionProperty().get() == target) {
                stop();
            }
        }
    }

    /** Goes so many places on, or back, and stands still there. */
    public void step(int places) {
        stop();
        walk.move(places);
    }

    /** Goes to the first place. */
    public void first() {
        step(-walk.countProperty().get());
    }

    /** Stands still, and nobody waits for its arrival any more. */
    void forget() {
        arrival = () -> {};
        playing.set(false);
    }

    /** Plays to a place; {@code arrived} hears when it is there. */
    void playTo(int place, Runnable arrived) {
        target = place;
        arrival = arrived;
        playing.set(true);
    }
}
