package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
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
    private static final int QUARTERS = 16;

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

    @Option(
            names = "--warm-up",
            description =
                    "Prints images per second for each quarter of a second since the beginning of training instead.")
    private boolean warmUp;

    BenchCommand(DatasetCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() throws IOException {
        TensorOps ops = ops();
        PrintWriter out = spec.commandLine().getOut();
        if (warmUp) {
            printWarmUp(workload == null ? List.of(Workload.values()) : List.of(workload), ops, out);
            return 0;
        }
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

    private void printWarmUp(List<Workload> workloads, TensorOps ops, PrintWriter out) throws IOException {
        List<double[]> columns = new ArrayList<>();
        StringBuilder head = new StringBuilder("until s");
        for (Workload each : workloads) {
            columns.add(Stopwatch.warmUp(each.plan(catalogue), ops, QUARTERS));
            head.append(String.format("%12s", each));
        }
        out.println(head);
        for (int i = 0; i < QUARTERS; i++) {
            StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%7.2f", (i + 1) / 4.0));
            for (double[] column : columns) {
                row.append(String.format(Locale.ROOT, "%,12.0f", column[i]));
            }
            out.println(row);
        }
    }

    private TensorOps ops() {
        try {
            return TensorOps.onThreads(threads);
        } catch (IllegalArgumentException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
