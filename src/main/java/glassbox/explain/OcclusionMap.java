package glassbox.explain;

import java.util.Arrays;

import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;

/**
 * What hiding a part of a picture does to the probability of a class (M. Zeiler, R. Fergus, "Visualizing and understanding
 * convolutional networks", 2014): a square patch of one value is laid over every place in turn, all channels at once. A
 * pixel's number is the mean of what was lost under all patches that hid it: above 0 where the picture speaks for the class,
 * below 0 where it speaks against it.
 */
public final class OcclusionMap {
    private OcclusionMap() {}

    /**
     * The map of a sample, of the sample's rows and columns; its numbers lie between −1 and 1.
     *
     * @param sample what the network sees, preprocessed, channel by channel; not changed
     * @param label the class, from 0
     * @param patch the side of the patch in pixels, no larger than the picture
     * @param hidden the value the patch has
     * @throws IllegalArgumentException if the patch does not lie within the picture
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public static Raster of(ScoredNetwork network, float[] sample, int label, int patch, float hidden) {
        Shape shape = network.spec().input();
        int rows = shape.size(1);
        int columns = shape.size(2);
        if (patch < 1 || patch > Math.min(rows, columns)) {
            throw new IllegalArgumentException("A patch is at least 1 pixel wide and lies within the picture of " + rows
                    + " × " + columns + ", but is " + patch + " wide.");
        }
        int down = rows - patch + 1;
        int across = columns - patch + 1;
        float[] read = network.probabilities(label, down * across + 1, (index, target, offset) -> {
            System.arraycopy(sample, 0, target, offset, sample.length);
            if (index > 0) {
                hide(target, offset, shape, (index - 1) / across, (index - 1) % across, patch, hidden);
            }
        });
        double[] lost = new double[rows * columns];
        int[] times = new int[rows * columns];
        // [lesson hide]
        for (int place = 0; place < down * across; place++) {
            double loss = (double) read[0] - read[place + 1];
            for (int row = place / across; row < place / across + patch; row++) {
                for (int column = place % across; column < place % across + patch; column++) {
                    lost[row * columns + column] += loss;
                    times[row * columns + column]++;
                }
            }
        }
        // [end lesson]
        return Raster.generate(
                rows, columns, (row, column) -> (float) (lost[row * columns + column] / times[row * columns + column]));
    }

    private static void hide(float[] target, int offset, Shape shape, int top, int left, int patch, float hidden) {
        int area = shape.size(1) * shape.size(2);
        for (int channel = 0; channel < shape.size(0); channel++) {
            for (int row = top; row < top + patch; row++) {
                int from = offset + channel * area + row * shape.size(2) + left;
                Arrays.fill(target, from, from + patch, hidden);
            }
        }
    }
}
