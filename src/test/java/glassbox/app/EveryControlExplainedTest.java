package glassbox.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

import glassbox.exchange.OwnRecipes;
import glassbox.settings.Settings;
import glassbox.ui.FocusGuard;
import glassbox.ui.shell.ShellView;
import glassbox.viewmodel.shell.PageId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On every page, in the states that pictures are made of, each control can be reached, named and explained. */
@ExtendWith(ApplicationExtension.class)
class EveryControlExplainedTest {
    @Test
    void everyControlHasHelpANameAndAPlaceInTheFocusOrder(@TempDir Path folder) throws IOException {
        Window window = ScreenThread.call(() -> new Window(
                Settings.DEFAULTS, true, Platform::runLater, new OwnRecipes(folder.resolve("recipes")), null));
        Stage stage = ScreenThread.call(() -> {
            ShellView shell = new ShellView(window.pages(), window.shell());
            shell.openPage();
            Stage opened = new Stage();
            opened.setScene(new Scene(shell, 1000, 900));
            opened.show();
            return opened;
        });
        TreeSet<String> missing = new TreeSet<>();
        try {
            ScreenThread.run(window::load);
            Staging staging = new Staging(window);
            for (PageId page : PageId.values()) {
                ScreenThread.run(() -> window.shell().pageProperty().set(page));
                for (Staging.Scene scene : staging.scenes(page)) {
                    scene.setting().set();
                    for (double width : new double[] {1000, 1300}) {
                        ScreenThread.run(() -> stage.setWidth(width));
                        ScreenThread.frames(8);
                        ScreenThread.run(() -> {
                            assertTrue(FocusGuard.stops(stage.getScene().getRoot()) > 3, scene.name());
                            FocusGuard.missing(stage.getScene().getRoot())
                                    .forEach(words -> missing.add(scene.name() + " " + width + ": " + words));
                            if (scene.name().endsWith("-help")) {
                                assertMarked(stage.getScene().getRoot(), scene.name());
                            }
                        });
                    }
                    ScreenThread.run(() -> {
                        window.shell().presenter().presentingProperty().set(false);
                        window.shell().helpOpenProperty().set(false);
                    });
                }
            }
        } finally {
            ScreenThread.run(() -> {
                stage.close();
                window.close();
            });
        }
        assertEquals("", String.join("\n", missing));
    }

    /** Every frame has its words, and no words cover others. */
    private static void assertMarked(Parent root, String where) {
        List<Node> words = root.lookupAll(".help-marks > .words").stream().toList();
        assertTrue(words.size() > 5, where);
        for (Node one : words) {
            assertTrue(one.isVisible(), where + ": no place for " + one.getAccessibleText());
            for (Node other : words) {
                assertTrue(
                        one.equals(other) || !one.getBoundsInParent().intersects(other.getBoundsInParent()),
                        where + ": " + one.getAccessibleText() + " covers " + other.getAccessibleText());
            }
        }
    }

    @Test
    void theGuardBites() throws IOException {
        ScreenThread.run(() -> {
            Button mute = new Button();
            mute.setTooltip(new Tooltip("Saves"));
            Button unexplained = new Button("Save");
            TextField unreachable = new TextField();
            unreachable.setAccessibleText("Name");
            unreachable.setFocusTraversable(false);
            Button good = new Button("Save");
            good.setAccessibleHelp("Keeps the picture in a file");
            assertEquals(List.of(), FocusGuard.missing(new VBox(good)));
            List<String> found = FocusGuard.missing(new VBox(mute, unexplained, unreachable, good));
            assertEquals(3, found.size(), found.toString());
            assertTrue(found.get(0).startsWith("no accessible text"));
            assertTrue(found.get(1).startsWith("no help text"));
            assertTrue(found.get(2).startsWith("no place in the focus order"));
        });
    }
}
