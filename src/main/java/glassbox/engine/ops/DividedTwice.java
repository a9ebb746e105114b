package glassbox.engine.ops;

/** See {@link Slip#DIVIDED_TWICE}. */
final class DividedTwice {
    private final TensorOps right;

    DividedTwice(TensorOps right) {
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
        divide(dw, outputChannels * inputChannels * window.kernel().area(), batch);
    }

    public void sumChannels(int batch, int channels, int area, float[] values, float[] sums) {
        right.sumChannels(batch, channels, area, values, sums);
        divide(sums, channels, batch);
    }

    private static void divide(float[] values, int count, int divisor) {
        for (int i = 0; i < count; i++) {
            values[i] /= divisor;
        }
    }
}
