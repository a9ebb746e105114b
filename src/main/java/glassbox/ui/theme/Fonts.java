package glassbox.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import javafx.scene.text.Font;

/**
 * The type faces that come with Glassbox, by the family names that style sheets and canvas code use. JavaFX knows weights
 * beyond regular and bold only as families of their own. Words are set in Inter, every number in JetBrains Mono, the
 * letters of a formula in STIX.
 */
public final class Fonts {
    /** Words: Inter Regular. */
    public static final String SANS = "Inter";

    /** Words on controls: Inter Medium. */
    public static final String SANS_MEDIUM = "Inter Medium";

    /** Headings: Inter SemiBold. */
    public static final String SANS_SEMI_BOLD = "Inter SemiBold";

    /** Numbers: JetBrains Mono Regular; with weight bold, JetBrains Mono Bold. */
    public static final String MONO = "JetBrains Mono";

    /** Numbers that stand out: JetBrains Mono Medium. */
    public static final String MONO_MEDIUM = "JetBrains Mono Medium";

    /** Headline numbers, by its full name, for {@code new Font(...)}. */
    public static final String MONO_BOLD = "JetBrains Mono Bold";

    /** Formulas: STIX, upright; with posture italic, its italic. */
    public static final String MATH = "STIXGeneral";

    private static final String FOLDER = "/assets/fonts/";
    private static final List<String> FILES = List.of(
            "inter/Inter-Regular.otf",
            "inter/Inter-Medium.otf",
            "inter/Inter-SemiBold.otf",
            "jetbrains-mono/JetBrainsMono-Regular.ttf",
            "jetbrains-mono/JetBrainsMono-Medium.ttf",
            "jetbrains-mono/JetBrainsMono-Bold.ttf",
            "stix/STIXGeneral-Regular.otf",
            "stix/STIXGeneral-Italic.otf");

    private Fonts() {}

    /**
     * Makes the faces known to JavaFX, once, however often it is called. {@link Theme#applyTo} does so before a scene is
     * dressed.
     *
     * @return the faces, at their default size
     */
    public static List<Font> load() {
        return Loaded.FACES;
    }

    private static Font load(String file) {
        try (InputStream stream = Fonts.class.getResourceAsStream(FOLDER + file)) {
            Font face = stream == null ? null : Font.loadFont(stream, -1);
            if (face == null) {
                throw new IllegalStateException("The font " + FOLDER + file + " is not in this build or is damaged.");
            }
            return face;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The font " + FOLDER + file + " cannot be read.", unreadable);
        }
    }

    /** Loads on first use. */
    private static final class Loaded {
        private static final List<Font> FACES = FILES.stream().map(Fonts::load).toList();
    }
}
