package glassbox.viewmodel.train;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.exchange.KeptRuns;
import glassbox.recipe.SavedRun;
import glassbox.viewmodel.support.Background;

/**
 * The runs that are kept on the disk, the last saved first: opened again, renamed, deleted and brought back. Empty where runs
 * are not kept. Its methods are called on the screen's thread; files are read and written in the background.
 */
public final class RunList {
    /** What is said when a run's pictures are not those it learned from. */
    static final String OTHER_DATA = "The pictures are not those that this run learned from, so it cannot go on. Its"
            + " network can still be opened on the other pages.";

    private final @Nullable RunKeeping keeping;
    private final Background background;
    private final Runs runs;
    private final ShownRun shown;
    private Consumer<Opened> opening = run -> {};
    private final ObservableList<RunEntry> entries = FXCollections.observableArrayList();
    private final ObservableList<RunEntry> readOnly = FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyObjectWrapper<@Nullable RunEntry> deleted =
            new ReadOnlyObjectWrapper<>(this, "deleted", null);
    private @Nullable Autosave autosave;
    private boolean watched;

    /** A run that was read from its file. */
    record Opened(String id, SavedRun run) {}

    RunList(@Nullable RunKeeping keeping, Background background, Runs runs, ShownRun shown) {
        this.keeping = keeping;
        this.background = background;
        this.runs = runs;
        this.shown = shown;
    }

    /** Who takes up a run that was read. */
    void setOnOpen(Consumer<Opened> receiver) {
        opening = receiver;
    }

    void setAutosave(@Nullable Autosave saver) {
        autosave = saver;
    }

    /** What there is, since it was last read. */
    public ObservableList<RunEntry> entries() {
        return readOnly;
    }

    /** The run that was deleted last and can be brought back, or null. */
    public ReadOnlyObjectProperty<@Nullable RunEntry> deletedProperty() {
        return deleted.getReadOnlyProperty();
    }

    /** Whether a run is the one on screen. */
    public boolean isOnScreen(RunEntry entry) {
        Run current = runs.current();
        return current != null && current.id().equals(entry.id());
    }

    /** Whether the list is looked at: then it is read, and read again whenever a run was saved. */
    public void watch(boolean now) {
        watched = now;
        saved();
    }

    /** A run was saved. */
    void saved() {
        if (watched) {
            change(() -> {});
        }
    }

    /** Takes a run up where it was saved; the one on screen is kept. */
    public void open(String id) {
        RunKeeping where = keeping;
        if (where == null) {
            return;
        }
        var _ = background.run(() -> new Opened(id, where.files().read(id)), opening, this::complain);
    }

    /** Gives a run another name; one that is none is not taken. */
    public void rename(String id, String name) {
        String called = name.strip();
        if (called.isEmpty() || called.length() > SavedRun.LONGEST_NAME) {
            return;
        }
        Run here = runs.byId(id);
        if (here == null) {
            change(() -> files().rename(id, called));
            return;
        }
        here.rename(called);
        shown.showBeside(runs.before(), runs.beside());
        if (autosave != null) {
            autosave.renamed(here);
        }
    }

    /** Deletes a run that is not the one on screen, until {@link #undo}. */
    public void delete(RunEntry entry) {
        if (isOnScreen(entry)) {
            return;
        }
        Run here = runs.byId(entry.id());
        if (here != null) {
            here.delete();
            runs.drop(here);
            shown.showBeside(runs.before(), runs.beside());
        }
        deleted.set(entry);
        change(() -> files().delete(entry.id()));
    }

    /** Brings the run back that was deleted last. */
    public void undo() {
        RunEntry back = deleted.get();
        deleted.set(null);
        if (back != null) {
            change(() -> files().restore(back.id()));
        }
    }

    /** Something that is done with files. */
    @FunctionalInterface
    private interface FileWork {
        void run() throws IOException;
    }

    /** Does something with the files, and reads the list again. */
    private void change(FileWork work) {
        if (keeping == null) {
            return;
        }
        var _ = background.run(
                () -> {
                    work.run();
                    return files().list();
                },
                this::show,
                this::complain);
    }

    private void show(KeptRuns.Listing listing) {
        List<RunEntry> now = listing.entries().stream().map(RunEntry::of).toList();
        if (!now.equals(entries)) {
            entries.setAll(now);
        }
    }

    private KeptRuns files() {
        if (keeping == null) {
            throw new IllegalStateException("Runs are not kept here.");
        }
        return keeping.files();
    }

    private void complain(Throwable cause) {
        if (keeping == null || !(cause instanceof IOException)) {
            throw new IllegalStateException("The kept runs met an error in the program.", cause);
        }
        keeping.complain().accept(String.valueOf(cause.getMessage()));
    }
}
