package glassbox.engine.data;

import glassbox.engine.tensor.Tensor;

/** Where samples are gathered for one step: preprocessed inputs in the network's own buffer, and their labels. */
public final class MiniBatch {
    private final Tensor inputs;
    private final int[] labels;
    private final int elements;
    private int size;

    /** A mini-batch that fills this tensor [capacity, sample...]. */
    public MiniBatch(Tensor inputs) {
        this.inputs = inputs;
        this.labels = new int[inputs.shape().size(0)];
        this.elements = inputs.shape().dropFirst().elements();
    }

    /**
     * Gathers the samples {@code order[from]} to {@code order[from + count - 1]}, preprocessed.
     *
     * @throws IndexOutOfBoundsException if the count exceeds the capacity or an index is not in the dataset
     */
    public void gather(Dataset dataset, Preprocessing preprocessing, int[] order, int from, int count) {
        gather(dataset, order, from, count);
        preprocess(preprocessing);
    }

    /**
     * Gathers the raw values of the samples {@code order[from]} to {@code order[from + count - 1]}.
     *
     * @throws IndexOutOfBoundsException if the count exceeds the capacity or an index is not in the dataset
     */
    public void gather(Dataset dataset, int[] order, int from, int count) {
        for (int i = 0; i < count; i++) {
            int sample = order[from + i];
            labels[i] = dataset.label(sample);
            dataset.copyPixels(sample, inputs.data(), i * elements);
        }
        size = count;
    }

    /** Changes the raw samples gathered last, the first of which has place {@code from} in the epoch. */
    public void augment(Augmenter augmenter, long epoch, int from) {
        for (int i = 0; i < size; i++) {
            augmenter.apply(inputs.data(), i * elements, epoch, from + i);
        }
    }

    /** Preprocesses the raw samples gathered last; once. */
    public void preprocess(Preprocessing preprocessing) {
        for (int i = 0; i < size; i++) {
            preprocessing.apply(inputs.data(), i * elements, elements);
        }
    }

    /** How many samples were gathered last. */
    public int size() {
        return size;
    }

    /** The live preprocessed inputs [capacity, sample...], of which the first {@link #size} count. */
    public Tensor inputs() {
        return inputs;
    }

    /** The live labels, of which the first {@link #size} count. */
    public int[] labels() {
        return labels;
    }
}
