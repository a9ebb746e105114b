package glassbox.engine.ops;

/** See {@link Fault#KERNEL_NOT_FLIPPED}. A right way back turns the kernel once; turned before that, it is not flipped. */
final class KernelNotFlipped {
    private final TensorOps right;
    private float[] turned = {};

    KernelNotFlipped(TensorOps right) {
        this.right = right;
    }

    public void convolveInputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx,
            Workspace workspace) {
        turned = turned.length == w.length ? turned : new float[w.length];
        int area = window.kernel().area();
        for (int i = 0; i < outputChannels * inputChannels * area; i++) {
            int first = i - i % area;
            turned[i] = w[first + area - 1 - i % area];
        }
        right.convolveInputGradient(window, batch, inputChannels, outputChannels, dy, turned, dx, workspace);
    }
}
