package glassbox.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import glassbox.storage.AtomicFile;
import glassbox.storage.UserFiles;
import glassbox.storage.UserFolders;

/** Where the user's choices are kept: a small file of {@code name=value} lines that a person can read and mend. */
public final class SettingsFile {
    private static final String NAME = "settings.properties";

    private static final Pattern LINE =
            Pattern.compile("\\s*(theme|width|height|maximized|page|reduce-motion|lesson|lessons)\\s*[=:].*");

    /** Names that are left out where nothing is to be said. */
    private static final Set<String> MAY_BE_ABSENT = Set.of("reduce-motion", "lesson", "lessons");

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
        try {
            return parse(load());
        } catch (NoSuchFileException firstStart) {
            return new Reading(Settings.DEFAULTS, null);
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Reading(
                    Settings.DEFAULTS,
                    "Your settings in " + file
                            + " could not be read, so the usual ones hold. They are written anew when the window"
                            + " closes; what is there now is then kept as "
                            + setAside().getFileName() + ".");
        }
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
                truth(properties, "reduce-motion", wrong),
                LessonProgress.parse(properties.getProperty("lesson", ""), properties.getProperty("lessons", "")));
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
     * them. Lines that say something else, such as comments, stay.
     *
     * @throws IOException with a sentence, if the folder cannot be written; what was there stays
     */
    public void write(Settings settings) throws IOException {
        Boolean reduce = settings.reduceMotion();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("theme", settings.dark() ? "dark" : "light");
        values.put("width", Integer.toString(settings.width()));
        values.put("height", Integer.toString(settings.height()));
        values.put("maximized", settings.maximized() ? "yes" : "no");
        values.put("page", settings.page());
        values.put("reduce-motion", reduce == null ? "" : reduce ? "yes" : "no");
        values.put("lesson", settings.lessons().openText());
        values.put("lessons", settings.lessons().furthestText());
        makeFolder();
        StringBuilder text = new StringBuilder();
        for (String line : linesBefore()) {
            Matcher known = LINE.matcher(line);
            if (known.matches()) {
                append(text, known.group(1), values.remove(known.group(1)));
            } else {
                text.append(line).append('\n');
            }
        }
        values.forEach((name, value) -> append(text, name, value));
        AtomicFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Makes sure that the choices can be written when the window closes.
     *
     * @throws IOException with a sentence, if they could not
     */
    public void check() throws IOException {
        makeFolder();
        AtomicFile.check(file);
    }

    private void makeFolder() throws IOException {
        new UserFiles(file.resolveSibling("").toAbsolutePath(), "the settings' file").makeFolder();
    }

    private static void append(StringBuilder text, String name, @Nullable String value) {
        if (value != null && !(value.isEmpty() && MAY_BE_ABSENT.contains(name))) {
            text.append(name).append('=').append(value).append('\n');
        }
    }

    /** What stands in the file now, comments and all; a damaged file is set aside, unless an earlier one already was. */
    private List<String> linesBefore() throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            load();
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException damaged) {
            if (Files.notExists(setAside())) {
                Files.copy(file, setAside());
            }
            return List.of();
        }
    }

    private Path setAside() {
        return file.resolveSibling(file.getFileName() + ".damaged");
    }

    private Properties load() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
