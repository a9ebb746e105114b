package glassbox.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;

import glassbox.ui.FocusGuard;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.PageId;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** On every page, in the states that pictures are made of, each control can be reached, named and explained. */
@ExtendWith(ApplicationExtension.class)
class EveryControlExplainedTest {
    private static final List<String> STATES = List.of(
            "draw",
            "draw-alike",
            "draw-help",
            "draw-kept",
            "draw-kept-sheet",
            "draw-presenter",
            "draw-steps",
            "draw-takes",
            "draw-taught",
            "draw-trace",
            "filters",
            "filters-chain",
            "filters-colour",
            "filters-help",
            "filters-presenter",
            "filters-signal",
            "inspect",
            "inspect-cell",
            "inspect-filters",
            "inspect-help",
            "inspect-map",
            "inspect-presenter",
            "inspect-tested",
            "inspect-worst",
            "learn",
            "learn-answered",
            "learn-code",
            "learn-help",
            "learn-mistake",
            "learn-presenter",
            "learn-tally",
            "microscope-adjust",
            "microscope-blame",
            "microscope-help",
            "microscope-look",
            "microscope-presenter",
            "microscope-wrong",
            "network",
            "network-help",
            "network-presenter",
            "train",
            "train-back",
            "train-backward",
            "train-branch",
            "train-compare",
            "train-diverged",
            "train-forward",
            "train-help",
            "train-log",
            "train-one",
            "train-presenter",
            "train-running");
    private static final List<Screenshots.Look> LOOKS = List.of(
            new Screenshots.Look(new ScreenshotsCommand.Size(1440, 900), Theme.LIGHT),
            new Screenshots.Look(new ScreenshotsCommand.Size(1024, 700), Theme.DARK));

    private final TreeSet<String> wrong = new TreeSet<>();
    private final TreeSet<String> states = new TreeSet<>();

    @Test
    void everyControlOfEveryStateHasHelpANameAndAPlaceInTheFocusOrder(@TempDir Path folder) throws IOException {
        try (StyleErrors errors = new StyleErrors()) {
            List<Path> files = Screenshots.write(
                    folder,
                    LOOKS,
                    List.of(PageId.values()),
                    Screenshots.Extras.NONE,
                    Staging.Training.SHORT,
                    this::look);
            assertEquals("", String.join("\n", wrong));
            assertEquals(List.of(), errors.found());
            assertEquals(STATES, List.copyOf(states));
            assertEquals(STATES.size() * LOOKS.size(), files.size());
            try (Stream<Path> written = Files.list(folder)) {
                assertEquals(files.stream().sorted().toList(), written.sorted().toList());
            }
            assertNotNull(javax.imageio.ImageIO.read(
                    folder.resolve("draw-dark-1024x700.png").toFile()));
        }
    }

    private void look(String state, Screenshots.Look how, Scene scene) {
        states.add(state);
        String where = state + " " + how.size() + ": ";
        if (FocusGuard.stops(scene.getRoot()) <= 3) {
            wrong.add(where + "no controls");
        }
        FocusGuard.missing(scene.getRoot()).forEach(words -> wrong.add(where + words));
        if (state.endsWith("-help")) {
            lookAtMarks(scene.getRoot(), where);
        }
    }

    /** Every frame has its words, and no words cover others or a control that is not much larger. */
    private void lookAtMarks(Parent root, String where) {
        List<Node> words = List.copyOf(root.lookupAll(".help-marks > .words"));
        List<Node> frames = List.copyOf(root.lookupAll(".help-marks > .frame"));
        if (words.size() <= 5) {
            wrong.add(where + "only " + words.size() + " marks");
        }
        for (Node one : words) {
            Bounds place = one.getBoundsInParent();
            if (!one.isVisible()) {
                wrong.add(where + "no place for " + one.getAccessibleText());
            }
            for (Node other : words) {
                if (!one.equals(other) && place.intersects(other.getBoundsInParent())) {
                    wrong.add(where + one.getAccessibleText() + " covers " + other.getAccessibleText());
                }
            }
            for (Node frame : frames) {
                Bounds control = frame.getLayoutBounds();
                if (Math.min(control.getWidth(), control.getHeight()) < 60 && place.intersects(control)) {
                    wrong.add(where + one.getAccessibleText() + " covers the control at " + control);
                }
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
