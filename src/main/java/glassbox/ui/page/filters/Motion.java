package glassbox.ui.page.filters;

import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;

/** A number of the screen that moves to where it belongs within a quarter of a second a step, or is there at once. */
final class Motion {
    private static final double STEP_MILLIS = 250;
    private static final Interpolator EASE_OUT = Interpolator.ofSpline(.2, 0, 0, 1);

    private final DoubleProperty value;
    private final ObservableBooleanValue still;
    private Timeline timeline = new Timeline();

    /** Moves {@code value}; where {@code still} holds, nothing is seen moving. */
    Motion(DoubleProperty value, ObservableBooleanValue still) {
        this.value = value;
        this.still = still;
    }

    /** Is there at once. */
    void jump(double target) {
        timeline.stop();
        value.set(target);
    }

    /** Moves there in this many steps, one after the other. */
    void go(double target, int steps) {
        timeline.stop();
        if (still.get() || steps < 1) {
            value.set(target);
            return;
        }
        double start = value.get();
        timeline = new Timeline();
        for (int step = 1; step <= steps; step++) {
            timeline.getKeyFrames()
                    .add(new KeyFrame(
                            Duration.millis(step * STEP_MILLIS),
                            new KeyValue(value, start + (target - start) * step / steps, EASE_OUT)));
        }
        timeline.play();
    }
}
