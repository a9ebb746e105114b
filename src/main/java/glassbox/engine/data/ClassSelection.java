package glassbox.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import glassbox.engine.tensor.Shape;

/** The samples of some classes of another dataset, in its order; the classes are numbered anew in the order given. */
final class ClassSelection implements Dataset {
    private final Dataset whole;
    private final List<String> names;
    private final int[] samples;
    private final int[] labels;

    ClassSelection(Dataset whole, List<Integer> classes) {
        int all = whole.classNames().size();
        boolean known = classes.stream().allMatch(number -> number >= 0 && number < all);
        if (classes.isEmpty() || !known || classes.stream().distinct().count() < classes.size()) {
            throw new IllegalArgumentException(
                    "Choose different classes from 0 to " + (all - 1) + ", at least one, instead of " + classes + ".");
        }
        this.whole = whole;
        this.names = classes.stream().map(whole.classNames()::get).toList();
        this.samples = IntStream.range(0, whole.size())
                .filter(sample -> classes.contains(whole.label(sample)))
                .toArray();
        if (samples.length == 0) {
            throw new IllegalArgumentException(
                    "There is no sample of " + String.join(", ", names) + " among the " + whole.size() + " samples.");
        }
        this.labels = Arrays.stream(samples)
                .map(sample -> classes.indexOf(whole.label(sample)))
                .toArray();
    }

    @Override
    public int size() {
        return samples.length;
    }

    @Override
    public Shape sampleShape() {
        return whole.sampleShape();
    }

    @Override
    public List<String> classNames() {
        return names;
    }

    @Override
    public int label(int index) {
        return labels[Objects.checkIndex(index, labels.length)];
    }

    @Override
    public void copyPixels(int index, float[] target, int offset) {
        whole.copyPixels(samples[Objects.checkIndex(index, samples.length)], target, offset);
    }
}
