package glassbox.engine.training;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.Weights;
import glassbox.engine.training.Snapshot.State;

/** One of several runs that keep in step. For one thread at a time. */
final class Lane {
    private static final System.Logger LOG = System.getLogger(Lane.class.getName());

    private final TrainingPlan plan;
    private final Evaluator evaluator;
    private final @Nullable Evaluator validator;
    private final NavigableMap<Long, RunSettings> settings;
    private final Throughput throughput = new Throughput();
    private Trainer trainer;
    private Weights initialWeights;
    private RunLog log = new RunLog();
    private @Nullable Failure failure;

    Lane(TrainingPlan plan) {
        this.plan = plan;
        this.evaluator = new Evaluator(plan);
        this.validator = Evaluator.ofValidation(plan);
        this.trainer = new Trainer(plan);
        this.initialWeights = trainer.weights();
        this.settings = Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(0L, RunSettings.of(trainer))));
    }

    /** Whether there is nothing more to do. */
    boolean over() {
        return failure != null || trainer.finished();
    }

    /** Back to the initial weights. */
    void startOver() {
        trainer = new Trainer(plan);
        initialWeights = trainer.weights();
        log = new RunLog();
        failure = null;
        throughput.reset();
    }

    /**
     * Does steps until so many images have been used, or more where a step ends beyond. What is impossible becomes a
     * failure, and the weights stay the last good ones.
     *
     * @param stop asked before each step whether to end there
     */
    void advanceTo(long images, BooleanSupplier stop) {
        try {
            if (!log.evaluatedAt(0)) {
                evaluate();
            }
            long start = System.nanoTime();
            long before = trainer.imagesSeen();
            while (!over() && trainer.imagesSeen() < images && !stop.getAsBoolean()) {
                step();
            }
            throughput.add(trainer.imagesSeen() - before, System.nanoTime() - start);
        } catch (DivergenceException divergence) {
            failure = divergence.failure();
        } catch (RuntimeException | Error broken) {
            LOG.log(System.Logger.Level.ERROR, "Training stopped", broken);
            failure = new Failure(
                    "Training stopped at step " + (trainer.step() + 1) + " because of an error in the program ("
                            + broken + "). Start over.",
                    "");
        }
    }

    private void step() {
        long before = trainer.imagesSeen();
        trainer.advance();
        long images = trainer.imagesSeen();
        log.step(trainer.loss(), trainer.correct());
        boolean epochEnd = trainer.step() % plan.stepsPerEpoch() == 0;
        if (epochEnd || (plan.testEvery() > 0 && images / plan.testEvery() > before / plan.testEvery())) {
            evaluate();
        }
    }

    private void evaluate() {
        Weights weights = trainer.weights();
        long images = trainer.imagesSeen();
        log.evaluated(
                evaluator.evaluate(weights, images), validator == null ? null : validator.evaluate(weights, images));
    }

    /** The run as it is now. */
    Snapshot snapshot(boolean running) {
        State state = failure != null
                ? State.FAILED
                : trainer.finished() ? State.FINISHED : running ? State.RUNNING : State.PAUSED;
        return new Snapshot(
                plan,
                state,
                trainer.step(),
                trainer.imagesSeen(),
                trainer.learningRate(),
                trainer.frozen(),
                trainer.weights(),
                initialWeights,
                trainer.step(),
                settings,
                Set.of(),
                log.view(),
                throughput.perSecond(),
                throughput.perSecond(),
                failure);
    }
}
