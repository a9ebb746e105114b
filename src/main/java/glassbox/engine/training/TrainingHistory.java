package glassbox.engine.training;

import java.util.List;

/**
 * How a run went until now. Immutable.
 *
 * @param losses mean loss of each step's mini-batch, before its update
 * @param correct how many samples of each step's mini-batch were read right, before its update
 * @param evaluations the readings of the test samples, by images seen; the first is that of the initial weights, and where there are
 *     thousands only some of the earlier ones are kept
 * @param validations as many readings of the validation samples, made at the same moments; empty without such samples
 * @param turns how often the run was continued in another way from an earlier step: what came after that step is gone
 */
public record TrainingHistory(
        FloatSeries losses,
        FloatSeries correct,
        List<Evaluation> evaluations,
        List<Evaluation> validations,
        int turns) {
    /** What was measured in so many steps with so many images, as the history of a run that is another one from there on. */
    TrainingHistory until(long step, long images) {
        RunLog log = RunLog.of(this);
        log.cut(step, images);
        return log.view();
    }
}
