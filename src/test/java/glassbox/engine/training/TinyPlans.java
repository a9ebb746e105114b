package glassbox.engine.training;

import java.util.List;

import glassbox.engine.data.ByteDataset;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PixelScaling;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.SoftmaxCrossEntropyLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;

/** Small training runs: bars in noise, upright or lying, to be told apart. */
final class TinyPlans {
    static final NetworkSpec NETWORK = new NetworkSpec(
            Shape.of(1, 8, 8),
            List.of(
                    Conv2dSpec.valid(4, 3, new Initializer.Normal(1.0 / 9)),
                    MaxPool2dSpec.square(2),
                    new FlattenSpec(),
                    new DenseSpec(2, new Initializer.Normal(1.0 / 36), new Initializer.Zeros()),
                    new SoftmaxSpec()));

    private TinyPlans() {}

    static TrainingPlan plan(int samples, int batchSize, int epochs) {
        return plan(samples, batchSize, epochs, 0.05);
    }

    static TrainingPlan plan(int samples, int batchSize, int epochs, double learningRate) {
        return new TrainingPlan(
                NETWORK,
                bars(samples, 1),
                bars(40, 2),
                new PixelScaling(255, -0.5f),
                TrainingConfig.of(new SoftmaxCrossEntropyLoss(), new SgdSpec(learningRate))
                        .withOrder(SampleOrder.SHUFFLED)
                        .withBatchSize(batchSize)
                        .withEpochs(epochs)
                        .withSeed(7),
                20);
    }

    static TrainingPlan withTraining(TrainingPlan plan, Dataset training) {
        return copy(plan, plan.network(), training);
    }

    static TrainingPlan withNetwork(TrainingPlan plan, NetworkSpec network) {
        return copy(plan, network, plan.training());
    }

    private static TrainingPlan copy(TrainingPlan plan, NetworkSpec network, Dataset training) {
        return new TrainingPlan(network, training, plan.test(), plan.preprocessing(), plan.config(), plan.testEvery());
    }

    /** Pictures of 8×8 with one bright bar somewhere: class 0 upright, class 1 lying. */
    static Dataset bars(int samples, long seed) {
        SeededRandom random = new SeededRandom(seed);
        byte[] pixels = new byte[samples * 64];
        byte[] labels = new byte[samples];
        for (int n = 0; n < samples; n++) {
            labels[n] = (byte) random.nextInt(2);
            int bar = 1 + random.nextInt(6);
            for (int i = 0; i < 64; i++) {
                boolean bright = (labels[n] == 0 ? i % 8 : i / 8) == bar;
                pixels[n * 64 + i] = (byte) ((bright ? 180 : 0) + random.nextInt(60));
            }
        }
        return new ByteDataset(Shape.of(1, 8, 8), List.of("upright", "lying"), pixels, labels);
    }
}
