package glassbox.lesson;

import java.util.List;

/**
 * One lesson: steps, each with a few words and one picture.
 *
 * @param id the name of its file without {@code .md}: {@code sliding-a-filter}
 * @param title its heading
 * @param steps at least one
 */
public record Lesson(String id, String title, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }
}
