package glassbox.viewmodel.train;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Snapshot;

/**
 * Going back in the run on screen, and on again as far as it was done. What is shown then is what was there, to the last
 * bit; with another learning rate or other frozen layers the run goes on as another one.
 */
public final class TimeTravel {
    private final Runs runs;
    private final TrainSettings settings;
    private final ReadOnlyLongWrapper end = new ReadOnlyLongWrapper(this, "end");
    private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
    private boolean arriving;

    TimeTravel(Runs runs, TrainSettings settings) {
        this.runs = runs;
        this.settings = settings;
    }

    /** How many images the run has used at its end, which may be later than where it is now. */
    public ReadOnlyLongProperty endProperty() {
        return end.getReadOnlyProperty();
    }

    /** Whether there is an earlier step to go back to. */
    public ReadOnlyBooleanProperty possibleProperty() {
        return possible.getReadOnlyProperty();
    }

    /** Back by one image, or one mini-batch where a step has more than one. */
    public void backImage() {
        arriving = true;
        runs.command(session -> session.stepBack(1));
    }

    /** Back to the beginning of the epoch, or of the one before if that is where it is. */
    public void backEpoch() {
        Snapshot now = latest();
        if (now != null) {
            int perEpoch = now.plan().stepsPerEpoch();
            goToStep(Math.ceilDiv(now.step(), perEpoch) * perEpoch - perEpoch);
        }
    }

    /** Goes to where so many images had been used, or as near as the steps and the end allow. */
    public void goTo(long images) {
        Snapshot now = latest();
        if (now != null) {
            goToStep(now.plan().stepAfter(images));
        }
    }

    private void goToStep(long step) {
        arriving = true;
        runs.command(session -> session.goTo(step));
    }

    /** Back to the first step. */
    public void rewind() {
        goToStep(0);
    }

    /** Goes so many steps back from where it is. */
    void back(long steps) {
        Snapshot now = latest();
        if (now != null) {
            goToStep(Math.max(0, now.step() - steps));
        }
    }

    /** Whether the run is at an earlier step than its end, or on its way there. */
    boolean isBack() {
        Snapshot now = latest();
        return arriving || (now != null && now.isBack());
    }

    /** What the run was on its way to is not wanted any more, as another one goes on from there. */
    void left() {
        arriving = false;
    }

    private @Nullable Snapshot latest() {
        Run run = runs.current();
        return run == null ? null : run.latest();
    }

    /** Shows how far the run was done; where it went back to, the learning rate is the one it had there. */
    void show(Snapshot snapshot) {
        end.set(snapshot.plan().imagesAfter(snapshot.end()));
        possible.set(snapshot.step() > 0);
        if (arriving && !snapshot.running()) {
            arriving = false;
            settings.learningRateProperty().set(snapshot.learningRate());
            settings.freeze().show(snapshot.frozen());
        }
    }

    /** Shows that there is no run. */
    void clear() {
        end.set(0);
        possible.set(false);
        arriving = false;
    }
}
