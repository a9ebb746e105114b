package glassbox.ui.page.draw;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DrawingsFile;
import glassbox.dataset.KeptDrawings;
import glassbox.dataset.Split;
import glassbox.exchange.ShippedModel;
import glassbox.recipe.TrainedModel;
import glassbox.ui.FocusGuard;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.control.DigitChoice;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.DigitRead;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.KeptDrawing;
import glassbox.viewmodel.draw.KeptDrawingsModel;
import glassbox.viewmodel.draw.TaughtNetworks;
import glassbox.viewmodel.draw.TeachModel;
import glassbox.viewmodel.draw.WhyModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Draw, be misread, teach, be read; keep, delete and bring back: with mouse and keys, on the page. */
@ExtendWith(ApplicationExtension.class)
class KeepAndTeachTest {
    @TempDir
    private static Path home;

    private final PacedWorker worker = new PacedWorker("test-reading", 30);
    private final Background background = new Background("test-teaching", Platform::runLater);
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>();
    private final List<String> complaints = new ArrayList<>();
    private Path folder;
    private DrawViewModel model;
    private KeptDrawingsModel kept;
    private TeachModel teach;
    private DrawPage page;
    private StyleErrors errors;

    @Start
    void show(Stage stage) throws IOException {
        errors = new StyleErrors();
        folder = Files.createTempDirectory(home, "kept").resolve("drawings");
        network.set(ShippedModel.get());
        model = new DrawViewModel(Platform::runLater, worker, network);
        kept = new KeptDrawingsModel(
                Platform::runLater, worker, background, new KeptDrawings(folder), network, model, complaints::add);
        teach = new TeachModel(
                Platform::runLater,
                background,
                new DatasetCatalogue(),
                network,
                model,
                kept::labelled,
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
        page = page();
        Scene scene = new Scene(page.content(), 968, 604);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    private DrawPage page() {
        DrawPage made = new DrawPage(
                model,
                new WhyModel(Platform::runLater, worker, network, model.readingProperty()),
                new AlikeModel(
                        Platform::runLater,
                        worker,
                        background,
                        () -> new DatasetCatalogue().mnist(Split.TEST),
                        network,
                        model.readingProperty()));
        made.teachAndKeep(teach, kept);
        return made;
    }

    @AfterEach
    void stop() {
        worker.close();
        background.close();
        errors.close();
        assertEquals(List.of(), errors.found());
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatIsMisreadIsTaughtAndRead(FxRobot robot) throws TimeoutException {
        robot.interact(this::drawOne);
        until(() -> isRead(1));
        DigitChoice digits = robot.lookup(".digit-choice").queryAs(DigitChoice.class);
        robot.interact(digits::requestFocus);
        robot.type(KeyCode.DIGIT4).type(KeyCode.DIGIT7);
        assertEquals("What it is: 7, of 0 to 9", digits.getAccessibleText());
        robot.type(KeyCode.ENTER);
        until(() -> isRead(7));
        until(() -> teach.taughtProperty().get());
        assertTrue(
                teach.wordsProperty().get().startsWith("1, "),
                teach.wordsProperty().get());
        snapshot(robot, "draw-small-taught");
        until(() -> robot.lookup("Undo lesson").tryQuery().isPresent());
        robot.clickOn("Undo lesson");
        until(() -> isRead(1));
        assertEquals(ShippedModel.get(), network.get());
    }

    @Test
    void whatIsKeptIsAFileAndWhatIsDeletedComesBack(FxRobot robot) throws TimeoutException, IOException {
        robot.interact(this::drawOne);
        until(() -> isRead(1));
        robot.clickOn("Keep");
        until(() -> kept.drawingsProperty().get().size() == 1);
        assertEquals(1, files());
        robot.interact(() -> {
            model.labelProperty().set(7);
            kept.keep();
        });
        until(() -> kept.summaryProperty().get().equals("0 right · 1 wrong"));
        until(() -> robot.lookup(".kept-tile").queryAll().size() == 2);
        assertEquals(1, robot.lookup(".kept-tile.wrong-outline").queryAll().size());
        robot.interact(model::clear);
        robot.clickOn(".kept-tile.wrong-outline");
        until(() -> isRead(1));
        assertEquals(7, model.labelProperty().get());
        robot.interact(() -> robot.lookup(".kept-tile.wrong-outline").query().requestFocus());
        robot.type(KeyCode.DELETE);
        until(() -> kept.drawingsProperty().get().size() == 1);
        assertEquals(1, files());
        until(() -> robot.lookup("#undo-kept").query().isVisible());
        robot.clickOn("#undo-kept");
        until(() -> kept.drawingsProperty().get().size() == 2);
        assertEquals(2, files());
        robot.interact(() -> {
            // Wider than the test's screen, hence in no window.
            page = page();
            Theme.LIGHT.applyTo(new Scene(page.content(), 1352, 804));
        });
        snapshot(robot, "draw-large-kept");
        robot.interact(() -> Theme.DARK.applyTo(page.content().getScene()));
        snapshot(robot, "draw-large-dark-kept");
    }

    @Test
    void theSheetNamesSaysWhatItIsAndDeletes(FxRobot robot) throws TimeoutException, IOException {
        robot.interact(this::drawOne);
        robot.interact(kept::keep);
        until(() -> kept.drawingsProperty().get().size() == 1);
        until(() -> robot.lookup("#all-kept").queryButton().getText().equals("All 1"));
        robot.clickOn("#all-kept");
        until(() -> robot.lookup("#kept-sheet").tryQuery().isPresent());
        ListView<KeptDrawing> list = robot.lookup(".list-view").queryListView();
        robot.interact(() -> list.getSelectionModel().select(0));
        robot.interact(robot.lookup("#kept-sheet .text-field").query()::requestFocus);
        robot.write("my one").type(KeyCode.ENTER);
        until(() -> kept.drawingsProperty().get().getFirst().name().equals("my one"));
        robot.interact(() -> robot.lookup("#kept-sheet .combo-box")
                .queryComboBox()
                .getSelectionModel()
                .select(2));
        until(() -> kept.drawingsProperty().get().getFirst().label() == 1);
        snapshot(robot, "draw-small-kept-sheet");
        robot.interact(() -> assertEquals(
                List.of(), FocusGuard.missing(robot.lookup("#kept-sheet").query())));
        String id = kept.drawingsProperty().get().getFirst().id();
        assertEquals(
                "my one",
                DrawingsFile.read(folder.resolve(id + ".json")).getFirst().name());
        robot.clickOn("#kept-sheet .list-view").type(KeyCode.DELETE);
        until(() -> kept.drawingsProperty().get().isEmpty());
        assertEquals(0, files());
        robot.type(KeyCode.ESCAPE);
        until(() -> robot.lookup("#kept-sheet").tryQuery().isEmpty());
        until(() -> robot.lookup("#all-kept").queryButton().getText().equals("Import…"));
        snapshot(robot, "draw-small-nothing-kept");
    }

    private void drawOne() {
        model.penDown(260, 100);
        model.penMoved(240, 400);
        model.penLifted();
    }

    private boolean isRead(int digit) {
        return model.readingProperty().get() instanceof DigitRead read && read.digit() == digit;
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".json")).count();
        }
    }

    private void snapshot(FxRobot robot, String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            page.content().applyCss();
            page.content().layout();
            assertTrue(Snapshots.write(page.content(), name) > 20, name);
        });
    }

    /** Waits until something holds, asked on the screen's thread. */
    private static void until(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(180, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(20_000, condition));
    }
}
