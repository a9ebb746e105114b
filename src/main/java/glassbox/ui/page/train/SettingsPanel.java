package glassbox.ui.page.train;

import java.io.File;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.ValueSlider;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.LearningRate;
import glassbox.viewmodel.train.TrainSettings;
import glassbox.viewmodel.train.TrainViewModel;

/** What is trained and how: recipes, settings, start over, restore and save. */
final class SettingsPanel extends VBox {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final TrainViewModel model;
    private final TrainSettings settings;

    /** The settings of this page; {@code compare} shows several runs side by side, {@code openRuns} those that are kept. */
    SettingsPanel(TrainViewModel model, Runnable compare, Runnable openRuns) {
        this.model = model;
        this.settings = model.settings();
        getStyleClass().add("settings");
        RecipeList recipes = new RecipeList(model);
        VBox.setVgrow(recipes, Priority.ALWAYS);
        getChildren()
                .addAll(
                        overline("Recipe"),
                        recipes,
                        overline("Settings"),
                        learningRate(),
                        sentence(settings.problemProperty(), Styles.WRONG),
                        seed(),
                        sentence(settings.noteProperty(), Styles.INK_3),
                        sentence(model.saver().noticeProperty(), Styles.INK_2),
                        restore(),
                        comparing(compare, openRuns),
                        startOverAndSave());
    }

    private Node learningRate() {
        Label name = new Label("Learning rate");
        name.setMinWidth(96);
        ValueSlider slider =
                new ValueSlider("", ValueSlider.Scale.LOGARITHMIC, LearningRate.LEAST, LearningRate.MOST, rate -> "");
        slider.setAccessibleText("Learning rate");
        slider.setMinWidth(60);
        HBox.setHgrow(slider, Priority.ALWAYS);
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
        return row(name, slider, field);
    }

    private void type(TextField field) {
        settings.typeLearningRate(field.getText());
        if (settings.problemProperty().get().isEmpty()) {
            field.setText(LearningRate.words(settings.learningRateProperty().get()));
        }
    }

    private Node seed() {
        Label name = new Label("Random seed");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button dice = new Button(null, new Icon(Glyph.DICE, 18));
        dice.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        dice.setAccessibleText("Another random seed");
        dice.setTooltip(new Tooltip("Another random seed"));
        dice.setOnAction(click -> settings.throwDice());
        Stepper stepper = new Stepper("Random seed", 0, TrainSettings.MOST_SEED, 1);
        stepper.setId("seed");
        stepper.valueProperty().bindBidirectional(settings.seedProperty());
        return row(name, space, dice, stepper);
    }

    private Node restore() {
        Button restore = button("Restore the last run", Glyph.UNDO);
        restore.setTooltip(new Tooltip("The run on screen is kept in its place"));
        restore.setOnAction(click -> model.restore());
        restore.visibleProperty().bind(model.restorableProperty());
        restore.managedProperty().bind(model.restorableProperty());
        return restore;
    }

    private static Node comparing(Runnable compare, Runnable openRuns) {
        Button button = button("Compare runs", Glyph.NETWORK);
        button.setId("compare-runs");
        button.setTooltip(new Tooltip("Up to four runs side by side: frozen layers, or two recipes"));
        button.setOnAction(click -> compare.run());
        Button runs = new Button("Runs");
        runs.getStyleClass().add(Styles.TALL);
        runs.setMinWidth(USE_PREF_SIZE);
        runs.setTooltip(new Tooltip("All runs that are kept: open, rename, delete"));
        runs.setOnAction(click -> openRuns.run());
        HBox row = new HBox(button, runs);
        row.getStyleClass().add("buttons");
        HBox.setHgrow(button, Priority.ALWAYS);
        return row;
    }

    private Node startOverAndSave() {
        Button startOver = button("Start over", Glyph.START_OVER);
        startOver.setTooltip(new Tooltip("Back to the first image, with the seed above (Home)"));
        startOver.setOnAction(click -> model.startOver());
        startOver.disableProperty().bind(model.phaseProperty().map(phase -> !phase.hasRun()));
        Button save = button("Save", Glyph.SAVE);
        save.setTooltip(new Tooltip("Keep the network as it is now in a file"));
        save.setOnAction(click -> chooseFile());
        save.disableProperty().bind(model.phaseProperty().map(phase -> !phase.hasRun()));
        HBox row = new HBox(startOver, save);
        row.getStyleClass().add("buttons");
        HBox.setHgrow(startOver, Priority.ALWAYS);
        HBox.setHgrow(save, Priority.ALWAYS);
        startOver.setPrefWidth(10);
        save.setPrefWidth(10);
        return row;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the network");
        chooser.setInitialFileName(model.saver().suggestedName());
        String suffix = model.saver().suffix();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Glassbox networks", "*" + suffix));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            model.saver().save(file.toPath());
        }
    }

    private static Button button(String words, Glyph glyph) {
        Button button = new Button(words, new Icon(glyph, 17));
        button.getStyleClass().add(Styles.TALL);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Label overline(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.OVERLINE);
        return label;
    }

    private static Label sentence(ReadOnlyStringProperty words, String ink) {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.size(13), ink);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.visibleProperty().bind(Bindings.isNotEmpty(words));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }
}
