package glassbox.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

import glassbox.storage.AtomicFile;
import glassbox.storage.UserFolders;

/** Where the user's choices are kept: a small file of {@code name=value} lines that a person can read and mend. */
public final class SettingsFile {
    private static final String NAME = "settings.properties";

    private final Path file;

    /** The choices kept in {@code file}, which need not exist. */
    public SettingsFile(Path file) {
        this.file = file;
    }

    /**
     * What was read.
     *
     * @param settings the choices; defaults where nothing usable was found
     * @param complaint a sentence about what could not be used, or null when all is well
     */
    public record Reading(Settings settings, @Nullable String complaint) {}

    /**
     * The file's place by the customs of the operating system: in {@link UserFolders#settings}.
     *
     * @param system the name of the operating system, as in the system property {@code os.name}
     * @param environment the environment variables
     * @param home the user's folder
     */
    public static SettingsFile ofUser(String system, Map<String, String> environment, Path home) {
        return new SettingsFile(
                new UserFolders(system, environment, home).settings().resolve(NAME));
    }

    /** Reads the choices. Whatever is missing or unusable keeps its default; nothing is thrown. */
    public Reading read() {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException firstStart) {
            return new Reading(Settings.DEFAULTS, null);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Reading(
                    Settings.DEFAULTS,
                    "Your settings in " + file
                            + " could not be read, so the usual ones hold. They are written anew when"
                            + " the window closes.");
        }
        return parse(properties);
    }

    private Reading parse(Properties properties) {
        List<String> wrong = new ArrayList<>();
        Settings usual = Settings.DEFAULTS;
        Settings settings = new Settings(
                theme(properties, wrong),
                number(properties, "width", usual.width(), wrong),
                number(properties, "height", usual.height(), wrong),
                Boolean.TRUE.equals(truth(properties, "maximized", wrong)),
                properties.getProperty("page", usual.page()).trim(),
                truth(properties, "reduce-motion", wrong));
        if (wrong.isEmpty()) {
            return new Reading(settings, null);
        }
        return new Reading(
                settings,
                "In your settings, " + file + ", " + String.join(" and ", wrong)
                        + (wrong.size() == 1
                                ? " is not usable; the usual value holds."
                                : " are not usable; the usual values hold."));
    }

    private static boolean theme(Properties properties, List<String> wrong) {
        String text = properties.getProperty("theme", "light").trim();
        if (!text.equals("light") && !text.equals("dark")) {
            wrong.add("theme=" + text);
        }
        return text.equals("dark");
    }

    private static int number(Properties properties, String name, int usual, List<String> wrong) {
        String text = properties.getProperty(name, "").trim();
        if (text.matches("\\d{1,9}")) {
            return Integer.parseInt(text);
        }
        if (!text.isEmpty()) {
            wrong.add(name + "=" + text);
        }
        return usual;
    }

    private static @Nullable Boolean truth(Properties properties, String name, List<String> wrong) {
        String text = properties.getProperty(name, "").trim();
        return switch (text) {
            case "" -> null;
            case "yes" -> true;
            case "no" -> false;
            default -> {
                wrong.add(name + "=" + text);
                yield null;
            }
        };
    }

    /**
     * Writes the choices beside the file and puts them in its place in one move, so that no reader ever finds half of
     * them.
     *
     * @throws IOException if the folder cannot be written; what was there stays
     */
    public void write(Settings settings) throws IOException {
        StringWriter text = new StringWriter();
        line(text, "theme", settings.dark() ? "dark" : "light");
        line(text, "width", Integer.toString(settings.width()));
        line(text, "height", Integer.toString(settings.height()));
        line(text, "maximized", settings.maximized() ? "yes" : "no");
        line(text, "page", settings.page());
        Boolean reduce = settings.reduceMotion();
        if (reduce != null) {
            line(text, "reduce-motion", reduce ? "yes" : "no");
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void line(StringWriter text, String name, String value) {
        text.write(name + "=" + value + "\n");
    }
}
