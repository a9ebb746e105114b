package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.ops.Slip;
import glassbox.exchange.ModelFile;
import glassbox.exchange.SessionFile;
import glassbox.recipe.Recipe;
import glassbox.recipe.Reproduction;
import glassbox.recipe.SavedSession;

/** Trains a recipe from its seed to its last epoch. */
@Command(name = "train", description = "Trains a network and says how well it reads.")
final class TrainCommand implements Callable<Integer> {
    private static final double NANOS_PER_SECOND = 1e9;

    private final DatasetCatalogue data;
    private final RecipeBook book;
    private final boolean terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "RECIPE",
            description = "The experiment's name, as 'glassbox recipes' lists it.")
    private @Nullable String name;

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "Goes on with a training that was stopped, instead of beginning one; its recipe is in the file.")
    private @Nullable Path resumed;

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

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "Writes the trained network to this .glassbox file; after Ctrl-C the training, to be resumed.")
    private @Nullable Path out;

    TrainCommand(RecipeBook book, DatasetCatalogue data, boolean terminal) {
        this.book = book;
        this.data = data;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        SavedSession session = resumed == null ? null : session(resumed);
        Recipe recipe = session == null ? recipe() : session.model().recipe();
        if (out != null) {
            FileName.check(out, ModelFile.SUFFIX, "The network");
            ModelFile.checkWritable(out);
        }
        PrintWriter writer = spec.commandLine().getOut();
        DatasetCatalogue catalogue = folder == null ? data : new DatasetCatalogue(folder);
        train(recipe, session, catalogue, json ? new JsonReport(writer) : new TextReport(writer, terminal));
        return 0;
    }

    private SavedSession session(Path file) throws IOException {
        if (name != null || seed != null || epochs != null || images != null || !slips.isEmpty()) {
            throw new Refusal(
                    "A training that is resumed brings its recipe, seed, epochs, images and slips along. Leave"
                            + " them out, or leave out --resume to begin anew.");
        }
        return SessionFile.read(file);
    }

    private Recipe recipe() {
        if (name == null) {
            throw new Refusal(
                    "Say which recipe to train, as in 'glassbox train mnist-8-filters'; 'glassbox recipes' lists"
                            + " them. To go on with a training that was stopped: --resume FILE.");
        }
        Recipe recipe = book.byName(name);
        try {
            recipe = new Reproduction(recipe, slips, null, null, null, "").wholeRecipe();
            recipe = seed == null ? recipe : recipe.withSeed(seed);
            recipe = epochs == null ? recipe : recipe.withEpochs(epochs);
            return images == null ? recipe : recipe.withTrainingImages(images);
        } catch (IllegalArgumentException outside) {
            throw new Refusal(String.valueOf(outside.getMessage()));
        }
    }

    private void train(Recipe wanted, @Nullable SavedSession session, DatasetCatalogue catalogue, TrainingReport report)
            throws IOException {
        Recipe recipe;
        TrainingRun run;
        try {
            recipe = folder == null ? wanted : wanted.within(catalogue, report::loading);
            run = new TrainingRun(recipe, recipe.plan(catalogue, 0, report::loading), report);
            if (session != null) {
                run.resume(session);
            }
        } catch (IllegalArgumentException misfit) {
            throw new Refusal(String.valueOf(misfit.getMessage()));
        }
        long start = System.nanoTime();
        if (out == null) {
            finish(recipe, run, run.run(() -> false), start, report);
            return;
        }
        try (Interruption interruption = new Interruption()) {
            finish(recipe, run, run.run(interruption::wanted), start, report);
        }
    }

    private void finish(
            Recipe recipe, TrainingRun run, TrainingReport.@Nullable Epoch last, long start, TrainingReport report)
            throws IOException {
        if (last != null) {
            if (out != null) {
                ModelFile.write(out, run.model(last.test()));
            }
            report.end(recipe, last, (System.nanoTime() - start) / NANOS_PER_SECOND, out);
        } else {
            Path file = Objects.requireNonNull(out, "what is stopped has a file");
            SavedSession stopped = run.session();
            SessionFile.write(file, stopped);
            report.stopped(stopped.model().imagesSeen(), file);
        }
    }
}
