package glassbox.explain;

import glassbox.engine.tensor.Shape;
import glassbox.raster.Raster;

/**
 * What every pixel adds to the score of a class, to first order: the gradient of the score by the pixel times how far the
 * pixel is from what an empty picture has there (A. Shrikumar et al., "Not just a black box", 2016), summed over channels.
 * Above 0 where the pixel speaks for the class.
 */
public final class GradientTimesInput {
    private GradientTimesInput() {}

    /**
     * The map of a sample, of the sample's rows and columns, in units of the score.
     *
     * @param sample what the network sees, preprocessed, channel by channel; not changed
     * @param label the class, from 0
     * @param empty what an empty picture has everywhere
     * @throws IndexOutOfBoundsException if there is no such class
     */
    public static Raster of(ScoredNetwork network, float[] sample, int label, float empty) {
        Shape shape = network.spec().input();
        float[] slopes = network.slopes(sample, label).gradient(0).data();
        int area = shape.size(1) * shape.size(2);
        return Raster.generate(shape.size(1), shape.size(2), (row, column) -> {
            double sum = 0;
            for (int at = row * shape.size(2) + column; at < sample.length; at += area) {
                sum += (double) slopes[at] * (sample[at] - empty);
            }
            return (float) sum;
        });
    }
}
