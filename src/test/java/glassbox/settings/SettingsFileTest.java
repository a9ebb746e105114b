package glassbox.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        SettingsFile file = new SettingsFile(folder.resolve("deep/er/settings.properties"));
        Settings mine = new Settings(
                true,
                1100,
                800,
                true,
                "draw",
                true,
                LessonProgress.NONE.at("a-b", 4).at("second lesson", 2).finished("a-b"));
        file.write(mine);
        assertEquals(new SettingsFile.Reading(mine, null), file.read());
        Settings other = new Settings(false, 1440, 900, false, "", null, LessonProgress.NONE);
        file.write(other);
        assertEquals(other, file.read().settings());
        try (Stream<Path> left = Files.list(folder.resolve("deep/er"))) {
            assertEquals(1, left.count(), "only the file itself stays");
        }
    }

    @Test
    void aFirstStartHasTheUsualSettings() {
        assertEquals(
                new SettingsFile.Reading(Settings.DEFAULTS, null),
                new SettingsFile(folder.resolve("none.properties")).read());
    }

    @Test
    void unusableValuesKeepTheirDefaultsAndAreNamed() throws IOException {
        Path path = folder.resolve("s");
        Files.writeString(path, "theme=pink\nwidth=12x\nheight=800\npage=train\nreduce-motion=perhaps\n");
        SettingsFile.Reading reading = new SettingsFile(path).read();
        assertEquals(new Settings(false, 1440, 800, false, "train", null, LessonProgress.NONE), reading.settings());
        assertEquals(
                "In your settings, " + path + ", theme=pink and width=12x and reduce-motion=perhaps are not usable;"
                        + " the usual values hold.",
                reading.complaint());
    }

    @Test
    void damagedFilesAreSurvived() throws IOException {
        Path path = folder.resolve("s");
        for (byte[] damaged : List.of(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}, "a=\\u12".getBytes(), new byte[0])) {
            Files.write(path, damaged);
            assertEquals(Settings.DEFAULTS, new SettingsFile(path).read().settings());
        }
        Files.delete(path);
        Files.createDirectory(path);
        SettingsFile.Reading reading = new SettingsFile(path).read();
        assertEquals(Settings.DEFAULTS, reading.settings());
        assertTrue(reading.complaint().startsWith("Your settings in " + path + " could not be read"));
    }

    @Test
    void aDamagedFileIsKeptBesideOnce() throws IOException {
        Path path = folder.resolve("settings.properties");
        SettingsFile file = new SettingsFile(path);
        for (String damaged : List.of("first=\\u12", "second=\\u12")) {
            Files.writeString(path, damaged);
            file.write(Settings.DEFAULTS);
            assertEquals(Settings.DEFAULTS, file.read().settings());
        }
        assertEquals("first=\\u12", Files.readString(folder.resolve("settings.properties.damaged")));
    }

    @Test
    void commentsAndWhatIsNotKnownStay() throws IOException {
        Path path = folder.resolve("settings.properties");
        Files.writeString(path, "# mine\ntheme=light\nfuture = yes\nreduce-motion=yes\n");
        new SettingsFile(path).write(new Settings(true, 1100, 800, false, "draw", null, LessonProgress.NONE));
        assertEquals(
                "# mine\ntheme=dark\nfuture = yes\nwidth=1100\nheight=800\nmaximized=no\npage=draw\n",
                Files.readString(path));
    }

    @Test
    void sizesStayWithinTheirLimits() {
        Settings tiny = new Settings(false, 1, -5, false, "", null, LessonProgress.NONE);
        assertEquals(List.of(1024, 700), List.of(tiny.width(), tiny.height()));
        assertEquals(16_384, new Settings(false, Integer.MAX_VALUE, 900, false, "", null, LessonProgress.NONE).width());
    }

    @Test
    void aFolderThatCannotBeWrittenIsReported() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        SettingsFile inside = new SettingsFile(file.resolve("settings.properties"));
        IOException refused = assertThrows(RefusedFileException.class, () -> inside.write(Settings.DEFAULTS));
        assertTrue(refused.getMessage().contains("the settings' file has no place"), refused.getMessage());
        assertEquals(
                refused.getMessage(),
                assertThrows(RefusedFileException.class, inside::check).getMessage());
        assertEquals(Settings.DEFAULTS, inside.read().settings());
    }

    @Test
    void aPlaceThatCanBeWrittenIsCheckedWithoutAWord() throws IOException {
        Path there = folder.resolve("new").resolve("settings.properties");
        new SettingsFile(there).check();
        assertFalse(Files.exists(there), "nothing was written yet");
    }

    @Test
    void eachSystemKeepsThemWhereItIsUsual() throws IOException {
        Path home = folder.resolve("home");
        assertPlace("Linux", Map.of(), home, home.resolve(".config/glassbox/settings.properties"));
        assertPlace(
                "Linux",
                Map.of("XDG_CONFIG_HOME", folder.resolve("xdg").toString()),
                home,
                folder.resolve("xdg/glassbox/settings.properties"));
        assertPlace(
                "Linux",
                Map.of("XDG_CONFIG_HOME", "relative"),
                home,
                home.resolve(".config/glassbox/settings.properties"));
        assertPlace(
                "Windows 11",
                Map.of("APPDATA", folder.resolve("roaming").toString()),
                home,
                folder.resolve("roaming/Glassbox/settings.properties"));
        assertPlace(
                "Mac OS X", Map.of(), home, home.resolve("Library/Application Support/Glassbox/settings.properties"));
    }

    private static void assertPlace(String system, Map<String, String> environment, Path home, Path expected)
            throws IOException {
        assertNull(SettingsFile.ofUser(system, environment, home).read().complaint());
        SettingsFile.ofUser(system, environment, home).write(Settings.DEFAULTS);
        assertTrue(Files.exists(expected), () -> expected + " is missing");
        Files.delete(expected);
    }
}
