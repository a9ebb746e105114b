package glassbox.ui.page.filters;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;
import glassbox.ui.control.PictureView;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures that come as files, dropped or chosen, and outputs that go into files. */
@ExtendWith(ApplicationExtension.class)
class FilesWalkTest {
    private final Background background = new Background("page", Platform::runLater);
    private final Label source = new Label("a file elsewhere");
    private final Asked dialogs = new Asked();
    private FiltersViewModel model;
    private FiltersPage page;
    private boolean refused;

    @TempDir
    private Path folder;

    @Start
    void show(Stage stage) {
        model = new FiltersViewModel(
                PictureSources.shipped(new DatasetCatalogue()),
                new SimpleObjectProperty<@Nullable TrainedModel>(),
                background);
        page = new FiltersPage(model, new SimpleBooleanProperty(true), dialogs);
        SplitPane both = new SplitPane(source, page.content());
        both.setOrientation(Orientation.VERTICAL);
        both.setDividerPositions(.05);
        Scene scene = new Scene(both, 968, 700);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void aFileDraggedOntoThePageIsFiltered(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        Path file = Files.copy(Path.of("assets/images/house.png"), folder.resolve("my house.png"));
        carry(robot, Map.of(DataFormat.FILES, List.of(file.toFile())));
        until(() -> chosen() == PictureChoice.FILE);
        assertEquals("my house.png", model.picture().pictureProperty().get().name());
        until(() -> view(robot, "output").raster().rows() == 94);
    }

    @Test
    void pixelsDraggedOntoThePageAreFiltered(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        WritableImage image = new WritableImage(6, 5);
        for (int i = 0; i < 30; i++) {
            image.getPixelWriter().setColor(i % 6, i / 6, i == 8 ? Color.WHITE : Color.BLACK);
        }
        carry(robot, Map.of(DataFormat.IMAGE, image));
        until(() -> chosen() == PictureChoice.FILE);
        assertEquals(255, model.picture().pictureProperty().get().pixels().get(1, 2));
    }

    @Test
    void wordsDraggedOntoThePageLeaveItAlone(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        carry(robot, Map.of(DataFormat.PLAIN_TEXT, "no picture"));
        assertTrue(refused);
        assertEquals(PictureChoice.HOUSE, chosen());
    }

    @Test
    void aFileThatIsNoPictureIsRefusedByNameWhenItIsDropped(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        Path file = Files.writeString(folder.resolve("letter.png"), "Dear class");
        carry(robot, Map.of(DataFormat.FILES, List.of(file.toFile())));
        until(() -> !model.picture().refusalProperty().get().isEmpty());
        assertTrue(model.picture().refusalProperty().get().contains("letter.png"));
        assertEquals(PictureChoice.HOUSE, chosen());
    }

    @Test
    void aPictureIsChosenInTheDialog(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        robot.clickOn(open(robot));
        assertEquals("Open a picture", dialogs.last().title());
        assertEquals(PictureChoice.HOUSE, chosen(), "a dialog that was closed changes nothing");
        dialogs.answer(Files.copy(Path.of("assets/images/house.png"), folder.resolve("mine.png")), 0);
        robot.clickOn(open(robot));
        until(() -> chosen() == PictureChoice.FILE);
        assertEquals("mine.png", model.picture().pictureProperty().get().name());
    }

    @Test
    void theOutputIsSavedAsPictureByTheButton(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        Path file = folder.resolve("edges");
        dialogs.answer(file, 0);
        robot.clickOn("#save-output");
        until(() -> page.caption().get().startsWith("Saved edges.png, 94 × 94 pixels"));
        assertEquals("house-filtered.png", dialogs.last().name());
        Image read = new Image(folder.resolve("edges.png").toUri().toString());
        assertEquals(94, read.getWidth());
        assertEquals(94, read.getHeight());
    }

    @Test
    void theOutputIsSavedAsTableByTheKeyAndReadsBackBitByBit(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        dialogs.answer(folder.resolve("edges"), 1);
        robot.interact(() -> view(robot, "output").requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        until(() -> page.caption().get().startsWith("Saved edges.csv"));
        assertEquals(List.of(".csv"), dialogs.last().kinds().get(1).endings());
        Raster output = model.output().outputProperty().get().pixels();
        List<String> lines = Files.readAllLines(folder.resolve("edges.csv"));
        assertEquals(94, lines.size());
        for (int row = 0; row < 94; row++) {
            String[] cells = lines.get(row).split(",");
            assertEquals(94, cells.length);
            for (int column = 0; column < 94; column++) {
                assertEquals(output.get(row, column), Float.parseFloat(cells[column]));
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsASentence(FxRobot robot) throws Exception {
        until(() -> model.sumProperty().get() != null);
        dialogs.answer(folder.resolve("gone").resolve("edges.png"), 0);
        robot.clickOn("#save-output");
        until(() -> robot.lookup("#unsaved").query().isVisible());
        assertTrue(model.saver().refusalProperty().get().startsWith("Not saved. "));
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#unsaved").query().isVisible());
    }

    /** Drags something from elsewhere: without a system there is no drag, so the page is told what a system would tell it. */
    private void carry(FxRobot robot, Map<DataFormat, Object> content) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            Dragboard board = board();
            DragEvent over = dragged(DragEvent.DRAG_OVER, board);
            Event.fireEvent(view(robot, "input"), over);
            refused = over.getAcceptedTransferMode() == null;
            if (!refused) {
                Event.fireEvent(view(robot, "input"), dragged(DragEvent.DRAG_DROPPED, board));
            }
        });
    }

    /** A board with what lies on the clipboard. */
    private static Dragboard board() {
        try {
            Field peer = Clipboard.class.getDeclaredField("peer");
            peer.setAccessible(true);
            Constructor<?> maker = Dragboard.class.getDeclaredConstructors()[0];
            maker.setAccessible(true);
            return (Dragboard) maker.newInstance(peer.get(Clipboard.getSystemClipboard()));
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private DragEvent dragged(EventType<DragEvent> type, Dragboard board) {
        return new DragEvent(type, board, 9, 9, 9, 9, TransferMode.COPY, source, null, null);
    }

    private static Node open(FxRobot robot) {
        return robot.lookup(".picture-choice").queryAll().stream()
                .filter(each -> "Open a PNG or JPEG picture".equals(each.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private PictureChoice chosen() {
        return model.picture().pictureProperty().get().choice();
    }

    private static PictureView view(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(PictureView.class);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get(10, SECONDS));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Answers as a user would who knows what he wants, and keeps what was asked. */
    private static final class Asked implements FileDialogs {
        private final List<Question> asked = new ArrayList<>();
        private @Nullable Path file;
        private int kind;

        void answer(Path wanted, int wantedKind) {
            file = wanted;
            kind = wantedKind;
        }

        Question last() {
            return asked.getLast();
        }

        @Override
        public @Nullable Answer open(Window owner, Question question) {
            return save(owner, question);
        }

        @Override
        public @Nullable Answer save(Window owner, Question question) {
            assertNotNull(owner);
            asked.add(question);
            return file == null ? null : new Answer(file, question.kinds().get(kind));
        }
    }
}
