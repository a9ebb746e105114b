package glassbox.ui.page.filters;

import java.util.List;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Pictures of the page in its states, both themes and sizes, in {@code target/snapshots}: to be looked at. */
@ExtendWith(ApplicationExtension.class)
class FiltersPagePicturesTest {
    private final Background background = new Background("pictures", Platform::runLater);

    @AfterEach
    void close() {
        background.close();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "DARK, 1352, 804", "LIGHT, 968, 604", "DARK, 968, 604"})
    void theHouse(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "house", model -> {});
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "DARK, 968, 604"})
    void theArticlesExample(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "4x4", model -> {
            model.picture().choose(PictureChoice.FOUR_BY_FOUR);
            model.output().paddingProperty().set(PaddingChoice.SAME);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "LIGHT, 968, 604"})
    void aLearnedFilterOnADigit(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "digit", model -> {
            model.kernel().chooseLearned(2);
            model.picture().choose(PictureChoice.DIGIT);
            model.output().paddingProperty().set(PaddingChoice.CUSTOM);
            model.output().strideProperty().set(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "DARK, 968, 604", "LIGHT, 1832, 984"})
    void sevenBySevenRefusedAndSliding(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "7x7", model -> {
            model.kernel().choose(ClassicalFilter.GAUSSIAN);
            model.kernel().setSize(7);
            model.kernel().type(0, 0, "seven");
            model.output().greyProperty().set(true);
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "LIGHT, 968, 604"})
    void aFilterThatDoesNotFit(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "too-large", model -> {
            model.picture().choose(PictureChoice.FOUR_BY_FOUR);
            model.kernel().setSize(5);
            model.picture().open(java.nio.file.Path.of("pom.xml"));
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1352, 804", "DARK, 968, 604"})
    void theWindowSlidingOverTheHouse(Theme theme, int width, int height, FxRobot robot) {
        draw(robot, theme, width, height, "sliding", model -> {
            model.slide().speedProperty().set(100);
            model.slide().toggle();
            model.slide().tick(System.nanoTime() * 1e-9 - 40);
        });
    }

    /** Pages of windows of 1440×900, the same with a title bar, 1366×768 and 1024×700, without rail and bars. */
    @ParameterizedTest
    @CsvSource({"1352, 804", "1350, 744", "1278, 672", "968, 604"})
    void everythingFitsAndNothingMovesWhenANumberIsRefused(int width, int height, FxRobot robot) {
        double[] kernel = new double[2];
        for (String said : List.of("", "seven")) {
            StackPane root = draw(robot, Theme.LIGHT, width, height, "fit" + said + height, model -> {
                model.output().paddingProperty().set(PaddingChoice.CUSTOM);
                if (!said.isEmpty()) {
                    model.kernel().type(0, 0, said);
                }
            });
            robot.interact(() -> {
                Region page = (Region) root.lookup(".filters-page");
                assertEquals(height, page.getHeight(), 3, "the page is as high as the window");
                kernel[said.isEmpty() ? 0 : 1] =
                        root.lookup("#kernel").localToScene(0, 0).getY();
                for (String part : List.of("#patch", "#products", "#total", "#slide", "#pace", "#flip", "#zeros")) {
                    Node node = root.lookup(part);
                    assertTrue(node.localToScene(node.getLayoutBounds()).getMaxY() <= height, part + " is cut");
                }
                assertTrue(bottom(root, "#flip") <= bottom(root, ".filter-stage"), "the controls are in the stage");
            });
        }
        assertEquals(kernel[0], kernel[1]);
    }

    @ParameterizedTest
    @CsvSource({"1352, 804, true", "968, 604, false"})
    void fortyNineProductsAreSeenOrCanBeScrolled(int width, int height, boolean all, FxRobot robot) {
        StackPane root = draw(robot, Theme.LIGHT, width, height, "49-products", model -> {
            model.kernel().chooseLearned(2);
            model.kernel().setSize(7);
            model.output().paddingProperty().set(PaddingChoice.SAME);
        });
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
                            <= (all ? height : bar.localToScene(0, 0).getY()),
                    "no row is cut");
            assertTrue(scroll.localToScene(scroll.getLayoutBounds()).getMaxY() <= height, "the bar is in the window");
        });
    }

    private static double bottom(StackPane root, String part) {
        Node node = root.lookup(part);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private StackPane draw(
            FxRobot robot, Theme theme, int width, int height, String name, Consumer<FiltersViewModel> prepare) {
        ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>(network());
        StackPane[] root = new StackPane[1];
        FiltersViewModel[] model = new FiltersViewModel[1];
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                model[0] = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
                root[0] = new StackPane(
                        new FiltersPage(model[0], new javafx.beans.property.SimpleBooleanProperty(true)).content());
                Theme dressed = theme;
                dressed.applyTo(new Scene(root[0], width, height));
            });
            settle(model[0]);
            robot.interact(() -> prepare.accept(model[0]));
            settle(model[0]);
            for (int frame = 0; frame < 3; frame++) {
                robot.interact(() -> root[0].snapshot(null, null));
                WaitForAsyncUtils.waitForFxEvents(20);
            }
            String file = "filters-" + name + "-" + theme + "-" + width;
            robot.interact(() -> assertTrue(Snapshots.write(root[0], file) > 50));
            assertEquals(List.of(), errors.found());
            return root[0];
        }
    }

    private static void settle(FiltersViewModel model) {
        try {
            WaitForAsyncUtils.waitFor(30, SECONDS, () -> model.sumProperty().get() != null);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
        WaitForAsyncUtils.waitForFxEvents(20);
    }

    private static TrainedModel network() {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), 1), 0, null);
    }
}
