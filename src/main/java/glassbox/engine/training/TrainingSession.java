package glassbox.engine.training;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.network.Weights;
import glassbox.engine.optimizer.OptimizerSpec;

/**
 * Training on a thread of its own. Commands may come from any thread and return at once; they take effect in order, after
 * at most one step. What happens is told by {@link Snapshot}s, at most 30 a second while running and one at every stop.
 *
 * <p>A session starts paused: it reads the test samples once, publishes, and waits. It stops by itself when the last epoch
 * is complete, and when a step is impossible; the snapshot then says why, and lowering the learning rate and playing on is
 * allowed.
 */
public final class TrainingSession implements AutoCloseable {
    private final BlockingQueue<Consumer<TrainingLoop>> commands = new LinkedBlockingQueue<>();
    private final TrainingPlan plan;
    private final TrainingLoop loop;
    private final @Nullable Future<RunRecord> beginning;
    private final Thread thread;
    /** How often it was told where to go: the last word counts. */
    private final AtomicLong moves = new AtomicLong();

    private volatile boolean closed;

    /**
     * A paused session with a thread of its own.
     *
     * @param observer gets every snapshot, on the session's thread: it must return at once
     */
    public TrainingSession(TrainingPlan plan, Consumer<? super Snapshot> observer) {
        this(plan, observer, null);
    }

    /**
     * A paused session that takes up a run where it was recorded, as soon as there is a record. Commands wait until then; if
     * there will be none, the session does nothing.
     *
     * @param observer gets every snapshot, on the session's thread: it must return at once
     * @param beginning a record of a run of this plan, perhaps still to come
     */
    public TrainingSession(
            TrainingPlan plan, Consumer<? super Snapshot> observer, @Nullable Future<RunRecord> beginning) {
        this.plan = plan;
        this.beginning = beginning;
        this.loop = new TrainingLoop(plan, observer, System::nanoTime);
        this.thread = Thread.ofPlatform().name("training").daemon(true).start(this::run);
    }

    private void run() {
        try {
            if (beginning != null) {
                RunRecord record = beginning.get();
                loop.perform(begun -> begun.takeUp(record));
            }
            while (!closed) {
                Consumer<TrainingLoop> command = nextCommand(loop.nanosUntilWork());
                if (command == null) {
                    loop.work();
                } else {
                    loop.perform(command);
                }
            }
        } catch (InterruptedException | CancellationException stopped) {
            closed = true;
        } catch (ExecutionException unread) {
            closed = true;
            throw new IllegalStateException("The run that was to be taken up could not be recorded.", unread);
        }
    }

    private @Nullable Consumer<TrainingLoop> nextCommand(long nanos) throws InterruptedException {
        if (nanos == 0) {
            return commands.poll();
        }
        return nanos == Long.MAX_VALUE ? commands.take() : commands.poll(nanos, TimeUnit.NANOSECONDS);
    }

    /** Runs to the end of the last epoch. */
    public void play() {
        commands.add(running -> running.run(Long.MAX_VALUE));
    }

    /** Stops after the step that is being done. */
    public void pause() {
        commands.add(TrainingLoop::pause);
    }

    /**
     * Runs exactly this many steps, each of one mini-batch, then pauses; with batch size 1 a step is an image.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public void step(long steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("At least 1 step can be done, but " + steps + " were asked for.");
        }
        commands.add(running -> running.run(steps));
    }

    /** Runs to the next epoch boundary, then pauses. */
    public void stepEpoch() {
        commands.add(TrainingLoop::runEpoch);
    }

    /**
     * Goes to a step that was done, back or on, and pauses there; when another such command comes meanwhile, only that counts.
     * A step before the first or after the last one done is the first or the last. The weights are those the run had there,
     * bit by bit, and going on repeats it, unless the learning rate or the frozen layers are changed: then what was done
     * after this step is forgotten.
     */
    public void goTo(long step) {
        BooleanSupplier superseded = nextMove();
        commands.add(running -> running.goTo(step, superseded));
    }

    /** Goes so many steps back, as {@link #goTo}. */
    public void stepBack(long steps) {
        commands.add(running -> running.goBack(steps, () -> closed));
    }

    private BooleanSupplier nextMove() {
        long mine = moves.incrementAndGet();
        return () -> closed || moves.get() != mine;
    }

    /**
     * Records the run until now; it neither begins to run nor stops.
     *
     * @param receiver gets the record on the session's thread, after at most one step: it must return at once
     */
    public void record(Consumer<? super RunRecord> receiver) {
        commands.add(running -> receiver.accept(running.record()));
    }

    /**
     * Another session that goes on from where this one is, with all that was until there. Both are runs of their own from
     * then on; commands to the new one may be given at once.
     *
     * @param observer gets the new session's snapshots, on its thread: it must return at once
     */
    public TrainingSession branch(Consumer<? super Snapshot> observer) {
        CompletableFuture<RunRecord> here = new CompletableFuture<>();
        record(run -> here.complete(run.untilNow(plan)));
        return new TrainingSession(plan, observer, here);
    }

    /** A session that nobody looks at makes do with a small part of the memory it had for states to go back to. */
    public void rest(boolean resting) {
        commands.add(loop -> loop.keepWithin(resting ? Timeline.BUDGET / 8 : Timeline.BUDGET));
    }

    /** Back to the same initial weights, with the learning rate and the frozen layers as they are now; paused. */
    public void startOver() {
        commands.add(TrainingLoop::startOver);
    }

    /**
     * Goes on from other weights from the next step on, as after {@link Trainer#goOnFrom}; it neither begins to run nor stops.
     *
     * @throws IllegalArgumentException if they are not the network's, or one of them is infinite or not a number
     */
    public void goOnFrom(Weights weights) {
        weights.requireFor(plan.network());
        if (!weights.allFinite()) {
            throw new IllegalArgumentException("The weights hold a value that is infinite or not a number.");
        }
        commands.add(running -> running.goOnFrom(weights));
    }

    /**
     * Changes the learning rate from the next step on.
     *
     * @throws IllegalArgumentException if it is not a number above 0 and at most 1e6
     */
    public void setLearningRate(double learningRate) {
        OptimizerSpec.requireLearningRate(learningRate);
        commands.add(running -> running.setLearningRate(learningRate));
    }

    /**
     * Freezes a layer from the next step on, so that its numbers do not change, or thaws it.
     *
     * @param layer its name, as in {@code conv1}
     * @throws IllegalArgumentException with a sentence, if there is no such layer or it has nothing to learn
     */
    public void setFrozen(String layer, boolean freeze) {
        plan.network().requireLearning(layer);
        commands.add(running -> running.setFrozen(layer, freeze));
    }

    /**
     * Tells where the run is, complete enough to open or repeat its next step elsewhere; it neither begins to run nor stops.
     *
     * @param receiver hears on the session's thread, after at most one step: it must return at once
     */
    public void tellState(Consumer<? super TrainerState> receiver) {
        commands.add(running -> receiver.accept(running.state()));
    }

    /**
     * Keeps to this many training images per second; {@code Double.POSITIVE_INFINITY} for as many as the machine can.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public void setSpeed(double imagesPerSecond) {
        if (!(imagesPerSecond > 0)) {
            throw new IllegalArgumentException("A speed is above 0 images per second, but is " + imagesPerSecond + ".");
        }
        commands.add(running -> running.setSpeed(imagesPerSecond));
    }

    /** Ends the thread after the step that is being done. Commands that come later do nothing. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
