package glassbox.viewmodel.inspect;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.explain.ConfusionMatrix;
import glassbox.explain.SetReading;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;

/** What a network read in a set of test images. Immutable. */
public final class TestResult {
    private final InspectedNetwork network;
    private final TestSet set;
    private final Dataset images;
    private final SetReading reading;
    private final ConfusionMatrix matrix;

    TestResult(InspectedNetwork network, TestSet set, Dataset images, SetReading reading) {
        this.network = network;
        this.set = set;
        this.images = images;
        this.reading = reading;
        this.matrix = ConfusionMatrix.of(
                reading, images.classNames(), network.model().recipe().images().classNames());
    }

    /** The network as it was tested. */
    InspectedNetwork network() {
        return network;
    }

    /** The same without its name. */
    TrainedModel model() {
        return network.model();
    }

    /** What it was tested on. */
    public TestSet set() {
        return set;
    }

    Dataset images() {
        return images;
    }

    SetReading reading() {
        return reading;
    }

    /** How often each class was read as each. */
    ConfusionMatrix matrix() {
        return matrix;
    }

    /** The same to be shown. */
    public MatrixFacts table() {
        return MatrixFacts.of(matrix);
    }

    /** A test image and what was read in it. */
    public ImageFacts facts(int image) {
        return ImageFacts.of(images, reading, matrix.columns(), image);
    }

    boolean isRight(int image) {
        return matrix.isRight(reading.label(image), reading.read(image));
    }

    /** The share that was read right: {@code 97.4%}. */
    public String accuracy() {
        return Numbers.percent((double) matrix.correct() / matrix.total());
    }

    /** How many were read right: {@code 9,740 of 10,000 test digits read right}. */
    public String sentence() {
        return Numbers.count(matrix.correct()) + " of " + Numbers.count(matrix.total()) + " test "
                + ClassWords.thing(set.names()) + "s read right";
    }

    /** Its commonest mistake. */
    public String slip() {
        Optional<ConfusionMatrix.Slip> slip = matrix.commonestSlip();
        return slip.map(most -> "Its commonest slip: "
                        + ClassWords.one(matrix.rows().get(most.truth())) + " taken for "
                        + ClassWords.one(matrix.columns().get(most.read())) + ", "
                        + (most.count() == 1 ? "once." : Numbers.count(most.count()) + " times."))
                .orElse("It made no mistake.");
    }

    /** A cell of the matrix in a sentence: {@code 18 of 1,028 sevens were read as twos.} */
    public String sentence(MatrixCell cell) {
        return ClassWords.share(
                matrix.count(cell.truth(), cell.read()),
                matrix.total(cell.truth()),
                matrix.rows().get(cell.truth()),
                matrix.columns().get(cell.read()));
    }

    /** A cell in a few words: {@code 18 sevens read as twos}. */
    public String words(MatrixCell cell) {
        return ClassWords.slip(
                matrix.count(cell.truth(), cell.read()),
                matrix.rows().get(cell.truth()),
                matrix.columns().get(cell.read()));
    }

    /** The images of a cell, those that the network is surest about first. */
    List<Integer> imagesOf(MatrixCell cell) {
        return images(
                image -> reading.label(image) == cell.truth() && reading.read(image) == cell.read(),
                image -> -reading.sureness(image));
    }

    /** The images that were read wrong, those that the network is surest about first. */
    List<Integer> wrong() {
        return images(image -> !isRight(image), image -> -reading.sureness(image));
    }

    /** The images that were read right, those first whose class won by the smallest lead. */
    List<Integer> right() {
        return images(this::isRight, reading::lead);
    }

    private List<Integer> images(IntPredicate which, IntToDoubleFunction order) {
        return IntStream.range(0, reading.size())
                .filter(which)
                .boxed()
                .sorted(Comparator.comparingDouble(order::applyAsDouble))
                .toList();
    }
}
