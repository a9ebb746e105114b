package glassbox.app;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.KeptDrawings;
import glassbox.exchange.OwnRecipes;
import glassbox.exchange.ShippedModel;
import glassbox.settings.Settings;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.draw.DigitRead;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.TeachModel;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.RecipeShelf;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A taught network is not lost without a word when the window closes. */
class KeptAndTaughtTest {
    @TempDir
    private Path home;

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("kept-and-taught-test", screen);
    private final Messages messages = new Messages(Runnable::run);
    private ShellViewModel shell;
    private DrawViewModel pad;
    private KeptAndTaught both;

    @BeforeEach
    void teach() throws InterruptedException {
        NetworkShelf shelf = new NetworkShelf(background, messages);
        shell = new ShellViewModel(
                Settings.DEFAULTS,
                true,
                messages,
                shelf,
                new RecipeShelf(background, messages, new OwnRecipes(home.resolve("recipes"))));
        shelf.addShipped(ShippedModel::get, ShippedModel::get);
        screen.showUntil("there is a reader", () -> shelf.choices().size() == 2);
        pad = new DrawViewModel(
                Runnable::run, Runnable::run, shelf.readerProperty().map(NetworkChoice::model));
        both = new KeptAndTaught(
                screen, background, new DatasetCatalogue(), new KeptDrawings(home.resolve("drawings")), shell, pad);
        assertTrue(both.mayClose(), "nothing was taught");
        pad.penDown(260, 100);
        pad.penMoved(240, 400);
        pad.penLifted();
        pad.labelProperty().set(7);
        TeachModel lesson = both.teach();
        lesson.teach();
        screen.showUntil("it is taught", () -> lesson.taughtProperty().get());
        assertEquals(
                7, pad.readingProperty().get() instanceof DigitRead read ? read.digit() : -1, "it is read as taught");
    }

    @AfterEach
    void close() {
        both.close();
        background.close();
    }

    @Test
    void whatIsNotSavedIsSaidOnceAndShownWhereItCanBeSaved() {
        NetworkChoice taught = shell.networks().readerProperty().get();
        shell.networks().choose(shell.networks().choices().getFirst());
        assertFalse(both.mayClose());
        Notice notice = messages.noticeProperty().get();
        assertNotNull(notice);
        assertTrue(notice.sentence().contains(taught.title()), notice.sentence());
        assertEquals(taught, shell.networks().readerProperty().get());
        assertEquals(PageId.DRAW, shell.pageProperty().get());
        assertTrue(both.mayClose(), "the user has been told");
    }

    @Test
    void whatIsSavedOrUndoneIsNotAskedFor() throws InterruptedException {
        both.teach().save(home.resolve("mine.glassbox"));
        screen.showUntil("it is saved", () -> both.teach().wordsProperty().get().startsWith("Saved"));
        assertTrue(both.mayClose());
        pad.labelProperty().set(4);
        both.teach().teach();
        screen.showUntil(
                "another lesson is over", () -> !both.teach().busyProperty().get());
        both.teach().undo();
        assertTrue(both.mayClose());
    }
}
