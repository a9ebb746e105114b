package glassbox.ui.page.train;

import java.nio.file.Path;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.page.SaveDialog;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.ModelSaver;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * What is trained and how: recipes, settings, other runs, start over, restore and save; one below the other, or where
 * there is little height the recipes beside the rest.
 */
final class SettingsPanel extends StackPane {
    private final TrainViewModel model;
    private final SaveDialog dialog;
    private final VBox recipes;
    private final VBox rest;

    /**
     * The settings of this page.
     *
     * @param dialog asks where to save
     * @param openRuns shows the runs that are kept
     */
    SettingsPanel(TrainViewModel model, SaveDialog dialog, Runnable openRuns) {
        this.model = model;
        this.dialog = dialog;
        getStyleClass().add("settings");
        RecipeList list = new RecipeList(model);
        VBox.setVgrow(list, Priority.ALWAYS);
        recipes = new VBox(overline("Recipe"), list);
        recipes.getStyleClass().add("group");
        VBox.setVgrow(recipes, Priority.ALWAYS);
        rest = new VBox(
                overline("Settings"),
                new SettingRows(model.settings()),
                sentence(model.settings().noteProperty(), Styles.INK_3),
                sentence(model.saver().noticeProperty(), Styles.INK_2),
                restore(),
                runsAndComparison(openRuns),
                startOverAndSave());
        rest.getStyleClass().add("group");
        setNarrow(false);
    }

    /** Little height: the recipes stand beside the rest. */
    void setNarrow(boolean narrow) {
        HBox row = new HBox();
        VBox column = new VBox();
        row.getStyleClass().add("side-by-side");
        column.getStyleClass().add("one-below-other");
        if (narrow) {
            row.getChildren().setAll(recipes, rest);
        } else {
            column.getChildren().setAll(recipes, rest);
        }
        getChildren().setAll(narrow ? row : column);
    }

    private Node restore() {
        Button restore = button("Restore the last run", Glyph.UNDO);
        restore.setTooltip(new Tooltip("The run on screen is kept in its place"));
        restore.setOnAction(click -> model.restore());
        restore.visibleProperty().bind(model.restorableProperty());
        restore.managedProperty().bind(model.restorableProperty());
        return restore;
    }

    private Node runsAndComparison(Runnable openRuns) {
        Button runs = button("Runs", Glyph.FOLDER);
        runs.setTooltip(new Tooltip("All runs that are kept: open, rename, delete"));
        runs.setOnAction(click -> openRuns.run());
        Button comparison = button("Compare", Glyph.FILTERS);
        comparison.setId("compare-runs");
        comparison.setAccessibleText("Compare runs side by side");
        comparison.setTooltip(new Tooltip("Up to four runs side by side: frozen layers, or two recipes"));
        comparison.setOnAction(click -> model.compare().openProperty().set(true));
        return halves(runs, comparison);
    }

    private Node startOverAndSave() {
        Button startOver = button("Start over", Glyph.START_OVER);
        startOver.setTooltip(new Tooltip("Back to the first image, with the seed above (Home)"));
        startOver.setOnAction(click -> model.startOver());
        startOver.disableProperty().bind(model.phaseProperty().map(phase -> !phase.hasRun()));
        Button save = button("Save", Glyph.SAVE);
        save.setTooltip(new Tooltip("Keep the network as it is now in a file"));
        save.setOnAction(click -> save());
        save.disableProperty().bind(model.phaseProperty().map(phase -> !phase.hasRun()));
        return halves(startOver, save);
    }

    private void save() {
        ModelSaver saver = model.saver();
        @Nullable
        Path file = dialog.ask(getScene().getWindow(), "Save the network", "Glassbox networks", saver.suggestedName());
        if (file != null) {
            saver.save(file);
        }
    }

    private static HBox halves(Button left, Button right) {
        HBox row = new HBox(left, right);
        row.getStyleClass().add("buttons");
        for (Button half : new Button[] {left, right}) {
            HBox.setHgrow(half, Priority.ALWAYS);
            half.setPrefWidth(10);
        }
        return row;
    }

    private static Button button(String words, Glyph glyph) {
        Button button = new Button(words, new Icon(glyph, 17));
        button.getStyleClass().add(Styles.TALL);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
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
        label.setAlignment(Pos.TOP_LEFT);
        return label;
    }
}
