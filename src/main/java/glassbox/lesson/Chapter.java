package glassbox.lesson;

import java.util.List;

/**
 * Lessons that belong together.
 *
 * @param title what stands above them in the list: {@code Seeing}
 * @param lessons at least one
 */
public record Chapter(String title, List<Lesson> lessons) {
    public Chapter {
        lessons = List.copyOf(lessons);
    }
}
