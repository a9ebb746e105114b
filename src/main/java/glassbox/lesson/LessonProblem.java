package glassbox.lesson;

/**
 * What is wrong in a lesson's file.
 *
 * @param place where
 * @param message what is wrong and what to write instead, as a sentence
 */
public record LessonProblem(SourcePlace place, String message) {
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
