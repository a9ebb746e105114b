package glassbox.cli;

import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.DivergenceException;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;

/**
 * How a training from one seed ended.
 *
 * @param seed of the run
 * @param end the images that the experiment is judged by, read at the end; null if training stopped before
 * @param stopped at which step the numbers blew up, from 1; 0 if they did not
 * @param seconds how long it took
 */
record SeedRun(long seed, @Nullable Evaluation end, long stopped, double seconds) {
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Trains to the end, on the calling thread.
     *
     * @param epochDone hears the trainer and the number of each complete epoch, 0 before the first step
     * @throws InterruptedException if the thread is interrupted
     */
    static SeedRun of(TrainingPlan plan, ObjIntConsumer<Trainer> epochDone) throws InterruptedException {
        long start = System.nanoTime();
        Trainer trainer = new Trainer(plan);
        epochDone.accept(trainer, 0);
        while (!trainer.finished()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                trainer.advance();
            } catch (DivergenceException blownUp) {
                return new SeedRun(plan.seed(), null, trainer.step() + 1, since(start));
            }
            if (trainer.step() % plan.stepsPerEpoch() == 0) {
                epochDone.accept(trainer, (int) (trainer.step() / plan.stepsPerEpoch()));
            }
        }
        return new SeedRun(plan.seed(), judge(plan).evaluate(trainer.weights(), trainer.imagesSeen()), 0, since(start));
    }

    /** What reads the images that the experiment is judged by. */
    static Evaluator judge(TrainingPlan plan) {
        Evaluator validator = Evaluator.ofValidation(plan);
        return validator == null ? new Evaluator(plan) : validator;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }
}
