package glassbox.recipe;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;

/**
 * Which images an experiment uses: of the chosen classes, the first so many training and test images, and the last so many
 * training images for validation. Immutable.
 *
 * @param data the data set
 * @param classes the chosen classes as the data set numbers them; they become 0, 1, 2, … in this order. Empty for all
 * @param training the number of images learned from
 * @param validation the number of images at the end of the data set's training images that are read on the way and never
 *     learned from; 0 for none
 * @param test the number of images that are only read
 */
public record ImageChoice(DatasetKey data, List<Integer> classes, int training, int validation, int test) {
    /**
     * Checks the numbers; whether there are as many images of the chosen classes is known when they are loaded.
     *
     * @throws IllegalArgumentException with a sentence, if the data set has fewer images or no such class, or if no image
     *     is chosen
     */
    public ImageChoice {
        classes = List.copyOf(classes);
        int known = data.classNames().size();
        if (classes.stream().anyMatch(number -> number < 0 || number >= known)
                || classes.stream().distinct().count() < classes.size()) {
            throw new IllegalArgumentException(data.title() + " has the classes 0 to " + (known - 1)
                    + "; choose some of them, each once, not " + classes + ".");
        }
        require(validation, 0, data.samples(Split.TRAINING) - 1, data, "validation");
        require(training, 1, data.samples(Split.TRAINING) - validation, data, "training");
        require(test, 1, data.samples(Split.TEST), data, "test");
    }

    /**
     * Images of all classes, none for validation.
     *
     * @throws IllegalArgumentException with a sentence, if the data set has fewer images, or if none is chosen
     */
    public ImageChoice(DatasetKey data, int training, int test) {
        this(data, List.of(), training, 0, test);
    }

    /**
     * A choice from the data set of this id.
     *
     * @throws IllegalArgumentException with a sentence, if no such data set is known, or as the constructor
     */
    public static ImageChoice of(String dataId, List<Integer> classes, int training, int validation, int test) {
        DatasetKey data = DatasetKey.byId(dataId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Data called \"" + dataId + "\" are not known to this Glassbox. Use a newer one."));
        return new ImageChoice(data, classes, training, validation, test);
    }

    /** What the data set is called in files. */
    public String dataId() {
        return data.id();
    }

    /** What the labels 0, 1, 2, … of the chosen images mean. */
    public List<String> classNames() {
        List<String> all = data.classNames();
        return classes.isEmpty() ? all : classes.stream().map(all::get).toList();
    }

    private static void require(int images, int least, int most, DatasetKey data, String role) {
        if (images < least || images > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %,d %s images; choose from %d to %,d, not %,d.",
                    data.title(),
                    most,
                    role,
                    least,
                    most,
                    images));
        }
    }

    /** The same with another number of training images. */
    public ImageChoice withTraining(int number) {
        return new ImageChoice(data, classes, number, validation, test);
    }

    /**
     * The same with no more images than there are; where there are fewer to learn from, validation keeps its share of them.
     *
     * @throws IOException if the data cannot be read; the message is a sentence
     */
    ImageChoice within(DatasetCatalogue catalogue, LoadProgress progress) throws IOException {
        int there = all(catalogue, Split.TRAINING, progress).size();
        int wanted = training + validation;
        int kept = wanted <= there ? validation : (int) ((long) validation * there / wanted);
        int tests = Math.min(test, all(catalogue, Split.TEST, progress).size());
        return new ImageChoice(data, classes, Math.min(training, there - kept), kept, tests);
    }

    /** What is chosen, as a line: {@code Fashion-MNIST (Trouser, Dress): 11,000 training, 1,000 validation, 2,000 test images}. */
    public String description() {
        String some = classes.isEmpty() ? "" : classNames().stream().collect(Collectors.joining(", ", " (", ")"));
        String validated = validation == 0 ? "" : String.format(Locale.ROOT, "%,d validation images, ", validation);
        return String.format(
                Locale.ROOT,
                "%s%s: %,d training images, %s%,d test images",
                data.title(),
                some,
                training,
                validated,
                test);
    }

    /** The images learned from. */
    Dataset loadTraining(DatasetCatalogue catalogue, LoadProgress progress) throws IOException {
        Dataset all = all(catalogue, Split.TRAINING, progress);
        requireThere(training + validation, all, Split.TRAINING);
        return all.slice(0, training);
    }

    /** The images read on the way, or null without. */
    @Nullable
    Dataset loadValidation(DatasetCatalogue catalogue, LoadProgress progress) throws IOException {
        if (validation == 0) {
            return null;
        }
        Dataset all = all(catalogue, Split.TRAINING, progress);
        requireThere(training + validation, all, Split.TRAINING);
        return all.slice(all.size() - validation, all.size());
    }

    /** The images that are only read. */
    Dataset loadTest(DatasetCatalogue catalogue, LoadProgress progress) throws IOException {
        Dataset all = all(catalogue, Split.TEST, progress);
        requireThere(test, all, Split.TEST);
        return all.slice(0, test);
    }

    /** All images of the chosen classes in a split. */
    Dataset all(DatasetCatalogue catalogue, Split split, LoadProgress progress) throws IOException {
        Dataset all = catalogue.load(data, split, progress);
        return classes.isEmpty() ? all : all.ofClasses(classes);
    }

    private static void requireThere(int images, Dataset all, Split split) {
        if (images > all.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%,d %s images are wanted, but the files hold %,d.", images, split, all.size()));
        }
    }
}
