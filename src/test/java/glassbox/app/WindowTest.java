package glassbox.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.KeptDrawings;
import glassbox.exchange.OwnRecipes;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Drawing;
import glassbox.raster.Raster;
import glassbox.raster.Stroke;
import glassbox.recipe.TrainedModel;
import glassbox.settings.Settings;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.Words;
import glassbox.ui.shell.ShellView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.draw.Tracing;
import glassbox.viewmodel.filters.FilterPicture;
import glassbox.viewmodel.filters.KernelSource;
import glassbox.viewmodel.inspect.ImageFacts;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MatrixCell;
import glassbox.viewmodel.inspect.TestStage;
import glassbox.viewmodel.learn.Destination;
import glassbox.viewmodel.network.InputImage;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.network.UnitWeights;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.PageId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The window with its real pages. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
    private Window window;
    private Scene scene;
    private StyleErrors errors;

    @Start
    void show(Stage stage) {
        errors = new StyleErrors();
        window = new Window(
                Settings.DEFAULTS,
                true,
                Platform::runLater,
                new OwnRecipes(Path.of("no-recipes")),
                new KeptDrawings(Path.of("no-drawings")),
                null);
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        scene = new Scene(shell, 1000, 700);
        stage.setScene(scene);
        stage.show();
        window.load();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
        errors.close();
    }

    @Test
    void everyPageIsDrawnInBothThemesWithoutAStyleErrorOrANotice(FxRobot robot) {
        for (PageId page : PageId.values()) {
            for (Theme theme : Theme.values()) {
                robot.interact(() -> {
                    window.shell().pageProperty().set(page);
                    window.shell().darkProperty().set(theme == Theme.DARK);
                });
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> assertTrue(
                        Snapshots.write(scene.getRoot(), "page-" + page.key() + "-" + theme) > 50, page.key()));
            }
        }
        assertEquals(List.of(), errors.found());
        assertNull(window.shell().messages().noticeProperty().get());
    }

    @Test
    void everyTabStopOfTheFiltersPageHasARing(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.shell().networks().model().getValue() != null);
        robot.interact(() -> window.shell().pageProperty().set(PageId.FILTERS));
        robot.interact(() -> FocusOrder.visit(scene.getRoot().lookup(".place:selected")));
        walk(robot, PageId.FILTERS);
    }

    private void walk(FxRobot robot, PageId page) {
        Node start = scene.getFocusOwner();
        Node owner = start;
        int stops = 0;
        do {
            Node here = owner;
            String name = page + ": " + here;
            assertTrue(here.isFocusVisible(), name);
            int[] focused = around(robot, here);
            robot.push(KeyCode.TAB);
            owner = scene.getFocusOwner();
            assertNotNull(owner, name);
            int[] left = around(robot, here);
            long changed = java.util.stream.IntStream.range(0, Math.min(focused.length, left.length))
                    .filter(i -> focused[i] != left[i])
                    .count();
            assertTrue(changed >= 30, name + " shows no ring: " + changed + " pixels differ");
            stops++;
        } while (!owner.equals(start) && stops < 100);
        assertTrue(stops > 8 && stops < 100, page + " has " + stops + " stops");
    }

    @Test
    void theShippedNetworkArrives() throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.shell().networks().model().getValue() != null);
        assertEquals(
                "Eight filters",
                window.shell().networks().currentProperty().get().title());
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> window.shell().networks().readerProperty().get() != null);
        assertEquals(
                "Pen reader", window.shell().networks().readerProperty().get().title());
    }

    @Test
    void aFilterOfTheNetworkOpensOnTheFiltersPageAsItStands(FxRobot robot) throws Exception {
        UnitWeights weights = editedFilter(robot);
        robot.interact(() -> window.network().trial().openFilter(new Spot(1, 2)));
        assertEquals(PageId.FILTERS, window.shell().pageProperty().get());
        assertEquals(
                weights.kernels().getFirst(),
                window.filters().kernel().kernelProperty().get());
        Raster digit = window.network().sightProperty().get().image().channels().getFirst();
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            FilterPicture picture = window.filters().picture().pictureProperty().get();
            return picture != null && picture.pixels().rows() == digit.rows();
        });
        Raster pasted = window.filters().picture().pictureProperty().get().pixels();
        for (int row = 0; row < digit.rows(); row++) {
            assertEquals(digit.get(row, 14), pasted.get(row, 14), 1, "row " + row);
        }
    }

    @Test
    void theWayOnFromALessonCarriesItsVeryStateAcross(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.shell().networks().model().getValue() != null);
        Raster image = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);
        Raster kernel = Raster.of(2, 2, 1, -1, 0.5f, 2);
        go(robot, new Destination.ToFilters(List.of(image), kernel, 1, 2));
        assertEquals(PageId.FILTERS, window.shell().pageProperty().get());
        assertEquals(kernel, window.filters().kernel().kernelProperty().get());
        assertEquals(1, window.filters().output().zerosProperty().get());
        assertEquals(2, window.filters().output().strideProperty().get());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            FilterPicture picture = window.filters().picture().pictureProperty().get();
            return picture != null && picture.pixels().equals(image);
        });
        go(robot, new Destination.ToFilters(List.of(image), ClassicalFilter.SOBEL_VERTICAL.kernel(), 0, 1));
        assertEquals(
                new KernelSource.Classical(ClassicalFilter.SOBEL_VERTICAL),
                window.filters().kernel().sourceProperty().get());
        TrainedModel model = window.shell().networks().model().getValue();
        go(robot, new Destination.ToNetwork(model, 7));
        assertEquals(PageId.NETWORK, window.shell().pageProperty().get());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            NetworkSight sight = window.network().sightProperty().get();
            return sight != null && sight.image() != null && sight.image().number() == 7;
        });
        go(robot, new Destination.ToInspect(model));
        assertEquals(PageId.INSPECT, window.shell().pageProperty().get());
        assertEquals(model, window.shell().networks().model().getValue());
        go(robot, new Destination.ToTrain("shapes"));
        assertEquals(PageId.TRAIN, window.shell().pageProperty().get());
        int chosen = window.train().selectedProperty().get();
        assertEquals("Four shapes", window.train().recipes().get(chosen).title());
        Drawing drawing = Drawing.empty(10, 10).with(Stroke.of(2, 2, 8, 8));
        go(robot, new Destination.ToDraw(drawing));
        assertEquals(PageId.DRAW, window.shell().pageProperty().get());
        assertEquals(1, window.draw().pad().drawingProperty().get().strokes().size());
        robot.interact(() -> window.learn().pageOpenerProperty().get().accept("filters"));
        assertEquals(PageId.FILTERS, window.shell().pageProperty().get());
    }

    private void go(FxRobot robot, Destination destination) {
        robot.interact(() -> window.learn().openerProperty().get().accept(destination));
    }

    @Test
    void trainingGoesOnFromAnEditedWeight(FxRobot robot) throws Exception {
        editedFilter(robot);
        robot.interact(() -> window.network().trial().trainOn());
        assertEquals(PageId.TRAIN, window.shell().pageProperty().get());
        assertEquals(
                NetworkChoice.Source.RUN,
                window.shell().networks().currentProperty().get().source());
        assertEquals(List.of(), window.network().whatIf().editsProperty().get());
        WaitForAsyncUtils.waitFor(
                120,
                TimeUnit.SECONDS,
                () -> window.train().readout().imagesSeenProperty().get() > 0);
        robot.interact(() -> window.train().transport().pause());
        assertNull(window.shell().messages().noticeProperty().get());
    }

    /** The shipped network with one weight of its third filter typed anew. */
    private UnitWeights editedFilter(FxRobot robot) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.shell().networks().model().getValue() != null);
        robot.interact(() -> window.shell().pageProperty().set(PageId.NETWORK));
        NetworkViewModel network = window.network();
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> network.sightProperty().get() != null
                        && network.sightProperty().get().image() != null);
        robot.interact(() -> {
            network.pins().pin(new Spot(1, 2));
            network.whatIf().type(network.detailProperty().get().weights(), 0, Place.FIRST, "0.75");
        });
        WaitForAsyncUtils.waitFor(
                60,
                TimeUnit.SECONDS,
                () -> network.detailProperty()
                                .get()
                                .weights()
                                .kernels()
                                .getFirst()
                                .get(0, 0)
                        == 0.75f);
        return network.detailProperty().get().weights();
    }

    /** The window's pixels at a node and a little around it, where a focus ring is. */
    private int[] around(FxRobot robot, Node node) {
        int[][] pixels = new int[1][];
        robot.interact(() -> {});
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Bounds bounds = node.localToScene(node.getLayoutBounds());
            WritableImage shot = scene.snapshot(null);
            int left = (int) Math.clamp(bounds.getMinX() - 8, 0, shot.getWidth() - 1);
            int top = (int) Math.clamp(bounds.getMinY() - 8, 0, shot.getHeight() - 1);
            int width = (int) Math.min(bounds.getWidth() + 16, shot.getWidth() - left);
            int height = (int) Math.min(bounds.getHeight() + 16, shot.getHeight() - top);
            pixels[0] = new int[width * height];
            shot.getPixelReader()
                    .getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), pixels[0], 0, width);
        });
        return pixels[0];
    }

    @Test
    void theRunOnTheTrainPageIsOfferedToTheOthers(FxRobot robot) throws Exception {
        robot.interact(() -> window.shell().pageProperty().set(PageId.TRAIN));
        robot.interact(() -> window.train().prepare());
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.train().curvesProperty().get() != null);
        robot.interact(() -> window.train().transport().stepImage());
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> window.train().latestModelProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(window.shell().networks().choices().stream()
                .anyMatch(choice -> choice.title().equals("In training")));
    }

    @Test
    void theLargestMixUpOfATestOpensInTheNetworkAsTheSameDigitAndInDrawToBeTraced(FxRobot robot) throws Exception {
        robot.interact(() -> window.shell().pageProperty().set(PageId.INSPECT));
        InspectViewModel inspect = window.inspect();
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> inspect.run().stageProperty().get() == TestStage.UNTESTED);
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(((Button) scene.getRoot().lookup("#begin-test"))::fire);
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> inspect.run().stageProperty().get() == TestStage.TESTED);
        robot.interact(() -> {
            MatrixCell most = inspect.cellProperty().get();
            assertTrue(most.truth() != most.read());
            FocusOrder.visit(scene.getRoot().lookup("#confusion"));
        });
        MatrixCell most = inspect.cellProperty().get();
        robot.push(KeyCode.UP).push(KeyCode.DOWN);
        assertEquals(most, inspect.cellProperty().get());
        ImageFacts held = inspect.chosenProperty().get();
        robot.interact(((Button) scene.getRoot().lookup("#see-in-network"))::fire);
        assertEquals(PageId.NETWORK, window.shell().pageProperty().get());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> {
            NetworkSight sight = window.network().sightProperty().get();
            return sight != null && sight.image() != null && sight.image().number() == held.number();
        });
        InputImage image = window.network().sightProperty().get().image();
        assertEquals(held.channels(), image.channels());
        assertEquals(held.truth(), image.label());

        robot.interact(() -> window.shell().pageProperty().set(PageId.INSPECT));
        robot.interact(() -> FocusOrder.visit(scene.getRoot().lookup("#gallery")));
        robot.push(KeyCode.W);
        assertEquals(PageId.DRAW, window.shell().pageProperty().get());
        Tracing tracing = window.draw().pad().tracingProperty().get();
        assertEquals(held.channels().getFirst(), tracing.picture());
        assertEquals(
                held.truth(),
                Integer.toString(window.draw().pad().labelProperty().get()));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Words above = (Words) scene.getRoot().lookup("#about-paper");
            assertTrue(above.getText().startsWith("Trace test digit "), above.getText());
            Node pad = scene.getRoot().lookup(".drawing-pad");
            assertTrue(pad.getAccessibleText().contains("a digit below to trace"), pad.getAccessibleText());
            Snapshots.write(scene.getRoot(), "draw-tracing");
            ((Button) scene.getRoot().lookup("#stop-tracing")).fire();
        });
        assertNull(window.draw().pad().tracingProperty().get());
        robot.interact(() -> window.shell().pageProperty().set(PageId.INSPECT));
        robot.interact(() -> Event.fireEvent(
                scene.getRoot().lookup("#gallery"),
                new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 5, 5, 5, 5, true, null)));
        robot.clickOn("#card-in-draw");
        assertEquals(PageId.DRAW, window.shell().pageProperty().get());
        assertEquals(tracing, window.draw().pad().tracingProperty().get());
    }
}
