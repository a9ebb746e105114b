package glassbox.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** The trained models that come with Glassbox, each under the name of its recipe. */
public final class ShippedModels {
    private ShippedModels() {}

    /** The names of all of them, in the order of the recipes. */
    public static List<String> names() {
        return Recipes.all().stream()
                .map(Recipe::name)
                .filter(name -> Assets.has(asset(name)))
                .toList();
    }

    /**
     * Reads one of them.
     *
     * @throws IOException if none of this name is shipped, or it is damaged; the message is a sentence for people
     */
    public static TrainedModel read(String name) throws IOException {
        Asset asset = asset(name);
        try (InputStream stream = Assets.open(asset)) {
            return ModelFile.read(asset.path(), stream);
        }
    }

    private static Asset asset(String name) {
        return new Asset(Asset.Kind.MODEL, name + ModelFile.SUFFIX);
    }
}
