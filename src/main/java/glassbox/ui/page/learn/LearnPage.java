package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.CodeExcerpt;
import glassbox.lesson.Lesson;
import glassbox.lesson.Question;
import glassbox.lesson.Step;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.SheetPane;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.ui.theme.Styles;
import glassbox.ui.theme.Zoom;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.LessonPlace;
import glassbox.viewmodel.learn.QuestionModel;

/**
 * The Learn page: the list of lessons, and one step of one lesson: its words, its widget, its question, and the way on. Sentences
 * and question have as much room as the longest of the lesson needs, so that the widget stays where it is.
 */
public final class LearnPage implements Page {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");
    /** Below this width the list of lessons is opened by a button. */
    private static final double WIDE = 1110;
    /** The least size of type that a class can read. */
    private static final double PRESENTED_TYPE = 22;

    private static final double LEAST_TYPE = 17;
    /** Source has what a widget of 570 leaves. */
    private static final double ROOM_BESIDE_CODE = 2 * 28 + 570 + 20;

    private static final double LEAST_CODE = 372;
    private static final double MOST_CODE = 660;
    /** Without the list there is room for larger type. */
    private static final Dimension2D PRESENTED_ROOM = new Dimension2D(930, 570);

    private final LearnViewModel model;
    private final ReadOnlyObjectWrapper<Dimension2D> room =
            new ReadOnlyObjectWrapper<>(this, "presentedRoom", PRESENTED_ROOM);
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final Label title = new Label();
    private final Button lessons = new Button("", new Icon(Glyph.CHEVRON_DOWN, 16));
    private final StackPane texts = new StackPane();
    private final StackPane questions = new StackPane();
    private final CodePane code = new CodePane();
    private final WidgetPane widget;
    private final StepFoot foot;
    private final LessonList list;
    private final SheetPane sheet = new SheetPane();
    private final TermCard card = new TermCard();
    private final Sentences words = new Sentences(new PageGuide());
    private final List<@Nullable QuestionRow> rows = new ArrayList<>();
    private final HBox root;
    private final ReadingLayout reading;
    private final StackPane layers;
    private @Nullable Lesson shown;
    private boolean presented;

    /** The page of this view model. */
    public LearnPage(LearnViewModel model) {
        this.model = model;
        widget = new WidgetPane(model, this::tell);
        foot = new StepFoot(model);
        list = new LessonList(this::open);
        reading = new ReadingLayout(head(), texts, stageRow(), questions, foot);
        HBox.setHgrow(reading, Priority.ALWAYS);
        root = new HBox(list, reading);
        layers = new StackPane(root, card, sheet);
        layers.getStyleClass().add("learn-page");
        layers.getStylesheets().add(PageSheet.of("learn"));
        layers.setMinSize(0, 0);
        texts.setAlignment(Pos.TOP_LEFT);
        questions.setAlignment(Pos.TOP_LEFT);
        LearnKeys keys = new LearnKeys(model, widget::walk, () -> presented);
        layers.sceneProperty().subscribe(keys::moved);
        layers.sceneProperty().subscribe(this::measureType);
        layers.widthProperty().subscribe(this::adapt);
        model.placeProperty().subscribe(this::show);
        model.courseProperty().subscribe(course -> list.show(model));
        model.questionProperty().subscribe(this::ask);
        widget.captionProperty().subscribe(this::advise);
    }

    @Override
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public Parent content() {
        return layers;
    }

    @Override
    public void setPresented(boolean now) {
        presented = now;
        adapt();
    }

    @Override
    public ObservableValue<Dimension2D> presentedRoom() {
        return room.getReadOnlyProperty();
    }

    @Override
    public List<KeyHint> keyHints() {
        return LearnKeys.HINTS;
    }

    @Override
    public List<ColourKey.Scale> colourKeys() {
        return List.of(ColourKey.Scale.PIXELS, ColourKey.Scale.SIGNED);
    }

    private HBox head() {
        title.setId("lesson-title");
        title.getStyleClass().addAll(Styles.SEMI_BOLD, "lesson-title");
        title.setMinWidth(0);
        lessons.setId("open-lessons");
        lessons.setContentDisplay(ContentDisplay.RIGHT);
        lessons.setMinWidth(Region.USE_PREF_SIZE);
        lessons.setTooltip(new Tooltip("All lessons, and how far you have come in each"));
        lessons.setOnAction(press -> openList());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(title, gap, lessons);
        head.getStyleClass().add("title-row");
        return head;
    }

    private HBox stageRow() {
        HBox.setHgrow(widget, Priority.ALWAYS);
        HBox row = new HBox(widget, code);
        row.getStyleClass().add("stage-row");
        row.setMinWidth(0);
        code.managedProperty().bind(code.visibleProperty());
        return row;
    }

