package glassbox.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import glassbox.asset.Asset;
import glassbox.asset.Assets;
import glassbox.exchange.ModelFile;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

/** A model named on the command line: a file, or the name of a recipe whose trained network is shipped. */
final class ModelArgument {
    static final String DESCRIPTION =
            "A .glassbox file, or the name of a network that Glassbox ships: mnist-8-filters.";

    private ModelArgument() {}

    static TrainedModel read(String argument) throws IOException {
        Asset shipped = asset(argument);
        boolean file = isFile(argument);
        if (!file && shippedNames().contains(argument)) {
            try (InputStream stream = Assets.open(shipped)) {
                return ModelFile.read(shipped.path(), stream);
            }
        }
        if (!file) {
            throw new Refusal("There is no model file " + argument + ", and no shipped network of that name; shipped: "
                    + String.join(", ", shippedNames()) + ".");
        }
        return ModelFile.read(Path.of(argument));
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static List<String> shippedNames() {
        return Recipes.all().stream()
                .map(Recipe::name)
                .filter(name -> Assets.has(asset(name)))
                .toList();
    }

    private static Asset asset(String name) {
        return new Asset(Asset.Kind.MODEL, name + ModelFile.SUFFIX);
    }
}
