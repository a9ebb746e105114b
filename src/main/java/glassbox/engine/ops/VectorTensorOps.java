package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

import glassbox.engine.ops.VectorProducts.Matrix;

/**
 * {@link TensorOps} with vector instructions. Forward passes and dense weight gradients give the reference's very bits;
 * other gradients add in another order, which depends on the vectors' length. Always the same bits on the same machine:
 * nothing is left to {@code reduceLanes}, whose order of adding is not specified, nor to fused steps, which are very slow where
 * the processor has none. What gains nothing by vectors is inherited.
 */
final class VectorTensorOps extends ScalarTensorOps {
    private static final VectorSpecies<Float> SPECIES = VectorProducts.SPECIES;
    private static final int LANES = SPECIES.length();

    @Override
    public String name() {
        return "vector, " + SPECIES.vectorBitSize() + " bits";
    }

    @Override
    public Workspace convolutionWorkspace(WindowGeometry window, int inputChannels, int outputChannels, int capacity) {
        return new PatchWorkspace(Patches.size(window, inputChannels));
    }

    @Override
    public void convolve(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        float[] scratch = ((PatchWorkspace) workspace).patches;
        int area = window.outputArea();
        int depth = inputChannels * window.kernel().area();
        Matrix filters = Matrix.rows(w, 0, depth);
        Matrix patches = Matrix.rows(scratch, 0, area);
        for (int n = 0; n < batch; n++) {
            Patches.gather(
                    window, inputChannels, x, n * inputChannels * window.input().area(), scratch);
            Matrix output = Matrix.rows(y, n * outputChannels * area, area);
            VectorProducts.multiply(outputChannels, area, depth, filters, patches, output);
            for (int o = 0; b != null && o < outputChannels; o++) {
                addToAll(area, b[o], y, (n * outputChannels + o) * area);
            }
        }
    }

    @Override
    public void convolveInputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx,
            Workspace workspace) {
        float[] scratch = ((PatchWorkspace) workspace).patches;
        int area = window.outputArea();
        int rows = inputChannels * window.kernel().area();
        int sample = inputChannels * window.input().area();
        Arrays.fill(dx, 0, batch * sample, 0);
        Matrix filters = Matrix.transposed(w, 0, rows);
        Matrix patches = Matrix.rows(scratch, 0, area);
        for (int n = 0; n < batch; n++) {
            Matrix gradient = Matrix.rows(dy, n * outputChannels * area, area);
            VectorProducts.multiply(rows, area, outputChannels, filters, gradient, patches);
            Patches.scatter(window, inputChannels, scratch, dx, n * sample);
        }
    }

    @Override
    public void convolveFilterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw,
            Workspace workspace) {
        float[] scratch = ((PatchWorkspace) workspace).patches;
        int area = window.outputArea();
        int columns = inputChannels * window.kernel().area();
        Arrays.fill(dw, 0, outputChannels * columns, 0);
        Matrix patches = Matrix.rows(scratch, 0, area);
        Matrix filterGradient = Matrix.rows(dw, 0, columns);
        for (int n = 0; n < batch; n++) {
            Patches.gather(
                    window, inputChannels, x, n * inputChannels * window.input().area(), scratch);
            Matrix gradient = Matrix.rows(dy, n * outputChannels * area, area);
            VectorProducts.addTransposed(outputChannels, columns, area, gradient, patches, filterGradient);
        }
    }

    @Override
    public void dense(
            int batch,
            int inputs,
            int outputs,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        VectorProducts.multiply(
                batch,
                outputs,
                inputs,
                Matrix.rows(x, 0, inputs),
                Matrix.rows(w, 0, outputs),
                Matrix.rows(y, 0, outputs));
        for (int i = 0; b != null && i < batch * outputs; i++) {
            y[i] += b[i % outputs];
        }
    }

    @Override
    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        if (outputs < 4 * LANES) {
            super.denseInputGradient(batch, inputs, outputs, dy, w, dx, workspace);
            return;
        }
        Arrays.fill(dx, 0, batch * inputs, 0);
        VectorProducts.addTransposed(
                batch,
                inputs,
                outputs,
                Matrix.rows(dy, 0, outputs),
                Matrix.rows(w, 0, outputs),
                Matrix.rows(dx, 0, inputs));
    }

    @Override
    public void denseWeightGradient(
            int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw, Workspace workspace) {
        VectorProducts.multiply(
                inputs,
                outputs,
                batch,
                Matrix.transposed(x, 0, inputs),
                Matrix.rows(dy, 0, outputs),
                Matrix.rows(dw, 0, outputs));
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        int end = SPECIES.loopBound(count);
        for (int i = 0; i < end; i += LANES) {
            FloatVector step = FloatVector.fromArray(SPECIES, x, i).mul(factor);
            FloatVector.fromArray(SPECIES, y, i).add(step).intoArray(y, i);
        }
        for (int i = end; i < count; i++) {
            y[i] += factor * x[i];
        }
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        int end = SPECIES.loopBound(count);
        FloatVector sums = FloatVector.zero(SPECIES);
        for (int i = 0; i < end; i += LANES) {
            FloatVector part = FloatVector.fromArray(SPECIES, values, i);
            sums = sums.add(part.mul(part));
        }
        float[] parts = sums.toArray();
        float sum = 0;
        for (float part : parts) {
            sum += part;
        }
        for (int i = end; i < count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private static void addToAll(int count, float term, float[] values, int from) {
        for (int i = from; i < from + count; i++) {
            values[i] += term;
        }
    }

    private static final class PatchWorkspace implements Workspace {
        private final float[] patches;

        PatchWorkspace(int size) {
            patches = new float[size];
        }

        @Override
        public long bytes() {
            return 4L * patches.length;
        }
    }
}
