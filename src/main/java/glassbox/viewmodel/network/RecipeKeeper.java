package glassbox.viewmodel.network;

import java.util.function.Consumer;

import glassbox.engine.data.Preprocessing;
import glassbox.recipe.Recipe;

/** Where recipes of the user's own are kept and trained. */
public interface RecipeKeeper {
    /** Whether a recipe is the user's. */
    boolean isOwn(Recipe recipe);

    /** Why a recipe cannot be called so, in a sentence, or empty; the recipe of the name {@code own} may keep its title. */
    String refusal(String title, String own);

    /** Keeps a recipe and shows its network; then one of {@code kept} and {@code refused} hears, the latter with a sentence. */
    void keep(Recipe recipe, Preprocessing preprocessing, Runnable kept, Consumer<String> refused);

    /** Shows the Train page and begins to train a recipe that was kept. */
    void train(Recipe recipe);

    /** Hears that a recipe was kept, but is not to be trained now: a run of it may go on with the network as it was. */
    default void leave(Recipe recipe) {}
}
