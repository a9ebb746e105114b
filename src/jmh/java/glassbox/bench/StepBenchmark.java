package glassbox.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import glassbox.cli.Plans;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;

/** Whole training steps of a recipe, on one thread or two. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class StepBenchmark {
    /** A workload of {@code glassbox bench}, or a recipe whose images are shipped. */
    @Param({"W1", "W2", "W3", "W4", "W5"})
    public String what;

    /** How many threads work at a step. */
    @Param({"1", "2"})
    public int threads;

    private TrainingPlan plan;
    private Trainer trainer;

    /** Loads the images and makes the network. */
    @Setup
    public void prepare() throws IOException {
        plan = Plans.of(what);
        trainer = new Trainer(plan, TensorOps.onThreads(threads));
    }

    /** The next step; a finished run begins again. */
    @Benchmark
    public void step() {
        if (trainer.finished()) {
            trainer = new Trainer(plan, TensorOps.onThreads(threads));
        }
        trainer.advance();
    }
}
