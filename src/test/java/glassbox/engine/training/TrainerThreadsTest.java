package glassbox.engine.training;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Training gives the same bits on any number of threads. */
class TrainerThreadsTest {
    private static final Initializer SMALL = new Initializer.Normal(0.1);

    static Stream<NetworkSpec> networks() {
        return Stream.of(
                TinyPlans.NETWORK,
                new NetworkSpec(
                        Shape.of(1, 8, 8),
                        List.of(
                                new Conv2dSpec(17, Size2d.square(3), Size2d.square(1), Size2d.square(1), SMALL, SMALL),
                                new ReluSpec(),
                                MaxPool2dSpec.square(2),
                                new Conv2dSpec(40, Size2d.square(3), Size2d.square(1), Size2d.square(2), SMALL, SMALL),
                                new FlattenSpec(),
                                new DenseSpec(300, SMALL, SMALL),
                                new ReluSpec(),
                                new DenseSpec(2, SMALL, SMALL),
                                new SoftmaxSpec())));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void anyNumberOfThreadsGivesTheSameWeights(NetworkSpec network) {
        TrainingPlan plan = TinyPlans.withNetwork(TinyPlans.plan(90, 20, 1), network);
        Weights alone = after(plan, TensorOps.selected());
        assertNotEquals(Weights.initial(network, plan.seed()), alone);
        for (int threads : new int[] {1, 2, 8}) {
            assertEquals(alone, after(plan, TensorOps.onThreads(threads)), threads + " threads");
        }
    }

    private static Weights after(TrainingPlan plan, TensorOps ops) {
        Trainer trainer = new Trainer(plan, ops);
        while (!trainer.finished()) {
            trainer.advance();
        }
        return trainer.weights();
    }
}
