package glassbox.ui.control;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import atlantafx.base.controls.ToggleSwitch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.raster.Numbers;
import glassbox.ui.Snapshots;
import glassbox.ui.StyleErrors;
import glassbox.ui.theme.Styles;
import glassbox.ui.theme.Theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class SmallControlsTest {
    private Segments<String> segments;
    private Stepper stepper;
    private ValueSlider slider;
    private ColourKey key;
    private Scene scene;

    @Start
    void show(Stage stage) {
        segments = new Segments<>("Padding", List.of("Valid", "Same", "Custom"), x -> x);
        stepper = new Stepper("Stride", 1, 8, 1);
        slider = new ValueSlider("Learning rate", ValueSlider.Scale.LOGARITHMIC, 0.0001, 1, x -> Numbers.fixed(x, 4));
        key = ColourKey.between(ColourKey.Scale.SIGNED, Numbers.signed(-653, 0), "+653");
        Label heading = new Label("Eight filters, growing");
        heading.getStyleClass().add(Styles.HEADING);
        Label hint = new Label("Click a number and type, or scroll on it");
        hint.getStyleClass().add(Styles.HINT);
        Label figure = new Label("0.64");
        figure.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, Styles.size(28));
        VBox sheet = new VBox(
                16,
                heading,
                figure,
                hint,
                new HBox(16, segments, stepper),
                slider,
                new HBox(24, ColourKey.pixels(), ColourKey.signed(), key),
                new HBox(8, new KeyCap("Space"), new KeyCap("Shift →"), new KeyCap("?")),
                new HBox(
                        12,
                        button("Start over", Glyph.START_OVER),
                        button("Slide it", Glyph.PLAY, Styles.ACCENT),
                        button("Pause", Glyph.PAUSE, Styles.ACCENT, Styles.TOWERING),
                        button("Undo", Glyph.UNDO, Styles.TALL),
                        button("Help", Glyph.HELP, Styles.FLAT)),
                new HBox(12, new ToggleSwitch("Show as grey"), toggle(), menu(), new TextField("7")),
                new ProgressBar(0.4),
                glyphs());
        sheet.getStyleClass().add(Styles.STAGE);
        sheet.setStyle("-fx-padding: 24px;");
        VBox root = new VBox(sheet);
        root.setStyle("-fx-padding: 24px;");
        scene = new Scene(root, 900, 760);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void areDrawnInBothThemesWithoutAStyleError(Theme theme, FxRobot robot) {
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                theme.applyTo(scene);
                scene.getRoot().applyCss();
            });
            robot.interact(() -> {});
            robot.interact(() -> assertTrue(Snapshots.write(scene.getRoot(), "small-controls-" + theme) > 50));
            assertEquals(List.of(), errors.found());
        }
    }

    @Test
    void segmentsTakeTheClickedChoice(FxRobot robot) {
        robot.clickOn("Same");
        assertEquals("Same", segments.getValue());
        robot.clickOn("Same");
        assertEquals("Same", segments.getValue(), "a second click switches nothing off");
        robot.type(KeyCode.RIGHT);
        assertEquals("Custom", segments.getValue());
        robot.interact(() -> segments.setValue("Valid"));
        robot.type(KeyCode.TAB);
        assertEquals("Valid", segments.getValue());
    }

    @Test
    void stepperCountsWithinItsLimits(FxRobot robot) {
        robot.clickOn(within(stepper, ".step", 1));
        assertEquals(2, stepper.getValue());
        robot.clickOn(within(stepper, ".step", 0)).clickOn(within(stepper, ".step", 0));
        assertEquals(1, stepper.getValue());
    }

    @Test
    void stepperTakesTypedDigitsAndNothingElse(FxRobot robot) {
        robot.doubleClickOn(within(stepper, ".text-field", 0)).write("x3y").type(KeyCode.ENTER);
        assertEquals(3, stepper.getValue());
        robot.doubleClickOn(within(stepper, ".text-field", 0)).write("99").type(KeyCode.ENTER);
        assertEquals(8, stepper.getValue());
        robot.type(KeyCode.DOWN);
        assertEquals(7, stepper.getValue());
        robot.type(KeyCode.BACK_SPACE, KeyCode.ENTER);
        assertEquals(7, stepper.getValue(), "an empty field changes nothing");
    }

    @Test
    void sliderMovesByFactorsOnALogarithmicScale(FxRobot robot) {
        robot.interact(() -> slider.setValue(0.01));
        assertEquals(0.5, slider.wayOf(slider.getValue()), 1e-9);
        assertEquals(0.1, slider.valueAt(0.75), 1e-9);
        robot.clickOn(within(slider, ".track", 0));
        assertEquals(0.01, slider.getValue(), 0.002);
        robot.type(KeyCode.RIGHT);
        assertTrue(slider.getValue() > 0.01);
        robot.interact(() -> slider.setValue(50));
        assertEquals(1, slider.getValue());
    }

    @Test
    void impossibleLimitsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Stepper("Stride", 2, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ValueSlider("x", ValueSlider.Scale.LOGARITHMIC, 0, 1, String::valueOf));
    }

    @Test
    void colourKeySaysItsEnds(FxRobot robot) {
        assertEquals("Colours: −653 is blue, +653 is orange", key.getAccessibleText());
        robot.interact(() -> key.setLow("−1"));
        assertTrue(robot.lookup("−1").tryQuery().isPresent());
    }

    private static Button button(String words, Glyph glyph, String... classes) {
        Button button = new Button(words, new Icon(glyph, 18));
        button.getStyleClass().addAll(classes);
        return button;
    }

    private static ToggleButton toggle() {
        ToggleButton toggle = new ToggleButton("Conv");
        toggle.setSelected(true);
        return toggle;
    }

    private static MenuButton menu() {
        return new MenuButton("Network", new Icon(Glyph.NETWORK, 17), new MenuItem("Eight filters"));
    }

    private static FlowPane glyphs() {
        FlowPane pane = new FlowPane(10, 10);
        for (Glyph glyph : Glyph.values()) {
            pane.getChildren().add(new Icon(glyph, 24));
        }
        return pane;
    }

    private static Node within(Node control, String selector, int index) {
        return (Node) control.lookupAll(selector).toArray()[index];
    }
}
