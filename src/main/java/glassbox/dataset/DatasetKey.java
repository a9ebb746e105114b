package glassbox.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import glassbox.engine.tensor.Shape;

/** The data sets Glassbox knows by name. */
public enum DatasetKey {
    /** Handwritten digits, 28 × 28 pixels (LeCun, Cortes, Burges 1998). */
    MNIST(
            "MNIST",
            "mnist",
            "digits",
            DatasetFormat.IDX,
            Shape.of(1, 28, 28),
            List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
            60_000,
            10_000),
    /** MNIST with as many digits drawn by Glassbox's own pen as make a quarter of what is learned from; MNIST's to test with. */
    MNIST_AND_STROKES(
            "MNIST and pen strokes",
            "mnist",
            "digits",
            DatasetFormat.IDX_AND_STROKES,
            MNIST.sampleShape(),
            MNIST.classNames(),
            80_000,
            10_000),
    /** Clothes, 28 × 28 pixels (Xiao, Rasul, Vollgraf 2017). */
    FASHION_MNIST(
            "Fashion-MNIST",
            "fashion-mnist",
            "pictures",
            DatasetFormat.IDX,
            Shape.of(1, 28, 28),
            List.of(
                    "T-shirt/top",
                    "Trouser",
                    "Pullover",
                    "Dress",
                    "Coat",
                    "Sandal",
                    "Shirt",
                    "Sneaker",
                    "Bag",
                    "Ankle boot"),
            60_000,
            10_000),
    /** Lines, crosses and diamonds, 3 × 3 pixels, with noise (article 3); drawn by Glassbox itself, always the same. */
    SHAPES(
            "3 × 3 shapes",
            "shapes",
            "pictures",
            DatasetFormat.DRAWN,
            SmallShapes.SHAPE,
            SmallShapes.NAMES,
            SmallShapes.TRAINING,
            SmallShapes.TEST),
    /** Coloured photographs, 32 × 32 pixels (Krizhevsky 2009). Not shipped: read from the user's files. */
    CIFAR_10(
            "CIFAR-10",
            "cifar-10",
            "pictures",
            DatasetFormat.CIFAR_BINARY,
            CifarReader.SHAPE,
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
            50_000,
            10_000);

    private final String title;
    private final String folder;
    private final String things;
    private final DatasetFormat format;

    @SuppressWarnings("ImmutableEnumChecker") // a Shape does not change
    private final Shape sampleShape;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> classNames;

    private final int trainingSamples;
    private final int testSamples;

    DatasetKey(
            String title,
            String folder,
            String things,
            DatasetFormat format,
            Shape sampleShape,
            List<String> classNames,
            int trainingSamples,
            int testSamples) {
        this.title = title;
        this.folder = folder;
        this.things = things;
        this.format = format;
        this.sampleShape = sampleShape;
        this.classNames = classNames;
        this.trainingSamples = trainingSamples;
        this.testSamples = testSamples;
    }

    /** The data set of an id, or nothing. */
    public static Optional<DatasetKey> byId(String id) {
        return Arrays.stream(values()).filter(key -> key.id().equals(id)).findFirst();
    }

    /** What it is called in files: {@code fashion-mnist}. Stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The folder its files are in. A data set made from another one's files shares theirs. */
    String folder() {
        return folder;
    }

    /** What it is called on screen. */
    public String title() {
        return title;
    }

    /** What its samples are, in a word: {@code digits}. */
    public String things() {
        return things;
    }

    /** The shape of one sample, [channels, height, width]. */
    public Shape sampleShape() {
        return sampleShape;
    }

    /** What the labels 0, 1, 2, … mean. */
    public List<String> classNames() {
        return classNames;
    }

    /** How many samples a split has as published. */
    public int samples(Split split) {
        return split == Split.TRAINING ? trainingSamples : testSamples;
    }

    /** How it is stored. */
    DatasetFormat format() {
        return format;
    }
}
