package glassbox.lesson;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads courses from Markdown files; {@code assets/lessons/README.md} describes their format. Whatever a file holds, reading
 * it ends with a course and the problems found, never with an exception. Immutable.
 */
public final class CourseReader {
    private final Set<String> widgets;
    private final Set<String> pages;

    /**
     * A reader for lessons that show these widgets and lead to these pages.
     *
     * @param widgets the widgets' names
     * @param pages the pages' keys
     */
    public CourseReader(Set<String> widgets, Set<String> pages) {
        this.widgets = Set.copyOf(widgets);
        this.pages = Set.copyOf(pages);
    }

    /** The course that comes with Glassbox. */
    public Course shipped() {
        return read(LessonFiles.shipped());
    }

    /**
     * The course that comes with Glassbox, and behind it the lessons in a teacher's folder; without such a folder, the
     * former alone.
     */
    public Course shippedAnd(Path folder) {
        CourseAssembly assembly = new CourseAssembly(widgets, pages);
        assembly.add(LessonFiles.shipped(), "assets/lessons");
        if (Files.exists(folder)) {
            assembly.add(LessonFiles.in(folder), folder.toString());
        }
        return assembly.course();
    }

    /** The lessons in a folder alone. */
    public Course in(Path folder) {
        return read(LessonFiles.in(folder));
    }

    /** The course in these files alone. */
    Course read(LessonFiles files) {
        CourseAssembly assembly = new CourseAssembly(widgets, pages);
        assembly.add(files, "lessons");
        return assembly.course();
    }
}
