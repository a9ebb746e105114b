package glassbox.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import glassbox.cli.Plans;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.LayerCost;

/**
 * Times every kernel and whole training steps, and sets them beside what the machine could do in the same run: the
 * roofline of Williams, Waterman and Patterson (2009). A kernel that does f operations per byte it has to move cannot be
 * faster than the smaller of the processor's peak and f times the memory's speed.
 *
 * <p>{@code mvn -q -Pjmh test-compile exec:exec}; {@code -Droofline=steps} or {@code kernels} for one half.
 */
public final class Roofline {
    private static final double MEDIAN = 50;

    private Roofline() {}

    /** Runs {@code kernels}, {@code steps}, or both. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        String half = arguments.length == 0 ? "" : arguments[0];
        Map<Kernel, Double> nanos = kernels(half.equals("steps") ? List.of("FMA_PEAK") : all());
        double peak = perNano(Kernel.FMA_PEAK, nanos).flops();
        if (!half.equals("steps")) {
            printKernels(nanos, peak);
        }
        if (!half.equals("kernels")) {
            printSteps(peak);
        }
    }

    private record Rate(double flops, double bytes) {}

    private static Rate perNano(Kernel kernel, Map<Kernel, Double> nanos) {
        Work work = kernel.work();
        double time = nanos.get(kernel);
        return new Rate(work.flops() / time, work.bytes() / time);
    }

    private static List<String> all() {
        List<String> names = new ArrayList<>();
        for (Kernel kernel : Kernel.values()) {
            names.add(kernel.name());
        }
        return names;
    }

    private static Map<Kernel, Double> kernels(List<String> names) throws RunnerException {
        Map<Kernel, Double> nanos = new EnumMap<>(Kernel.class);
        for (RunResult result : run(options(KernelBenchmark.class, 1).param("kernel", names.toArray(String[]::new)))) {
            nanos.put(Kernel.valueOf(result.getParams().getParam("kernel")), median(result));
        }
        return nanos;
    }

    private static void printKernels(Map<Kernel, Double> nanos, double peak) {
        double memory = perNano(Kernel.READ_MEMORY, nanos).bytes();
        System.out.printf(
                Locale.ROOT,
                "%nOne core: %.0f GFLOP/s of multiply-adds; reads %.0f GB/s from L2, %.0f from L3, %.0f from memory.%n",
                peak,
                perNano(Kernel.READ_L2, nanos).bytes(),
                perNano(Kernel.READ_L3, nanos).bytes(),
                memory);
        System.out.printf("%-26s%12s%11s%11s%9s%13s%n", "kernel", "us", "GFLOP/s", "of peak", "GB/s", "of roofline");
        for (Map.Entry<Kernel, Double> entry : nanos.entrySet()) {
            Work work = entry.getKey().work();
            if (work.bytes() == 0 || entry.getKey().name().startsWith("READ")) {
                continue;
            }
            Rate rate = perNano(entry.getKey(), nanos);
            double roof = Math.min(peak, memory * work.flops() / work.bytes());
            System.out.printf(
                    Locale.ROOT,
                    "%-26s%12.1f%11.1f%9.0f %%%9.1f%11.0f %%%n",
                    entry.getKey(),
                    entry.getValue() / 1e3,
                    rate.flops(),
                    100 * rate.flops() / peak,
                    rate.bytes(),
                    100 * rate.flops() / roof);
        }
    }

    private static void printSteps(double peak) throws RunnerException, IOException {
        List<String> names = Plans.names();
        Collection<RunResult> results =
                run(options(StepBenchmark.class, 3).param("what", names.toArray(String[]::new)));
        System.out.printf("%n%-26s%8s%12s%12s%11s%11s%n", "step", "threads", "us", "images/s", "GFLOP/s", "of peak");
        for (RunResult result : results) {
            TrainingPlan plan = Plans.of(result.getParams().getParam("what"));
            int threads = Integer.parseInt(result.getParams().getParam("threads"));
            double flops = flops(plan.network()) * plan.batchSize() / median(result);
            System.out.printf(
                    Locale.ROOT,
                    "%-26s%8d%12.1f%12.0f%11.1f%9.0f %%%n",
                    result.getParams().getParam("what"),
                    threads,
                    median(result) / 1e3,
                    plan.batchSize() / median(result) * 1e9,
                    flops,
                    100 * flops / peak / threads);
        }
    }

    /** Forward, gradient by the weights and gradient by the input; the first layer that learns needs no last one. */
    private static double flops(NetworkSpec network) {
        double sum = 0;
        boolean first = true;
        for (int layer = 0; layer < network.layers().size(); layer++) {
            sum += 2.0 * LayerCost.of(network, layer).multiplyAdds() * (first ? 2 : 3);
            first &= !network.learns(layer);
        }
        return sum;
    }

    private static ChainedOptionsBuilder options(Class<?> benchmark, int warmUp) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .forks(1)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(2)
                .measurementTime(TimeValue.seconds(1));
    }

    private static Collection<RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        return new Runner(options.build()).run();
    }

    private static double median(RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
    }
}
