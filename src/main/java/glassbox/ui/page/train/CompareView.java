package glassbox.ui.page.train;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.ChartAxis;
import glassbox.ui.control.ChartSpan;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Segments;
import glassbox.ui.control.Stepper;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.CompareChoices.Question;
import glassbox.viewmodel.train.CompareViewModel;
import glassbox.viewmodel.train.Contestant;
import glassbox.viewmodel.train.RunShape;
import glassbox.viewmodel.train.TrainSettings;

/** Runs side by side with one play button, and below them how far they are apart. */
final class CompareView extends VBox {
    /** From this height on there is room for the filters at the start and how far they moved. */
    private static final double TALL = 720;

    private final CompareViewModel model;
    private final HBox columns = new HBox();
    private final List<ContestColumn> shown = new ArrayList<>();
    private final DifferenceStage difference;
    private final Button back = new Button("One run", new Icon(Glyph.CHEVRON_LEFT, 18));

    /** The comparison of a page; {@code caption} is told what is read at the cross-hair. */
    CompareView(CompareViewModel model, ReadOnlyStringWrapper caption) {
        this.model = model;
        getStyleClass().add("compare");
        difference = new DifferenceStage(model.charts());
        columns.getStyleClass().add("contestants");
        VBox.setVgrow(columns, Priority.ALWAYS);
        back.setId("leave-comparison");
        back.setMinWidth(USE_PREF_SIZE);
        back.setTooltip(new Tooltip("Back to one run (Esc)"));
        back.setOnAction(click -> model.openProperty().set(false));
        getChildren().addAll(head(), columns, difference, new CompareTransport(model));
        model.contestants().addListener((ListChangeListener<Contestant>) change -> build());
        build();
        heightProperty().subscribe(height -> setNarrow(height.doubleValue() < TALL));
        model.imagesSeenProperty().subscribe(images -> grow());
        model.shapeProperty().subscribe(shape -> grow());
        model.charts().probeProperty().subscribe(at -> caption.set(sentence(at.doubleValue())));
    }

    private void setNarrow(boolean narrow) {
        shown.forEach(column -> column.setNarrow(narrow));
    }

    /** Takes the focus. */
    void enter() {
        back.requestFocus();
    }

    private Node head() {
        Label title = new Label("Compare");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        Segments<Question> question = new Segments<>(
                "What is compared",
                List.of(Question.values()),
                now -> now == Question.FREEZING ? "Frozen layers" : "Two recipes");
        question.setId("question");
        question.setMinWidth(USE_PREF_SIZE);
        question.valueProperty().bindBidirectional(model.choices().questionProperty());
        Label with = new Label("with");
        with.getStyleClass().add(Styles.INK_2);
        ComboBox<String> first =
                recipes("first-recipe", "Recipe", model.choices().firstProperty());
        ComboBox<String> second = recipes(
                "second-recipe", "Recipe to compare with", model.choices().secondProperty());
        for (Node node : List.of(with, second)) {
            node.visibleProperty().bind(model.choices().questionProperty().isEqualTo(Question.RECIPES));
            node.managedProperty().bind(node.visibleProperty());
        }
        Label seed = new Label("Seed");
        seed.getStyleClass().add(Styles.INK_2);
        seed.setMinWidth(USE_PREF_SIZE);
        Stepper stepper = new Stepper(
                "Random seed of all runs",
                0,
                TrainSettings.MOST_SEED,
                model.choices().seedProperty().get());
        stepper.valueProperty().bindBidirectional(model.choices().seedProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(back, title, question, first, with, second, space, seed, stepper);
        head.getStyleClass().add("choices");
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ComboBox<String> recipes(String id, String name, IntegerProperty index) {
        ComboBox<String> box = new ComboBox<>();
        box.setId(id);
        box.setAccessibleText(name);
        box.setAccessibleHelp("What is trained side by side; another choice begins anew");
        box.getItems().setAll(model.choices().recipes());
        box.getSelectionModel().select(index.get());
        box.setOnShowing(event -> {
            if (!box.getItems().equals(model.choices().recipes())) {
                box.getItems().setAll(model.choices().recipes());
                box.getSelectionModel()
                        .select(Math.min(index.get(), box.getItems().size() - 1));
            }
        });
        box.getSelectionModel().selectedIndexProperty().subscribe(chosen -> {
            if (chosen.intValue() >= 0) {
                index.set(chosen.intValue());
            }
        });
        return box;
    }

    private void build() {
        shown.clear();
        for (Contestant contestant : model.contestants()) {
            shown.add(new ContestColumn(contestant, shown.size(), model.charts()));
        }
        setNarrow(getHeight() < TALL);
        columns.getChildren().setAll(shown);
        difference.show(model.contestants());
        grow();
    }

    /** All columns have the axes that cover the largest of them. */
    private void grow() {
        RunShape shape = model.shapeProperty().get();
        double highest = shape.guessingLoss();
        for (Contestant contestant : model.contestants()) {
            highest = Math.max(highest, shape.lossToCompare(contestant.curves().loss()));
        }
        ChartAxis axis = ChartAxis.covering(highest, 0);
        ChartSpan span = ChartSpan.epochs(shape.epochs(), shape.imagesPerEpoch());
        double now = (double) model.imagesSeenProperty().get();
        shown.forEach(column -> column.grow(axis, span, now));
        difference.grow(shape, now);
    }

    private String sentence(double at) {
        if (Double.isNaN(at) || shown.isEmpty()) {
            return "";
        }
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            sentences.add(
                    model.contestants().get(i).name() + ": " + shown.get(i).sentence());
        }
        return String.join(" ", sentences);
    }
}
