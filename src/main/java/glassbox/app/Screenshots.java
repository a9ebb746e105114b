package glassbox.app;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.stage.Stage;

import glassbox.dataset.KeptDrawings;
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
     * How a window is looked at.
     *
     * @param size its width and height
     * @param theme its colours
     */
    record Look(ScreenshotsCommand.Size size, Theme theme) {}

    /**
     * What is written beyond the states of each page.
     *
     * @param everyRecipe the Network page with the network of each recipe
     * @param everyLesson the first and the last step of each lesson
     */
    record Extras(boolean everyRecipe, boolean everyLesson) {
        /** Nothing more. */
        static final Extras NONE = new Extras(false, false);
    }

    /** Hears of every picture that was taken, on the screen's thread, while the window is as the picture shows it. */
    interface Onlooker {
        /** The window is in a state of this name and looked at so. */
        void look(String state, Look how, Scene scene);
    }

    /**
     * Brings each page into a state worth looking at and writes it in all looks.
     *
     * @param pages which of them
     * @param extras what is written beyond the states of each page
     * @return the files, named by page, theme and size
     */
    static List<Path> write(Path folder, List<Look> looks, List<PageId> pages, Extras extras) throws IOException {
        return write(folder, looks, pages, extras, Staging.Training.LONG, (state, how, scene) -> {});
    }

    /** The same with a word about how long runs train, and with somebody who looks on. */
    static List<Path> write(
            Path folder,
            List<Look> looks,
            List<PageId> pages,
            Extras extras,
            Staging.Training training,
            Onlooker onlooker)
            throws IOException {
        Path home = Files.createTempDirectory("glassbox-pictures");
        Window window = ScreenThread.call(() -> new Window(
                Settings.DEFAULTS,
                true,
                Platform::runLater,
                new OwnRecipes(home.resolve("recipes")),
                new KeptDrawings(home),
                null));
        Stage stage = ScreenThread.call(() -> open(window, looks.getFirst().size()));
        Camera camera = new Camera(folder, window, stage, looks, onlooker);
        try {
            ScreenThread.run(window::load);
            Staging staging = new Staging(window, training, id -> press(stage.getScene(), id));
            List<Path> files = new ArrayList<>();
            for (PageId page : pages) {
                ScreenThread.run(() -> window.shell().pageProperty().set(page));
                for (Staging.Scene scene : staging.scenes(page)) {
                    scene.setting().set();
                    files.addAll(camera.shoot(scene.name()));
                    ScreenThread.run(() -> {
                        window.shell().presenter().presentingProperty().set(false);
                        window.shell().helpOpenProperty().set(false);
                        window.shell().keysOpenProperty().set(false);
                    });
                }
            }
            if (extras.everyLesson()) {
                ScreenThread.run(() -> window.shell().pageProperty().set(PageId.LEARN));
                for (Staging.Scene scene : new LearnStaging(window).everyLesson()) {
                    scene.setting().set();
                    files.addAll(camera.shoot(scene.name()));
                }
            }
            if (extras.everyRecipe()) {
                ScreenThread.run(() -> window.shell().pageProperty().set(PageId.NETWORK));
                for (Recipe recipe : Recipes.all()) {
                    staging.show(recipe);
                    files.addAll(camera.shoot(PageId.NETWORK.key() + "-" + recipe.name()));
                }
            }
            return files;
        } finally {
            ScreenThread.run(() -> {
                stage.close();
                window.close();
            });
            forget(home);
        }
    }

    /** Takes the pictures of one window. */
    private record Camera(Path folder, Window window, Stage stage, List<Look> looks, Onlooker onlooker) {
        /** The window as it is now, in all looks. */
        List<Path> shoot(String state) throws IOException {
            List<Path> files = new ArrayList<>();
            for (Look look : looks) {
                String theme = look.theme().name().toLowerCase(Locale.ROOT);
                Path file = folder.resolve(state + "-" + theme + "-" + look.size() + ".png");
                PngFile.write(picture(look), file);
                ScreenThread.run(() -> onlooker.look(state, look, stage.getScene()));
                files.add(file);
            }
            return files;
        }

        private Image picture(Look look) throws IOException {
            ScreenThread.run(() -> {
                window.shell().darkProperty().set(look.theme() == Theme.DARK);
                stage.setWidth(look.size().width());
                stage.setHeight(look.size().height());
            });
            ScreenThread.frames(FRAMES);
            return ScreenThread.call(() -> stage.getScene().snapshot(null));
        }
    }

    /** Removes what was kept for the pictures. */
    private static void forget(Path home) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(home);
    }

    private static void press(Scene scene, String id) throws IOException {
        ScreenThread.run(() -> ((Button) scene.lookup("#" + id)).fire());
    }

    private static Stage open(Window window, ScreenshotsCommand.Size size) {
        Stage stage = new Stage();
        stage.setX(0);
        stage.setY(0);
        ShellView shell = new ShellView(window.pages(), window.shell());
        shell.openPage();
        stage.setScene(new Scene(shell, size.width(), size.height()));
        stage.show();
        return stage;
    }
}
