package glassbox.viewmodel.learn;

import glassbox.lesson.Lesson;
import glassbox.lesson.Step;

/**
 * Where one is in the course.
 *
 * @param lesson the lesson
 * @param index the step, from 0
 */
public record LessonPlace(Lesson lesson, int index) {
    /** The step. */
    public Step step() {
        return lesson.steps().get(index);
    }

    /** Whether no step of the lesson follows. */
    public boolean last() {
        return index == lesson.steps().size() - 1;
    }

    /** The place in words: {@code Step 2 of 7}. */
    public String words() {
        return "Step " + (index + 1) + " of " + lesson.steps().size();
    }
}
