package glassbox.viewmodel.train;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.RunRecord;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.exchange.KeptRuns;
import glassbox.recipe.Recipe;
import glassbox.recipe.SavedRun;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * One training run: its session, its curves and the latest that is known of it. A run that is set aside keeps everything
 * and can be taken up again. Used on the screen's thread; what it is saved from may be asked for by any.
 */
final class Run implements AutoCloseable {
    private final String id;
    private final Recipe recipe;
    private final TrainingPlan plan;
    private final TrainingSession session;
    private final RunCurves curves;
    private final Executor screen;
    private final Consumer<Run> changed;
    private volatile String name;
    private volatile boolean deleted;
    private volatile @Nullable Snapshot latest;
    private final AtomicLong news = new AtomicLong();

    private Run(Run like, String id, String name) {
        this.id = id;
        this.name = name;
        this.recipe = like.recipe;
        this.plan = like.plan;
        this.screen = like.screen;
        this.changed = like.changed;
        this.curves = new RunCurves(plan);
        this.session = like.session.branch(new LatestValue<>(screen, this::take));
    }

    private Run(
            String id,
            String name,
            Recipe recipe,
            TrainingPlan plan,
            @Nullable RunRecord record,
            Executor screen,
            Consumer<Run> changed) {
        this.id = id;
        this.name = name;
        this.recipe = recipe;
        this.plan = plan;
        this.screen = screen;
        this.changed = changed;
        this.curves = new RunCurves(plan);
        this.session = new TrainingSession(
                plan,
                new LatestValue<>(screen, this::take),
                record == null ? null : CompletableFuture.completedFuture(record));
    }

    /**
     * A run at its start.
     *
     * @param recipe what the plan was made of
     * @param changed hears on {@code screen} whenever there is news of it
     */
    static Run begin(Recipe recipe, TrainingPlan plan, Executor screen, Consumer<Run> changed) {
        return new Run(KeptRuns.newId(), recipe.title(), recipe, plan, null, screen, changed);
    }

    /** A run that was kept under this id, where it was saved. */
    static Run resumed(String id, SavedRun saved, TrainingPlan plan, Executor screen, Consumer<Run> changed) {
        return new Run(id, saved.name(), saved.model().recipe(), plan, saved.record(), screen, changed);
    }

    /** A run of its own that goes on from where this one is. */
    Run branch(String branchName) {
        return new Run(this, KeptRuns.newId(), branchName);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    void rename(String other) {
        name = other;
    }

    /** Whether its file was deleted, so that it is not to be written again. */
    boolean isDeleted() {
        return deleted;
    }

    /** Its file is deleted. */
    void delete() {
        deleted = true;
    }

    /** What it trains, and how it began. */
    Recipe recipe() {
        return recipe;
    }

    /** The run as it is kept, of a record of it: with few states to go back to, as each one is checked. */
    SavedRun saved(RunRecord whole) {
        RunRecord record = whole.slim();
        long images = plan.imagesAfter(record.state().step());
        Evaluation last = null;
        for (Evaluation reading : record.history().evaluations()) {
            last = reading.images() <= images ? reading : last;
        }
        TrainedModel model =
                new TrainedModel(recipe, plan.preprocessing(), record.state().weights(), images, last);
        return new SavedRun(name, Instant.now(), model, record);
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

    /** How often there was news of it. */
    long news() {
        return news.get();
    }

    /** Whether at least one step was done. */
    boolean begun() {
        Snapshot known = latest;
        return known != null && known.end() > 0;
    }

    /**
     * Whether this run is to be kept rather than an older one: not when it failed, nor when it broke off within its first
     * epoch and before it had come as far as the other. A failed run gives way to any.
     */
    boolean replaces(Run older) {
        Snapshot known = latest;
        boolean far = known != null && (known.completedEpochs() > 0 || known.imagesSeen() >= older.imagesSeen());
        return older.failed() || (!failed() && far);
    }

    private boolean failed() {
        Snapshot known = latest;
        return known != null && known.state() == Snapshot.State.FAILED;
    }

    private long imagesSeen() {
        Snapshot known = latest;
        return known == null ? 0 : known.imagesSeen();
    }

    private void take(Snapshot snapshot) {
        latest = snapshot;
        news.incrementAndGet();
        curves.take(snapshot, System.nanoTime());
        changed.accept(this);
    }

    @Override
    public void close() {
        session.close();
    }
}
