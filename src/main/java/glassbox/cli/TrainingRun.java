package glassbox.cli;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.SavedSession;
import glassbox.recipe.TrainedModel;

/** One training from its first step, or from where it was stopped, to its last, or to where it is stopped again. */
final class TrainingRun {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long BETWEEN_REPORTS = 100_000_000L;

    private final Recipe recipe;
    private final TrainingPlan plan;
    private final TrainingReport report;
    private final Trainer trainer;
    private final Evaluator evaluator;
    private final @Nullable Evaluator validator;

    TrainingRun(Recipe recipe, TrainingPlan plan, TrainingReport report) {
        this.recipe = recipe;
        this.plan = plan;
        this.report = report;
        this.trainer =
                new Trainer(plan, TensorOps.onThreads(Runtime.getRuntime().availableProcessors()));
        this.evaluator = new Evaluator(plan);
        this.validator = Evaluator.ofValidation(plan);
    }

    /**
     * Begins where a session was stopped.
     *
     * @throws IllegalArgumentException with a sentence, if the session has as many steps as this training, or more
     */
    void resume(SavedSession session) {
        trainer.restore(session.state());
        if (trainer.finished()) {
            throw new IllegalArgumentException(
                    "All " + plan.epochs() + " epochs of this training are complete. There is nothing left to resume.");
        }
    }

    /**
     * Trains, and reports each epoch.
     *
     * @param stop asked after each step whether to end there
     * @return the last epoch, or null if it was stopped within one
     */
    TrainingReport.@Nullable Epoch run(BooleanSupplier stop) {
        report.start(recipe, evaluator.evaluate(trainer.weights(), trainer.imagesSeen()));
        TrainingReport.Epoch last = null;
        while (!trainer.finished()) {
            last = epoch(stop);
            if (last == null) {
                return null;
            }
            report.epoch(last);
        }
        return last;
    }

    /** The network as it is now. */
    TrainedModel model(@Nullable Evaluation test) {
        return new TrainedModel(recipe, plan.preprocessing(), trainer.weights(), trainer.imagesSeen(), test);
    }

    /** All that it takes to go on from here. */
    SavedSession session() {
        return SavedSession.of(model(null), trainer.snapshot());
    }

    private TrainingReport.@Nullable Epoch epoch(BooleanSupplier stop) {
        int number = (int) (trainer.step() / plan.stepsPerEpoch()) + 1;
        long before = (number - 1L) * plan.training().size();
        int first = (int) (trainer.imagesSeen() - before);
        double loss = 0;
        int correct = 0;
        int seen = first;
        long start = System.nanoTime();
        long reported = start;
        while (seen < plan.training().size()) {
            if (stop.getAsBoolean()) {
                return null;
            }
            trainer.advance();
            int batch = (int) (trainer.imagesSeen() - before) - seen;
            seen += batch;
            loss += trainer.loss() * batch;
            correct += trainer.correct();
            long now = System.nanoTime();
            if (now - reported > BETWEEN_REPORTS) {
                report.progress(recipe, number, seen, (seen - first) * NANOS_PER_SECOND / (now - start));
                reported = now;
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        int images = seen - first;
        return new TrainingReport.Epoch(
                number,
                trainer.step(),
                loss / images,
                (double) correct / images,
                validator == null ? null : validator.evaluate(trainer.weights(), trainer.imagesSeen()),
                evaluator.evaluate(trainer.weights(), trainer.imagesSeen()),
                images / seconds);
    }
}
