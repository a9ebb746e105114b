package glassbox.lesson;

import java.util.List;
import java.util.Optional;

/**
 * All lessons there are, in the order in which they are taught.
 *
 * @param chapters the chapters; no two lessons of a course have one id
 * @param glossary what the lessons' terms mean
 * @param problems what was wrong in the files the course was read from; what they say is left out of the course
 */
public record Course(List<Chapter> chapters, Glossary glossary, List<LessonProblem> problems) {
    public Course {
        chapters = List.copyOf(chapters);
        problems = List.copyOf(problems);
    }

    /** Every lesson, in order. */
    public List<Lesson> lessons() {
        return chapters.stream().flatMap(chapter -> chapter.lessons().stream()).toList();
    }

    /** The lesson with this id, or nothing. */
    public Optional<Lesson> lesson(String id) {
        return lessons().stream().filter(lesson -> lesson.id().equals(id)).findFirst();
    }
}
