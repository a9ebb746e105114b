package glassbox.viewmodel.learn;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.engine.tensor.Shape;

/** The samples of a data set with all of the first class first, then all of the second, and so on. */
final class SortedByClass implements Dataset {
    private final Dataset whole;
    private final int[] order;

    SortedByClass(Dataset whole) {
        this.whole = whole;
        this.order = IntStream.range(0, whole.size())
                .boxed()
                .sorted(Comparator.comparingInt(whole::label))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public int size() {
        return order.length;
    }

    @Override
    public Shape sampleShape() {
        return whole.sampleShape();
    }

    @Override
    public List<String> classNames() {
        return whole.classNames();
    }

    @Override
    public int label(int index) {
        return whole.label(order[index]);
    }

    @Override
    public void copyPixels(int index, float[] target, int offset) {
        whole.copyPixels(order[index], target, offset);
    }
}
