package glassbox.engine.data;

import java.util.List;
import java.util.Objects;

import glassbox.engine.tensor.Shape;

/** A run of samples of another dataset: those from {@code from} to {@code to} - 1. */
record DatasetSlice(Dataset whole, int from, int to) implements Dataset {
    DatasetSlice {
        if (from < 0 || to > whole.size() || from >= to) {
            throw new IllegalArgumentException("Samples " + from + " to " + (to - 1)
                    + " were asked for, but the dataset has samples 0 to " + (whole.size() - 1) + ".");
        }
    }

    @Override
    public int size() {
        return to - from;
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
        return whole.label(from + Objects.checkIndex(index, size()));
    }

    @Override
    public void copyPixels(int index, float[] target, int offset) {
        whole.copyPixels(from + Objects.checkIndex(index, size()), target, offset);
    }
}
