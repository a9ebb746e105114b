package glassbox.viewmodel.draw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.KeptDrawings;
import glassbox.viewmodel.support.Background;

/**
 * What is done with the files of kept drawings: one thing after the other, each in the background, each followed by a new
 * listing, also where it failed; and taken back in turn, the last first. Used on the screen's thread.
 */
final class KeptWork {
    /** So many things can be taken back. */
    private static final int MOST_STEPS = 100;
    /** Stands for what takes back the step that is the last one when its turn comes. */
    private static final Task UNDO = new Task(() -> null, null);

    private final KeptDrawings files;
    private final Background background;
    private final Consumer<KeptDrawings.Listing> listed;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<KeptDrawingsModel.@Nullable Done> done =
            new ReadOnlyObjectWrapper<>(this, "done", null);
    private final Queue<Task> waiting = new ArrayDeque<>();
    private final Deque<Step> steps = new ArrayDeque<>();
    private boolean busy;

    /** Something that is done with files. */
    @FunctionalInterface
    interface Work {
        /** Does it and says what was done, if that is worth saying. */
        @Nullable
        Step run() throws IOException;
    }

    /** What takes something back. */
    @FunctionalInterface
    interface Undo {
        /** Takes it back. */
        void run() throws IOException;
    }

    /**
     * What was done.
     *
     * @param sentence it, in words
     * @param undo takes it back; null where that is not possible
     */
    record Step(String sentence, @Nullable Undo undo) {}

    private record Task(Work work, @Nullable Step takesBack) {}

    private record Outcome(
            Task task, @Nullable Step step, @Nullable String refused, KeptDrawings.Listing listing) {}

    /**
     * Nothing is done yet.
     *
     * @param files where the drawings are
     * @param background works with files; its results come on the screen's thread
     * @param listed hears what there is, after everything that was done
     * @param complain told in a sentence what could not be done
     */
    KeptWork(
            KeptDrawings files,
            Background background,
            Consumer<KeptDrawings.Listing> listed,
            Consumer<String> complain) {
        this.files = files;
        this.background = background;
        this.listed = listed;
        this.complain = complain;
    }

    /** What was done last, or null. */
    ReadOnlyObjectProperty<KeptDrawingsModel.@Nullable Done> doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** Does something, after what is under way. */
    void run(Work work) {
        start(new Task(work, null));
    }

    /** Takes back what was done last, if that is possible; where it fails, it can be tried again. */
    void undo() {
        start(UNDO);
    }

    private void start(Task task) {
        waiting.add(task);
        next();
    }

    private void next() {
        Task task = busy ? null : waiting.poll();
        if (task == null) {
            return;
        }
        Task now = task.equals(UNDO) ? undoing() : task;
        if (now == null) {
            next();
            return;
        }
        busy = true;
        var _ = background.run(() -> outcome(now), this::finished, this::failed);
    }

    private @Nullable Task undoing() {
        KeptDrawingsModel.Done told = done.get();
        Step last = steps.peek();
        Undo undo = last == null || told == null || !told.undoable() ? null : last.undo();
        if (undo == null) {
            return null;
        }
        return new Task(
                () -> {
                    undo.run();
                    return null;
                },
                last);
    }

    private Outcome outcome(Task task) {
        Step step = null;
        String refused = null;
        try {
            step = task.work().run();
        } catch (IOException sentence) {
            refused = String.valueOf(sentence.getMessage());
        }
        return new Outcome(task, step, refused, files.list());
    }

    private void finished(Outcome outcome) {
        busy = false;
        if (outcome.refused() != null) {
            complain.accept(outcome.refused());
        } else {
            remember(outcome);
        }
        listed.accept(outcome.listing());
        next();
    }

    private void remember(Outcome outcome) {
        Step step = outcome.step();
        if (outcome.task().takesBack() != null) {
            steps.remove(outcome.task().takesBack());
            tell(steps.peek());
        } else if (step != null) {
            if (step.undo() != null) {
                steps.push(step);
                if (steps.size() > MOST_STEPS) {
                    steps.removeLast();
                }
            }
            tell(step);
        }
    }

    private void tell(@Nullable Step step) {
        done.set(step == null ? null : new KeptDrawingsModel.Done(step.sentence(), step.undo() != null));
    }

    private void failed(Throwable cause) {
        busy = false;
        if (cause instanceof OutOfMemoryError) {
            complain.accept("There is not enough memory for all kept drawings. Move some of their files elsewhere.");
            next();
        } else {
            throw new IllegalStateException("The kept drawings met an error in the program.", cause);
        }
    }
}
