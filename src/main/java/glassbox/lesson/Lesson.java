package glassbox.lesson;

import java.util.List;

/**
 * One lesson: steps, each with a few words and one picture.
 *
 * @param id the name of its file without {@code .md}: {@code sliding-a-filter}
 * @param name what lists call it, which is short: {@code Sliding a filter}
 * @param title its heading: {@code Sliding a filter across an image}
 * @param steps at least one
 */
public record Lesson(String id, String name, String title, List<Step> steps) {
    public Lesson {
        steps = List.copyOf(steps);
    }

    /** A lesson that lists call by its heading. */
    public Lesson(String id, String title, List<Step> steps) {
        this(id, title, title, steps);
    }
}
