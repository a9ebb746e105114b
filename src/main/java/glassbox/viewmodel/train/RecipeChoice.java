package glassbox.viewmodel.train;

import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;

/**
 * A recipe as a list shows it.
 *
 * @param title its name: {@code Eight filters}
 * @param summary data and size: {@code MNIST · 5,000 images · 10 epochs}
 */
public record RecipeChoice(String title, String summary) {
    static RecipeChoice of(Recipe recipe) {
        return new RecipeChoice(
                recipe.title(),
                recipe.images().data().title() + " · "
                        + Numbers.count(recipe.images().training()) + " images · " + Numbers.count(recipe.epochs())
                        + (recipe.epochs() == 1 ? " epoch" : " epochs"));
    }
}
