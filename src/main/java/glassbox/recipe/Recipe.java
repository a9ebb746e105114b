package glassbox.recipe;

import java.io.IOException;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.engine.data.PreprocessingSpec;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.training.TrainingConfig;
import glassbox.engine.training.TrainingPlan;

/**
 * Everything about an experiment, as data. Immutable.
 *
 * @param name what it is called on the command line and in files, in kebab case
 * @param title what it is called on screen
 * @param network what is trained
 * @param images what it learns from and is tested on
 * @param preprocessing what is done to pixels before the network sees them, once it is fitted to the training images
 * @param config how it is trained
 * @param published what was reported for it, or null for an experiment of one's own
 */
public record Recipe(
        String name,
        String title,
        NetworkSpec network,
        ImageChoice images,
        PreprocessingSpec preprocessing,
        TrainingConfig config,
        @Nullable PublishedFigures published) {
    /** More epochs than anyone waits for; keeps the counts of steps and images far from overflowing. */
    public static final int MOST_EPOCHS = 100_000;

    /**
     * Checks the numbers and the frozen layers; that network, loss and data fit together is checked by {@link #plan}.
     *
     * @throws IllegalArgumentException with a sentence naming what was expected and found
     */
    public Recipe {
        requireAtMost(images.training(), config.batchSize(), "The batch size");
        requireAtMost(MOST_EPOCHS, config.epochs(), "The number of epochs");
        config.frozen().forEach(network::requireLearning);
    }

    private static void requireAtMost(int most, int value, String what) {
        if (value > most) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s is at most %,d, but is %,d.", what, most, value));
        }
    }

    /** The same experiment under another name. */
    public Recipe called(String other) {
        return new Recipe(other, title, network, images, preprocessing, config, published);
    }

    /** The same experiment, another number of epochs long. */
    public Recipe withEpochs(int number) {
        return withConfig(config.withEpochs(number));
    }

    /** The same experiment from another seed. */
    public Recipe withSeed(long other) {
        return withConfig(config.withSeed(other));
    }

    /** The same experiment, trained in another way. */
    public Recipe withConfig(TrainingConfig other) {
        return new Recipe(name, title, network, images, preprocessing, other, published);
    }

    /** The same experiment with the first {@code number} training images. */
    public Recipe withTrainingImages(int number) {
        return new Recipe(name, title, network, images.withTraining(number), preprocessing, config, published);
    }

    /**
     * The same experiment with no more images than a catalogue holds, and mini-batches no larger than that.
     *
     * @throws IOException if the data cannot be read; the message is a sentence
     * @throws IllegalArgumentException with a sentence, if the data have none of the chosen classes
     */
    public Recipe within(DatasetCatalogue catalogue, LoadProgress progress) throws IOException {
        ImageChoice choice = images.within(catalogue, progress);
        TrainingConfig smaller = config.withBatchSize(Math.min(config.batchSize(), choice.training()));
        return new Recipe(name, title, network, choice, preprocessing, smaller, published);
    }

    /** What is made small. */
    public Loss loss() {
        return config.loss();
    }

    /** How gradients become changes. */
    public OptimizerSpec optimizer() {
        return config.optimizer();
    }

    /** Images per step. */
    public int batchSize() {
        return config.batchSize();
    }

    /** How often all training images are used. */
    public int epochs() {
        return config.epochs();
    }

    /** What decides the initial weights and everything that is random on the way. */
    public long seed() {
        return config.seed();
    }

    /** The test images it reads: the first so many of its classes. */
    public Dataset testSet(DatasetCatalogue catalogue) throws IOException {
        return images.loadTest(catalogue, LoadProgress.SILENT);
    }

    /** All test images of its classes that there are. */
    public Dataset allTestImages(DatasetCatalogue catalogue) throws IOException {
        return images.all(catalogue, Split.TEST, LoadProgress.SILENT);
    }

    /**
     * This experiment ready to be trained, its preprocessing fitted to the images learned from.
     *
     * @param testEvery after how many training images the test images are read again, beside the beginning and each
     *     epoch's end; 0 for those only
     * @param progress hears how many training images are in memory
     * @throws IOException if the data cannot be read; the message is a sentence
     * @throws IllegalArgumentException with a sentence, if network, loss and data do not fit together
     */
    public TrainingPlan plan(DatasetCatalogue catalogue, int testEvery, LoadProgress progress) throws IOException {
        Dataset test = testSet(catalogue);
        Dataset training = images.loadTraining(catalogue, progress);
        Dataset validation = images.loadValidation(catalogue, progress);
        return new TrainingPlan(network, training, validation, test, preprocessing.fit(training), config, testEvery);
    }
}