    private void show(@Nullable LessonPlace place) {
        list.show(model);
        card.hide();
        if (place == null) {
            return;
        }
        if (!place.lesson().equals(shown)) {
            fill(place.lesson());
        }
        title.setText(place.lesson().title());
        lessons.setText("Lesson " + (model.courseProperty().get().lessons().indexOf(place.lesson()) + 1) + " of "
                + model.courseProperty().get().lessons().size());
        for (int i = 0; i < texts.getChildren().size(); i++) {
            texts.getChildren().get(i).setVisible(i == place.index());
        }
        CodeExcerpt beside = place.step().code();
        code.setVisible(beside != null);
        if (beside != null) {
            code.show(beside);
        }
        adapt();
        tell();
        foot.show(place);
    }

    /** Once it is answered, the keys belong to the page again: Space goes on, whatever had the focus. */
    private void leaveQuestion() {
        Scene scene = layers.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner != null && FocusOrder.within(owner, questions)) {
            layers.requestFocus();
        }
    }

    /** Only the question that is asked takes room. */
    private static void show(Node row, boolean asked) {
        row.setVisible(asked);
        row.setManaged(asked);
    }

    private void fill(Lesson lesson) {
        shown = lesson;
        texts.getChildren().clear();
        questions.getChildren().clear();
        rows.clear();
        for (Step step : lesson.steps()) {
            texts.getChildren().add(new StepText(step.text(), words));
            Question question = step.question();
            QuestionRow row = question == null ? null : new QuestionRow(question, words);
            rows.add(row);
            if (row != null) {
                show(row, false);
                questions.getChildren().add(row);
            }
        }
        reading.requestLayout();
    }

    private void ask(@Nullable QuestionModel question) {
        questions.getChildren().forEach(row -> show(row, false));
        advise();
        LessonPlace place = model.placeProperty().get();
        if (question == null || place == null) {
            return;
        }
        QuestionRow row = rows.get(place.index());
        if (row != null) {
            row.ask(question);
            show(row, true);
            reading.requestLayout();
        }
        question.revealedProperty().subscribe(revealed -> {
            if (question.equals(model.questionProperty().get())) {
                foot.show(place, question);
                advise();
                if (revealed) {
                    leaveQuestion();
                }
                tell();
            }
        });
    }

    /** What is pointed at, else how one goes on. */
    private void advise() {
        QuestionModel question = model.questionProperty().get();
        String pointed = widget.captionProperty().get();
        boolean asked = question != null && !question.revealedProperty().get();
        caption.set(
                !pointed.isEmpty()
                        ? pointed
                        : asked
                                ? "Answer by a number, or go on: Space shows the answer."
                                : "Space goes on, ← goes back.");
    }

    /** Puts the widget's numbers beside the source. */
    private void tell() {
        if (code.isVisible()) {
            code.tell(model.stage()::value);
        }
    }

    private void open(String lesson) {
        sheet.close();
        model.openLesson(lesson);
    }

    private void openList() {
        LessonList all = new LessonList(this::open);
        all.show(model);
        all.getStyleClass().add("over");
        sheet.setAlignment(Pos.TOP_RIGHT);
        sheet.open(all);
    }

    private void adapt() {
        boolean small = layers.getWidth() < WIDE || presented;
        boolean narrow = small || code.isVisible();
        list.setVisible(!narrow);
        list.setManaged(!narrow);
        foot.setBrief(presented);
        reading.setGap(presented ? 8 : small ? 10 : 14);
        lessons.setVisible(narrow && !presented);
        lessons.setManaged(narrow && !presented);
        layers.pseudoClassStateChanged(NARROW, small);
        layers.pseudoClassStateChanged(PRESENTED, presented);
        Scene scene = layers.getScene();
        double zoom = scene == null ? 1 : Zoom.of(scene).get();
        double source = Math.clamp(layers.getWidth() - ROOM_BESIDE_CODE, LEAST_CODE, MOST_CODE);
        code.setMinWidth(source);
        code.setMaxWidth(source);
        layers.setStyle(
                presented ? "-fx-font-size: " + Math.max(LEAST_TYPE, Math.ceil(PRESENTED_TYPE / zoom)) + "px;" : "");
    }

    private void measureType(@Nullable Scene before, @Nullable Scene now) {
        if (now != null) {
            Zoom.of(now).subscribe(zoom -> {
                if (now.equals(layers.getScene())) {
                    adapt();
                }
            });
        }
    }

    /** Where a step's words lead. */
    private final class PageGuide implements Sentences.Guide {
        @Override
        public void term(Node at, String term, boolean here) {
            if (here) {
                model.courseProperty().get().glossary().entry(term).ifPresent(entry -> card.show(at, entry));
            } else {
                card.leave(at);
            }
        }

        @Override
        public void lesson(String id) {
            model.openLesson(id);
        }

        @Override
        public void page(String key) {
            model.pageOpenerProperty().get().accept(key);
        }

        @Override
        public void number(String name, boolean here) {}
    }
}
