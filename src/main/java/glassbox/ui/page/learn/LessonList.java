package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.lesson.Chapter;
import glassbox.lesson.Course;
import glassbox.lesson.Lesson;
import glassbox.lesson.LessonProblem;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;

/** All lessons by chapters, how far one has come in each, and what is wrong in a teacher's own. */
final class LessonList extends VBox {
    private static final int MOST_PROBLEMS = 2;

    private final Label count = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final ListView<Row> rows = new ListView<>();
    private final VBox foot = new VBox();
    /** A line of the list: a chapter's name, or a lesson. */
    sealed interface Row {
        record Heading(String title) implements Row {}

        record Entry(Lesson lesson, int number, double share, boolean done, boolean open) implements Row {}
    }

    /** A list that tells {@code opened} the id of a lesson one wants to see. */
    LessonList(Consumer<String> opened) {
        getStyleClass().add("lesson-list");
        count.getStyleClass().addAll(Styles.size(13), Styles.INK_3);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar.setMinHeight(Region.USE_PREF_SIZE);
        bar.setFocusTraversable(false);
        HBox head = new HBox(count, gap, bar);
        head.getStyleClass().add("head");
        rows.setId("lessons");
        rows.setAccessibleText("Lessons");
        rows.setAccessibleHelp("Lessons by chapters; Enter opens one, a tick marks those seen to the end");
        rows.setCellFactory(list -> new LessonCell());
        rows.setOnMouseClicked(click -> open(opened));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                open(opened);
            }
        });
        VBox.setVgrow(rows, Priority.ALWAYS);
        foot.getStyleClass().add("foot");
        getChildren().addAll(head, rows, foot);
    }

    /** Shows the model's course, how far one has come, and which lesson is open. */
    void show(LearnViewModel model) {
        Course course = model.courseProperty().get();
        LessonPlace place = model.placeProperty().get();
        Lesson open = place == null ? null : place.lesson();
        List<Row> now = new ArrayList<>();
        int number = 0;
        int done = 0;
        int at = -1;
        for (Chapter chapter : course.chapters()) {
            now.add(new Row.Heading(chapter.title()));
            for (Lesson lesson : chapter.lessons()) {
                number++;
                LearnViewModel.Standing standing = model.standing(lesson);
                done += standing.done() ? 1 : 0;
                if (lesson.equals(open)) {
                    at = now.size();
                }
                now.add(new Row.Entry(lesson, number, standing.seen(), standing.done(), lesson.equals(open)));
            }
        }
        boolean moved = at != rows.getSelectionModel().getSelectedIndex();
        if (!now.equals(rows.getItems())) {
            rows.getItems().setAll(now);
        }
        rows.getSelectionModel().clearAndSelect(at);
        if (moved && at >= 0) {
            rows.scrollTo(Math.max(0, at - 3));
        }
        count.setText(done + " of " + number + (number == 1 ? " lesson" : " lessons"));
        bar.setProgress(number == 0 ? 0 : (double) done / number);
        bar.setAccessibleText(count.getText() + " done");
        complain(course.problems());
    }

    private void open(Consumer<String> opened) {
        if (rows.getSelectionModel().getSelectedItem() instanceof Row.Entry entry) {
            opened.accept(entry.lesson().id());
        }
    }

    private void complain(List<LessonProblem> problems) {
        foot.getChildren().clear();
        foot.setVisible(!problems.isEmpty());
        foot.setManaged(!problems.isEmpty());
        if (problems.isEmpty()) {
            return;
        }
        Label heading = new Label(
                problems.size() == 1 ? "1 mistake in your lessons" : problems.size() + " mistakes in your lessons");
        heading.getStyleClass().addAll(Styles.SEMI_BOLD, Styles.size(15), Styles.WRONG);
        foot.getChildren().add(heading);
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> {
            Label line = new Label(problem.toString());
            line.getStyleClass().addAll(Styles.size(13), Styles.INK_2);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            foot.getChildren().add(line);
        });
        if (problems.size() > MOST_PROBLEMS) {
            Label more = new Label((problems.size() - MOST_PROBLEMS) + " more…");
            more.getStyleClass().addAll(Styles.size(13), Styles.INK_2);
            more.setTooltip(
                    new Tooltip(problems.stream().map(LessonProblem::toString).collect(Collectors.joining("\n"))));
            foot.getChildren().add(more);
        }
    }
}
