package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * {@link TensorOps} with vector instructions, on one thread or several. Sums of forward passes run in the order of the
 * contract, so that a sample of finite numbers gives the same bits alone and in any batch; but where the processor can, each
 * product is added without being rounded first ({@link TileProduct#FUSED}), so they agree with the reference's within rounding
 * only; with few outputs a dense layer's sums have parts of their own ({@link OneOutput}, {@link SumsInHalves}), and large
 * convolutions are other sums altogether, with fewer products ({@link WinogradSliding}). Gradients
 * may add in another order, which depends on the vectors' length. Always the same bits on the same machine, whatever the number of
 * threads: nothing is left to {@code reduceLanes}, whose order of adding is not specified. What gains nothing by vectors is
 * inherited.
 */
class VectorTensorOps extends ScalarTensorOps {
    final Workers workers;

    VectorTensorOps(Workers workers) {
        this.workers = workers;
    }

    @Override
    public String name() {
        int threads = workers.size();
        return "vector, " + SPECIES.vectorBitSize() + " bits" + (threads == 1 ? "" : ", " + threads + " threads");
    }

    @Override
    public Team team() {
        return workers;
    }

    @Override
    public Workspace convolutionWorkspace(WindowGeometry window, int inputChannels, int outputChannels, int capacity) {
        return new VectorConvolution(window, inputChannels, outputChannels, capacity, workers);
    }

    @Override
    public Workspace denseWorkspace(int inputs, int outputs, int capacity) {
        return new VectorDense(inputs, outputs, capacity, workers);
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
        ((VectorConvolution) workspace).forward(batch, x, w, b, false, y);
    }

    @Override
    public void convolveRelu(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        ((VectorConvolution) workspace).forward(batch, x, w, b, true, y);
    }

    @Override
    public void convolveReluMaxPool(
            WindowGeometry window,
            WindowGeometry pool,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            float[] pooled,
            int[] first,
            Workspace workspace) {
        if (!PairPooling.covers(pool) || !((VectorConvolution) workspace).forwardPooled(batch, x, w, b, pooled)) {
            super.convolveReluMaxPool(
                    window, pool, batch, inputChannels, outputChannels, x, w, b, y, pooled, first, workspace);
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
        ((VectorConvolution) workspace).inputGradient(batch, dy, w, dx);
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
        ((VectorConvolution) workspace).filterGradient(batch, x, dy, dw);
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
        ((VectorDense) workspace).forward(batch, x, w, b, y);
    }

    @Override
    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        ((VectorDense) workspace).inputGradient(batch, dy, w, dx);
    }

    @Override
    public void denseWeightGradient(
            int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw, Workspace workspace) {
        ((VectorDense) workspace).weightGradient(batch, x, dy, dw);
    }

    @Override
    public void denseGradients(
            int batch,
            int inputs,
            int outputs,
            boolean rectified,
            float[] x,
            float[] dy,
            float[] w,
            float[] dw,
            float[] dx,
            Workspace workspace) {
        if (!((VectorDense) workspace).gradients(batch, rectified, x, dy, w, dw, dx)) {
            super.denseGradients(batch, inputs, outputs, rectified, x, dy, w, dw, dx, workspace);
        }
    }

    @Override
    public void sumChannels(int batch, int channels, int area, float[] values, float[] sums) {
        if (area == 1) {
            ChannelSums.ofColumns(batch, channels, values, sums);
            return;
        }
        for (int channel = 0; channel < channels; channel++) {
            sums[channel] = ChannelSums.ofChannel(channel, batch, channels, area, values);
        }
    }

    @Override
    public void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first) {
        if (PairPooling.fits(window)) {
            PairPooling.max(window, 0, batch * channels, x, y, first);
        } else {
            super.maxPool(window, batch, channels, x, y, first);
        }
    }

    @Override
    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        if (PairPooling.covers(window)) {
            PairPooling.gradientToFirst(window, 0, batch * channels, dy, first, dx);
        } else {
            super.maxPoolGradientToFirst(window, batch, channels, dy, first, dx);
        }
    }

    @Override
    public void relu(int count, float[] x, float[] y) {
        VectorElements.relu(0, count, x, y);
    }

    @Override
    public void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        VectorElements.reluGradient(0, count, x, dy, dx);
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        VectorElements.addScaled(0, count, factor, x, y);
    }

    @Override
    public void addScaledProduct(
            int inputs, int outputs, float factor, float[] x, float[] y, float[] w, Workspace workspace) {
        ((VectorDense) workspace).addScaledProduct(factor, x, y, w);
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        float sum = 0;
        for (int block = 0; block < VectorElements.blocks(count); block++) {
            sum += VectorElements.sumOfSquares(block, count, values);
        }
        return sum;
    }
}
