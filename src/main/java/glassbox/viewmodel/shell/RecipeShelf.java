package glassbox.viewmodel.shell;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Consumer;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import glassbox.engine.data.Preprocessing;
import glassbox.engine.network.Weights;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/**
 * The recipes that can be trained: those that come with Glassbox, then the user's own, which are kept as files. Its methods
 * are called on the screen's thread; files are read and written in the background.
 */
public final class RecipeShelf {
    private static final int LONGEST_TITLE = 60;

    private final Background background;
    private final Messages messages;
    private final OwnRecipes files;
    private final ObservableList<Recipe> recipes = FXCollections.observableArrayList(Recipes.all());
    private final ObservableList<Recipe> readOnly = FXCollections.unmodifiableObservableList(recipes);

    /** The shelf without the user's recipes, until they are {@link #load loaded}. */
    public RecipeShelf(Background background, Messages messages, OwnRecipes files) {
        this.background = background;
        this.messages = messages;
        this.files = files;
    }

    /** All recipes. */
    public ObservableList<Recipe> recipes() {
        return readOnly;
    }

    /** Whether a recipe is the user's. */
    public boolean isOwn(Recipe recipe) {
        return Recipes.byName(recipe.name()).isEmpty();
    }

    /** Reads the user's recipes; what cannot be read is said, and the others are there. */
    public void load() {
        var _ = background.run(
                files::read,
                listing -> {
                    listing.recipes().forEach(this::put);
                    listing.complaints().forEach(messages);
                },
                this::complain);
    }

    /**
     * Why a recipe cannot be called so, in a sentence; empty if it can.
     *
     * @param own the name of a recipe that is changed and may keep its title; empty if there is none
     */
    public String refusal(String title, String own) {
        String name = OwnRecipes.nameOf(title);
        if (name.isEmpty()) {
            return "Give the recipe a name, with at least one letter or digit.";
        }
        if (title.strip().length() > LONGEST_TITLE) {
            return "The name has " + title.strip().length() + " letters; " + LONGEST_TITLE + " are room for.";
        }
        boolean taken = recipes.stream()
                .filter(recipe -> !recipe.name().equals(own))
                .anyMatch(recipe ->
                        recipe.name().equals(name) || recipe.title().strip().equalsIgnoreCase(title.strip()));
        return taken ? "There is a recipe called " + title.strip() + " already. Choose another name." : "";
    }

    /**
     * Keeps a recipe of the user's in a file; then exactly one of {@code saved} and {@code refused} hears.
     *
     * @param preprocessing the recipe's, fitted to its images
     * @param saved gets the recipe's network as it begins, not trained yet
     * @param refused gets a sentence; nothing was lost then
     */
    public void save(
            Recipe recipe, Preprocessing preprocessing, Consumer<TrainedModel> saved, Consumer<String> refused) {
        var _ = background.run(
                () -> {
                    Weights weights = Weights.initial(recipe.network(), recipe.seed());
                    TrainedModel model = new TrainedModel(recipe, preprocessing, weights, 0, null);
                    files.save(recipe);
                    return model;
                },
                model -> {
                    put(recipe);
                    saved.accept(model);
                },
                cause -> refused.accept(sentence(cause)));
    }

    /** Deletes a recipe of the user's, and offers to bring it back. */
    public void delete(Recipe recipe) {
        var _ = background.run(
                () -> {
                    files.delete(recipe.name());
                    return recipe;
                },
                gone -> {
                    recipes.removeIf(other -> other.name().equals(gone.name()));
                    messages.show(Notice.done(
                            "Deleted the recipe " + gone.title() + ".",
                            new Notice.Action("Undo", () -> restore(gone))));
                },
                this::complain);
    }

    private void restore(Recipe recipe) {
        var _ = background.run(
                () -> {
                    files.restore(recipe.name());
                    return recipe;
                },
                this::put,
                this::complain);
    }

    /** Puts a recipe in the place of the one of its name, or at the end. */
    private void put(Recipe now) {
        for (int i = 0; i < recipes.size(); i++) {
            if (recipes.get(i).name().equals(now.name())) {
                recipes.set(i, now);
                return;
            }
        }
        recipes.add(now);
    }

    private void complain(Throwable cause) {
        messages.accept(sentence(cause));
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case OutOfMemoryError full -> "There is not enough memory for this network. Make it smaller.";
            case IOException refused -> Objects.requireNonNullElse(refused.getMessage(), refused.toString());
            case IllegalArgumentException misfit -> Objects.requireNonNullElse(misfit.getMessage(), misfit.toString());
            default -> throw new IllegalStateException("Keeping a recipe met an error in the program.", cause);
        };
    }
}
