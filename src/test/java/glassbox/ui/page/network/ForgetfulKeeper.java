package glassbox.ui.page.network;

import java.util.function.Consumer;

import glassbox.engine.data.Preprocessing;
import glassbox.recipe.Recipe;
import glassbox.viewmodel.network.RecipeKeeper;

/** Keeps nothing; for tests that edit nothing. */
final class ForgetfulKeeper implements RecipeKeeper {
    @Override
    public boolean isOwn(Recipe recipe) {
        return false;
    }

    @Override
    public String refusal(String title, String own) {
        return "";
    }

    @Override
    public void keep(Recipe recipe, Preprocessing preprocessing, Runnable kept, Consumer<String> refused) {}

    @Override
    public void train(Recipe recipe) {}
}
