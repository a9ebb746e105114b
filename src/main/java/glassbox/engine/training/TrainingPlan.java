package glassbox.engine.training;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.OptimizerSpec;

/**
 * Everything that decides a training run: the same plan gives the same weights, bit by bit. Immutable.
 *
 * <p>A network has an output for each class, or a single output for two classes: it then gives the probability of class 1.
 *
 * @param network what is trained
 * @param training the samples learned from
 * @param validation samples read on the way and not learned from, to choose settings by; null without
 * @param test the samples only read, to see how well it goes
 * @param preprocessing what is done to raw values before the network sees them
 * @param config how it is trained
 * @param testEvery after how many training images the test samples are read again, beside the beginning and each epoch's
 *     end; 0 for those only
 */
public record TrainingPlan(
        NetworkSpec network,
        Dataset training,
        @Nullable Dataset validation,
        Dataset test,
        Preprocessing preprocessing,
        TrainingConfig config,
        int testEvery) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException with a sentence naming both sides, if they do not
     */
    public TrainingPlan {
        if (testEvery < 0) {
            throw new IllegalArgumentException(
                    "The number of images between two tests is at least 0, but is " + testEvery + ".");
        }
        requireSamples(network, training, "training");
        if (validation != null) {
            requireSamples(network, validation, "validation");
        }
        requireSamples(network, test, "test");
        requireLoss(network, config.loss());
        config.frozen().forEach(network::requireLearning);
    }

    /**
     * A plan without validation samples.
     *
     * @throws IllegalArgumentException with a sentence, if the parts do not fit together
     */
    public TrainingPlan(
            NetworkSpec network,
            Dataset training,
            Dataset test,
            Preprocessing preprocessing,
            TrainingConfig config,
            int testEvery) {
        this(network, training, null, test, preprocessing, config, testEvery);
    }

    private static void requireSamples(NetworkSpec network, Dataset samples, String role) {
        if (!samples.sampleShape().equals(network.input())) {
            throw new IllegalArgumentException("The network takes samples of " + network.input() + ", but the " + role
                    + " samples are " + samples.sampleShape() + ".");
        }
        requireOutputs(network, samples.classNames().size(), role);
    }

    /**
     * Checks that a network gives a number for each class, or a single one for two classes.
     *
     * @param role what the samples are for, as in {@code training}
     * @throws IllegalArgumentException with a sentence naming both numbers, if it does not
     */
    public static void requireOutputs(NetworkSpec network, int classes, String role) {
        int outputs = network.output().elements();
        boolean one = outputs == 1 && classes == 2;
        if (network.output().rank() != 1 || !(outputs == classes || one)) {
            throw new IllegalArgumentException("The network gives " + network.output()
                    + " numbers for a sample, but the " + role + " samples have " + classes + " classes.");
        }
    }

    /**
     * Checks that a loss can judge what a network gives.
     *
     * @throws IllegalArgumentException with a sentence naming the loss and the network's end, if it cannot
     */
    public static void requireLoss(NetworkSpec network, Loss loss) {
        LayerSpec last = network.layers().getLast();
        loss.fusedLayer().filter(kind -> !kind.equals(last.kind())).ifPresent(kind -> {
            throw new IllegalArgumentException("The loss " + loss.description() + " needs a network that ends with a "
                    + kind + " layer, but this one ends with " + last.description() + ".");
        });
        if (network.output().elements() < loss.leastOutputs()) {
            throw new IllegalArgumentException("The loss " + loss.description() + " compares at least "
                    + loss.leastOutputs() + " outputs, but this network gives " + network.output() + ".");
        }
    }

    /** The same run from another seed. */
    public TrainingPlan withSeed(long seed) {
        return withConfig(config.withSeed(seed));
    }

    /** The same network and data, trained in another way. */
    public TrainingPlan withConfig(TrainingConfig other) {
        return new TrainingPlan(network, training, validation, test, preprocessing, other, testEvery);
    }

    /** What is made small. */
    public Loss loss() {
        return config.loss();
    }

    /** How gradients become changes. */
    public OptimizerSpec optimizer() {
        return config.optimizer();
    }

    /** Samples per step; the last step of an epoch takes what is left. */
    public int batchSize() {
        return config.batchSize();
    }

    /** How often all training samples are used. */
    public int epochs() {
        return config.epochs();
    }

    /** What decides the initial weights and everything that is random on the way. */
    public long seed() {
        return config.seed();
    }

    /**
     * The number of the activation whose gradient the loss gives, as {@code Network.activation} counts: the network's
     * output, or what goes into the layer that is fused with the loss.
     */
    public int lossInput() {
        return network.layers().size() - (loss().fusedLayer().isPresent() ? 1 : 0);
    }

    /** Steps from one epoch boundary to the next. */
    public int stepsPerEpoch() {
        return Math.ceilDiv(training.size(), batchSize());
    }

    /** Steps in the whole run. */
    public long totalSteps() {
        return (long) stepsPerEpoch() * epochs();
    }

    /** Training images in the whole run, each one counted once an epoch. */
    public long totalImages() {
        return (long) training.size() * epochs();
    }

    /** How many training images are used up after this many steps. */
    public long imagesAfter(long steps) {
        long perEpoch = stepsPerEpoch();
        return steps / perEpoch * training.size() + steps % perEpoch * batchSize();
    }

    /**
     * The last step, counted in steps done, after which at most this many training images are used up.
     *
     * @param images at least 0; more than all counts as all
     */
    public long stepAfter(long images) {
        long within = Math.min(images, totalImages());
        return within / training.size() * stepsPerEpoch() + within % training.size() / batchSize();
    }

    /** What the schedule multiplies the learning rate by at a step, counted from 0. */
    public double learningRateFactor(long step) {
        return config.schedule().factor(step, stepsPerEpoch(), totalSteps());
    }
}
