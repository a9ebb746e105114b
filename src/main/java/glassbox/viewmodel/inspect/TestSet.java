package glassbox.viewmodel.inspect;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.LoadProgress;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.raster.Numbers;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;

/**
 * Images that a network can be tested on.
 *
 * @param data where they are from
 * @param names what their classes are called
 * @param images how many there are; of chosen classes about as many
 * @param own whether they are the test images of the network's own recipe
 */
public record TestSet(DatasetKey data, List<String> names, int images, boolean own) {
    private static final List<DatasetKey> PICTURES = List.of(DatasetKey.MNIST, DatasetKey.FASHION_MNIST);

    /** Copies the names. */
    public TestSet {
        names = List.copyOf(names);
    }

    /** What the network of a recipe can be tested on, its own images first. */
    static List<TestSet> fitting(Recipe recipe) {
        ImageChoice choice = recipe.images();
        DatasetKey data = choice.data() == DatasetKey.MNIST_AND_STROKES ? DatasetKey.MNIST : choice.data();
        int all = data.samples(Split.TEST);
        int classes = data.classNames().size();
        List<String> names = choice.classNames();
        List<TestSet> sets = new ArrayList<>();
        sets.add(new TestSet(data, names, (int) ((long) all * names.size() / classes), true));
        for (DatasetKey other : PICTURES) {
            if (other != data
                    && other.sampleShape().equals(recipe.network().input())
                    && other.classNames().size() == names.size()) {
                sets.add(new TestSet(other, other.classNames(), other.samples(Split.TEST), false));
            }
        }
        return sets;
    }

    /** Reads the images. */
    Dataset load(Recipe recipe, DatasetCatalogue catalogue) throws IOException {
        return own ? recipe.allTestImages(catalogue) : catalogue.load(data, Split.TEST, LoadProgress.SILENT);
    }

    /** What they are called in a menu: {@code MNIST test, 10,000}. */
    public String title() {
        return data.title() + (isWhole() ? " test, " + Numbers.count(images) : ": " + String.join(", ", names));
    }

    /** So many of them: {@code 10,000 digits}. */
    String count(int number) {
        return Numbers.count(number) + " " + ClassWords.thing(names) + (number == 1 ? "" : "s");
    }

    /** All of them, as far as that is known: {@code about 2,000 images}. */
    String size() {
        return (isWhole() ? "" : "about ") + count(images);
    }

    private boolean isWhole() {
        return names.size() == data.classNames().size();
    }
}
