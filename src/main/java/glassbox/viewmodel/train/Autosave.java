package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.RunRecord;
import glassbox.engine.training.Snapshot;
import glassbox.exchange.KeptRuns;

/**
 * Keeps the run on screen on the disk: every few seconds while it goes on and whenever it comes to a stop. The training
 * thread only makes a copy; a thread of its own writes it. What cannot be written is said once, and tried again.
 */
final class Autosave implements AutoCloseable {
    /** Less than the five seconds that may be lost, by what it takes to write. */
    private static final long BETWEEN_SAVES = 2_500;

    private static final long LAST_SAVE = 3_000;

    private final KeptRuns files;
    private final Executor screen;
    private final RunKeeping keeping;
    private final Runnable written;
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("autosave").daemon(true).factory());
    private volatile @Nullable Run watched;
    /** How much news there had been of the watched run when it was saved last. */
    private volatile long saved;

    private boolean refused;

    /** Saves nothing yet; {@code written} hears on the screen whenever something was saved. */
    Autosave(RunKeeping keeping, Executor screen, Runnable written) {
        this.keeping = keeping;
        this.files = keeping.files();
        this.screen = screen;
        this.written = written;
        var _ = writer.scheduleWithFixedDelay(this::save, BETWEEN_SAVES, BETWEEN_SAVES, TimeUnit.MILLISECONDS);
    }

    /** This run is on screen now; the one that was is saved once more. */
    void watch(@Nullable Run run) {
        if (run != watched) {
            save();
            watched = run;
            saved = 0;
        }
    }

    /** There is news of the watched run: it is saved at once if it came to a stop. */
    void heard(Snapshot snapshot) {
        if (!snapshot.running()) {
            save();
        }
    }

    /** Saves the watched run if it has gone on since it was saved. */
    private void save() {
        Run run = watched;
        if (run == null || !run.begun()) {
            return;
        }
        long now = run.news();
        if (now > saved) {
            saved = now;
            run.session().record(record -> writer.execute(() -> write(run, record)));
        }
    }

    /** Saves a run under its new name. */
    void renamed(Run run) {
        run.session().record(record -> writer.execute(() -> write(run, record)));
    }

    private void write(Run run, RunRecord record) {
        if (run.isDeleted()) {
            return;
        }
        try {
            files.save(run.id(), run.saved(record));
            refused = false;
            screen.execute(written);
        } catch (IOException unwritable) {
            if (!refused) {
                refused = true;
                keeping.complain()
                        .accept("Your training goes on, but cannot be kept on the disk: " + unwritable.getMessage());
            }
        }
    }

    /** Saves the watched run a last time, if that does not take long. */
    @Override
    public void close() {
        Run run = watched;
        if (run != null) {
            run.session().pause();
            CompletableFuture<Void> asked = new CompletableFuture<>();
            saved = 0;
            save();
            run.session().record(record -> asked.complete(null));
            try {
                asked.get(LAST_SAVE, TimeUnit.MILLISECONDS);
                writer.shutdown();
                if (!writer.awaitTermination(LAST_SAVE, TimeUnit.MILLISECONDS)) {
                    keeping.complain().accept("The last seconds of training were not kept: the disk took too long.");
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException late) {
                keeping.complain().accept("The last step of training took too long to wait for, so it was not kept.");
            }
        }
        watched = null;
        writer.shutdownNow();
    }
}
