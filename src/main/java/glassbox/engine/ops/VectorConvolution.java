package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

/**
 * A convolution planned for one layer: its forward pass and both gradients. What only learning needs is prepared when it is
 * first asked for.
 */
final class VectorConvolution implements Workspace {
    /** Below so many weights they are turned before a helper has come. */
    private static final int WORTH_SHARING = 16_384;

    private final WindowGeometry window;
    private final int inputChannels;
    private final int outputChannels;
    private final int capacity;
    private final Workers workers;
    private final Size2d output;
    private final Sliding forward;
    private @Nullable Sliding pooledForward;
    private boolean notPooled;
    private @Nullable FilterGradient filterGradient;
    private @Nullable Sliding inputGradient;
    private final Workers.Item turnFilter = this::turnFilter;
    private float[] w = {};
    private float[] turned = {};

    VectorConvolution(WindowGeometry window, int inputChannels, int outputChannels, int capacity, Workers workers) {
        this.window = window;
        this.inputChannels = inputChannels;
        this.outputChannels = outputChannels;
        this.capacity = capacity;
        this.workers = workers;
        this.output = Size2d.of(window.outputHeight(), window.outputWidth());
        this.forward = Sliding.plan(
                Frames.padded(window, inputChannels),
                window.kernel(),
                window.stride().height(),
                output,
                outputChannels,
                workers);
    }

    void forward(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y) {
        forward.run(batch, x, w, b, rectify, y);
    }

    /** Forward, rectified and pooled by 2 × 2; false if this is not planned for, and nothing was done. */
    boolean forwardPooled(int batch, float[] x, float[] w, float @Nullable [] b, float[] pooled) {
        if (pooledForward == null && !notPooled) {
            pooledForward = Sliding.planPooled(
                    Frames.padded(window, inputChannels),
                    window.kernel(),
                    window.stride().height(),
                    output,
                    outputChannels,
                    workers);
            notPooled = pooledForward == null;
        }
        if (pooledForward == null) {
            return false;
        }
        pooledForward.run(batch, x, w, b, true, pooled);
        return true;
    }

    void filterGradient(int batch, float[] x, float[] dy, float[] dw) {
        filterGradient().run(batch, x, dy, dw);
    }

    private FilterGradient filterGradient() {
        if (filterGradient == null) {
            filterGradient = planFilterGradient();
        }
        return filterGradient;
    }

    private FilterGradient planFilterGradient() {
        Frames frames = Frames.padded(window, inputChannels);
        Size2d kernel = window.kernel();
        int down = window.stride().height();
        if (WinogradTiles.fits(frames, kernel, down, outputChannels)) {
            return new WinogradFilterGradient(frames, output, outputChannels, capacity, workers);
        }
        boolean few = down == 1 && outputChannels <= NarrowFilterGradient.MOST_FILTERS;
        if (few && RowFilterGradient.fits(inputChannels * kernel.area(), output)) {
            return new RowFilterGradient(frames, kernel, output, outputChannels, capacity, workers);
        }
        return few
                ? new NarrowFilterGradient(frames, kernel, output, outputChannels, capacity, workers)
                : new FilledFilterGradient(frames, kernel, down, output, outputChannels, capacity, workers);
    }

    /** The input gradient is a convolution too: the filters, turned by half a turn, slide over the output gradients. */
    void inputGradient(int batch, float[] dy, float[] w, float[] dx) {
        Sliding gradient = inputGradient();
        this.w = w;
        if (turned.length < WORTH_SHARING) {
            for (int o = 0; o < outputChannels; o++) {
                turnFilter(0, o);
            }
        } else {
            workers.each(outputChannels, turnFilter);
        }
        gradient.run(batch, dy, turned, null, false, dx);
    }

    private Sliding inputGradient() {
        if (inputGradient == null) {
            inputGradient = Sliding.plan(
                    Frames.spread(window, outputChannels), window.kernel(), 1, window.input(), inputChannels, workers);
            turned = new float[outputChannels * inputChannels * window.kernel().area()];
        }
        return inputGradient;
    }

    /** turned[C,O,K,L] from w[O,C,K,L], each kernel read backwards; the part of one of the filters. */
    private void turnFilter(int hand, int filter) {
        int area = window.kernel().area();
        int from = filter * inputChannels * area;
        for (int c = 0; c < inputChannels; c++) {
            int to = (c * outputChannels + filter) * area + area - 1;
            for (int i = 0; i < area; i++) {
                turned[to - i] = w[from++];
            }
        }
    }

    @Override
    public void planLearning(boolean byInput) {
        filterGradient();
        if (byInput) {
            inputGradient();
        }
    }

    @Override
    public long bytes() {
        return forward.bytes()
                + (pooledForward == null ? 0 : pooledForward.bytes())
                + (filterGradient == null ? 0 : filterGradient.bytes())
                + (inputGradient == null ? 0 : inputGradient.bytes() + 4L * turned.length);
    }
}
