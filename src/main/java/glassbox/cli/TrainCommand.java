package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.ops.Slip;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.exchange.ModelFile;
import glassbox.recipe.Recipe;
import glassbox.recipe.Reproduction;
import glassbox.recipe.TrainedModel;

/** Trains a recipe from its seed to its last epoch. */
@Command(name = "train", description = "Trains a network and says how well it reads.")
final class TrainCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long BETWEEN_REPORTS = 100_000_000L;

    private final DatasetCatalogue data;
    private final boolean terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "RECIPE", description = "The experiment's name, as 'glassbox recipes' lists it.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides the initial weights. The same seed gives the same network.")
    private @Nullable Long seed;

    @Option(names = "--epochs", paramLabel = "N", description = "How often all training images are used.")
    private @Nullable Integer epochs;

    @Option(names = "--train-images", paramLabel = "N", description = "Learns from the first N training images.")
    private @Nullable Integer images;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Learns from other images than the recipe's: from files called like those of its data set, or from"
                            + " PNG and JPEG pictures in a folder for each class. Of each class one picture in five is"
                            + " for testing, unless there are a folder train and a folder test.")
    private @Nullable Path folder;

    @Option(
            names = "--slip",
            paramLabel = "NAME",
            converter = SlipConverter.class,
            description = "Makes a mistake of an article's program on purpose: last-class-only, diagonal-added,"
                    + " rotated-kernel-gradient or divided-twice. May be given several times.")
    private List<Slip> slips = List.of();

    @Option(names = "--json", description = "Prints one JSON object a line: start, each epoch, end.")
    private boolean json;

    @Option(names = "--out", paramLabel = "FILE", description = "Writes the trained network to this .glassbox file.")
    private @Nullable Path out;

    TrainCommand(DatasetCatalogue data, boolean terminal) {
        this.data = data;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Recipe recipe = recipe();
        if (out != null) {
            FileName.check(out, ModelFile.SUFFIX, "The network");
            ModelFile.checkWritable(out);
        }
        PrintWriter writer = spec.commandLine().getOut();
        DatasetCatalogue catalogue = folder == null ? data : new DatasetCatalogue(folder);
        train(recipe, catalogue, json ? new JsonReport(writer) : new TextReport(writer, terminal));
        return 0;
    }

    private Recipe recipe() {
        Recipe recipe = RecipesCommand.byName(name);
        try {
            recipe = new Reproduction(recipe, slips, null, null, null, "").wholeRecipe();
            recipe = seed == null ? recipe : recipe.withSeed(seed);
            recipe = epochs == null ? recipe : recipe.withEpochs(epochs);
            return images == null ? recipe : recipe.withTrainingImages(images);
        } catch (IllegalArgumentException outside) {
            throw new Refusal(String.valueOf(outside.getMessage()));
        }
    }

    private void train(Recipe wanted, DatasetCatalogue catalogue, TrainingReport report) throws IOException {
        Recipe recipe;
        TrainingPlan plan;
        try {
            recipe = folder == null ? wanted : wanted.within(catalogue, report::loading);
            plan = recipe.plan(catalogue, 0, report::loading);
        } catch (IllegalArgumentException misfit) {
            throw new Refusal(String.valueOf(misfit.getMessage()));
        }
        Trainer trainer = new Trainer(plan);
        Evaluator evaluator = new Evaluator(plan);
        Evaluator validator = Evaluator.ofValidation(plan);
        report.start(recipe, evaluator.evaluate(trainer.weights(), 0));
        long start = System.nanoTime();
        TrainingReport.Epoch last = epoch(recipe, trainer, validator, evaluator, report);
        report.epoch(last);
        while (!trainer.finished()) {
            last = epoch(recipe, trainer, validator, evaluator, report);
            report.epoch(last);
        }
        if (out != null) {
            ModelFile.write(
                    out,
                    new TrainedModel(
                            recipe, plan.preprocessing(), trainer.weights(), trainer.imagesSeen(), last.test()));
        }
        report.end(recipe, last, (System.nanoTime() - start) / NANOS_PER_SECOND, out);
    }

    private static TrainingReport.Epoch epoch(
            Recipe recipe, Trainer trainer, @Nullable Evaluator validator, Evaluator evaluator, TrainingReport report) {
        TrainingPlan plan = trainer.plan();
        int number = (int) (trainer.step() / plan.stepsPerEpoch()) + 1;
        double loss = 0;
        int correct = 0;
        int images = 0;
        long start = System.nanoTime();
        long reported = start;
        while (images < plan.training().size()) {
            int batch = Math.min(plan.batchSize(), plan.training().size() - images);
            trainer.advance();
            images += batch;
            loss += trainer.loss() * batch;
            correct += trainer.correct();
            long now = System.nanoTime();
            if (now - reported > BETWEEN_REPORTS) {
                report.progress(recipe, number, images, images * NANOS_PER_SECOND / (now - start));
                reported = now;
            }
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return new TrainingReport.Epoch(
                number,
                trainer.step(),
                loss / images,
                (double) correct / images,
                validator == null ? null : validator.evaluate(trainer.weights(), trainer.imagesSeen()),
                evaluator.evaluate(trainer.weights(), trainer.imagesSeen()),
                images / seconds);
    }
}
