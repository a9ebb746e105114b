package glassbox.app;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import glassbox.lesson.Block;
import glassbox.lesson.Chapter;
import glassbox.lesson.Course;
import glassbox.lesson.Glossary;
import glassbox.lesson.Inline;
import glassbox.lesson.Lesson;
import glassbox.lesson.Step;
import glassbox.viewmodel.shell.SearchEntry;
import glassbox.viewmodel.shell.SearchEntry.Kind;

/** What the search finds of a course: lessons, their steps, and the glossary's terms. */
final class LessonFinds {
    private final Course course;
    private final Opener opener;

    /** Shows a step of a lesson, counted from 0. */
    interface Opener {
        void open(Lesson lesson, int step);
    }

    private LessonFinds(Course course, Opener opener) {
        this.course = course;
        this.opener = opener;
    }

    /** All that can be found: lessons first, then terms, then steps. */
    static List<SearchEntry> of(Course course, Opener opener) {
        LessonFinds finds = new LessonFinds(course, opener);
        List<SearchEntry> all = new ArrayList<>();
        course.chapters().forEach(chapter -> finds.lessons(chapter, all));
        course.glossary().entries().forEach(entry -> finds.term(entry, all));
        course.lessons().forEach(lesson -> finds.steps(lesson, all));
        return all;
    }

    private void lessons(Chapter chapter, List<SearchEntry> all) {
        for (Lesson lesson : chapter.lessons()) {
            all.add(new SearchEntry(
                    Kind.LESSON, lesson.name(), chapter.title(), lesson.title(), () -> opener.open(lesson, 0)));
        }
    }

    private void steps(Lesson lesson, List<SearchEntry> all) {
        for (int i = 0; i < lesson.steps().size(); i++) {
            int index = i;
            String words = text(lesson.steps().get(i));
            all.add(new SearchEntry(
                    Kind.STEP, lesson.name() + ", step " + (i + 1), words, "", () -> opener.open(lesson, index)));
        }
    }

    /** A term says what it means where it is found, and leads to the first step that names it. */
    private void term(Glossary.Entry entry, List<SearchEntry> all) {
        for (Lesson lesson : course.lessons()) {
            for (int i = 0; i < lesson.steps().size(); i++) {
                if (words(lesson.steps().get(i))
                        .anyMatch(word -> word instanceof Inline.TermLink link
                                && link.term().equals(entry.term()))) {
                    int index = i;
                    all.add(new SearchEntry(
                            Kind.TERM,
                            entry.term(),
                            join(entry.meaning().stream()),
                            "",
                            () -> opener.open(lesson, index)));
                    return;
                }
            }
        }
    }

    private static String text(Step step) {
        return join(words(step));
    }

    private static Stream<Inline> words(Step step) {
        return step.text().stream().flatMap(block -> switch (block) {
            case Block.Paragraph paragraph -> paragraph.words().stream();
            case Block.Bullets bullets -> bullets.entries().stream().flatMap(List::stream);
            case Block.Formula formula -> Stream.of(new Inline.Maths(formula.source()));
        });
    }

    private static String join(Stream<Inline> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return text.toString();
    }
}
