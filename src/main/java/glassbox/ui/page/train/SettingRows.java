package glassbox.ui.page.train;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.ValueSlider;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.FreezeGroup;
import glassbox.viewmodel.train.LearningRate;
import glassbox.viewmodel.train.TrainSettings;

/** A row for each setting: learning rate, momentum, batch size, what is frozen, random seed. */
final class SettingRows extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TrainSettings settings;

    SettingRows(TrainSettings settings) {
        this.settings = settings;
        getStyleClass().add("rows");
        Label problem = new Label();
        problem.getStyleClass().addAll(Styles.size(13), Styles.WRONG);
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        problem.textProperty().bind(settings.problemProperty());
        problem.visibleProperty().bind(Bindings.isNotEmpty(settings.problemProperty()));
        problem.managedProperty().bind(problem.visibleProperty());
        getChildren().addAll(learningRate(), problem, momentum(), batchSize(), freeze(), seed());
    }

    private Node learningRate() {
        ValueSlider slider =
                new ValueSlider("", ValueSlider.Scale.LOGARITHMIC, LearningRate.LEAST, LearningRate.MOST, rate -> "");
        slider.setAccessibleText("Learning rate");
        TextField field = new TextField();
        field.getStyleClass().addAll(Styles.NUMBER, "rate");
        field.setId("learning-rate");
        field.setAccessibleText("Learning rate");
        field.setAccessibleHelp("How far each step goes. Type a number, then press Enter");
        settings.learningRateProperty().subscribe(rate -> {
            slider.setValue(rate.doubleValue());
            field.setText(LearningRate.words(rate.doubleValue()));
        });
        slider.valueProperty().subscribe(rate -> settings.slideLearningRate(rate.doubleValue()));
        field.setOnAction(enter -> type(field));
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                type(field);
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(LearningRate.words(settings.learningRateProperty().get()));
                type(field);
                event.consume();
            }
        });
        settings.problemProperty().subscribe(problem -> field.pseudoClassStateChanged(ERROR, !problem.isEmpty()));
        return row(name("Learning rate"), grown(slider), field);
    }

    private void type(TextField field) {
        settings.typeLearningRate(field.getText());
        if (settings.problemProperty().get().isEmpty()) {
            field.setText(LearningRate.words(settings.learningRateProperty().get()));
        }
    }

    private Node momentum() {
        ValueSlider slider = new ValueSlider("", ValueSlider.Scale.LINEAR, 0, TrainSettings.MOST_MOMENTUM, kept -> "");
        slider.setId("momentum");
        slider.setAccessibleText("Momentum");
        Label value = new Label();
        value.getStyleClass().addAll(Styles.NUMBER, "kept");
        settings.momentumProperty().subscribe(kept -> {
            slider.setValue(kept.doubleValue());
            value.setText(Numbers.fixed(kept.doubleValue(), 2));
        });
        slider.valueProperty()
                .subscribe(kept -> settings.momentumProperty().set(Math.round(kept.doubleValue() * 100) / 100.0));
        HBox row = row(name("Momentum"), grown(slider), value);
        row.disableProperty().bind(settings.hasMomentumProperty().not());
        return row;
    }

    private Node batchSize() {
        Stepper stepper = new Stepper("Batch size", 1, TrainSettings.MOST_BATCH, 1);
        stepper.setId("batch-size");
        stepper.valueProperty().bindBidirectional(settings.batchSizeProperty());
        return row(name("Batch size"), space(), stepper);
    }

    private Node freeze() {
        HBox groups = new HBox();
        groups.getStyleClass().add("groups");
        groups.setAlignment(Pos.CENTER_RIGHT);
        Runnable build = () -> groups.getChildren()
                .setAll(settings.freeze().groups().stream()
                        .map(SettingRows::switchOf)
                        .toList());
        settings.freeze().groups().addListener((ListChangeListener<FreezeGroup>) change -> build.run());
        build.run();
        return row(name("Freeze"), space(), groups);
    }

    private static ToggleButton switchOf(FreezeGroup group) {
        String kind = group.words();
        Icon icon = new Icon(
                switch (kind) {
                    case "Conv" -> Glyph.LAYER_CONV;
                    case "Norm" -> Glyph.LAYER_NORM;
                    default -> Glyph.LAYER_DENSE;
                },
                16);
        ToggleButton toggle = new ToggleButton(kind, icon);
        toggle.getStyleClass().add("freeze");
        toggle.setMinWidth(USE_PREF_SIZE);
        toggle.setAccessibleText("Freeze " + String.join(", ", group.layers()));
        toggle.setTooltip(
                new Tooltip("Frozen, the numbers of " + String.join(", ", group.layers()) + " stay as they are"));
        toggle.selectedProperty().bindBidirectional(group.frozenProperty());
        return toggle;
    }

    private Node seed() {
        Button dice = new Button(null, new Icon(Glyph.DICE, 18));
        dice.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        dice.setAccessibleText("Another random seed");
        dice.setTooltip(new Tooltip("Another random seed"));
        dice.setOnAction(click -> settings.throwDice());
        Stepper stepper = new Stepper("Random seed", 0, TrainSettings.MOST_SEED, 1);
        stepper.setId("seed");
        stepper.valueProperty().bindBidirectional(settings.seedProperty());
        return row(name("Random seed"), space(), dice, stepper);
    }

    private static Label name(String words) {
        Label name = new Label(words);
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private static Node grown(ValueSlider slider) {
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
        return slider;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
