package glassbox.ui.theme;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import glassbox.ui.StyleErrors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@ExtendWith(ApplicationExtension.class)
class ThemeTest {
    private static final Path STYLES = Path.of("assets", "styles");
    /** Names that only style sheets use. */
    private static final Set<String> SHEETS_ONLY = Set.of("raised", "knob", "shadow", "shade", "logo", "veil");

    private Scene scene;

    @Start
    void show(Stage stage) {
        scene = new Scene(new VBox(), 300, 200);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @EnumSource
    void paletteIsTheSheetsTokens(Theme theme) throws Exception {
        Map<String, Color> tokens = tokens(theme);
        tokens.keySet().removeAll(SHEETS_ONLY);
        Map<String, Color> palette = new TreeMap<>();
        for (RecordComponent component : Palette.class.getRecordComponents()) {
            if (component.getType() == Color.class) {
                palette.put(kebab(component.getName()), (Color)
                        component.getAccessor().invoke(theme.palette()));
            }
        }
        assertEquals(tokens, palette);
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertEquals(tokens(Theme.LIGHT).keySet(), tokens(Theme.DARK).keySet());
        assertTrue(tokens(Theme.LIGHT).keySet().containsAll(SHEETS_ONLY));
    }

    @Test
    void everyFaceIsKnownByTheNameSheetsUse() {
        assertEquals(
                List.of(
                        "Inter",
                        "Inter Medium",
                        "Inter SemiBold",
                        "JetBrains Mono",
                        "JetBrains Mono Medium",
                        "JetBrains Mono",
                        "STIXGeneral",
                        "STIXGeneral"),
                Fonts.load().stream().map(face -> face.getFamily()).toList());
    }

    @Test
    void sheetsNameOnlyBundledFacesAndColoursByName() throws IOException {
        Set<String> families =
                Fonts.load().stream().map(face -> face.getFamily()).collect(Collectors.toSet());
        Set<String> slips = new TreeSet<>();
        try (Stream<Path> files = Files.walk(STYLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".css")).toList()) {
                String sheet = Files.readString(file);
                Matcher family =
                        Pattern.compile("-fx-font-family:\\s*\"?([^\";]+)").matcher(sheet);
                while (family.find()) {
                    if (!families.contains(family.group(1))) {
                        slips.add(file + " names the face " + family.group(1));
                    }
                }
                if (!tokenSheet(Theme.LIGHT).equals(file)
                        && !tokenSheet(Theme.DARK).equals(file)
                        && Pattern.compile(":[^;{]*(#[0-9A-Fa-f]{3,8}\\b|rgba?\\()")
                                .matcher(sheet)
                                .find()) {
                    slips.add(file + " writes a colour instead of its name");
                }
            }
        }
        assertEquals(Set.of(), slips);
    }

    @ParameterizedTest
    @EnumSource
    void dressesWordsAndNumbers(Theme theme, FxRobot robot) {
        Label words = new Label("Stride");
        Label number = new Label("0.64");
        number.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, Styles.size(28));
        Button button = new Button("Start over");
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                ((VBox) scene.getRoot()).getChildren().setAll(words, number, button);
                theme.applyTo(scene);
                scene.getRoot().applyCss();
            });
            assertEquals(List.of(), errors.found());
        }
        assertEquals(
                "Inter 15.0",
                words.getFont().getName().replace(" Regular", "") + " "
                        + words.getFont().getSize());
        assertEquals("JetBrains Mono Bold", number.getFont().getName());
        assertEquals(28, number.getFont().getSize());
        assertEquals("Inter Medium", button.getFont().getFamily());
        assertEquals(theme.palette().ink(), words.getTextFill());
        assertEquals(theme.palette().ink(), button.getTextFill());
        assertEquals(
                theme.palette().line2(),
                button.getBackground().getFills().getFirst().getFill());
    }

    @Test
    void aSheetOfTheSceneHasTheLastWord(FxRobot robot) {
        Button button = new Button("Play");
        robot.interact(() -> {
            ((VBox) scene.getRoot()).getChildren().setAll(button);
            Theme.LIGHT.applyTo(scene);
            button.setStyle("-fx-text-fill: -gb-wrong;");
            button.applyCss();
        });
        assertEquals(Palette.LIGHT.wrong(), button.getTextFill());
    }

    @Test
    void wrongSheetsAreNoticed(FxRobot robot) {
        Label label = new Label("x");
        try (StyleErrors errors = new StyleErrors()) {
            robot.interact(() -> {
                ((VBox) scene.getRoot()).getChildren().setAll(label);
                label.setStyle("-fx-text-fill: -gb-no-such-colour;");
                label.applyCss();
            });
            assertFalse(errors.found().isEmpty(), "an unknown colour name went unnoticed");
        }
    }

    private static Path tokenSheet(Theme theme) {
        return STYLES.resolve(theme == Theme.DARK ? "dark.css" : "light.css");
    }

    private static Map<String, Color> tokens(Theme theme) throws IOException {
        Map<String, Color> tokens = new TreeMap<>();
        Matcher token =
                Pattern.compile("-gb-([a-z0-9-]+):\\s*(#[0-9A-F]+);").matcher(Files.readString(tokenSheet(theme)));
        while (token.find()) {
            tokens.put(token.group(1), Color.web(token.group(2)));
        }
        return tokens;
    }

    /** {@code accentInk} is {@code accent-ink}, {@code line2} is {@code line-2}. */
    private static String kebab(String name) {
        return name.replaceAll("([A-Z]|[0-9])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
