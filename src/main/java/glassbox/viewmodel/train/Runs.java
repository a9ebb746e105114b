package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;

/**
 * The run on screen and the one set aside by starting over, which stays complete and can be taken up again. A run that
 * failed or hardly began does not push out a better one. Used on the screen's thread.
 */
final class Runs implements AutoCloseable {
    private final Executor screen;
    private final Consumer<Run> news;
    private @Nullable Run current;
    private @Nullable Run before;

    /** No run yet; {@code news} hears on {@code screen} whenever something is new about the run on screen. */
    Runs(Executor screen, Consumer<Run> news) {
        this.screen = screen;
        this.news = news;
    }

    /** The run on screen, or null. */
    @Nullable
    Run current() {
        return current;
    }

    /** The run set aside, or null. */
    @Nullable
    Run before() {
        return before;
    }

    /** The runs that are shown, and what they are called. */
    List<ChartsSaver.NamedRun> named() {
        List<ChartsSaver.NamedRun> named = new ArrayList<>();
        if (current != null) {
            named.add(new ChartsSaver.NamedRun("this run", current));
        }
        if (before != null) {
            named.add(new ChartsSaver.NamedRun("last run", before));
        }
        return named;
    }

    /** Does something to the session of the run on screen, if there is one. */
    void command(Consumer<TrainingSession> command) {
        if (current != null) {
            command.accept(current.session());
        }
    }

    /** Puts a new run on screen; the one that was there is set aside, unless the one set aside before is worth more. */
    void begin(TrainingPlan plan) {
        Run old = current;
        if (old != null && old.begun() && (before == null || old.replaces(before))) {
            old.session().pause();
            close(before);
            before = old;
        } else {
            close(old);
        }
        current = new Run(plan, screen, this::changed);
    }

    /** Exchanges the run on screen, kept if it had begun, and the one set aside; nothing happens when there is none. */
    void exchange() {
        Run old = current;
        if (old == null || before == null) {
            return;
        }
        old.session().pause();
        current = before;
        before = old.begun() ? old : null;
        if (before == null) {
            old.close();
        }
    }

    private void changed(Run run) {
        if (run == current) {
            news.accept(run);
        }
    }

    private static void close(@Nullable Run run) {
        if (run != null) {
            run.close();
        }
    }

    /** Ends and forgets both runs. */
    @Override
    public void close() {
        close(current);
        close(before);
        current = null;
        before = null;
    }
}
