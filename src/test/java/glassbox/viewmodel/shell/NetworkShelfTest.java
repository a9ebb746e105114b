package glassbox.viewmodel.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.exchange.ModelFile;
import glassbox.viewmodel.shell.NetworkChoice.Source;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkShelfTest {
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background("shelf-test", screen::add);
    private final Messages messages = new Messages(Runnable::run);
    private final NetworkShelf shelf = new NetworkShelf(background, messages);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void theShippedNetworkIsChosenWhenItHasArrived() throws Exception {
        assertNull(shelf.model().getValue());
        ship(50_000);
        assertEquals("Eight filters", shelf.currentProperty().get().title());
        assertEquals("trained on 50,000 images", shelf.currentProperty().get().detail());
        assertNotNull(shelf.model().getValue());
    }

    @Test
    void drawingsAreReadByTheirOwnNetworkUntilTheUserChooses() throws Exception {
        ship(10);
        NetworkChoice pages = shelf.currentProperty().get();
        assertEquals(10, pages.model().imagesSeen());
        assertEquals(11, shelf.readerProperty().get().model().imagesSeen());
        assertEquals(
                List.of(10L, 11L),
                shelf.choices().stream()
                        .map(choice -> choice.model().imagesSeen())
                        .toList());
        shelf.showRun(Models.after(3));
        assertEquals(11, shelf.readerProperty().get().model().imagesSeen());
        shelf.choose(shelf.choices().getLast());
        assertEquals(Source.RUN, shelf.readerProperty().get().source());
        shelf.showRun(Models.after(4));
        assertEquals(4, shelf.readerProperty().get().model().imagesSeen());
        assertEquals(4, shelf.model().getValue().imagesSeen());
        shelf.choose(pages);
        assertEquals(pages, shelf.readerProperty().get());
    }

    @Test
    void aTaughtNetworkReadsAndTheOneItWasStays() throws Exception {
        ship(10);
        NetworkChoice pages = shelf.currentProperty().get();
        NetworkChoice reader = shelf.readerProperty().get();
        shelf.showTaught(reader.model(), Models.reader(12));
        NetworkChoice taught = shelf.readerProperty().get();
        assertEquals(Source.TAUGHT, taught.source());
        assertEquals("Pen reader, taught", taught.title());
        assertEquals(pages, shelf.currentProperty().get(), "other pages worked with another one");
        assertTrue(shelf.choices().contains(reader));
        shelf.showTaught(taught.model(), Models.reader(13));
        assertEquals(3, shelf.choices().size(), "a second lesson");
        shelf.takeBack(Models.reader(12), Models.reader(13));
        assertEquals(taught, shelf.readerProperty().get());
        shelf.takeBack(reader.model(), Models.reader(12));
        assertEquals(reader, shelf.readerProperty().get());
        assertEquals(List.of(pages, reader), List.copyOf(shelf.choices()));
    }

    @Test
    void aLessonOverrulesNobodyAndIsNotOverruledByTraining() throws Exception {
        ship(10);
        NetworkChoice pages = shelf.currentProperty().get();
        NetworkChoice reader = shelf.readerProperty().get();
        shelf.choose(pages);
        shelf.showTaught(reader.model(), Models.reader(12));
        assertEquals(pages, shelf.readerProperty().get(), "chosen during the lesson");
        assertEquals(3, shelf.choices().size());
        shelf.showRun(Models.after(1));
        shelf.choose(shelf.choices().getLast());
        shelf.showRun(Models.after(2));
        shelf.showTaught(Models.after(1), Models.after(3));
        assertEquals("In training, taught", shelf.readerProperty().get().title());
        shelf.showRun(Models.after(4));
        assertEquals(Source.TAUGHT, shelf.readerProperty().get().source());
    }

    @Test
    void whoTeachesTheSameNetworkAnewLosesNothing() throws Exception {
        ship(10);
        NetworkChoice pages = shelf.currentProperty().get();
        shelf.choose(pages);
        shelf.showTaught(pages.model(), Models.after(11));
        assertEquals("Eight filters, taught", shelf.currentProperty().get().title(), "all pages worked with it");
        shelf.choose(pages);
        shelf.showTaught(pages.model(), Models.after(12));
        assertEquals(
                List.of("Eight filters", "Pen reader", "Eight filters, taught", "Eight filters, taught 2"),
                shelf.choices().stream().map(NetworkChoice::title).toList());
    }

    @Test
    void whatTheUserChoseStaysWhenANetworkArrivesLater() throws Exception {
        shelf.showOwn(Models.after(5));
        ship(10);
        assertEquals(5, shelf.model().getValue().imagesSeen());
        assertEquals(5, shelf.readerProperty().get().model().imagesSeen());
    }

    @Test
    void aRunIsFollowedOnlyByWhoChoseIt() {
        shelf.showRun(Models.after(1));
        assertNull(shelf.model().getValue(), "nobody asked for it");
        NetworkChoice early = shelf.choices().getFirst();
        shelf.showRun(Models.after(2));
        shelf.choose(early);
        assertEquals(2, shelf.model().getValue().imagesSeen(), "an old menu chooses the latest state");
        shelf.showRun(Models.after(3));
        assertEquals(3, shelf.model().getValue().imagesSeen());
        assertEquals(1, shelf.choices().size());
    }

    @Test
    void filesAreOpenedAndOpenedAgain(@TempDir Path folder) throws Exception {
        ship(10);
        Path file = folder.resolve("mine.glassbox");
        for (long images : new long[] {20, 30}) {
            ModelFile.write(file, Models.after(images));
            shelf.open(file);
            runScreen();
        }
        assertEquals(
                List.of("Eight filters", "Pen reader", "mine"),
                shelf.choices().stream().map(NetworkChoice::title).toList());
        assertEquals(Source.FILE, shelf.currentProperty().get().source());
        assertEquals(30, shelf.model().getValue().imagesSeen());
    }

    @Test
    void aFileThatIsNoNetworkChangesNothingAndIsNamed(@TempDir Path folder) throws Exception {
        ship(10);
        NetworkChoice before = shelf.currentProperty().get();
        Path file = Files.writeString(folder.resolve("bad.glassbox"), "no zip");
        for (Path wrong : List.of(file, folder.resolve("missing.glassbox"), folder)) {
            shelf.open(wrong);
            runScreen();
            assertSame(before, shelf.currentProperty().get());
            assertTrue(messages.noticeProperty().get().sentence().contains(wrong.toString()));
            messages.dismiss();
        }
    }

    @Test
    void aShippedNetworkThatIsMissingIsSaid() throws Exception {
        shelf.addShipped(
                () -> {
                    throw new IOException("The file is not in this copy.");
                },
                () -> Models.reader(11));
        runScreen();
        runScreen();
        assertEquals(
                "The file is not in this copy.", messages.noticeProperty().get().sentence());
        assertNull(shelf.currentProperty().get());
    }

    @Test
    void aNetworkThatIsTooLargeIsSaid() throws Exception {
        shelf.addShipped(
                () -> {
                    throw new OutOfMemoryError("Java heap space");
                },
                () -> Models.reader(11));
        runScreen();
        runScreen();
        assertEquals(
                "There is not enough memory for this network. Choose a smaller one.",
                messages.noticeProperty().get().sentence());
    }

    /** A network for the pages that has seen so many images, and one for drawings that has seen one more. */
    private void ship(long images) throws InterruptedException {
        shelf.addShipped(() -> Models.after(images), () -> Models.reader(images + 1));
        runScreen();
        runScreen();
    }

    private void runScreen() throws InterruptedException {
        Runnable work = screen.poll(30, TimeUnit.SECONDS);
        assertNotNull(work, "nothing arrived");
        work.run();
    }
}
