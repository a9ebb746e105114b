package glassbox.viewmodel.shell;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import glassbox.settings.NotesFolder;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;
import glassbox.viewmodel.support.PacedWorker;

/**
 * Keeps the notes that a teacher writes to a page: read when the window opens, written within half a second of the last
 * letter and once more when it closes. Notes that could not be read are never written over.
 */
public final class NotesKeeper implements AutoCloseable {
    private static final int WRITES_PER_SECOND = 2;

    private final NotesFolder folder;
    private final PresenterModel presenter;
    private final Messages messages;
    private final PacedWorker writer = new PacedWorker("notes-writer", WRITES_PER_SECOND);
    private final LatestValue<Map<PageId, String>> changes = new LatestValue<>(writer, this::write);
    private final ReentrantLock writing = new ReentrantLock();
    /** What the files hold; what is not in here was not read yet, or cannot be. */
    private final Map<PageId, String> kept = new EnumMap<>(PageId.class);
    /** Where the last writing failed: that is said once, not at every letter. */
    private final Set<PageId> refused = EnumSet.noneOf(PageId.class);

    /** Begins to read the notes; {@code messages} hears what could not be read or written. */
    public NotesKeeper(NotesFolder folder, PresenterModel presenter, Background background, Messages messages) {
        this.folder = folder;
        this.presenter = presenter;
        this.messages = messages;
        for (PageId page : PageId.values()) {
            var _ = background.run(
                    () -> folder.read(page.key()),
                    text -> show(page, text),
                    unread -> messages.accept("Your notes: " + unread.getMessage()
                            + " Until then, new notes on this page are not kept."));
        }
    }

    /** Puts what was kept before what was written meanwhile, and follows it from now on. */
    private void show(PageId page, String text) {
        writing.lock();
        try {
            kept.put(page, text);
        } finally {
            writing.unlock();
        }
        String meanwhile = presenter.notesProperty(page).get();
        presenter
                .notesProperty(page)
                .set(text.isEmpty() || meanwhile.isEmpty() ? text + meanwhile : text + "\n" + meanwhile);
        presenter.notesProperty(page).subscribe(now -> changes.accept(now()));
    }

    private Map<PageId, String> now() {
        Map<PageId, String> notes = new EnumMap<>(PageId.class);
        for (PageId page : PageId.values()) {
            notes.put(page, presenter.notesProperty(page).get());
        }
        return notes;
    }

    private void write(Map<PageId, String> notes) {
        writing.lock();
        try {
            notes.forEach(this::write);
        } finally {
            writing.unlock();
        }
    }

    private void write(PageId page, String text) {
        String before = kept.get(page);
        if (before == null || before.equals(text)) {
            return;
        }
        try {
            folder.write(page.key(), text);
            kept.put(page, text);
            refused.remove(page);
        } catch (IOException unwritable) {
            if (refused.add(page)) {
                messages.accept("Your notes could not be kept: " + unwritable.getMessage());
            }
        }
    }

    /** Writes what is not written yet. Called on the screen's thread. */
    @Override
    public void close() {
        writer.close();
        write(now());
    }
}
