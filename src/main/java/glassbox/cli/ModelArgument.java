package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import glassbox.exchange.ModelFile;
import glassbox.exchange.ShippedModels;
import glassbox.recipe.TrainedModel;

/** A model named on the command line: a file, or the name of a recipe whose trained network is shipped. */
final class ModelArgument {
    static final String DESCRIPTION =
            "A .glassbox file, or the name of a network that Glassbox ships: mnist-8-filters or pen-reader.";

    private ModelArgument() {}

    static TrainedModel read(String argument) throws IOException {
        if (argument.isBlank()) {
            throw new Refusal("The name of a network is expected, but it is empty. " + DESCRIPTION);
        }
        if (isFile(argument)) {
            return ModelFile.read(Path.of(argument));
        }
        List<String> shipped = ShippedModels.names();
        if (shipped.contains(argument)) {
            return ShippedModels.read(argument);
        }
        throw new Refusal("There is no model file " + argument + ", and no shipped network of that name; shipped: "
                + String.join(", ", shipped) + ".");
    }

    private static boolean isFile(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }
}
