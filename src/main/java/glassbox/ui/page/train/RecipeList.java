package glassbox.ui.page.train;

import java.util.List;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.RecipeChoice;
import glassbox.viewmodel.train.TrainViewModel;

/** What can be trained, one of which is; scrolls where there is little room, so that the chosen one is in sight. */
final class RecipeList extends ScrollPane {
    private final VBox entries = new VBox();

    RecipeList(TrainViewModel model) {
        getStyleClass().add("recipes");
        entries.getStyleClass().add("entries");
        setContent(entries);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(120);
        ToggleGroup group = new ToggleGroup();
        List<RecipeChoice> recipes = model.recipes();
        for (int i = 0; i < recipes.size(); i++) {
            RadioButton entry = entry(recipes.get(i));
            entry.setToggleGroup(group);
            int index = i;
            entry.selectedProperty().subscribe(selected -> {
                if (selected) {
                    model.select(index);
                }
            });
            entry.focusedProperty().subscribe(focused -> bringIntoSight(entry, focused));
            entries.getChildren().add(entry);
        }
        model.selectedProperty()
                .subscribe(index -> group.selectToggle(group.getToggles().get(index.intValue())));
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

    private static RadioButton entry(RecipeChoice recipe) {
        Label title = new Label(recipe.title());
        title.getStyleClass().add("title");
        Label summary = new Label(recipe.summary());
        summary.getStyleClass().add(Styles.HINT);
        RadioButton entry = new RadioButton(recipe.title());
        entry.getStyleClass().add("recipe");
        VBox words = new VBox(title, summary);
        words.getStyleClass().add("words");
        entry.setGraphic(words);
        entry.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        entry.setAccessibleText(recipe.title() + ", " + recipe.summary());
        entry.setMaxWidth(Double.MAX_VALUE);
        return entry;
    }
}
