package glassbox.engine.training;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Snapshot.State;

/**
 * What a training session does, one piece of work at a time, without a thread of its own: {@link #nanosUntilWork} says when
 * {@link #work} wants to be called; commands change what the work is. Times come from the given clock, in nanoseconds.
 */
final class TrainingLoop {
    private static final System.Logger LOG = System.getLogger(TrainingLoop.class.getName());
    private static final long BETWEEN_SNAPSHOTS = 1_000_000_000L / 30;
    /** So far apart states are kept to go back to: as much work may have to be done again. */
    private static final long BETWEEN_STATES = 50_000_000;

    private static final double NANOS_PER_SECOND = 1e9;

    private final TrainingPlan plan;
    private final Consumer<? super Snapshot> observer;
    private final LongSupplier clock;
    private final TensorOps ops;
    private final Evaluator evaluator;
    private final @Nullable Evaluator validator;
    private final Weights initialWeights;
    private final Throughput total = new Throughput();
    private final Throughput trainingOnly = new Throughput();

    private Trainer trainer;
    private Timeline timeline;
    private RunLog log = new RunLog();
    private State state = State.PAUSED;
    private @Nullable Failure failure;
    /** The step at which running ends by itself. */
    private long goal;
    /** Images per second to keep to. */
    private double speed = Double.POSITIVE_INFINITY;

    private boolean unpublished = true;
    private long nextSnapshot;
    private long nextStep;
    private long lastWork;
    private long lastKept;

    TrainingLoop(TrainingPlan plan, Consumer<? super Snapshot> observer, LongSupplier clock) {
        this.plan = plan;
        this.observer = observer;
        this.clock = clock;
        this.evaluator = new Evaluator(plan);
        this.validator = Evaluator.ofValidation(plan);
        this.ops = TensorOps.onThreads(Runtime.getRuntime().availableProcessors());
        this.trainer = new Trainer(plan, ops);
        this.timeline = new Timeline(trainer, Timeline.BUDGET);
        this.initialWeights = trainer.weights();
        this.nextSnapshot = clock.getAsLong();
    }

    /**
     * Takes up a run that was recorded, at its beginning or where it was stopped, and waits there.
     *
     * @throws IllegalArgumentException if the record does not belong to the plan
     */
    void takeUp(RunRecord run) {
        timeline.takeUp(run, trainer);
        log = RunLog.of(run.history());
        state = trainer.finished() ? State.FINISHED : State.PAUSED;
        publish();
    }

    /** The run until now. */
    RunRecord record() {
        return timeline.record(trainer, log.view());
    }

    /** The states that are kept take no more than so many bytes from now on. */
    void keepWithin(long budget) {
        timeline.keepWithin(budget);
    }

    /** How long until there is something to do: 0 for now, {@code Long.MAX_VALUE} for not before a command. */
    long nanosUntilWork() {
        if (!log.evaluatedAt(0) && state != State.FAILED) {
            return 0;
        }
        long now = clock.getAsLong();
        long wait = state == State.RUNNING ? nextStep - now : Long.MAX_VALUE;
        if (unpublished) {
            wait = Math.min(wait, nextSnapshot - now);
        }
        return Math.max(0, wait);
    }

    /** Does what is due: the first reading of the test samples, a step, a snapshot. Failures become a state. */
    void work() {
        perform(loop -> {
            if (!loop.log.evaluatedAt(0) && loop.state != State.FAILED) {
                loop.evaluate();
                loop.publish();
            } else if (loop.state == State.RUNNING && loop.clock.getAsLong() >= loop.nextStep) {
                loop.step();
            }
        });
        if (unpublished && clock.getAsLong() >= nextSnapshot) {
            publish();
        }
    }

    /** Obeys a command; failures become a state. */
    void perform(Consumer<TrainingLoop> command) {
        try {
            command.accept(this);
        } catch (DivergenceException divergence) {
            fail(divergence.failure());
        } catch (RuntimeException | Error broken) {
            LOG.log(System.Logger.Level.ERROR, "Training stopped", broken);
            fail(new Failure(
                    "Training stopped at step " + (trainer.step() + 1) + " because of an error in the program ("
                            + broken + "). The weights are those of the last complete step; save them or start over.",
                    ""));
        }
    }

    private void step() {
        long before = clock.getAsLong();
        long imagesBefore = trainer.imagesSeen();
        boolean again = trainer.step() < timeline.end();
        timeline.follow(trainer);
        trainer.advance();
        long images = trainer.imagesSeen();
        if (!again) {
            log.step(trainer.loss(), trainer.correct());
        }
        boolean keep = before - lastKept >= BETWEEN_STATES;
        timeline.stepDone(trainer, keep);
        lastKept = keep ? before : lastKept;
        unpublished = true;
        trainingOnly.add(images - imagesBefore, clock.getAsLong() - before);
        nextStep = Math.max(nextStep, before - nanosFor(1)) + nanosFor(images - imagesBefore);
        if (testDue(imagesBefore, images) && !log.evaluatedAt(images)) {
            evaluate();
        }
        long now = clock.getAsLong();
        total.add(images - imagesBefore, now - lastWork);
        lastWork = now;
        if (trainer.finished()) {
            stop(State.FINISHED);
        } else if (trainer.step() >= goal) {
            stop(State.PAUSED);
        }
    }

