package glassbox.ui.page.filters;

import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
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

    private void draw(
            FxRobot robot, Theme theme, int width, int height, String name, Consumer<FiltersViewModel> prepare) {
        ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>(network());
        StackPane[] root = new StackPane[1];
        FiltersViewModel[] model = new FiltersViewModel[1];
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                model[0] = new FiltersViewModel(PictureSources.shipped(new DatasetCatalogue()), network, background);
                root[0] = new StackPane(new FiltersPage(model[0]).content());
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
            assertEquals(java.util.List.of(), errors.found());
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
