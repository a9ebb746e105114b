package glassbox.ui.page.filters;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.network.Weights;
import glassbox.raster.ClassicalFilter;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.PaddingChoice;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureSources;
import glassbox.viewmodel.support.Background;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures of the page in its states, both themes and sizes, in {@code target/snapshots}: to be looked at. */
@ExtendWith(ApplicationExtension.class)
class FiltersPagePicturesTest {
    /** Contents of windows of 1440×900 and of 1024×700, without rail and bars. */
    private static final List<Look> LOOKS = List.of(new Look(Theme.LIGHT, 1352, 804), new Look(Theme.DARK, 968, 604));

    /** The same in the other theme, and a large window. */
    private static final List<Look> MORE =
            List.of(new Look(Theme.DARK, 1352, 804), new Look(Theme.LIGHT, 968, 604), new Look(Theme.LIGHT, 1832, 984));

    private final Background background = new Background("pictures", Platform::runLater);
    private FiltersViewModel model;
    private FiltersPage page;

    /** A theme and a size. */
    private record Look(Theme theme, int width, int height) {}

    @Start
    void open(Stage unused) {
        ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>(network());
        model = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
        page = new FiltersPage(model, new SimpleBooleanProperty(true));
    }

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void everyStateIsDrawnInBothThemesAndSizes(FxRobot robot) {
        set(robot, () -> {});
        draw(robot, "house", LOOKS);
        draw(robot, "house", MORE);
        set(robot, () -> {
            model.slide().speedProperty().set(100);
            model.slide().toggle();
            model.slide().tick(System.nanoTime() * 1e-9 - 40);
        });
        draw(robot, "sliding", LOOKS);
        set(robot, () -> {
            model.slide().stop();
            model.kernel().chooseLearned(2);
            model.picture().choose(PictureChoice.DIGIT);
            model.output().paddingProperty().set(PaddingChoice.CUSTOM);
            model.output().strideProperty().set(2);
        });
        draw(robot, "digit", LOOKS);
        set(robot, () -> {
            model.output().strideProperty().set(1);
            model.output().paddingProperty().set(PaddingChoice.SAME);
            model.picture().choose(PictureChoice.FOUR_BY_FOUR);
            model.kernel().choose(ClassicalFilter.SOBEL_VERTICAL);
        });
        draw(robot, "4x4", LOOKS);
        set(robot, () -> {
            model.output().paddingProperty().set(PaddingChoice.VALID);
            model.kernel().setSize(5);
            model.picture().open(java.nio.file.Path.of("pom.xml"));
        });
        assertFalse(model.output().problemProperty().get().isEmpty());
        draw(robot, "too-large", LOOKS);
        set(robot, () -> {
            model.picture().choose(PictureChoice.HOUSE);
            model.kernel().choose(ClassicalFilter.GAUSSIAN);
            model.kernel().setSize(7);
            model.kernel().type(0, 0, "seven");
            model.output().greyProperty().set(true);
        });
        draw(robot, "7x7", LOOKS);
        draw(robot, "7x7", MORE.subList(2, 3));
    }

    /** Pages of windows of 1440×900, the same with a title bar, 1366×768 and 1024×700, without rail and bars. */
    @Test
    void everythingFitsAndNothingMovesWhenANumberIsRefused(FxRobot robot) {
        set(robot, () -> model.output().paddingProperty().set(PaddingChoice.CUSTOM));
        for (Look look : List.of(
                new Look(Theme.LIGHT, 1352, 804),
                new Look(Theme.LIGHT, 1350, 744),
                new Look(Theme.LIGHT, 1278, 672),
                new Look(Theme.LIGHT, 968, 604))) {
            robot.interact(() -> model.kernel().dismiss());
            StackPane root = draw(robot, "fit" + look.height(), List.of(look));
            double quiet = top(robot, root, "#kernel");
            robot.interact(() -> model.kernel().type(0, 0, "seven"));
            lay(robot, root);
            assertEquals(quiet, top(robot, root, "#kernel"));
            robot.interact(() -> {
                Region content = (Region) root.lookup(".filters-page");
                assertEquals(look.height(), content.getHeight(), 3, "the page is as high as the window");
                for (String part : List.of("#patch", "#products", "#total", "#slide", "#pace", "#flip", "#zeros")) {
                    assertTrue(bottom(root, part) <= look.height(), part + " is cut");
                }
                assertTrue(bottom(root, "#flip") <= bottom(root, ".filter-stage"), "the controls are in the stage");
            });
        }
    }

    @Test
    void fortyNineProductsAreSeenOrCanBeScrolled(FxRobot robot) {
        set(robot, () -> {
            model.kernel().chooseLearned(2);
            model.kernel().setSize(7);
            model.output().paddingProperty().set(PaddingChoice.SAME);
        });
        for (Look look : List.of(new Look(Theme.LIGHT, 1352, 804), new Look(Theme.LIGHT, 968, 604))) {
            boolean all = look.width() > 1000;
            StackPane root = draw(robot, "49-products", List.of(look));
            robot.interact(() -> {
                ScrollPane scroll = (ScrollPane) root.lookup(".sum-strip > .scroll-pane");
                double seen = scroll.localToScene(scroll.getLayoutBounds()).getMaxX();
                Node products = root.lookup("#products");
                double right = products.localToScene(products.getLayoutBounds()).getMaxX();
                Node bar = scroll.lookup(".scroll-bar:horizontal");
                assertEquals(all, right <= seen, "products end at " + right + " of " + seen);
                assertEquals(!all, bar.isVisible());
                assertTrue(
                        bottom(root, "#products")
                                <= (all ? look.height() : bar.localToScene(0, 0).getY()),
                        "no row is cut");
                assertTrue(
                        scroll.localToScene(scroll.getLayoutBounds()).getMaxY() <= look.height(),
                        "the bar is in the window");
            });
        }
    }

    private static double bottom(StackPane root, String part) {
        Node node = root.lookup(part);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private static double top(FxRobot robot, StackPane root, String part) {
        double[] top = new double[1];
        robot.interact(() -> top[0] = root.lookup(part).localToScene(0, 0).getY());
        return top[0];
    }

    /** Changes the page's state, and waits until it is worked out. */
    private void set(FxRobot robot, Runnable change) {
        robot.interact(change);
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    SECONDS,
                    () -> model.sumProperty().get() != null
                            && model.output().busyProperty().get().isEmpty()
                            && model.picture().busyProperty().get().isEmpty());
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Writes a picture for each look and returns what the last one shows. */
    private StackPane draw(FxRobot robot, String name, List<Look> looks) {
        StackPane[] root = new StackPane[1];
        try (StyleErrors errors = new StyleErrors()) {
            for (Look look : looks) {
                robot.interact(() -> {
                    root[0] = new StackPane(page.content());
                    Theme dressed = look.theme();
                    dressed.applyTo(new Scene(root[0], look.width(), look.height()));
                });
                lay(robot, root[0]);
                String file = "filters-" + name + "-" + look.theme() + "-" + look.width();
                robot.interact(() -> assertTrue(Snapshots.write(root[0], file) > 50));
            }
            assertEquals(List.of(), errors.found());
        }
        return root[0];
    }

    /** A page fits itself to its window while it is laid out, and is laid out again. */
    private static void lay(FxRobot robot, StackPane root) {
        robot.interact(() -> root.snapshot(null, null));
        robot.interact(() -> root.snapshot(null, null));
    }

    private static TrainedModel network() {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), 1), 0, null);
    }
}
