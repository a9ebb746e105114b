package glassbox.dataset;

import java.util.List;
import java.util.Locale;

import glassbox.asset.Asset;

/** The data sets Glassbox knows by name. */
public enum DatasetKey {
    /** Handwritten digits, 28 × 28 pixels (LeCun, Cortes, Burges 1998). */
    MNIST("MNIST", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), 60_000, 10_000);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> classNames;

    private final int trainingSamples;
    private final int testSamples;

    DatasetKey(String title, List<String> classNames, int trainingSamples, int testSamples) {
        this.title = title;
        this.classNames = classNames;
        this.trainingSamples = trainingSamples;
        this.testSamples = testSamples;
    }

    /** What it is called in files: {@code mnist}. Stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called on screen. */
    public String title() {
        return title;
    }

    /** What the labels 0, 1, 2, … mean. */
    public List<String> classNames() {
        return classNames;
    }

    /** How many samples a split has. */
    public int samples(Split split) {
        return split == Split.TRAINING ? trainingSamples : testSamples;
    }

    /** The name of the file that holds a split's images. */
    String imagesFile(Split split) {
        return prefix(split) + "-images-idx3-ubyte.gz";
    }

    /** The name of the file that holds a split's labels. */
    String labelsFile(Split split) {
        return prefix(split) + "-labels-idx1-ubyte.gz";
    }

    private static String prefix(Split split) {
        return split == Split.TRAINING ? "train" : "t10k";
    }

    /** The key under which one of its files is shipped. */
    Asset asset(String file) {
        return new Asset(Asset.Kind.DATASET, id() + "/" + file);
    }
}
