package glassbox.ui.page.train;

import java.util.List;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.RecipeChoice;
import glassbox.viewmodel.train.TrainViewModel;

/** What can be trained, one of which is. */
final class RecipeList extends VBox {
    RecipeList(TrainViewModel model) {
        getStyleClass().add("recipes");
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
            getChildren().add(entry);
        }
        model.selectedProperty()
                .subscribe(index -> group.selectToggle(group.getToggles().get(index.intValue())));
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
