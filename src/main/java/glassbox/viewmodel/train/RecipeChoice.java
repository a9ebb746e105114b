package glassbox.viewmodel.train;

import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;

/**
 * A recipe as a list shows it.
 *
 * @param title its name: {@code Eight filters}
 * @param summary length and data: {@code 10 epochs × 5,000 · MNIST}
 * @param own whether it is the user's, and can be deleted
 */
public record RecipeChoice(String title, String summary, boolean own) {
    static RecipeChoice of(Recipe recipe, boolean own) {
        return new RecipeChoice(
                recipe.title(),
                Numbers.count(recipe.epochs()) + (recipe.epochs() == 1 ? " epoch × " : " epochs × ")
                        + Numbers.count(recipe.images().training()) + " · "
                        + recipe.images().data().title(),
                own);
    }
}
