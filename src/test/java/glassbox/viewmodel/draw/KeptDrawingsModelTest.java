package glassbox.viewmodel.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DrawingsFile;
import glassbox.dataset.KeptDrawings;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeptDrawingsModelTest {
    @TempDir
    private Path home;

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("kept-test", screen);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(ShippedModel.get());
    private final DrawViewModel pad = new DrawViewModel(Runnable::run, Runnable::run, network);
    private final List<String> complaints = new ArrayList<>();
    private KeptDrawingsModel kept;

    @BeforeEach
    void open() {
        kept = model(home.resolve("drawings"));
        kept.watch(true);
    }

    private KeptDrawingsModel model(Path folder) {
        return new KeptDrawingsModel(
                screen, Runnable::run, background, new KeptDrawings(folder), network, pad, complaints::add);
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void whatIsKeptIsReadAndCounted() throws InterruptedException {
        drawOne();
        pad.labelProperty().set(1);
        kept.keep();
        screen.showUntil("it is read right", () -> kept.summaryProperty().get().equals("1 right · 0 wrong"));
        kept.label(first(), 5);
        screen.showUntil("now it is wrong", () -> kept.summaryProperty().get().equals("0 right · 1 wrong"));
        assertTrue(first().isWrong());
        assertEquals("A 5, read as 1, which is wrong.", first().sentence());
        kept.undo();
        screen.showUntil("it is a 1 again", () -> first().label() == 1);
        network.set(null);
        screen.showUntil("nobody reads it", () -> first().read() == KeptDrawing.UNREAD);
        assertEquals("", kept.summaryProperty().get());
    }

    @Test
    void aNameIsKeptInTheFile() throws Exception {
        drawOne();
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        kept.rename(first(), "  the first  ");
        screen.showUntil("it has a name", () -> first().name().equals("the first"));
        Path file = home.resolve("drawings").resolve(first().id() + ".json");
        assertEquals("the first", DrawingsFile.read(file).getFirst().name());
    }

    @Test
    void allThatWasDeletedComesBackOneAfterTheOther() throws InterruptedException {
        drawOne();
        kept.keep();
        kept.keep();
        screen.showUntil("both are there", () -> kept.drawingsProperty().get().size() == 2);
        List<String> both = ids();
        kept.delete(kept.drawingsProperty().get().getLast());
        kept.delete(first());
        screen.showUntil("both are gone", () -> !isThere());
        kept.undo();
        kept.undo();
        screen.showUntil("both are back", () -> kept.drawingsProperty().get().size() == 2);
        assertEquals(both, ids());
        assertEquals("Kept.", Objects.requireNonNull(kept.doneProperty().get()).sentence());
        kept.undo();
        kept.undo();
        screen.showUntil("they were never kept", () -> !isThere());
        assertNull(kept.doneProperty().get());
        kept.undo();
        assertEquals(List.of(), complaints);
    }

    @Test
    void anUndoThatFailsCanBeTriedAgain() throws InterruptedException, IOException {
        drawOne();
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        Path folder = home.resolve("drawings");
        kept.delete(first());
        screen.showUntil("it is gone", () -> !isThere());
        Path away = Files.move(folder, home.resolve("away"));
        kept.undo();
        screen.showUntil("it is said", () -> !complaints.isEmpty());
        Files.move(away, folder);
        assertTrue(complaints.getFirst().contains("could not be brought back"), complaints.toString());
        kept.undo();
        screen.showUntil("it is back", this::isThere);
    }

    private List<String> ids() {
        return kept.drawingsProperty().get().stream().map(KeptDrawing::id).toList();
    }

    @Test
    void deletingCanBeTakenBack() throws InterruptedException {
        drawOne();
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        KeptDrawing one = first();
        kept.delete(one);
        screen.showUntil("it is gone", () -> !isThere());
        assertEquals(
                "Deleted.", Objects.requireNonNull(kept.doneProperty().get()).sentence());
        kept.undo();
        screen.showUntil("it is back", this::isThere);
        assertEquals(one.drawing(), first().drawing());
    }

    @Test
    void whatIsPutBackReplacesTheDrawingUntilUndo() throws InterruptedException {
        drawOne();
        pad.labelProperty().set(1);
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        pad.clear();
        assertEquals(DrawViewModel.UNKNOWN, pad.labelProperty().get());
        pad.brushProperty().set(50);
        pad.penDown(10, 10);
        pad.penMoved(300, 300);
        pad.penLifted();
        var other = pad.drawingProperty().get();
        kept.putBack(first());
        assertEquals(first().drawing(), pad.drawingProperty().get());
        assertEquals(1, pad.labelProperty().get());
        pad.undo();
        assertEquals(other, pad.drawingProperty().get());
        assertEquals(DrawViewModel.UNKNOWN, pad.labelProperty().get(), "nobody said what this one is");
        pad.redo();
        assertEquals(first().drawing(), pad.drawingProperty().get());
        assertEquals(1, pad.labelProperty().get());
    }

    @Test
    void allAreExportedAndImportedOnce() throws InterruptedException, IOException {
        drawOne();
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        Path file = home.resolve("mine");
        kept.exportTo(file);
        screen.showUntil("it is written", () -> said("Exported 1 to mine.json."));
        kept.importFrom(home.resolve("mine.json"));
        screen.showUntil("there is nothing new", () -> said("Nothing new in mine.json."));
        Path damaged = Files.writeString(home.resolve("drawings/1700000000000-0000-00000000.json"), "no drawing");
        kept.exportTo(home.resolve("rest"));
        screen.showUntil("the rest is written", () -> said("Exported 1 to rest.json. 1 could not be read."));
        Files.delete(damaged);
        kept.delete(first());
        screen.showUntil("it is gone", () -> !isThere());
        kept.importFrom(home.resolve("mine.json"));
        screen.showUntil("it is there again", this::isThere);
        kept.undo();
        screen.showUntil("it is taken out again", () -> !isThere());
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheDrawingStays() throws IOException, InterruptedException {
        Path file = Files.writeString(home.resolve("taken"), "in the way");
        KeptDrawingsModel nowhere = model(file);
        drawOne();
        nowhere.keep();
        screen.showUntil("it is said", () -> !complaints.isEmpty());
        assertTrue(complaints.getFirst().contains("has no place"), complaints.toString());
        assertFalse(pad.drawingProperty().get().isEmpty());
        kept.keep();
        screen.showUntil("elsewhere it is kept", this::isThere);
    }

    @Test
    void anEmptyPaperIsNotKept() throws InterruptedException {
        kept.keep();
        drawOne();
        kept.keep();
        screen.showUntil("it is there", this::isThere);
        assertEquals(1, kept.drawingsProperty().get().size());
    }

    private boolean said(String sentence) {
        KeptDrawingsModel.Done done = kept.doneProperty().get();
        return done != null && done.sentence().equals(sentence);
    }

    private boolean isThere() {
        return !kept.drawingsProperty().get().isEmpty();
    }

    private KeptDrawing first() {
        return kept.drawingsProperty().get().getFirst();
    }

    private void drawOne() {
        pad.penDown(260, 100);
        pad.penMoved(240, 400);
        pad.penLifted();
    }
}
