package glassbox.engine.ops;

/** See {@link Fault#WRONG_SIGN}. */
final class WrongSign {
    private final TensorOps right;

    WrongSign(TensorOps right) {
        this.right = right;
    }

    public void denseInputGradient(
            int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace) {
        right.denseInputGradient(batch, inputs, outputs, dy, w, dx, workspace);
        for (int i = 0; i < batch * inputs; i++) {
            dx[i] = -dx[i];
        }
    }
}
