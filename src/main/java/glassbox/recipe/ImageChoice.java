package glassbox.recipe;

import java.io.IOException;
import java.util.Locale;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;

/**
 * Which images an experiment uses: the first so many of each split of a data set. Immutable.
 *
 * @param data the data set
 * @param training the number of images learned from
 * @param test the number of images that are only read
 */
public record ImageChoice(DatasetKey data, int training, int test) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException with a sentence, if the data set has fewer images, or if there is none
     */
    public ImageChoice {
        require(training, data, Split.TRAINING);
        require(test, data, Split.TEST);
    }

    private static void require(int images, DatasetKey data, Split split) {
        int most = data.samples(split);
        if (images < 1 || images > most) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s has %,d %s images; choose from 1 to %,d, not %,d.",
                    data.title(),
                    most,
                    split,
                    most,
                    images));
        }
    }

    /**
     * A choice from the data set of this id.
     *
     * @throws IllegalArgumentException with a sentence, if no such data set is known or it has fewer images
     */
    public static ImageChoice of(String dataId, int training, int test) {
        DatasetKey data = DatasetKey.byId(dataId)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Data called \"" + dataId + "\" are not known to this Glassbox. Use a newer one."));
        return new ImageChoice(data, training, test);
    }

    /** What the data set is called in files. */
    public String dataId() {
        return data.id();
    }

    /** The chosen images of a split. */
    Dataset load(DatasetCatalogue catalogue, Split split, LoadProgress progress) throws IOException {
        int images = split == Split.TRAINING ? training : test;
        Dataset all = catalogue.load(data, split, progress);
        if (images > all.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "%,d %s images are wanted, but the files hold %,d.", images, split, all.size()));
        }
        return all.slice(0, images);
    }
}
