package glassbox.viewmodel.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.ShippedModels;
import glassbox.lesson.Block;
import glassbox.lesson.CodeExcerpt;
import glassbox.lesson.Course;
import glassbox.lesson.Glossary;
import glassbox.lesson.Inline;
import glassbox.lesson.Lesson;
import glassbox.lesson.LessonProblem;
import glassbox.lesson.Question;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.Step;
import glassbox.lesson.WidgetCall;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/** Walks through a course as a learner may, and notes whatever is wrong with it. */
final class LessonWalk implements AutoCloseable {
    private static final int PATIENCE = 120;

    private final Course course;
    private final LessonFacts facts;
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background("walk", screen::add);
    private final WidgetBench bench;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Step, String> readings = new HashMap<>();
    private final Set<String> linked = new HashSet<>();
    private @Nullable Widget widget;
    private String kind = "";

    LessonWalk(Course course, DatasetCatalogue data, LessonFacts facts) {
        this.course = course;
        this.facts = facts;
        this.bench = new WidgetBench(screen::add, background, data, LessonWalk::shipped);
        course.problems().stream().map(LessonProblem::toString).forEach(complaints::add);
    }

    private static TrainedModel shipped(String name) {
        try {
            return ShippedModels.read(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything, and what was wrong. */
    static List<String> complaints(Course course, DatasetCatalogue data, LessonFacts facts) {
        try (LessonWalk walk = new LessonWalk(course, data, facts)) {
            walk.forwards();
            walk.backwards();
            walk.directly();
            walk.glossary();
            return walk.complaints;
        }
    }

    /** Through every step and its question, and every word is held against what is shown. */
    private void forwards() {
        for (Lesson lesson : course.lessons()) {
            for (Step step : lesson.steps()) {
                String reading = show(step.widget(), false);
                readings.put(step, reading);
                step.text().forEach(block -> check(step.place(), block, reading));
                if (step.code() != null) {
                    check(step.place(), step.code());
                }
                if (step.question() != null) {
                    check(step, step.question(), reading);
                }
            }
        }
    }

    private void backwards() {
        for (Lesson lesson : course.lessons().reversed()) {
            lesson.steps().reversed().forEach(step -> compare(step, show(step.widget(), false), "backwards"));
        }
    }

    private void directly() {
        for (Lesson lesson : course.lessons()) {
            lesson.steps().forEach(step -> compare(step, show(step.widget(), true), "directly"));
        }
    }

    private void compare(Step step, String reading, String route) {
        if (!reading.equals(readings.get(step))) {
            complain(
                    step.place(), "reached " + route + " it shows “" + reading + "”, not “" + readings.get(step) + "”");
        }
    }

    /** What the widget reads once it shows all; a new widget if it is reached directly, or if it is of another kind. */
    private String show(WidgetCall call, boolean directly) {
        if (directly || widget == null || !kind.equals(call.name())) {
            end();
            Optional<WidgetKind> made = WidgetKinds.of(call.name());
            if (made.isEmpty()) {
                complain(call.place(), "there is no widget " + call.name());
                return "";
            }
            widget = made.get().maker().apply(bench);
            kind = call.name();
        }
        Widget shown = widget;
        try {
            shown.show(new WidgetParameters(call));
            await(shown);
        } catch (WidgetProblem | IllegalArgumentException wrong) {
            complain(call.place(), String.valueOf(wrong.getMessage()));
            end();
            return "";
        }
        if (shown.reading().isBlank() || shown instanceof BoardWidget board && onlyNotes(board.board())) {
            complain(call.place(), "the widget shows nothing but “" + shown.reading() + "”");
        }
        return shown.reading();
    }

    private static boolean onlyNotes(Board board) {
        return board.panels().allMatch(NotePanel.class::isInstance);
    }

    private void await(Widget shown) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!shown.readyProperty().getValue()) {
            try {
                Runnable work = screen.poll(1, TimeUnit.SECONDS);
                if (work != null) {
                    work.run();
                } else if (System.nanoTime() > end) {
                    throw new IllegalStateException("The widget " + kind + " was not ready after " + PATIENCE + " s.");
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    private void end() {
        if (widget != null) {
            widget.close();
            widget = null;
        }
    }

    private void check(Step step, Question question, String reading) {
        question.prompt().forEach(word -> check(step.place(), word, reading));
        String revealed = question.reveal() == null ? reading : show(question.reveal(), false);
        question.reason().forEach(word -> check(step.place(), word, revealed));
        switch (question) {
            case Question.Choice choice -> choice.answer().forEach(word -> check(step.place(), word, revealed));
            case Question.Numeric numeric ->
                check(step.place(), new Inline.Stated(numeric.expected(), numeric.value()), revealed);
        }
    }

    private void check(SourcePlace place, Block block, String reading) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph.words().forEach(word -> check(place, word, reading));
            case Block.Bullets bullets ->
                bullets.entries().forEach(entry -> entry.forEach(word -> check(place, word, reading)));
            case Block.Formula formula -> unseen(place, formula.source(), reading);
        }
    }

    private void check(SourcePlace place, Inline word, String reading) {
        switch (word) {
            case Inline.Stated stated -> check(place, stated.text(), stated.value(), value(place, stated.value()));
            case Inline.Fact fact -> {
                OptionalDouble value = facts.value(fact.name());
                if (value.isEmpty()) {
                    complain(place, "no test computes the fact " + fact.name());
                }
                check(place, fact.text(), fact.name(), value);
            }
            case Inline.Maths maths -> unseen(place, maths.text(), reading);
            case Inline.TermLink term -> {
                linked.add(term.term());
                loose(place, term.text());
            }
            case Inline.Plain plain -> loose(place, plain.text());
            case Inline.Strong strong -> loose(place, strong.text());
            case Inline.Emphasis emphasis -> loose(place, emphasis.text());
            case Inline.LessonLink lesson -> loose(place, lesson.text());
            case Inline.PageLink page -> loose(place, page.text());
        }
    }

    private void check(SourcePlace place, CodeExcerpt code) {
        code.listings()
                .forEach(listing ->
                        listing.lines().forEach(line -> line.values().forEach(name -> value(place, name))));
    }

    private void check(SourcePlace place, String text, String name, OptionalDouble value) {
        if (value.isPresent()) {
            StatedNumber.wrong(text, value.getAsDouble())
                    .ifPresent(wrong -> complain(place, wrong + " (" + name + ")"));
        }
    }

    private OptionalDouble value(SourcePlace place, String name) {
        Widget shown = widget;
        if (shown == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(shown.value(name));
        } catch (IllegalArgumentException unknown) {
            complain(place, String.valueOf(unknown.getMessage()));
            return OptionalDouble.empty();
        }
    }

    private void loose(SourcePlace place, String words) {
        StatedNumber.loose(words)
                .forEach(
                        number -> complain(place, number + " is stated, but no value: or fact: says where it is from"));
    }

    private void unseen(SourcePlace place, String formula, String reading) {
        StatedNumber.unseen(formula, reading)
                .forEach(number -> complain(place, number + " in “" + formula + "” is not to be seen in the widget"));
    }

    private void glossary() {
        Set<String> unused = new TreeSet<>();
        for (Glossary.Entry entry : course.glossary().entries()) {
            SourcePlace place = new SourcePlace("glossary.md, " + entry.term(), 0);
            if (!linked.contains(entry.term())) {
                unused.add(entry.term());
            }
            entry.meaning().forEach(word -> check(place, word, ""));
        }
        unused.forEach(term -> complaints.add("glossary.md: no lesson links to " + term));
        linked.stream()
                .filter(term -> course.glossary().entry(term).isEmpty())
                .forEach(term -> complaints.add("the glossary has no term " + term));
    }

    private void complain(SourcePlace place, String message) {
        complaints.add(place + ": " + message);
    }

    @Override
    public void close() {
        end();
        background.close();
    }
}
