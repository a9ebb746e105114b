package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.lesson.Chapter;
import glassbox.lesson.Course;
import glassbox.lesson.Lesson;
import glassbox.settings.LessonProgress;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LearnViewModelTest {
    private final Background background = new Background("learn-test", Runnable::run);
    private final ObjectProperty<LessonProgress> progress = new SimpleObjectProperty<>(LessonProgress.NONE);
    private final Course course = TestCourse.course();
    private boolean still = true;
    private LearnViewModel model;

    @BeforeEach
    void make() {
        model = make(progress);
        model.teach(course);
    }

    @AfterEach
    void close() {
        model.close();
        background.close();
    }

    private LearnViewModel make(ObjectProperty<LessonProgress> kept) {
        WidgetBench bench = new WidgetBench(Runnable::run, background, new DatasetCatalogue(), name -> {
            throw new IllegalArgumentException(name);
        });
        return new LearnViewModel(bench, TestCourse.kinds(), kept, () -> still);
    }

    private String where() {
        LessonPlace place = model.placeProperty().get();
        return place.lesson().id() + " " + (place.index() + 1);
    }

    private String reading() {
        Widget widget = model.stage().widgetProperty().get();
        return widget == null ? model.stage().problemProperty().get() : widget.reading();
    }

    @Test
    void somebodyNewBeginsWithTheFirstStep() {
        assertEquals("first 1", where());
        assertEquals("window 0", reading());
        assertNull(model.questionProperty().get());
    }

    @Test
    void whatWasLeftLastIsOpenedAgain() {
        model.open(course.lessons().get(1), 1);
        LearnViewModel later = make(new SimpleObjectProperty<>(progress.get()));
        later.teach(course);
        assertEquals("second", later.placeProperty().get().lesson().id());
        assertEquals(1, later.placeProperty().get().index());
        later.close();
    }

    @Test
    void aLessonThatIsGoneOrShorterOpensTheNearest() {
        for (LessonProgress odd : List.of(LessonProgress.NONE.at("gone", 3), LessonProgress.NONE.at("first", 99))) {
            LearnViewModel later = make(new SimpleObjectProperty<>(odd));
            later.teach(course);
            assertEquals("first", later.placeProperty().get().lesson().id());
            later.close();
        }
    }

    @Test
    void forwardAndBackGoThroughTheWholeCourse() {
        List<String> forth = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            forth.add(where() + reading());
            model.forward();
        }
        assertEquals("third 2", where(), "it stays at the end");
        for (int i = 0; i < 7; i++) {
            back.add(where() + reading());
            model.back();
        }
        assertEquals("first 1", where(), "it stays at the beginning");
        assertEquals(forth, back.reversed());
    }

    @Test
    void everyStepSetsItsWholeStateHoweverItWasReached() {
        model.openStep(1);
        model.stage().walkProperty().get().step(2);
        assertEquals("window 3", reading());
        model.openStep(0);
        model.openStep(1);
        assertEquals("window 1", reading());
        model.openStep(99);
        assertEquals("first 3", where());
    }

    @Test
    void aWidgetOfOneKindStaysAndOneOfAnotherIsClosed() {
        model.openLesson("second");
        Widget one = model.stage().widgetProperty().get();
        model.back();
        assertSame(one, model.stage().widgetProperty().get());
        model.open(course.lessons().get(1), 1);
        assertTrue(((TestCourse.Windows) one).isClosed());
        assertFalse(((TestCourse.Windows) model.stage().widgetProperty().get()).isClosed());
    }

    @Test
    void whatAWidgetRefusesIsASentenceWithFileAndLine() {
        model.openLesson("third");
        assertNull(model.stage().widgetProperty().get());
        assertEquals(
                "a.md, line 1: at is 7, but must be a whole number from 0 to 3.",
                model.stage().problemProperty().get());
        assertEquals(OptionalDouble.empty(), model.stage().value("sum"));
        model.forward();
        assertEquals(
                "a.md, line 2: There is no widget called sldie. Write one of these: other, windows.",
                model.stage().problemProperty().get());
        model.openLesson("first");
        assertEquals("", model.stage().problemProperty().get());
        assertNotNull(model.stage().widgetProperty().get());
    }

    @Test
    void goingOnShowsTheAnswerFirst() {
        model.openStep(1);
        QuestionModel question = model.questionProperty().get();
        model.on();
        assertTrue(question.revealedProperty().get());
        assertEquals(QuestionModel.NONE, question.chosenProperty().get());
        assertEquals("window 3", reading(), "the answer is played");
        assertEquals("Answer: below zero.", question.verdict());
        model.on();
        assertEquals("first 3", where());
    }

    @Test
    void theAnswerWalksThereUnlessNothingShouldMove() {
        still = false;
        model.openStep(1);
        model.questionProperty().get().choose(2);
        WalkPlay walk = model.stage().walkProperty().get();
        assertEquals("window 1", reading());
        walk.tick();
        assertEquals("window 2", reading());
        walk.tick();
        assertEquals("window 3", reading());
        assertFalse(walk.playingProperty().get());
        assertFalse(model.questionProperty().get().isRight());
    }

    @Test
    void leavingWhileItWalksEndsTheWalk() {
        still = false;
        model.openStep(1);
        model.on();
        WalkPlay walk = model.stage().walkProperty().get();
        model.openStep(0);
        walk.tick();
        assertEquals("window 0", reading());
    }

    @Test
    void aSecondAnswerChangesNothing() {
        model.openStep(1);
        QuestionModel question = model.questionProperty().get();
        question.choose(5);
        assertFalse(question.revealedProperty().get());
        question.choose(0);
        question.choose(1);
        assertEquals(0, question.chosenProperty().get());
        assertTrue(question.isRight());
    }

    @Test
    void numbersAreRightOnceRounded() {
        for (String right : List.of("-0.25", "−0,25", "-0.2519", " -1/4 ")) {
            assertTrue(answered(right).isRight(), right);
        }
        for (String wrong : List.of("0.25", "-0.24", "25")) {
            QuestionModel question = answered(wrong);
            assertFalse(question.isRight(), wrong);
            assertEquals("Answer: −0.25, not " + wrong + ".", question.verdict());
        }
        QuestionModel question = answered("a quarter");
        assertFalse(question.revealedProperty().get());
        assertEquals(
                "“a quarter” is not a number. Try −35 or 0.25.",
                question.complaintProperty().get());
    }

    private QuestionModel answered(String typed) {
        model.openStep(2);
        QuestionModel question = model.questionProperty().get();
        question.answer(typed);
        return question;
    }

    @Test
    void handsAreCountedAndKeptWhenTheStepIsOpenedAgain() {
        model.openStep(1);
        Tally tally = model.questionProperty().get().tally();
        tally.add(0, 1);
        tally.add(0, 1);
        tally.add(2, 1);
        tally.add(1, -1);
        tally.add(7, 1);
        model.openStep(0);
        model.openStep(1);
        QuestionModel again = model.questionProperty().get();
        assertEquals(List.of(2, 0, 1), again.tally().countsProperty().get());
        assertEquals(2.0 / 3, again.tally().share(0), 1e-9);
        assertTrue(again.tally().openProperty().get());
        assertFalse(again.revealedProperty().get());
    }

    @Test
    void progressIsKept() {
        Lesson first = course.lessons().getFirst();
        model.openStep(1);
        model.openStep(0);
        assertEquals(new LearnViewModel.Standing(2 / 3.0, false), model.standing(first));
        model.openStep(2);
        assertEquals(new LearnViewModel.Standing(1, true), model.standing(first));
        assertEquals(0, model.standing(course.lessons().get(1)).seen());
        model.openLesson("second");
        model.openLesson("first");
        assertEquals("first 1", where(), "one that is done begins anew");
    }

    @Test
    void readingTheCourseAgainKeepsThePlace() {
        model.openStep(1);
        model.on();
        Course more = new Course(
                List.of(
                        course.chapters().get(0),
                        new Chapter("More", List.of(course.lessons().get(2)))),
                course.glossary(),
                List.of());
        model.teach(more);
        assertEquals("first 2", where());
        assertTrue(model.questionProperty().get().revealedProperty().get());
    }

    @Test
    void theWayOnFromAWidgetCarriesItsDestination() {
        List<Destination> asked = new ArrayList<>();
        model.openerProperty().set(asked::add);
        model.openDestination();
        assertEquals(List.of(new Destination.ToTrain("shapes")), asked);
    }

    @Test
    void playGoesToTheEndAndFromThereToTheBeginning() {
        WalkPlay walk = model.stage().walkProperty().get();
        walk.toggle();
        for (int i = 0; i < 3; i++) {
            walk.tick();
        }
        assertEquals("window 3", reading());
        assertFalse(walk.playingProperty().get());
        walk.toggle();
        assertEquals("window 0", reading());
        walk.toggle();
        walk.tick();
        assertEquals("window 0", reading(), "it was stopped");
        walk.step(1);
        walk.first();
        assertEquals("window 0", reading());
    }
}
