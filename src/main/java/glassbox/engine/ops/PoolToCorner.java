package glassbox.engine.ops;

/** See {@link Fault#POOL_TO_WRONG_PLACE}. */
final class PoolToCorner {
    private final TensorOps right;
    private int[] corners = {};

    PoolToCorner(TensorOps right) {
        this.right = right;
    }

    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        corners = corners.length == first.length ? corners : new int[first.length];
        int area = window.outputArea();
        int across = window.outputWidth();
        for (int i = 0; i < batch * channels * area; i++) {
            int row = i % area / across * window.stride().height();
            corners[i] =
                    row * window.input().width() + i % across * window.stride().width();
        }
        right.maxPoolGradientToFirst(window, batch, channels, dy, corners, dx);
    }

    public void maxPoolGradientToAll(
            WindowGeometry window, int batch, int channels, float[] x, float[] y, float[] dy, float[] dx) {
        maxPoolGradientToFirst(window, batch, channels, dy, new int[batch * channels * window.outputArea()], dx);
    }
}
