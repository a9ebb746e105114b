package glassbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.KeptDrawings;
import glassbox.exchange.KeptRuns;
import glassbox.exchange.OwnRecipes;
import glassbox.settings.NotesFolder;
import glassbox.settings.Settings;
import glassbox.settings.SettingsFile;
import glassbox.storage.UserFolders;
import glassbox.ui.shell.ShellView;

/** The window: restored as it was left, shown at once; what takes time is read after its first frame. */
public final class GlassboxApplication extends Application {
    private static final System.Logger LOG = System.getLogger(GlassboxApplication.class.getName());

    /** In place of JavaFX's own theme, which takes long to read; our scenes bring theirs. */
    private static final String NO_STYLES = "data:text/css,";

    private final SettingsFile file = settingsFile();
    private volatile Settings choices = Settings.DEFAULTS;
    private boolean written;
    private SettingsFile.Reading kept = new SettingsFile.Reading(Settings.DEFAULTS, null);
    private @Nullable Window window;

    @Override
    public void init() {
        kept = file.read();
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(NO_STYLES);
        boolean still = Platform.getPreferences().isReducedMotion();
        Window opened = new Window(
                kept.settings(),
                still,
                Platform::runLater,
                OwnRecipes.ofThisUser(),
                KeptDrawings.ofThisUser(),
                KeptRuns.ofThisUser());
        opened.teachFrom(UserFolders.ofThisUser().data().resolve("lessons"));
        window = opened;
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> unexpected(opened, error));
        Settings settings = kept.settings();
        Rectangle2D desk = Screen.getPrimary().getVisualBounds();
        double width = Math.min(settings.width(), desk.getWidth());
        double height = Math.min(settings.height(), desk.getHeight());
        ShellView shell = new ShellView(opened.pages(), opened.shell(), () -> Desk.beside(stage));
        Scene scene = new Scene(shell, width, height);
        stage.setTitle("Glassbox");
        stage.setMinWidth(Settings.LEAST_WIDTH);
        stage.setMinHeight(Settings.LEAST_HEIGHT);
        stage.setMaximized(settings.maximized());
        stage.setScene(scene);
        stage.setOnCloseRequest(wish -> {
            if (!opened.draw().mayClose()) {
                wish.consume();
            }
        });
        stage.setOnHiding(closing -> keep(opened, stage));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        shell.presentedHereProperty().subscribe(stage::setFullScreen);
        stage.fullScreenProperty().subscribe(full -> {
            if (!full) {
                opened.shell().presenter().presentingProperty().set(false);
            }
        });
        FirstFrame.of(scene, () -> windowShown(opened, shell, stage));
        stage.show();
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }

    private void windowShown(Window opened, ShellView shell, Stage stage) {
        long windowShown = StartupClock.millis();
        List<String> arguments = getParameters().getRaw();
        if (!arguments.contains(Main.STARTUP_TIME)) {
            opened.shell().lessonsProperty().subscribe((before, now) -> keepSoon(opened, stage));
        }
        shell.openPage();
        if (arguments.contains(Main.STARTUP_TIME)) {
            FirstFrame.of(stage.getScene(), () -> endOfMeasurement(windowShown));
            return;
        }
        Desk.fit(stage);
        opened.load();
        opened.keepNotes(NotesFolder.ofThisUser());
        arguments.forEach(path -> opened.shell().networks().open(Path.of(path)));
        if (kept.complaint() != null) {
            opened.shell().messages().accept(kept.complaint());
        }
        Thread.ofVirtual().start(() -> check(opened));
        IntStream.of(16, 24, 32, 48, 64, 128, 256)
                .forEach(size -> stage.getIcons().add(icon(size)));
    }

    /** Says at once, and not when the window closes, that settings cannot be kept. */
    private void check(Window opened) {
        try {
            file.check();
        } catch (IOException unwritable) {
            opened.shell().messages().accept("Your settings are not kept this time: " + unwritable.getMessage());
        }
    }

    /** Prints when the window stood, and when its page did too. */
    private static void endOfMeasurement(long windowShown) {
        System.out.println("startup_ms=" + windowShown);
        System.out.println("page_ms=" + StartupClock.millis());
        Platform.exit();
    }

    /** The user's own, or the file that the system property {@code glassbox.settings} names. */
    private static SettingsFile settingsFile() {
        String named = System.getProperty("glassbox.settings");
        return named != null
                ? new SettingsFile(Path.of(named))
                : SettingsFile.ofUser(
                        System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    private static Image icon(int size) {
        String path = "/assets/icons/glassbox-" + size + ".png";
        return new Image(
                Objects.requireNonNull(GlassboxApplication.class.getResource(path))
                        .toExternalForm(),
                true);
    }

    /** The window is left as it is once, when it closes. */
    private void keep(Window opened, Stage stage) {
        stage.setOnHiding(null);
        if (getParameters().getRaw().contains(Main.STARTUP_TIME)) {
            return;
        }
        choices = choices(opened, stage);
        write(true);
    }

    /** How far one has come in the lessons is kept at once: it would be lost if the window never closed. */
    private void keepSoon(Window opened, Stage stage) {
        choices = choices(opened, stage);
        Thread.ofVirtual().start(() -> write(false));
    }

    private Settings choices(Window opened, Stage stage) {
        Settings before = kept.settings();
        boolean full = stage.isMaximized();
        double width = full ? before.width() : stage.getScene().getWidth();
        double height = full ? before.height() : stage.getScene().getHeight();
        return opened.shell().settings(width, height, full);
    }

    /** Writes the choices as they are by now; nothing after the last time. */
    private synchronized void write(boolean last) {
        if (written) {
            return;
        }
        written = last;
        try {
            file.write(choices);
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.WARNING, "Your settings could not be kept: " + unwritable.getMessage());
        }
    }

    /** Nothing should end here; if something does, it is said and nothing is lost. */
    private static void unexpected(Window opened, Throwable error) {
        LOG.log(System.Logger.Level.ERROR, "Unexpected", error);
        opened.shell()
                .messages()
                .accept("Something in Glassbox went wrong (" + error.getClass().getSimpleName()
                        + "). Your work is still here; if it happens again, close Glassbox and open it again.");
    }
}
