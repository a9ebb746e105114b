package glassbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.settings.Settings;
import glassbox.ui.shell.ShellView;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.PageId;

/** Pictures of every page as a user sees it. Runs beside the screen's thread, on a JavaFX that draws in memory. */
final class Screenshots {
    /** Enough for what one frame asks of the next: layout, painting, and what painting found out. */
    private static final int FRAMES = 8;

    private Screenshots() {}

    /**
     * Brings each page into a state worth looking at and writes it in all sizes and themes.
     *
     * @param everyRecipe whether the Network page is written for every recipe too
     * @return the files, named by page, theme and size
     */
    static List<Path> write(Path folder, List<ScreenshotsCommand.Size> sizes, List<Theme> themes, boolean everyRecipe)
            throws IOException {
        List<Path> files = new ArrayList<>();
        Window window = ScreenThread.call(() -> new Window(
                Settings.DEFAULTS, true, Platform::runLater, new OwnRecipes(folder.resolve("recipes")), null));
        Stage stage = ScreenThread.call(() -> open(window, sizes.getFirst()));
        try {
            ScreenThread.run(window::load);
            Staging staging = new Staging(window);
            for (PageId page : PageId.values()) {
                ScreenThread.run(() -> window.shell().pageProperty().set(page));
                for (Staging.Scene scene : staging.scenes(page)) {
                    scene.setting().set();
                    files.addAll(write(folder, scene.name(), window, stage, sizes, themes));
                    ScreenThread.run(() -> {
                        window.shell().presenter().presentingProperty().set(false);
                        window.shell().helpOpenProperty().set(false);
                        window.shell().keysOpenProperty().set(false);
                    });
                }
            }
            if (everyRecipe) {
                ScreenThread.run(() -> window.shell().pageProperty().set(PageId.NETWORK));
                for (Recipe recipe : Recipes.all()) {
                    staging.show(recipe);
                    files.addAll(
                            write(folder, PageId.NETWORK.key() + "-" + recipe.name(), window, stage, sizes, themes));
                }
            }
            return files;
        } finally {
            ScreenThread.run(() -> {
                stage.close();
                window.close();
            });
        }
    }

    /** The window as it is now, in all sizes and themes. */
    private static List<Path> write(
            Path folder,
            String what,
            Window window,
            Stage stage,
            List<ScreenshotsCommand.Size> sizes,
            List<Theme> themes)
            throws IOException {
        List<Path> files = new ArrayList<>();
        for (ScreenshotsCommand.Size size : sizes) {
            for (Theme theme : themes) {
                String name = what + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size + ".png";
                PngFile.write(picture(window, stage, size, theme), folder.resolve(name));
                files.add(folder.resolve(name));
            }
        }
        return files;
    }

    private static Stage open(Window window, ScreenshotsCommand.Size size) {
        Stage stage = new Stage();
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        stage.setScene(new Scene(shell, size.width(), size.height()));
        stage.show();
        return stage;
    }

    private static Image picture(Window window, Stage stage, ScreenshotsCommand.Size size, Theme theme)
            throws IOException {
        ScreenThread.run(() -> {
            window.shell().darkProperty().set(theme == Theme.DARK);
            stage.setWidth(size.width());
            stage.setHeight(size.height());
        });
        ScreenThread.frames(FRAMES);
        return ScreenThread.call(() -> stage.getScene().snapshot(null));
    }
}
