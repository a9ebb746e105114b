package glassbox.engine.training;

import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.Weights;

/**
 * A training session at one moment, complete and immutable: it can be drawn, classified with and saved while training goes
 * on.
 *
 * @param plan what is followed
 * @param state whether it goes on by itself
 * @param step how many steps were done
 * @param imagesSeen how many training images were used, each one counted once an epoch
 * @param learningRate as it was set last; the plan's schedule multiplies it by a factor at each step
 * @param frozen the names of the layers that do not learn
 * @param weights as they are now
 * @param initialWeights as they were before the first step
 * @param end the last step that was done; later than this one after going back
 * @param settings what was set from a step on, by the step, until the end; the first is that of step 0; not changeable
 * @param turns the steps at which weights were put in from outside; not changeable
 * @param history everything measured until the end
 * @param imagesPerSecond training images per second of the last second of running, with the time for reading test samples
 *     and, at a set speed, for waiting; 0 before there is a figure
 * @param trainingImagesPerSecond the same without those times: what the machine can do
 * @param failure why training stopped and what to do, when the state is FAILED
 */
public record Snapshot(
        TrainingPlan plan,
        State state,
        long step,
        long imagesSeen,
        double learningRate,
        Set<String> frozen,
        Weights weights,
        Weights initialWeights,
        long end,
        NavigableMap<Long, RunSettings> settings,
        Set<Long> turns,
        TrainingHistory history,
        double imagesPerSecond,
        double trainingImagesPerSecond,
        @Nullable Failure failure) {
    /** Whether a session goes on by itself. */
    public enum State {
        /** It waits for a command. */
        PAUSED,
        /** It does step after step. */
        RUNNING,
        /** The last step of the last epoch is done. */
        FINISHED,
        /** A step was impossible; the weights are the last good ones. */
        FAILED
    }

    /** Whether it does step after step. */
    public boolean running() {
        return state == State.RUNNING;
    }

    /** The training images of the whole run. */
    public long totalImages() {
        return plan.totalImages();
    }

    /** How many epochs are complete. */
    public int completedEpochs() {
        return (int) (step / plan.stepsPerEpoch());
    }

    /** The epoch the next step belongs to, counted from 1; the last one when all are complete. */
    public int epoch() {
        return Math.min(completedEpochs() + 1, plan.epochs());
    }

    /** Whether it went back from later steps, which are still known. */
    public boolean isBack() {
        return step < end;
    }

    /** The latest reading of the test samples up to this step; null only in the moment before the first. */
    public @Nullable Evaluation evaluation() {
        return latest(history.evaluations());
    }

    /** The same of the validation samples; null without such samples, and in the moment before the first. */
    public @Nullable Evaluation validation() {
        return latest(history.validations());
    }

    private @Nullable Evaluation latest(List<Evaluation> readings) {
        for (Evaluation reading : readings.reversed()) {
            if (reading.images() <= imagesSeen) {
                return reading;
            }
        }
        return null;
    }
}
