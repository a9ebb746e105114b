package glassbox.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;

import com.google.gson.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import glassbox.engine.layer.LayerSpec;
import glassbox.raster.Numbers;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/** Says which recipes there are. */
@Command(name = "recipes", description = "Lists the experiments that can be trained.")
final class RecipesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(names = "--json", description = "Prints one JSON object a line, one for each recipe.")
    private boolean json;

    private final RecipeBook book;

    RecipesCommand(RecipeBook book) {
        this.book = book;
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        book.complaints().forEach(spec.commandLine().getErr()::println);
        if (json) {
            book.all().forEach(recipe -> out.println(asJson(recipe)));
            return;
        }
        for (Recipe recipe : book.all()) {
            out.println(recipe.name() + "  " + recipe.title() + (book.isOwn(recipe) ? " (your own)" : ""));
            out.println("    network    "
                    + recipe.network().layers().stream()
                            .map(LayerSpec::description)
                            .collect(Collectors.joining(" → ")));
            out.println("    learned    " + Numbers.count(recipe.network().parameterCount()) + " numbers");
            out.println("    data       " + recipe.images().description() + ", "
                    + recipe.preprocessing().description());
            out.println("    training   " + recipe.optimizer().description() + ", batch " + recipe.batchSize() + ", "
                    + recipe.epochs() + " epochs");
            out.println("    memory     " + TrainingMemory.words(recipe) + " while it is trained");
            PublishedFigures published = recipe.published();
            if (published != null) {
                String loss = published.hasLoss() ? "loss " + Figures.loss(published.loss()) + ", " : "";
                out.println("    published  " + loss + "accuracy " + Figures.accuracy(published.accuracy()) + " ("
                        + published.source() + ")");
            }
        }
    }

    private JsonObject asJson(Recipe recipe) {
        JsonObject object = new JsonObject();
        object.addProperty("recipe", recipe.name());
        object.addProperty("title", recipe.title());
        object.addProperty("own", book.isOwn(recipe));
        object.addProperty("parameters", recipe.network().parameterCount());
        object.addProperty("trainImages", recipe.images().training());
        object.addProperty("validationImages", recipe.images().validation());
        object.addProperty("testImages", recipe.images().test());
        object.addProperty("seed", recipe.seed());
        object.addProperty("batch", recipe.batchSize());
        object.addProperty("epochs", recipe.epochs());
        TrainingMemory.bytes(recipe).ifPresent(bytes -> object.addProperty("memoryBytes", bytes));
        PublishedFigures published = recipe.published();
        if (published != null) {
            if (published.hasLoss()) {
                object.addProperty("publishedLoss", published.loss());
            }
            object.addProperty("publishedAccuracy", published.accuracy());
            object.addProperty("source", published.source());
        }
        return object;
    }
}
