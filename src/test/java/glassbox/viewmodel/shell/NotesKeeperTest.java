package glassbox.viewmodel.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.settings.NotesFolder;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Notes of a teacher outlive the window. */
class NotesKeeperTest {
    private final CountDownLatch read = new CountDownLatch(PageId.values().length);
    private final Background background = new Background("notes-test", work -> {
        work.run();
        read.countDown();
    });
    private final Messages messages = new Messages(Runnable::run);
    private final PresenterModel presenter = new PresenterModel();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        background.close();
    }

    private NotesKeeper keeper() throws InterruptedException {
        NotesKeeper keeper = new NotesKeeper(new NotesFolder(folder), presenter, background, messages);
        assertTrue(read.await(60, TimeUnit.SECONDS));
        return keeper;
    }

    @Test
    void whatIsWrittenToAPageIsThereInTheNextWindow() throws Exception {
        NotesKeeper keeper = keeper();
        presenter.notesProperty(PageId.TRAIN).set("Why is it 2.3 at first?\nlog 10 ÷ ✓");
        keeper.close();
        assertEquals("Why is it 2.3 at first?\nlog 10 ÷ ✓", new NotesFolder(folder).read("train"));
        assertEquals("", new NotesFolder(folder).read("draw"));
        assertTrue(Files.notExists(folder.resolve("draw.txt")));
        assertNull(messages.noticeProperty().get());
    }

    @Test
    void notesAreKeptWhileTheWindowIsOpen() throws Exception {
        NotesKeeper keeper = keeper();
        presenter.notesProperty(PageId.DRAW).set("a");
        presenter.notesProperty(PageId.DRAW).set("ab");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!new NotesFolder(folder).read("draw").equals("ab") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertEquals("ab", new NotesFolder(folder).read("draw"));
        keeper.close();
    }

    @Test
    void whatWasWrittenBeforeTheFileWasReadIsAppended() throws Exception {
        new NotesFolder(folder).write("train", "before");
        presenter.notesProperty(PageId.TRAIN).set("meanwhile");
        keeper().close();
        assertEquals("before\nmeanwhile", new NotesFolder(folder).read("train"));
    }

    @Test
    void notesThatCannotBeReadAreSaidSoAndNeverWrittenOver() throws Exception {
        Files.createDirectories(folder.resolve("train.txt").resolve("in the way"));
        NotesKeeper keeper = keeper();
        assertNotNull(messages.noticeProperty().get());
        presenter.notesProperty(PageId.TRAIN).set("new");
        keeper.close();
        assertTrue(Files.isDirectory(folder.resolve("train.txt")));
    }

    @Test
    void onePageThatCannotBeWrittenCostsNoOther() throws Exception {
        NotesKeeper keeper = keeper();
        Files.createDirectories(folder.resolve("filters.txt").resolve("in the way"));
        for (PageId page : PageId.values()) {
            presenter.notesProperty(page).set("new");
        }
        keeper.close();
        assertNotNull(messages.noticeProperty().get());
        for (PageId page : PageId.values()) {
            if (page != PageId.FILTERS) {
                assertEquals("new", new NotesFolder(folder).read(page.key()));
            }
        }
    }

    @Test
    void whatCannotBeKeptIsSaidOnce() throws Exception {
        NotesKeeper keeper = keeper();
        Files.createDirectories(folder.resolve("filters.txt").resolve("in the way"));
        presenter.notesProperty(PageId.FILTERS).set("n");
        keeper.close();
        assertNotNull(messages.noticeProperty().get());
        messages.dismiss();
        keeper.close();
        assertNull(messages.noticeProperty().get(), "it was tried again, and not said again");
    }

    @Test
    void notesInAnotherEncodingAreLeftAsTheyAre() throws Exception {
        byte[] latin = {'f', (byte) 0xFC, 'r'};
        Files.write(folder.resolve("train.txt"), latin);
        NotesKeeper keeper = keeper();
        assertTrue(messages.noticeProperty().get().sentence().contains("UTF-8"));
        presenter.notesProperty(PageId.TRAIN).set("new");
        keeper.close();
        assertArrayEquals(latin, Files.readAllBytes(folder.resolve("train.txt")));
    }

    @Test
    void aFileFarTooLargeIsNotRead() throws IOException {
        Files.write(folder.resolve("draw.txt"), new byte[(1 << 20) + 1]);
        IOException refused = org.junit.jupiter.api.Assertions.assertThrows(
                IOException.class, () -> new NotesFolder(folder).read("draw"));
        assertTrue(refused.getMessage().contains("too large"), refused.getMessage());
    }
}
