package glassbox.engine.data;

import java.util.List;

import glassbox.engine.tensor.Shape;

/** Labelled samples in a fixed order, counted from 0. Immutable, so any number of threads may read it. */
public interface Dataset {
    /** The number of samples, at least 1. */
    int size();

    /** The shape of one sample, [channels, height, width]. */
    Shape sampleShape();

    /** What the classes are called; the label is the index into this list. */
    List<String> classNames();

    /**
     * The class of a sample, in 0..classNames().size() - 1.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    int label(int index);

    /**
     * Copies a sample's raw values, 0 (black) to 255 (white), row-major, to {@code target} from {@code offset} on.
     *
     * @throws IndexOutOfBoundsException if there is no such sample or the target is too short
     */
    void copyPixels(int index, float[] target, int offset);

    /**
     * The samples {@code from} to {@code to} - 1 of this dataset, nothing copied.
     *
     * @throws IllegalArgumentException with a sentence, if that is not a part of this dataset with at least one sample
     */
    default Dataset slice(int from, int to) {
        return new DatasetSlice(this, from, to);
    }

    /**
     * The samples of some classes only, in this order of samples, nothing copied. The classes are numbered anew: the first
     * of the list is class 0 there.
     *
     * @throws IllegalArgumentException with a sentence, if a class is unknown or named twice, or no sample is left
     */
    default Dataset ofClasses(List<Integer> classes) {
        return new ClassSelection(this, classes);
    }
}
