package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * The forward pass of a dense layer whose outputs fit into one vector. With one sample, a single sum over all inputs would
 * wait at every step for the step before; so the inputs are cut into halves, each half has a sum of its own, and the second
 * is added to the first at the end. The same alone and in any batch.
 */
final class SumsInHalves {
    private final int inputs;
    private final int outputs;
    private final int half;
    private final float[] second;
    /** A row of weights in a whole vector, or a sample's outputs. */
    private final float[] row = new float[LANES];

    /** A layer that fits, for batches of up to {@code capacity} samples. */
    SumsInHalves(int inputs, int outputs, int capacity) {
        this.inputs = inputs;
        this.outputs = outputs;
        // So short that in as many rows behind it whole vectors can be read.
        this.half = Math.max(0, inputs - Math.ceilDiv(LANES, outputs)) / 2;
        this.second = new float[capacity * outputs];
    }

    static boolean fits(int outputs) {
        return outputs > 1 && outputs <= LANES;
    }

    /** y[N, outputs] = x[N, inputs] · w[inputs, outputs] for the samples {@code from} to {@code to - 1}. */
    void forward(MatrixProduct product, int from, int to, float[] x, float[] w, float[] y) {
        if (half == 0) {
            Arrays.fill(y, from * outputs, to * outputs, 0);
        } else {
            product.run(from, to, outputs, 0, half, x, w, y);
        }
        product.run(from, to, outputs, half, inputs, x, w, second);
        for (int i = from * outputs; i < to * outputs; i++) {
            y[i] += second[i];
        }
    }

    /** The same for a single sample. */
    void forwardOne(float[] x, float[] w, float[] y) {
        int step = half * outputs;
        FloatVector sum = FloatVector.zero(SPECIES);
        FloatVector sum2 = sum;
        for (int i = 0; i < half; i++) {
            int at = i * outputs;
            sum = plus(sum, x[i], FloatVector.fromArray(SPECIES, w, at));
            sum2 = plus(sum2, x[half + i], FloatVector.fromArray(SPECIES, w, step + at));
        }
        for (int i = 2 * half; i < inputs; i++) {
            System.arraycopy(w, i * outputs, row, 0, outputs);
            sum2 = plus(sum2, x[i], FloatVector.fromArray(SPECIES, row, 0));
        }
        sum.add(sum2).intoArray(row, 0);
        System.arraycopy(row, 0, y, 0, outputs);
    }

    /** How much memory the plan holds. */
    long bytes() {
        return 4L * (second.length + row.length);
    }
}
