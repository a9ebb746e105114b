package glassbox.viewmodel.train;

import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.Recipe;

/** What can be trained, which grows and shrinks with the user's own recipes, and which of it was chosen. */
final class RecipeMenu {
    private final ObservableList<Recipe> recipes;
    private final Predicate<Recipe> own;
    private final Consumer<Recipe> deleting;
    private final ObservableList<RecipeChoice> choices = FXCollections.observableArrayList();
    private final ObservableList<RecipeChoice> readOnly = FXCollections.unmodifiableObservableList(choices);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(this, "selected", 0);
    private String chosen;

    /**
     * A menu whose first recipe is chosen.
     *
     * @param own whether a recipe is the user's
     * @param deleting deletes a recipe of the user's
     */
    RecipeMenu(ObservableList<Recipe> recipes, Predicate<Recipe> own, Consumer<Recipe> deleting) {
        this.recipes = recipes;
        this.own = own;
        this.deleting = deleting;
        this.chosen = recipes.getFirst().name();
        recipes.subscribe(this::changed);
        changed();
    }

    ObservableList<RecipeChoice> choices() {
        return readOnly;
    }

    /** The index of the chosen recipe, or −1 if it is not there any more. */
    ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Chooses. */
    Recipe choose(int index) {
        Recipe recipe = recipes.get(index);
        chosen = recipe.name();
        selected.set(index);
        return recipe;
    }

    /** The recipe at a place. */
    Recipe at(int index) {
        return recipes.get(index);
    }

    /** None of them is trained. */
    void chooseNone() {
        chosen = "";
        selected.set(-1);
    }

    /** The chosen recipe as it is now, or null if it is not there any more. */
    @Nullable
    Recipe chosen() {
        return selected.get() < 0 ? null : recipes.get(selected.get());
    }

    /** The place of the recipe of this name; −1 if there is none. */
    int indexOf(String name) {
        for (int i = 0; i < recipes.size(); i++) {
            if (recipes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of the recipe of the same name, if it has the same network; −1 if there is none. */
    int indexOf(Recipe sought) {
        int index = indexOf(sought.name());
        return index >= 0 && recipes.get(index).network().equals(sought.network()) ? index : -1;
    }

    /** Deletes a recipe if it is the user's. */
    void delete(int index) {
        if (own.test(recipes.get(index))) {
            deleting.accept(recipes.get(index));
        }
    }

    private void changed() {
        selected.set(indexOf(chosen));
        choices.setAll(recipes.stream()
                .map(recipe -> RecipeChoice.of(recipe, own.test(recipe)))
                .toList());
    }
}
