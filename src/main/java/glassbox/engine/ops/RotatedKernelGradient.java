package glassbox.engine.ops;

/** See {@link Slip#ROTATED_KERNEL_GRADIENT}. */
final class RotatedKernelGradient {
    private final TensorOps right;

    RotatedKernelGradient(TensorOps right) {
        this.right = right;
    }

    public void convolveFilterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw,
            Workspace workspace) {
        right.convolveFilterGradient(window, batch, inputChannels, outputChannels, x, dy, dw, workspace);
        int area = window.kernel().area();
        // [lesson rotated-bug]
        for (int kernel = 0; kernel < outputChannels * inputChannels; kernel++) {
            int first = kernel * area;
            int last = first + area - 1;
            for (int i = 0; i < area / 2; i++) {
                float kept = dw[first + i];
                dw[first + i] = dw[last - i];
                dw[last - i] = kept;
            }
        }
        // [end lesson]
    }
}
