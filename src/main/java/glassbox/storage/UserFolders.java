package glassbox.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Glassbox's own folders in a user's home, by the customs of the operating system. None of them need exist.
 *
 * @param system the name of the operating system, as in the system property {@code os.name}
 * @param environment the environment variables
 * @param home the user's folder
 */
public record UserFolders(String system, Map<String, String> environment, Path home) {
    /** The folders of whoever runs this program. */
    public static UserFolders ofThisUser() {
        return new UserFolders(
                System.getProperty("os.name", ""), System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * For choices: {@code %APPDATA%\Glassbox} on Windows, {@code Library/Application Support/Glassbox} on macOS,
     * {@code glassbox} in {@code $XDG_CONFIG_HOME} or {@code ~/.config} elsewhere.
     */
    public Path settings() {
        return folder("XDG_CONFIG_HOME", ".config");
    }

    /**
     * For what the user adds: the same as {@link #settings} on Windows and macOS, {@code glassbox} in
     * {@code $XDG_DATA_HOME} or {@code ~/.local/share} elsewhere.
     */
    public Path data() {
        return folder("XDG_DATA_HOME", ".local/share");
    }

    private Path folder(String variable, String otherwise) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return base(environment.get("APPDATA"), "AppData/Roaming").resolve("Glassbox");
        }
        return name.contains("mac")
                ? home.resolve("Library/Application Support/Glassbox")
                : base(environment.get(variable), otherwise).resolve("glassbox");
    }

    /** An environment's folder counts only when it is absolute, as the XDG specification asks. */
    private Path base(@Nullable String configured, String otherwise) {
        return configured != null && Path.of(configured).isAbsolute() ? Path.of(configured) : home.resolve(otherwise);
    }
}
