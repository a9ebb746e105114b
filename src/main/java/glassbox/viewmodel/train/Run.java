package glassbox.viewmodel.train;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.viewmodel.support.LatestValue;

/**
 * One training run: its session, its curves and the latest that is known of it. A run that is set aside keeps everything
 * and can be taken up again. Used on the screen's thread.
 */
final class Run implements AutoCloseable {
    private final TrainingPlan plan;
    private final TrainingSession session;
    private final RunCurves curves;
    private final Consumer<Run> changed;
    private @Nullable Snapshot latest;

    /** A run at its start; {@code changed} hears on {@code screen} whenever there is news of it. */
    Run(TrainingPlan plan, Executor screen, Consumer<Run> changed) {
        this.plan = plan;
        this.changed = changed;
        this.curves = new RunCurves(plan);
        this.session = new TrainingSession(plan, new LatestValue<>(screen, this::take));
    }

    TrainingPlan plan() {
        return plan;
    }

    TrainingSession session() {
        return session;
    }

    RunCurves curves() {
        return curves;
    }

    /** The latest snapshot, or null in the moment before the first. */
    @Nullable
    Snapshot latest() {
        return latest;
    }

    /** Whether at least one step was done. */
    boolean begun() {
        return latest != null && latest.step() > 0;
    }

    /**
     * Whether this run is to be kept rather than an older one: not when it failed, nor when it broke off within its first
     * epoch and before it had come as far as the other. A failed run gives way to any.
     */
    boolean replaces(Run older) {
        boolean far = latest != null && (latest.completedEpochs() > 0 || latest.imagesSeen() >= older.imagesSeen());
        return older.failed() || (!failed() && far);
    }

    private boolean failed() {
        return latest != null && latest.state() == Snapshot.State.FAILED;
    }

    private long imagesSeen() {
        return latest == null ? 0 : latest.imagesSeen();
    }

    private void take(Snapshot snapshot) {
        latest = snapshot;
        curves.take(snapshot, System.nanoTime());
        changed.accept(this);
    }

    @Override
    public void close() {
        session.close();
    }
}
