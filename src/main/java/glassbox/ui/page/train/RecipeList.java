package glassbox.ui.page.train;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.RecipeChoice;
import glassbox.viewmodel.train.TrainViewModel;

/** What can be trained, one of which is; scrolls where there is little room, so that the chosen one is in sight. */
final class RecipeList extends ScrollPane {
    private final TrainViewModel model;
    private final VBox entries = new VBox();
    private ToggleGroup group = new ToggleGroup();
    private boolean building;

    RecipeList(TrainViewModel model) {
        this.model = model;
        getStyleClass().add("recipes");
        entries.getStyleClass().add("entries");
        setContent(entries);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(120);
        model.recipes().subscribe(this::build);
        build();
        model.selectedProperty().subscribe(this::mark);
    }

    /** As many whole recipes as there is room for, so that none is cut. */
    @Override
    public void resize(double width, double height) {
        double each = entries.getChildren().isEmpty()
                ? height
                : entries.getChildren().getFirst().prefHeight(-1) + entries.getSpacing();
        double whole = Math.max(1, Math.floor((height + entries.getSpacing()) / each)) * each - entries.getSpacing();
        super.resize(width, entries.prefHeight(-1) <= height ? height : whole);
    }

    /** Lists the recipes anew; what is chosen stays chosen. */
    private void build() {
        building = true;
        group = new ToggleGroup();
        entries.getChildren().clear();
        List<RecipeChoice> recipes = model.recipes();
        for (int i = 0; i < recipes.size(); i++) {
            RadioButton entry = entry(recipes.get(i), i);
            entry.setToggleGroup(group);
            int index = i;
            entry.selectedProperty().subscribe(selected -> {
                if (selected && !building) {
                    model.select(index);
                }
            });
            entry.focusedProperty().subscribe(focused -> bringIntoSight(entry, focused));
            entries.getChildren().add(entry);
        }
        mark();
        building = false;
    }

    private void mark() {
        int index = model.selectedProperty().get();
        group.selectToggle(
                index >= 0 && index < group.getToggles().size()
                        ? group.getToggles().get(index)
                        : null);
    }

    private void bringIntoSight(RadioButton entry, boolean focused) {
        double hidden = entries.getHeight() - getViewportBounds().getHeight();
        if (!focused || hidden <= 0) {
            return;
        }
        double shownFrom = getVvalue() * hidden;
        double top = entry.getBoundsInParent().getMinY();
        double least = entry.getBoundsInParent().getMaxY() - getViewportBounds().getHeight();
        setVvalue(Math.clamp(shownFrom, least, top) / hidden);
    }

    private RadioButton entry(RecipeChoice recipe, int index) {
        Label title = new Label(recipe.title());
        title.getStyleClass().add("title");
        Label summary = new Label(recipe.summary());
        summary.getStyleClass().add(Styles.HINT);
        RadioButton entry = new RadioButton(recipe.title());
        entry.getStyleClass().add("recipe");
        VBox words = new VBox(title, summary);
        words.getStyleClass().add("words");
        entry.setGraphic(recipe.own() ? new HBox(words, deleting(recipe, index)) : words);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setAccessibleText(
                recipe.title() + ", " + recipe.summary() + (recipe.own() ? ", your own. Delete deletes it" : ""));
        entry.setAccessibleHelp("What is trained: network, data and settings together");
        entry.setMaxWidth(Double.MAX_VALUE);
        if (recipe.own()) {
            entry.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.DELETE) {
                    model.delete(index);
                    event.consume();
                }
            });
        }
        return entry;
    }

    private Button deleting(RecipeChoice recipe, int index) {
        Button delete = new Button(null, new Icon(Glyph.TRASH, 16));
        delete.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "delete");
        delete.setAccessibleText("Delete the recipe " + recipe.title());
        delete.setTooltip(new Tooltip("Delete this recipe (Delete)"));
        delete.setOnAction(click -> model.delete(index));
        return delete;
    }
}