    private long nanosFor(long images) {
        return (long) (images * NANOS_PER_SECOND / speed);
    }

    private boolean testDue(long imagesBefore, long images) {
        boolean epochEnd = trainer.step() % plan.stepsPerEpoch() == 0;
        boolean often = plan.testEvery() > 0 && images / plan.testEvery() > imagesBefore / plan.testEvery();
        return epochEnd || often;
    }

    private void evaluate() {
        Weights weights = trainer.weights();
        long images = trainer.imagesSeen();
        log.evaluated(
                evaluator.evaluate(weights, images), validator == null ? null : validator.evaluate(weights, images));
        unpublished = true;
    }

    private void fail(Failure how) {
        failure = how;
        stop(State.FAILED);
    }

    private void stop(State how) {
        state = how;
        publish();
    }

    private void publish() {
        unpublished = false;
        nextSnapshot = clock.getAsLong() + BETWEEN_SNAPSHOTS;
        Snapshot snapshot = new Snapshot(
                plan,
                state,
                trainer.step(),
                trainer.imagesSeen(),
                trainer.learningRate(),
                trainer.frozen(),
                trainer.weights(),
                initialWeights,
                timeline.end(),
                timeline.settings(),
                timeline.turns(),
                log.view(),
                total.perSecond(),
                trainingOnly.perSecond(),
                failure);
        try {
            observer.accept(snapshot);
        } catch (RuntimeException refused) {
            LOG.log(System.Logger.Level.WARNING, "Who looks at the training failed to take a snapshot", refused);
        }
    }

    /** Runs until {@code steps} more are done, or to the end. */
    void run(long steps) {
        if (trainer.finished() || steps < 1) {
            return;
        }
        goal = steps > plan.totalSteps() ? Long.MAX_VALUE : trainer.step() + steps;
        if (state != State.RUNNING) {
            state = State.RUNNING;
            failure = null;
            lastWork = clock.getAsLong();
            nextStep = lastWork;
            publish();
        }
    }

    /** Runs to the next epoch boundary. */
    void runEpoch() {
        run(plan.stepsPerEpoch() - trainer.step() % plan.stepsPerEpoch());
    }

    /** Stops after the step that is done. */
    void pause() {
        if (state == State.RUNNING) {
            stop(State.PAUSED);
        }
    }

    /** Back to the initial weights, with the learning rate and the frozen layers as they are now; waits for a command then. */
    void startOver() {
        Trainer before = trainer;
        trainer = new Trainer(plan, ops);
        trainer.setLearningRate(before.learningRate());
        trainer.setFrozen(before.frozen());
        timeline = new Timeline(trainer, Timeline.BUDGET);
        log = new RunLog();
        failure = null;
        total.reset();
        trainingOnly.reset();
        state = State.PAUSED;
        unpublished = true;
    }

    /**
     * Goes to a step that was done, back or on, and waits there. What follows is what followed then, bit by bit, unless the
     * learning rate or the frozen layers are changed. A step before the first or after the last is the first or the last.
     */
    void goTo(long step, BooleanSupplier stop) {
        failure = null;
        timeline.goTo(trainer, Math.clamp(step, 0, timeline.end()), stop);
        stop(trainer.finished() ? State.FINISHED : State.PAUSED);
    }

    /** Goes so many steps back and waits there. */
    void goBack(long steps, BooleanSupplier stop) {
        goTo(trainer.step() - steps, stop);
    }

    /** Goes on from other weights, after reading the test samples with them: the run becomes another one from here on. */
    void goOnFrom(Weights weights) {
        trainer.goOnFrom(weights);
        timeline.turned(trainer);
        log.cut(trainer.step(), trainer.imagesSeen());
        failure = null;
        if (state == State.FAILED) {
            state = State.PAUSED;
        }
        evaluate();
        publish();
    }

    /** Changes the learning rate from the next step on. */
    void setLearningRate(double learningRate) {
        trainer.setLearningRate(learningRate);
        changed();
    }

    /** The run becomes another one from here on. */
    private void changed() {
        if (timeline.changed(trainer)) {
            log.cut(trainer.step(), trainer.imagesSeen());
        }
        unpublished = true;
    }

    /** Freezes a layer from the next step on, or thaws it. */
    void setFrozen(String layer, boolean freeze) {
        trainer.setFrozen(layer, freeze);
        changed();
    }

    /** Where the run is. */
    TrainerState state() {
        return trainer.snapshot();
    }

    /** Keeps to this many images per second from now on. */
    void setSpeed(double imagesPerSecond) {
        speed = imagesPerSecond;
        nextStep = clock.getAsLong();
    }
}
