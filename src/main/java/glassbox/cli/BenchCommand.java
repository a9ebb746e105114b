package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.TrainingPlan;

/** Says how fast this machine trains and reads. */
@Command(
        name = "bench",
        description =
                "Measures how many images are trained in a second, and how many microseconds it takes to read one.")
final class BenchCommand implements Callable<Integer> {
    private final DatasetCatalogue catalogue;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKLOAD",
            description = "One of ${COMPLETION-CANDIDATES}; a table of all of them if none is given.")
    private @Nullable Workload workload;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "Trains on so many threads; one image is always read on one. Default: ${DEFAULT-VALUE}.")
    private int threads;

    BenchCommand(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws IOException {
        TensorOps ops = ops();
        PrintWriter out = spec.commandLine().getOut();
        if (workload != null) {
            TrainingPlan plan = workload.plan(catalogue);
            out.println(String.format(
                    Locale.ROOT,
                    "images_per_s=%.1f infer_us=%.2f",
                    Stopwatch.imagesPerSecond(plan, ops),
                    Stopwatch.microsecondsPerImage(plan)));
            return 0;
        }
        out.println("Arithmetic: " + ops.name());
        out.println("    images/s trained  µs to read one  network");
        for (Workload each : Workload.values()) {
            TrainingPlan plan = each.plan(catalogue);
            out.println(String.format(
                    Locale.ROOT,
                    "%s%,18.0f%,16.1f  %s",
                    each,
                    Stopwatch.imagesPerSecond(plan, ops),
                    Stopwatch.microsecondsPerImage(plan),
                    each.description()));
        }
        return 0;
    }

    private TensorOps ops() {
        try {
            return TensorOps.onThreads(threads);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
