package glassbox.engine.training;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import glassbox.engine.layer.AvgPool2dSpec;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.layer.TanhSpec;
import glassbox.engine.loss.BinaryCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A step of training within an epoch allocates nothing, once Java has compiled what it runs. */
@Tag("own-jvm")
class AllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Initializer SMALL = new Initializer.Normal(0.1);
    private static final int STEPS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Stream<Arguments> runs() {
        TrainingPlan plan = TinyPlans.plan(20_000, 20, 1_000);
        TrainingPlan single = TinyPlans.plan(20_000, 1, 1_000);
        NetworkSpec deep = new NetworkSpec(
                Shape.of(1, 8, 8),
                List.of(
                        new Conv2dSpec(17, Size2d.square(3), Size2d.square(1), Size2d.square(1), SMALL, SMALL),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new Conv2dSpec(6, Size2d.square(3), Size2d.square(1), Size2d.square(1), SMALL, SMALL),
                        new TanhSpec(),
                        new FlattenSpec(),
                        new DenseSpec(12, SMALL, SMALL),
                        new ReluSpec(),
                        new DenseSpec(2, SMALL, SMALL),
                        new SoftmaxSpec()));
        NetworkSpec random = new NetworkSpec(
                Shape.of(1, 8, 8),
                List.of(
                        Conv2dSpec.valid(3, 3, SMALL),
                        new BatchNorm2dSpec(0.9, 1e-5),
                        AvgPool2dSpec.square(2),
                        new FlattenSpec(),
                        new DropoutSpec(0.3),
                        new DenseSpec(1, SMALL, SMALL),
                        new SigmoidSpec()));
        TrainingPlan logistic = new TrainingPlan(
                random,
                plan.training(),
                plan.test(),
                plan.preprocessing(),
                TrainingConfig.of(new BinaryCrossEntropyLoss(), new AdamSpec(0.001, 0.9, 0.999, 1e-8, 0))
                        .withBatchSize(20)
                        .withEpochs(1_000),
                0);
        TensorOps plain = TensorOps.reference();
        TensorOps fast = TensorOps.selected();
        return Stream.of(
                Arguments.of("plain, image by image", single, plain),
                Arguments.of("plain, deep", TinyPlans.withNetwork(plan, deep), plain),
                Arguments.of("plain, random", logistic, plain),
                Arguments.of("fast, image by image", single, fast),
                Arguments.of("fast, deep", TinyPlans.withNetwork(plan, deep), fast),
                Arguments.of("fast, random", logistic, fast));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runs")
    void stepsAllocateNothing(String name, TrainingPlan plan, TensorOps ops) {
        Trainer trainer = new Trainer(plan, ops);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long bytes = ofSteps(trainer);
        while (bytes > 0 && System.nanoTime() < deadline) {
            bytes = ofSteps(trainer);
        }
        assertEquals(0, bytes, "bytes in " + STEPS + " steps");
    }

    private static long ofSteps(Trainer trainer) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < STEPS; i++) {
            trainer.advance();
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
