package glassbox.engine.ops;

import java.util.Arrays;

/** See {@link Slip#LAST_CLASS_ONLY}. The first dense layer to go back through after the loss is the one the loss is fused with. */
final class LastClassOnly {
    private final TensorOps right;
    private int[] labels = {};
    private boolean pending;

    LastClassOnly(TensorOps right) {
        this.right = right;
    }

    public void crossEntropyGradient(int batch, int classes, float[] z, int[] given, float scale, float[] dz) {
        right.crossEntropyGradient(batch, classes, z, given, scale, dz);
        labels = Arrays.copyOf(given, batch);
        pending = true;
    }

    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        right.denseInputGradient(batch, inputs, outputs, dy, w, dx, workspace);
        leaveLastClass(batch, inputs, outputs, dx);
    }

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
        right.denseGradients(batch, inputs, outputs, rectified, x, dy, w, dw, dx, workspace);
        leaveLastClass(batch, inputs, outputs, dx);
    }

    private void leaveLastClass(int batch, int inputs, int outputs, float[] dx) {
        for (int n = 0; n < batch && pending; n++) {
            if (labels[n] != outputs - 1) {
                Arrays.fill(dx, n * inputs, (n + 1) * inputs, 0);
            }
        }
        pending = false;
    }
}
