package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.FUSED;
import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A dense layer with a single output. Its weights are one column, so vectors run along the inputs: any other way all lanes but
 * one would be idle. Hence the sum of its forward pass has a part for each lane and one for what is left over; a sample's
 * parts are the same alone and in any batch.
 */
final class OneOutput {
    private OneOutput() {}

    /** y[N] = x[N, inputs] · w[inputs]. */
    static void forward(int batch, int inputs, float[] x, float[] w, float[] y) {
        for (int n = 0; n < batch; n++) {
            y[n] = dot(inputs, x, n * inputs, w);
        }
    }

    private static float dot(int inputs, float[] x, int from, float[] w) {
        int whole = SPECIES.loopBound(inputs);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < whole; i += LANES) {
            sums = plus(sums, FloatVector.fromArray(SPECIES, x, from + i), FloatVector.fromArray(SPECIES, w, i));
        }
        float sum = LaneSum.total(sums);
        for (int i = whole; i < inputs; i++) {
            sum = plusOne(sum, x[from + i], w[i]);
        }
        return sum;
    }

    /** dw[inputs] from x[N, inputs] and dy[N], added over the samples in order. */
    static void weightGradient(int batch, int inputs, float[] x, float[] dy, float[] dw) {
        if (batch == 1) {
            VectorElements.scale(inputs, dy[0], x, 0, dw, 0);
            return;
        }
        int whole = SPECIES.loopBound(inputs);
        for (int i = 0; i < whole; i += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int n = 0; n < batch; n++) {
                sum = plus(sum, dy[n], FloatVector.fromArray(SPECIES, x, n * inputs + i));
            }
            sum.intoArray(dw, i);
        }
        for (int i = whole; i < inputs; i++) {
            float sum = 0;
            for (int n = 0; n < batch; n++) {
                sum = plusOne(sum, dy[n], x[n * inputs + i]);
            }
            dw[i] = sum;
        }
    }

    /** dx[N, inputs] from dy[N] and w[inputs]. */
    static void inputGradient(int batch, int inputs, float[] dy, float[] w, float[] dx) {
        for (int n = 0; n < batch; n++) {
            VectorElements.scale(inputs, dy[n], w, 0, dx, n * inputs);
        }
    }

    private static float plusOne(float sum, float a, float b) {
        return FUSED ? Math.fma(a, b, sum) : sum + a * b;
    }
}
