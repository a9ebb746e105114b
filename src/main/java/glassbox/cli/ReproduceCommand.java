package glassbox.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.Reproduction;
import glassbox.recipe.Reproductions;

/** Trains published experiments from several seeds, as many at a time as the machine has processors. */
@Command(
        name = "reproduce",
        description = {
            "Trains an experiment from several seeds and prints what was published beside what came out. Without a RECIPE,"
                    + " all experiments of the four articles, one after the other, which takes hours.",
            "",
            "A row is printed as soon as its seeds are done, so nothing printed is lost when the command is stopped with"
                    + " Ctrl-C. The expected mean is what other programs measured on the same recipe, from the least to"
                    + " the most over their seeds, or what the recipe aims at."
        })
final class ReproduceCommand implements Callable<Integer> {
    private static final int MOST_SEEDS = 1000;

    private final DatasetCatalogue data;
    private final RecipeBook book;
    private final SeedReadings readings = new SeedReadings();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "RECIPE",
            arity = "0..1",
            description = "The experiment's name, as 'glassbox recipes' lists it.")
    private @Nullable String name;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Trains from the seeds 1 to N; 5 if not said.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Integer seeds;

    @Option(
            names = "--each-epoch",
            paramLabel = "FILE",
            description = {
                "Writes what every seed had reached at the start and after each epoch into a CSV table, with the"
                        + " columns seed, epoch, loss and accuracy. Needs a RECIPE; runs with a slip are left out."
            })
    private @Nullable Path eachEpoch;

    @Option(names = "--json", description = "Prints one JSON object a line, for each experiment.")
    private boolean json;

    ReproduceCommand(RecipeBook book, DatasetCatalogue data) {
        this.book = book;
        this.data = data;
    }

    @Override
    public Integer call() throws IOException {
        if (seeds < 1 || seeds > MOST_SEEDS) {
            throw new Refusal("The number of seeds is from 1 to 1,000, but is " + seeds + ".");
        }
        if (eachEpoch != null && name == null) {
            throw new Refusal("--each-epoch needs the name of a recipe; 'glassbox recipes' lists them.");
        }
        List<Reproduction> wanted = name == null ? Reproductions.published() : Reproductions.of(book.byName(name));
        ExecutorService workers = Executors.newFixedThreadPool(
                Math.min(Runtime.getRuntime().availableProcessors(), seeds * wanted.size()),
                Thread.ofPlatform().name("reproduce-", 1).daemon(true).factory());
        try {
            List<List<Future<SeedRun>>> runs = new ArrayList<>();
            for (Reproduction reproduction : wanted) {
                runs.add(begin(reproduction, workers));
            }
            ReproducedTable table = new ReproducedTable(spec.commandLine().getOut(), json);
            table.head(seeds);
            for (int i = 0; i < wanted.size(); i++) {
                table.add(new Reproduced(wanted.get(i), ended(runs.get(i))));
            }
            if (eachEpoch != null) {
                readings.write(eachEpoch, wanted.getFirst().recipe(), seeds);
            }
            return 0;
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Future<SeedRun>> begin(Reproduction reproduction, ExecutorService workers) throws IOException {
        Recipe recipe = reproduction.wholeRecipe();
        TrainingPlan plan = recipe.plan(data, 0, LoadProgress.SILENT);
        boolean wantsReadings = eachEpoch != null && reproduction.slips().isEmpty();
        List<Future<SeedRun>> runs = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            TrainingPlan own = plan.withSeed(seed);
            String what = new Reproduced(reproduction, List.of()).name() + ", seed " + seed + ": ";
            runs.add(workers.submit(() -> {
                Progress progress = new Progress(what, own.epochs());
                ObjIntConsumer<Trainer> reading = wantsReadings ? readings.of(own) : (trainer, epoch) -> {};
                SeedRun run = SeedRun.of(own, (trainer, epoch) -> {
                    reading.accept(trainer, epoch);
                    progress.accept(epoch);
                });
                tell(what + words(run));
                return run;
            }));
        }
        return runs;
    }

    private static String words(SeedRun run) {
        Evaluation end = run.end();
        String took = ", in " + Math.round(run.seconds()) + " s.";
        return end == null
                ? "the numbers blew up at step " + run.stopped() + took
                : "loss " + Figures.loss(end.loss()) + ", accuracy " + Figures.accuracy(end.accuracy()) + took;
    }

    private void tell(String sentence) {
        PrintWriter progress = spec.commandLine().getErr();
        progress.println(sentence);
        progress.flush();
    }

    private static List<SeedRun> ended(List<Future<SeedRun>> runs) throws IOException {
        List<SeedRun> ended = new ArrayList<>();
        for (Future<SeedRun> run : runs) {
            try {
                ended.add(run.get());
            } catch (InterruptedException stopped) {
                throw new InterruptedIOException("The training was stopped.");
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A training failed.", failed.getCause());
            }
        }
        return ended;
    }

    /** Tells of an epoch when there was nothing to tell for a while. */
    private final class Progress implements IntConsumer {
        private static final long PATIENCE = 10_000_000_000L;

        private final String what;
        private final int epochs;
        private long told = System.nanoTime();

        Progress(String what, int epochs) {
            this.what = what;
            this.epochs = epochs;
        }

        @Override
        public void accept(int epoch) {
            long now = System.nanoTime();
            if (now - told > PATIENCE) {
                tell(what + "epoch " + epoch + " of " + epochs + ".");
                told = now;
            }
        }
    }
}
