package glassbox.ui.page.learn;

import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.Lesson;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;
import glassbox.viewmodel.learn.QuestionModel;

/** At the foot of a step: the lessons before and after, a dot for each step, and the way back and on. */
final class StepFoot extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final PseudoClass ASKS = PseudoClass.getPseudoClass("asks");
    private static final int ICON = 16;

    private final LearnViewModel model;
    private final Button lessonBefore = new Button("", new Icon(Glyph.ARROW_LEFT, ICON));
    private final Button lessonAfter = new Button("", new Icon(Glyph.ARROW_RIGHT, ICON));
    private final Button back = new Button("Back", new Icon(Glyph.CHEVRON_LEFT, ICON));
    private final Button on = new Button("Next", new Icon(Glyph.CHEVRON_RIGHT, ICON));
    private final HBox dots = new HBox();
    private final Label words = new Label();

    StepFoot(LearnViewModel model) {
        this.model = model;
        getStyleClass().add("step-foot");
        link(lessonBefore, "lesson-before", "The lesson before this one");
        link(lessonAfter, "lesson-after", "The lesson after this one");
        lessonBefore.setAlignment(Pos.CENTER_LEFT);
        lessonAfter.setAlignment(Pos.CENTER_RIGHT);
        lessonAfter.setContentDisplay(ContentDisplay.RIGHT);
        lessonBefore.setOnAction(press -> model.lessonBefore().ifPresent(lesson -> model.openLesson(lesson.id())));
        lessonAfter.setOnAction(press -> model.lessonAfter().ifPresent(lesson -> model.openLesson(lesson.id())));
        back.setId("step-back");
        back.setTooltip(new Tooltip("One step back (←)"));
        back.setOnAction(press -> model.back());
        back.setMinWidth(Region.USE_PREF_SIZE);
        on.setId("step-on");
        on.setTooltip(new Tooltip("Goes on: to the answer, else to the next step (Space)"));
        on.setContentDisplay(ContentDisplay.RIGHT);
        on.getStyleClass().add(Styles.ACCENT);
        on.setOnAction(press -> model.on());
        on.setMinWidth(Region.USE_PREF_SIZE);
        dots.setId("steps");
        dots.getStyleClass().add("dots");
        dots.setAccessibleRole(AccessibleRole.SLIDER);
        dots.setAccessibleHelp("The steps of the lesson; a click opens one, left and right go to the one beside");
        dots.setFocusTraversable(true);
        words.getStyleClass().addAll(Styles.size(15), Styles.INK_3, "step-words");
        words.setMinWidth(Region.USE_PREF_SIZE);
        HBox middle = new HBox(back, dots, words, on);
        middle.getStyleClass().add("middle");
        middle.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(lessonBefore, Priority.ALWAYS);
        HBox.setHgrow(lessonAfter, Priority.ALWAYS);
        getChildren().addAll(lessonBefore, middle, lessonAfter);
    }

    /** Leaves the ways to other lessons out, where there is room for few words only. */
    void setBrief(boolean brief) {
        for (Button way : new Button[] {lessonBefore, lessonAfter}) {
            way.setManaged(!brief);
            way.setVisible(!brief && !way.getText().isEmpty());
        }
    }

    /** Follows the model to the step that is open. */
    void show(LessonPlace place) {
        name(lessonBefore, model.lessonBefore());
        name(lessonAfter, model.lessonAfter());
        int steps = place.lesson().steps().size();
        words.setText((place.index() + 1) + " of " + steps);
        dots.setAccessibleText(place.words());
        if (dots.getChildren().size() != steps) {
            dots.getChildren().clear();
            for (int i = 0; i < steps; i++) {
                dots.getChildren().add(dot(i));
            }
        }
        for (int i = 0; i < steps; i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(HERE, i == place.index());
            dots.getChildren().get(i).pseudoClassStateChanged(SEEN, i < place.index());
            dots.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(ASKS, place.lesson().steps().get(i).question() != null);
        }
        back.setDisable(place.index() == 0 && model.lessonBefore().isEmpty());
        show(place, model.questionProperty().get());
    }

    /** Says what going on does now. */
    void show(LessonPlace place, @Nullable QuestionModel question) {
        boolean answer = question != null && !question.revealedProperty().get();
        boolean end = place.last() && !answer;
        on.setText(answer ? "Answer" : end ? "Next lesson" : "Next");
        on.setDisable(end && model.lessonAfter().isEmpty());
    }

    private StackPane dot(int step) {
        Region mark = new Region();
        mark.getStyleClass().add("mark");
        StackPane dot = new StackPane(mark);
        dot.getStyleClass().add("dot");
        dot.setId("step-" + (step + 1));
        dot.setOnMouseClicked(click -> model.openStep(step));
        return dot;
    }

    private static void name(Button button, Optional<Lesson> lesson) {
        button.setVisible(button.isManaged() && lesson.isPresent());
        button.setText(lesson.map(Lesson::title).orElse(""));
    }

    private static void link(Button button, String id, String help) {
        button.setId(id);
        button.getStyleClass().add(Styles.FLAT);
        button.setAccessibleHelp(help);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(0);
        button.setWrapText(true);
    }
}
