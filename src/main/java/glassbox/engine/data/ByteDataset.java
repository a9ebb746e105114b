package glassbox.engine.data;

import java.util.List;
import java.util.Objects;

import glassbox.engine.tensor.Shape;

/** Samples kept in memory as one unsigned byte per value, as the published datasets store them. */
public final class ByteDataset implements Dataset {
    private static final float HALF_RANGE = 128;

    private final Shape sampleShape;
    private final List<String> classNames;
    private final byte[] pixels;
    private final byte[] labels;

    /**
     * A dataset over these very arrays; nothing is copied, so they must not be changed afterwards.
     *
     * @param sampleShape the shape of one sample
     * @param classNames at most 256 names
     * @param pixels all samples one after the other, row-major, unsigned
     * @param labels one class index per sample, unsigned
     * @throws IllegalArgumentException with a sentence, if the lengths do not fit together, a label has no class or there is
     *     no sample
     */
    public ByteDataset(Shape sampleShape, List<String> classNames, byte[] pixels, byte[] labels) {
        this.sampleShape = sampleShape;
        this.classNames = List.copyOf(classNames);
        this.pixels = pixels;
        this.labels = labels;
        if (labels.length == 0) {
            throw new IllegalArgumentException("A dataset has at least one sample, but this one has none.");
        }
        if ((long) labels.length * sampleShape.elements() != pixels.length) {
            throw new IllegalArgumentException(
                    "There are " + labels.length + " labels, so " + (long) labels.length * sampleShape.elements()
                            + " values were expected for samples of " + sampleShape + ", but there are "
                            + pixels.length + ".");
        }
        for (int i = 0; i < labels.length; i++) {
            if (label(i) >= classNames.size()) {
                throw new IllegalArgumentException("Sample " + i + " has label " + label(i)
                        + ", but there are only the classes 0 to " + (classNames.size() - 1) + ".");
            }
        }
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public Shape sampleShape() {
        return sampleShape;
    }

    @Override
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public int label(int index) {
        return Byte.toUnsignedInt(labels[Objects.checkIndex(index, labels.length)]);
    }

    @Override
    public void copyPixels(int index, float[] target, int offset) {
        int count = sampleShape.elements();
        int from = Objects.checkIndex(index, labels.length) * count;
        Objects.checkFromIndexSize(offset, count, target.length);
        // As & 0xFF, but Java makes vector instructions of it: 256 is added to what is negative as a signed byte.
        for (int i = 0; i < count; i++) {
            float signed = pixels[from + i];
            target[offset + i] = signed + HALF_RANGE - HALF_RANGE * Math.signum(signed + 0.5f);
        }
    }
}
