package glassbox.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be opened. */
final class Display {
    private Display() {}

    /**
     * Whether there is somewhere to open a window: always on Windows and macOS, elsewhere when the environment names a
     * display, or when JavaFX was told to draw without one.
     *
     * @param system the name of the operating system, as in the system property {@code os.name}
     * @param environment the environment variables
     * @param platform the JavaFX platform that was asked for by {@code glass.platform}, or empty
     */
    static boolean isThere(String system, Map<String, String> environment, String platform) {
        String name = system.toLowerCase(Locale.ROOT);
        return name.contains("win")
                || name.contains("mac")
                || platform.equalsIgnoreCase("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
