package glassbox.viewmodel.train;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.RunSettings;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingHistory;
import glassbox.engine.training.TrainingPlan;

/**
 * The curves of a run over the images seen: loss and accuracy, of the training images by themselves and as the mean of the
 * last {@value #WINDOW}, and of the test and validation images. One image is either right or wrong, so the single points of
 * the accuracy are the shares of at least {@value #TOGETHER} neighbours. They take in what a history has more than the one before.
 */
public final class RunCurves {
    /** Over how many training images the mean is taken. */
    public static final int WINDOW = 100;

    /** Means of fewer values than this say nothing and are not drawn. */
    private static final int FEWEST = 10;

    /** So many images at least are one point of the accuracy. */
    private static final int TOGETHER = 25;

    private final TrainingPlan plan;
    private final MetricCurves loss;
    private final MetricCurves accuracy;
    private final RunClock clock = new RunClock();
    private long steps;
    private @Nullable Evaluation lastTest;
    private int turns;
    private NavigableMap<Long, RunSettings> settings = Collections.emptyNavigableMap();
    private Set<Long> turned = Set.of();
    private List<RunChange> changes = List.of();

    RunCurves(TrainingPlan plan) {
        this.plan = plan;
        int window = Math.max(1, WINDOW / plan.batchSize());
        loss = new MetricCurves(window, 1);
        accuracy = new MetricCurves(window, Math.ceilDiv(TOGETHER, plan.batchSize()));
    }

    /** Mean loss. */
    public MetricCurves loss() {
        return loss;
    }

    /** Share read right, 0 to 1. */
    public MetricCurves accuracy() {
        return accuracy;
    }

    /** When the run was where. */
    public RunClock clock() {
        return clock;
    }

    /** What was changed on the way, from the first change to the last. */
    public List<RunChange> changes() {
        return changes;
    }

    /** Hears of a moment of the run; {@code now} is in nanoseconds. */
    void take(Snapshot snapshot, long now) {
        take(snapshot.history());
        clock.take(snapshot, now);
        if (!snapshot.settings().equals(settings) || !snapshot.turns().equals(turned)) {
            settings = snapshot.settings();
            turned = snapshot.turns();
            changes = RunChanges.of(snapshot);
        }
    }

    void take(TrainingHistory history) {
        if (history.turns() != turns) {
            turns = history.turns();
            clear();
        }
        long known = history.losses().size();
        for (; steps < known; steps++) {
            long images = plan.imagesAfter(steps + 1);
            long samples = images - plan.imagesAfter(steps);
            loss.step((double) images, history.losses().get(steps), images >= FEWEST);
            accuracy.step((double) images, history.correct().get(steps) / samples, images >= FEWEST);
        }
        List<Evaluation> evaluations = history.evaluations();
        List<Evaluation> validations = history.validations();
        for (int i = firstNew(evaluations); i < evaluations.size(); i++) {
            Evaluation test = evaluations.get(i);
            lastTest = test;
            loss.test((double) test.images(), test.loss());
            accuracy.test((double) test.images(), test.accuracy());
            if (i < validations.size()) {
                Evaluation validation = validations.get(i);
                loss.validation((double) validation.images(), validation.loss());
                accuracy.validation((double) validation.images(), validation.accuracy());
            }
        }
    }

    /** Where the readings begin that were not taken in yet; of the others some may be gone. */
    private int firstNew(List<Evaluation> readings) {
        Evaluation last = lastTest;
        int from = readings.size();
        while (from > 0
                && (last == null
                        || (readings.get(from - 1).images() >= last.images()
                                && !readings.get(from - 1).equals(last)))) {
            from--;
        }
        return from;
    }

    /** How many steps were taken in. */
    long steps() {
        return steps;
    }

    /** Begins anew. */
    void startOver() {
        clear();
        clock.clear();
    }

    private void clear() {
        loss.clear();
        accuracy.clear();
        steps = 0;
        lastTest = null;
    }
}
