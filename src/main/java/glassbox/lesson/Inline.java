package glassbox.lesson;

/** A run of words within a sentence. */
public sealed interface Inline {
    /** What it reads. */
    String text();

    /** Plain words. */
    record Plain(String text) implements Inline {}

    /** Words that matter most. */
    record Strong(String text) implements Inline {}

    /** Words said with stress. */
    record Emphasis(String text) implements Inline {}

    /** A short formula within a sentence. */
    record Maths(String text) implements Inline {}

    /**
     * A number that can be seen in the step's widget.
     *
     * @param text the number as the lesson writes it: {@code −192}
     * @param value the widget's name of it: {@code output.1.2}
     */
    record Stated(String text, String value) implements Inline {}

    /**
     * A number that cannot be seen in the widget, but that a test computes.
     *
     * @param text the number as the lesson writes it: {@code 2.303}
     * @param name what the test calls it: {@code ln-10}
     */
    record Fact(String text, String name) implements Inline {}

    /** A term that the glossary explains. */
    record TermLink(String text, String term) implements Inline {}

    /** A way to another lesson, by its id. The course lacks it if its file is wrong from beginning to end. */
    record LessonLink(String text, String lesson) implements Inline {}

    /** A way to a page of Glassbox, by its key: {@code filters}. */
    record PageLink(String text, String page) implements Inline {}
}
