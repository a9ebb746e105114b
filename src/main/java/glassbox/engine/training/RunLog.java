package glassbox.engine.training;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** What was measured of a run, step by step. One thread writes; a {@link #view} may be read by any. */
final class RunLog {
    /** So many readings are kept at most; beyond that every second one. */
    static final int MOST_READINGS = 4096;

    private FloatLog losses = new FloatLog();
    private FloatLog correct = new FloatLog();
    private List<Evaluation> evaluations = List.of();
    private List<Evaluation> validations = List.of();

    private int turns;

    /** A log that goes on where a history ends. */
    static RunLog of(TrainingHistory history) {
        RunLog log = new RunLog();
        log.losses = history.losses().log();
        log.correct = history.correct().log();
        log.evaluations = history.evaluations();
        log.validations = history.validations();
        log.turns = history.turns();
        return log;
    }

    /** Logs the next step. */
    void step(double loss, int right) {
        losses.append((float) loss);
        correct.append(right);
    }

    /** Whether the test samples were read by the weights that had seen so many images, or by later ones. */
    boolean evaluatedAt(long images) {
        return !evaluations.isEmpty() && evaluations.getLast().images() >= images;
    }

    /** Logs a reading of the test samples, and of the validation samples if there are any. */
    void evaluated(Evaluation test, @Nullable Evaluation validation) {
        evaluations = with(test, evaluations);
        if (validation != null) {
            validations = with(validation, validations);
        }
    }

    private static List<Evaluation> with(Evaluation reading, List<Evaluation> readings) {
        int every = readings.size() < MOST_READINGS ? 1 : 2;
        List<Evaluation> longer = new ArrayList<>();
        for (int i = 0; i < readings.size(); i += every) {
            longer.add(readings.get(i));
        }
        longer.add(reading);
        return List.copyOf(longer);
    }

    /** Forgets what was measured after so many steps and images. */
    void cut(long step, long images) {
        if (step == losses.size()) {
            return;
        }
        turns++;
        losses = losses.first(step);
        correct = correct.first(step);
        evaluations = until(images, evaluations);
        validations = until(images, validations);
    }

    private static List<Evaluation> until(long images, List<Evaluation> readings) {
        return readings.stream().filter(reading -> reading.images() <= images).toList();
    }

    /** Everything until now. */
    TrainingHistory view() {
        return new TrainingHistory(losses.view(), correct.view(), evaluations, validations, turns);
    }
}
