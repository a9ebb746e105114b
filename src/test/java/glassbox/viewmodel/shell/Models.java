package glassbox.viewmodel.shell;

import glassbox.engine.network.Weights;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** Small networks for tests. */
public final class Models {
    private Models() {}

    /** The first recipe's network as it begins. */
    public static TrainedModel untrained() {
        return after(0);
    }

    /** The first recipe's network, said to have seen so many images. */
    public static TrainedModel after(long images) {
        Recipe recipe = Recipes.standard();
        return new TrainedModel(recipe, Weights.initial(recipe.network(), recipe.seed()), images, null);
    }
}
