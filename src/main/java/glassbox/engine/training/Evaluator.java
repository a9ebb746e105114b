package glassbox.engine.training;

import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.MiniBatch;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.Pass;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;

/** Reads all samples of a dataset with given weights, in a network of its own. Not for several threads at once. */
public final class Evaluator {
    private static final int CAPACITY = 32;

    private final Dataset samples;
    private final Preprocessing preprocessing;
    private final Loss loss;
    private final TensorOps ops;
    private final Network network;
    private final MiniBatch batch;
    private final int lossInput;
    private final int[] order;

    /** An evaluator of a plan's test samples. */
    public Evaluator(TrainingPlan plan) {
        this(plan.network(), plan.loss(), plan.test(), plan.preprocessing());
    }

    /** An evaluator of a plan's validation samples, or null if it has none. */
    public static @Nullable Evaluator ofValidation(TrainingPlan plan) {
        return plan.validation() == null
                ? null
                : new Evaluator(plan.network(), plan.loss(), plan.validation(), plan.preprocessing());
    }

    /** An evaluator of these samples. */
    public Evaluator(NetworkSpec spec, Loss loss, Dataset samples, Preprocessing preprocessing) {
        this(spec, loss, samples, preprocessing, TensorOps.selected());
    }

    /** An evaluator of these samples with some other arithmetic. */
    public Evaluator(NetworkSpec spec, Loss loss, Dataset samples, Preprocessing preprocessing, TensorOps ops) {
        this.samples = samples;
        this.preprocessing = preprocessing;
        this.loss = loss;
        this.ops = ops;
        this.network = Network.forReading(spec, Math.min(CAPACITY, samples.size()), ops);
        this.batch = new MiniBatch(network.input());
        this.lossInput = spec.layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
        this.order = IntStream.range(0, samples.size()).toArray();
    }

    /**
     * Reads all samples.
     *
     * @param images how many training images these weights have seen
     * @throws IllegalArgumentException if the weights are not this network's
     */
    public Evaluation evaluate(Weights weights, long images) {
        return Objects.requireNonNull(evaluate(weights, images, () -> true));
    }

    /**
     * Reads all samples, or gives up.
     *
     * @param images how many training images these weights have seen
     * @param wanted asked every few samples whether to go on
     * @return the reading, or null if it was given up
     * @throws IllegalArgumentException if the weights are not this network's
     */
    public @Nullable Evaluation evaluate(Weights weights, long images, BooleanSupplier wanted) {
        network.load(weights);
        double total = 0;
        int correct = 0;
        for (int from = 0; from < order.length; from += network.capacity()) {
            if (!wanted.getAsBoolean()) {
                return null;
            }
            int count = Math.min(network.capacity(), order.length - from);
            batch.gather(samples, preprocessing, order, from, count);
            Tensor output = network.forward(count, Pass.INFERENCE);
            total += loss.mean(ops, network.activation(lossInput), batch.labels(), count) * count;
            correct += ops.countCorrect(count, output.shape().size(1), output.data(), batch.labels());
        }
        return new Evaluation(images, total / order.length, correct, order.length);
    }
}
