package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipe;
import glassbox.recipe.SavedRun;

/**
 * The run on screen, the one set aside by starting over, and those that were left by branching off: all stay complete and can
 * be taken up again. A run that failed or hardly began does not push out a better one. Used on the screen's thread.
 */
final class Runs implements AutoCloseable {
    /** So many are beside the one on screen; what is older is only on the disk. */
    private static final int MOST_BESIDE = 3;

    private final Executor screen;
    private final Consumer<Run> news;
    /** Runs that were branched off from, and branches that were left again, the oldest first. */
    private final List<Run> branches = new ArrayList<>();

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
        branches.forEach(run -> named.add(new ChartsSaver.NamedRun(run.name(), run)));
        return named;
    }

    /** The runs beside the one on screen, the one set aside first, then the oldest first. */
    List<Run> beside() {
        return Stream.concat(Stream.ofNullable(before), branches.stream()).toList();
    }

    /** The run of this id, if it is here. */
    @Nullable
    Run byId(String id) {
        return Stream.concat(Stream.ofNullable(current), beside().stream())
                .filter(run -> run.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Does something to the session of the run on screen, if there is one. */
    void command(Consumer<TrainingSession> command) {
        if (current != null) {
            command.accept(current.session());
        }
    }

    /** Puts a new run on screen; the one that was there is set aside, unless the one set aside before is worth more. */
    Run begin(Recipe recipe, TrainingPlan plan) {
        Run fresh = Run.begin(recipe, plan, screen, this::changed);
        setAside();
        current = fresh;
        return fresh;
    }

    /** Puts a run that was kept on screen, where it was saved; the one that was there is set aside. */
    Run resume(String id, SavedRun saved, TrainingPlan plan) {
        Run resumed = Run.resumed(id, saved, plan, screen, this::changed);
        setAside();
        current = resumed;
        return resumed;
    }

    private void setAside() {
        Run old = current;
        if (old != null && old.begun() && (before == null || old.replaces(before))) {
            rest(old);
            close(before);
            before = old;
        } else {
            close(old);
        }
    }

    /** The run on screen goes on as another one from where it is; what it was until now stays beside it. */
    Run branch(Run from) {
        Run branch = from.branch(branchName(from.recipe().title()));
        rest(from);
        branches.add(from);
        if (branches.size() > MOST_BESIDE) {
            close(branches.removeFirst());
        }
        current = branch;
        return branch;
    }

    private String branchName(String title) {
        int number = 2;
        while (isTaken(title + " " + number)) {
            number++;
        }
        return title + " " + number;
    }

    private boolean isTaken(String name) {
        return Stream.concat(Stream.ofNullable(current), beside().stream())
                .anyMatch(run -> run.name().equals(name));
    }

    /** Exchanges the run on screen, kept if it had begun, and one beside it; nothing happens when it is not there. */
    void exchange(@Nullable Run other) {
        Run old = current;
        if (old == null || other == null || !beside().contains(other)) {
            return;
        }
        rest(old);
        other.session().rest(false);
        current = other;
        Run kept = old.begun() ? old : null;
        if (other == before) {
            before = kept;
        } else {
            branches.remove(other);
            if (kept != null) {
                branches.add(kept);
            }
        }
        if (kept == null) {
            old.close();
        }
    }

    /** Ends and forgets a run beside the one on screen. */
    void drop(Run run) {
        if (run == before) {
            before = null;
        } else if (!branches.remove(run)) {
            return;
        }
        run.close();
    }

    private static void rest(Run run) {
        run.session().pause();
        run.session().rest(true);
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

    /** Ends and forgets all runs. */
    @Override
    public void close() {
        close(current);
        close(before);
        branches.forEach(Run::close);
        branches.clear();
        current = null;
        before = null;
    }
}
