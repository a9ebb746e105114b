package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.google.gson.JsonObject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.data.Dataset;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

/** Reads test images with a trained network. */
@Command(
        name = "evaluate",
        description = "Says how well a trained network reads its recipe's test images, and all test images there are.")
final class EvaluateCommand implements Callable<Integer> {
    private final DatasetCatalogue shipped;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "MODEL", description = ModelArgument.DESCRIPTION)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String model;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Reads other images than the recipe's from this folder: files called like those of its data set,"
                            + " or pictures in a folder for each class (see 'glassbox train --help').")
    private @Nullable Path folder;

    @Option(names = "--json", description = "Prints one JSON object a line.")
    private boolean json;

    EvaluateCommand(DatasetCatalogue shipped) {
        this.shipped = shipped;
    }

    @Override
    public Integer call() throws IOException {
        TrainedModel trained = ModelArgument.read(model);
        Recipe recipe = trained.recipe();
        DatasetCatalogue catalogue = folder == null ? shipped : new DatasetCatalogue(folder);
        Dataset all = allTestImages(recipe, catalogue);
        int outputs = recipe.network().output().elements();
        if (outputs != all.classNames().size()
                && !(outputs == 1 && all.classNames().size() == 2)) {
            throw new Refusal("The network tells " + Math.max(2, outputs)
                    + " classes apart, but these test images have "
                    + all.classNames().size() + ": "
                    + String.join(", ", all.classNames()) + ".");
        }
        requireFit(trained, all);
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println(recipe.title() + " (" + recipe.name() + "), seed " + recipe.seed() + ", "
                    + Numbers.count(trained.imagesSeen()) + " training images seen.");
            out.println();
            out.println("test images        loss  accuracy           read right");
        }
        int some = recipe.images().test();
        if (some < all.size()) {
            report("the first " + Numbers.count(some), evaluate(trained, all.slice(0, some)));
        }
        report("all " + Numbers.count(all.size()), evaluate(trained, all));
        return 0;
    }

    private static Dataset allTestImages(Recipe recipe, DatasetCatalogue catalogue) throws IOException {
        try {
            return recipe.allTestImages(catalogue);
        } catch (IllegalArgumentException otherClasses) {
            throw new Refusal(String.valueOf(otherClasses.getMessage()));
        }
    }

    /** A network fits images that it could be trained with. */
    private static void requireFit(TrainedModel trained, Dataset images) {
        Recipe recipe = trained.recipe();
        try {
            TrainingPlan _ = new TrainingPlan(
                    recipe.network(), images, null, images, trained.preprocessing(), recipe.config(), 0);
        } catch (IllegalArgumentException misfit) {
            throw new Refusal(String.valueOf(misfit.getMessage()));
        }
    }

    private static Evaluation evaluate(TrainedModel trained, Dataset images) {
        Recipe recipe = trained.recipe();
        Evaluation evaluation = new Evaluator(recipe.network(), recipe.loss(), images, trained.preprocessing())
                .evaluate(trained.weights(), trained.imagesSeen());
        if (!Double.isFinite(evaluation.loss())) {
            throw new Refusal(PictureClassifier.NO_ANSWER);
        }
        return evaluation;
    }

    private void report(String images, Evaluation evaluation) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            JsonObject event = new JsonObject();
            event.addProperty("event", "evaluation");
            event.addProperty("images", evaluation.total());
            event.addProperty("loss", evaluation.loss());
            event.addProperty("accuracy", evaluation.accuracy());
            event.addProperty("correct", evaluation.correct());
            out.println(event);
        } else {
            out.println(String.format(
                    Locale.ROOT,
                    "%-15s%8s%10s%21s",
                    images,
                    Figures.loss(evaluation.loss()),
                    Figures.accuracy(evaluation.accuracy()),
                    Numbers.count(evaluation.correct()) + " of " + Numbers.count(evaluation.total())));
        }
        out.flush();
    }
}
