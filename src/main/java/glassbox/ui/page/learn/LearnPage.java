package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
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
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.CodeExcerpt;
import glassbox.lesson.Lesson;
import glassbox.lesson.Question;
import glassbox.lesson.Step;
import glassbox.ui.control.ColourKey;
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
import glassbox.viewmodel.learn.Walk;
import glassbox.viewmodel.learn.WalkPlay;

/**
 * The Learn page: the list of lessons, and one step of one lesson: its words, its widget, its question, and the way on. Words
 * and question have as much room as the longest of the lesson needs, so that the widget stays where it is.
 */
public final class LearnPage implements Page {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");
    /** Below this width the list of lessons is opened by a button. */
    private static final double WIDE = 1110;
    /** The least size of type that a class can read. */
    private static final double PRESENTED_TYPE = 22;

    private final LearnViewModel model;
    private final ObservableValue<Boolean> presented;
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
    private final Words words = new Words(new PageGuide());
    private final List<@Nullable QuestionRow> rows = new ArrayList<>();
    private final HBox root;
    private final StackPane layers;
    private @Nullable Lesson shown;
    private Subscription following = Subscription.EMPTY;

    /**
     * The page of this view model.
     *
     * @param presented whether it is shown to a class
     */
    public LearnPage(LearnViewModel model, ObservableValue<Boolean> presented) {
        this.model = model;
        this.presented = presented;
        widget = new WidgetPane(model);
        foot = new StepFoot(model);
        list = new LessonList(this::open);
        VBox reading = new VBox(head(), texts, stageRow(), questions, foot);
        reading.getStyleClass().add("reading");
        HBox.setHgrow(reading, Priority.ALWAYS);
        root = new HBox(list, reading);
        layers = new StackPane(root, card, sheet);
        layers.getStyleClass().add("learn-page");
        layers.getStylesheets().add(PageSheet.of("learn"));
        layers.setMinSize(0, 0);
        texts.setAlignment(Pos.TOP_LEFT);
        questions.setAlignment(Pos.TOP_LEFT);
        texts.setMinHeight(Region.USE_PREF_SIZE);
        questions.setMinHeight(Region.USE_PREF_SIZE);
        LearnKeys keys = new LearnKeys(model, widget::walk, presented::getValue);
        layers.sceneProperty().subscribe(keys::moved);
        layers.sceneProperty().subscribe(this::measureType);
        layers.widthProperty().subscribe(this::adapt);
        presented.subscribe(now -> adapt());
        model.placeProperty().subscribe(this::show);
        model.courseProperty().subscribe(course -> list.show(model));
        model.questionProperty().subscribe(this::ask);
        model.stage().walkProperty().subscribe(this::follow);
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
        row.setMinHeight(160);
        row.setPrefHeight(160);
        VBox.setVgrow(row, Priority.ALWAYS);
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
        tell();
        foot.show(place);
        caption.set("");
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
                questions.getChildren().add(row);
            }
        }
        questions.setVisible(!questions.getChildren().isEmpty());
        questions.setManaged(questions.isVisible());
    }

    private void ask(@Nullable QuestionModel question) {
        questions.getChildren().forEach(row -> row.setVisible(false));
        LessonPlace place = model.placeProperty().get();
        if (question == null || place == null) {
            return;
        }
        QuestionRow row = rows.get(place.index());
        if (row != null) {
            row.ask(question);
            row.setVisible(true);
        }
        question.revealedProperty().subscribe(revealed -> {
            if (question.equals(model.questionProperty().get())) {
                foot.show(place, question);
                tell();
            }
        });
    }

    private void follow(@Nullable WalkPlay walk) {
        following.unsubscribe();
        following = walk == null ? Subscription.EMPTY : numbersOf(walk.walk());
    }

    private Subscription numbersOf(Walk walk) {
        return walk.positionProperty().subscribe(at -> tell());
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
        boolean narrow = layers.getWidth() < WIDE || presented.getValue();
        list.setVisible(!narrow);
        list.setManaged(!narrow);
        lessons.setVisible(narrow);
        lessons.setManaged(narrow);
        layers.pseudoClassStateChanged(NARROW, narrow);
        layers.pseudoClassStateChanged(PRESENTED, presented.getValue());
        Scene scene = layers.getScene();
        double zoom = scene == null ? 1 : Zoom.of(scene).get();
        layers.setStyle(presented.getValue() ? "-fx-font-size: " + Math.ceil(PRESENTED_TYPE / zoom) + "px;" : "");
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
    private final class PageGuide implements Words.Guide {
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
