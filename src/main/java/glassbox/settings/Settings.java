package glassbox.settings;

import org.jspecify.annotations.Nullable;

/**
 * The user's choices that outlive the window. Immutable.
 *
 * @param dark the dark theme, or the light one
 * @param width the window's width in pixels, within {@link #LEAST_WIDTH} and {@link #MOST}
 * @param height the window's height in pixels, within {@link #LEAST_HEIGHT} and {@link #MOST}
 * @param maximized whether the window filled the screen
 * @param page the name of the page that was open, or empty
 * @param reduceMotion whether nothing should move; null leaves it to the operating system
 * @param lessons how far the user has come in the lessons
 */
public record Settings(
        boolean dark,
        int width,
        int height,
        boolean maximized,
        String page,
        @Nullable Boolean reduceMotion,
        LessonProgress lessons) {
    /** The smallest window that shows everything. */
    public static final int LEAST_WIDTH = 1024;

    /** The smallest window that shows everything. */
    public static final int LEAST_HEIGHT = 700;

    /** No window is larger. */
    public static final int MOST = 16_384;

    /** What holds on a first start. */
    public static final Settings DEFAULTS = new Settings(false, 1440, 900, false, "", null, LessonProgress.NONE);

    /** Brings the sizes within their limits. */
    public Settings {
        width = Math.clamp(width, LEAST_WIDTH, MOST);
        height = Math.clamp(height, LEAST_HEIGHT, MOST);
    }
}
