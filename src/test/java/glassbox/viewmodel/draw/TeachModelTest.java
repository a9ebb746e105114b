package glassbox.viewmodel.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LabelledDrawing;
import glassbox.exchange.ModelFile;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TeachModelTest {
    /** Read once for all tests. */
    private static final DatasetCatalogue DATA = new DatasetCatalogue();

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("teach-test", screen);
    private final TrainedModel shipped = ShippedModel.get();
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(shipped);
    private final DrawViewModel pad = new DrawViewModel(Runnable::run, Runnable::run, network);
    private final List<String> complaints = new ArrayList<>();
    private final List<LabelledDrawing> kept = new ArrayList<>();
    private final TeachModel teach = new TeachModel(
            screen,
            background,
            DATA,
            network,
            pad,
            () -> kept,
            new TaughtNetworks() {
                @Override
                public void show(TrainedModel before, TrainedModel taught) {
                    network.set(taught);
                }

                @Override
                public void takeBack(TrainedModel before, TrainedModel taught) {
                    network.set(before);
                }

                @Override
                public boolean holds(TrainedModel taught) {
                    return taught.equals(network.get());
                }
            },
            complaints::add);

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatIsMisreadIsTaughtReadUndoneAndTaughtAgain(@TempDir Path folder) throws InterruptedException, IOException {
        assertFalse(teach.readyProperty().get());
        drawOne();
        assertEquals("Not a 1?", teach.questionProperty().get());
        assertFalse(teach.readyProperty().get(), "nobody has said what it is");
        kept.add(new LabelledDrawing(pad.drawingProperty().get().withBrush(60), 1, null));
        teach.labelProperty().set(7);
        assertTrue(teach.readyProperty().get());
        teach.teach();
        assertTrue(teach.busyProperty().get());
        screen.showUntil("the lesson is over", () -> !teach.busyProperty().get());
        assertEquals(7, read().digit());
        assertTrue(read().probabilities()[7] >= 0.6f);
        assertTrue(teach.taughtProperty().get());
        assertTrue(
                teach.wordsProperty()
                        .get()
                        .matches(
                                "1, .*% → 7, .*%[.] 1,000 test digits: 93[.]8% → (8|9)\\d[.]\\d%[.] In memory only[.]"),
                teach.wordsProperty().get());
        TrainedModel taught = network.get();
        assertSame(taught, teach.unsaved());
        assertTrue(taught.imagesSeen() > shipped.imagesSeen());
        network.set(shipped);
        assertFalse(teach.taughtProperty().get(), "another network took no lesson");
        network.set(taught);
        assertTrue(teach.taughtProperty().get());
        Path file = folder.resolve("mine");
        teach.save(file);
        screen.showUntil("it is saved", () -> teach.wordsProperty().get().equals("Saved mine.glassbox."));
        assertNull(teach.unsaved());
        assertEquals(
                taught.weights(),
                ModelFile.read(folder.resolve("mine.glassbox")).weights());

        teach.undo();
        assertEquals(shipped, network.get());
        assertEquals(1, read().digit());
        assertFalse(teach.taughtProperty().get());
        assertEquals("", teach.wordsProperty().get());

        teach.teach();
        screen.showUntil(
                "the second lesson is over", () -> !teach.busyProperty().get());
        assertEquals(taught.weights(), network.get().weights(), "the same lesson gives the same network");
        assertEquals(List.of(), complaints);
        assertTrue(Files.exists(folder.resolve("mine.glassbox")));
    }

    @Test
    void aDrawingThatIsReadAlreadyChangesNothing() throws InterruptedException {
        drawOne();
        teach.labelProperty().set(1);
        teach.teach();
        screen.showUntil("the lesson is over", () -> !teach.busyProperty().get());
        assertEquals("It reads that already.", teach.wordsProperty().get());
        assertEquals(shipped, network.get());
    }

    private DigitRead read() {
        return assertInstanceOf(DigitRead.class, pad.readingProperty().get());
    }

    private void drawOne() {
        pad.penDown(260, 100);
        pad.penMoved(240, 400);
        pad.penLifted();
    }
}
