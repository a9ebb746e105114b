package glassbox.engine.training;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import glassbox.engine.data.Augmentation;
import glassbox.engine.data.SampleOrder;
import glassbox.engine.loss.Loss;
import glassbox.engine.ops.Slip;
import glassbox.engine.optimizer.LearningRateSchedule;
import glassbox.engine.optimizer.OptimizerSpec;

/**
 * How a network is trained: the hyperparameters that depend on neither the network nor the data. Immutable; made by {@link
 * #of} and the {@code with} methods.
 *
 * @param loss what is made small
 * @param optimizer how gradients become changes
 * @param schedule how the learning rate changes on the way
 * @param order in which order an epoch goes through the training samples
 * @param batchSize samples per step, at least 1; the last step of an epoch takes what is left
 * @param epochs how often all training samples are used, at least 1
 * @param seed decides the initial weights and everything that is random on the way
 * @param augmentation how training samples are changed each time they are used
 * @param frozen the names of layers that do not learn from the first step on, as in {@code conv1}; in alphabetical order
 * @param slips mistakes of published programs that are made on purpose; normally none
 */
public record TrainingConfig(
        Loss loss,
        OptimizerSpec optimizer,
        LearningRateSchedule schedule,
        SampleOrder order,
        int batchSize,
        int epochs,
        long seed,
        Augmentation augmentation,
        Set<String> frozen,
        List<Slip> slips) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if a number is below 1
     */
    public TrainingConfig {
        requireAtLeastOne(batchSize, "The batch size");
        requireAtLeastOne(epochs, "The number of epochs");
        frozen = Collections.unmodifiableSet(new TreeSet<>(frozen));
        slips = List.copyOf(slips);
    }

    private static void requireAtLeastOne(int value, String what) {
        if (value < 1) {
            throw new IllegalArgumentException(what + " is at least 1, but is " + value + ".");
        }
    }

    /**
     * Training with this loss and optimizer, and the simplest of everything else: a constant learning rate, one epoch, one
     * sample a step in the order they are stored in, seed 1, samples as they are, every layer learning.
     */
    public static TrainingConfig of(Loss loss, OptimizerSpec optimizer) {
        return new TrainingConfig(
                loss,
                optimizer,
                new LearningRateSchedule.Constant(),
                SampleOrder.AS_STORED,
                1,
                1,
                1,
                Augmentation.NONE,
                Set.of(),
                List.of());
    }

    /** The same with another loss. */
    public TrainingConfig withLoss(Loss other) {
        return with(draft -> draft.loss = other);
    }

    /** The same with another optimizer. */
    public TrainingConfig withOptimizer(OptimizerSpec other) {
        return with(draft -> draft.optimizer = other);
    }

    /** The same with another schedule of the learning rate. */
    public TrainingConfig withSchedule(LearningRateSchedule other) {
        return with(draft -> draft.schedule = other);
    }

    /** The same with the samples in another order. */
    public TrainingConfig withOrder(SampleOrder other) {
        return with(draft -> draft.order = other);
    }

    /** The same with another number of samples per step. */
    public TrainingConfig withBatchSize(int other) {
        return with(draft -> draft.batchSize = other);
    }

    /** The same, another number of epochs long. */
    public TrainingConfig withEpochs(int other) {
        return with(draft -> draft.epochs = other);
    }

    /** The same from another seed. */
    public TrainingConfig withSeed(long other) {
        return with(draft -> draft.seed = other);
    }

    /** The same with training samples changed in another way. */
    public TrainingConfig withAugmentation(Augmentation other) {
        return with(draft -> draft.augmentation = other);
    }

    /** The same with exactly these layers frozen. */
    public TrainingConfig withFrozen(Collection<String> layers) {
        return with(draft -> draft.frozen = Set.copyOf(layers));
    }

    /** The same with exactly these slips. */
    public TrainingConfig withSlips(List<Slip> other) {
        return with(draft -> draft.slips = other);
    }

    private TrainingConfig with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.finished();
    }

    /** The one place that copies a configuration. */
    private static final class Draft {
        private Loss loss;
        private OptimizerSpec optimizer;
        private LearningRateSchedule schedule;
        private SampleOrder order;
        private int batchSize;
        private int epochs;
        private long seed;
        private Augmentation augmentation;
        private Set<String> frozen;
        private List<Slip> slips;

        Draft(TrainingConfig config) {
            loss = config.loss;
            optimizer = config.optimizer;
            schedule = config.schedule;
            order = config.order;
            batchSize = config.batchSize;
            epochs = config.epochs;
            seed = config.seed;
            augmentation = config.augmentation;
            frozen = config.frozen;
            slips = config.slips;
        }

        TrainingConfig finished() {
            return new TrainingConfig(
                    loss, optimizer, schedule, order, batchSize, epochs, seed, augmentation, frozen, slips);
        }
    }
}
