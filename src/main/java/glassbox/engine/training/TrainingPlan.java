package glassbox.engine.training;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.tensor.Shape;

/**
 * Everything that decides a training run: the same plan gives the same weights, bit by bit. Immutable.
 *
 * @param network what is trained
 * @param loss what is made small
 * @param optimizer how gradients become changes
 * @param training the samples learned from
 * @param test the samples only read, to see how well it goes
 * @param preprocessing what is done to raw values before the network sees them
 * @param order in which order an epoch goes through the training samples
 * @param batchSize samples per step, at least 1; the last step of an epoch takes what is left
 * @param epochs how often all training samples are used, at least 1
 * @param seed decides the initial weights and the sample order
 * @param testEvery after how many training images the test samples are read again, beside the beginning and each epoch's
 *     end; 0 for those only
 */
public record TrainingPlan(
        NetworkSpec network,
        Loss loss,
        OptimizerSpec optimizer,
        Dataset training,
        Dataset test,
        Preprocessing preprocessing,
        SampleOrder order,
        int batchSize,
        int epochs,
        long seed,
        int testEvery) {
    /**
     * Checks that the parts fit together.
     *
     * @throws IllegalArgumentException with a sentence naming both sides, if they do not
     */
    public TrainingPlan {
        requireAtLeast(1, batchSize, "The batch size");
        requireAtLeast(1, epochs, "The number of epochs");
        requireAtLeast(0, testEvery, "The number of images between two tests");
        requireSamples(network, training, "training");
        requireSamples(network, test, "test");
        LayerSpec last = network.layers().getLast();
        loss.fusedLayer().filter(kind -> !kind.equals(last.kind())).ifPresent(kind -> {
            throw new IllegalArgumentException("The loss " + loss.description() + " needs a network that ends with a "
                    + kind + " layer, but this one ends with " + last.description() + ".");
        });
    }

    private static void requireAtLeast(int least, int value, String what) {
        if (value < least) {
            throw new IllegalArgumentException(what + " is at least " + least + ", but is " + value + ".");
        }
    }

    private static void requireSamples(NetworkSpec network, Dataset samples, String role) {
        if (!samples.sampleShape().equals(network.input())) {
            throw new IllegalArgumentException("The network takes samples of " + network.input() + ", but the " + role
                    + " samples are " + samples.sampleShape() + ".");
        }
        Shape classes = Shape.of(samples.classNames().size());
        if (!network.output().equals(classes)) {
            throw new IllegalArgumentException("The network gives " + network.output()
                    + " numbers for a sample, but the " + role + " samples have " + classes + " classes.");
        }
    }

    /** Steps from one epoch boundary to the next. */
    public int stepsPerEpoch() {
        return Math.ceilDiv(training.size(), batchSize);
    }

    /** Steps in the whole run. */
    public long totalSteps() {
        return (long) stepsPerEpoch() * epochs;
    }

    /** Training images in the whole run, each one counted once an epoch. */
    public long totalImages() {
        return (long) training.size() * epochs;
    }

    /** How many training images are used up after this many steps. */
    public long imagesAfter(long steps) {
        long perEpoch = stepsPerEpoch();
        return steps / perEpoch * training.size() + steps % perEpoch * batchSize;
    }
}
