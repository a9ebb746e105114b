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
        return after(Recipes.standard(), images);
    }

    /** The network for drawings, said to have seen so many images. */
    public static TrainedModel reader(long images) {
        return after(Recipes.reader(), images);
    }

    private static TrainedModel after(Recipe recipe, long images) {
        return new TrainedModel(recipe, Weights.initial(recipe.network(), recipe.seed()), images, null);
    }
}
