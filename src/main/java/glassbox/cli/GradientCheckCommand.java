package glassbox.cli;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.explain.GradientCheck;
import glassbox.explain.GradientCheckReport;
import glassbox.explain.GradientCheckSettings;
import glassbox.explain.Precision;
import glassbox.recipe.Recipe;

/** Compares backprop with central differences. The exit code is 1 if a gradient disagrees. */
@Command(
        name = "gradient-check",
        description = "Compares the gradients of a recipe's first training step with slopes measured on the loss.")
final class GradientCheckCommand implements Callable<Integer> {
    private static final int MOST_IMAGES = 4;
    private static final int DISAGREES = 1;

    private final DatasetCatalogue data;
    private final RecipeBook book;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", description = "The name of an experiment; see 'glassbox recipes'.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(
            names = "--parameters",
            paramLabel = "N",
            description = "Checks N of the parameters, drawn evenly; 0 checks every one. Without it, 200.")
    private int parameters = 200;

    @Option(names = "--epsilon", paramLabel = "E", description = "How far a parameter is moved to each side.")
    private @Nullable Double epsilon;

    @Option(names = "--seed", paramLabel = "S", description = "Decides the weights, and which parameters are drawn.")
    private @Nullable Long seed;

    @Option(names = "--single", description = "Computes in single precision, as training does, instead of double.")
    private boolean single;

    GradientCheckCommand(RecipeBook book, DatasetCatalogue data) {
        this.book = book;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        Recipe known = book.byName(name);
        Recipe recipe = seed == null ? known : known.withSeed(seed);
        GradientCheckSettings settings = settings(recipe.seed());
        GradientCheck check = GradientCheck.ofFirstStep(recipe.plan(data, 0, LoadProgress.SILENT), MOST_IMAGES);
        GradientCheckReport report = check.run(settings);
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        return report.passed() ? 0 : DISAGREES;
    }

    private GradientCheckSettings settings(long draw) {
        Precision precision = single ? Precision.SINGLE : Precision.DOUBLE;
        try {
            return new GradientCheckSettings(
                    precision, epsilon == null ? precision.epsilon() : epsilon, parameters, draw);
        } catch (IllegalArgumentException outside) {
            throw new Refusal(String.valueOf(outside.getMessage()));
        }
    }
}
