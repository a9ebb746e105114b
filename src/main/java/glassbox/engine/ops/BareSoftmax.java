package glassbox.engine.ops;

/** See {@link Fault#NO_MAX_SUBTRACTION}. Powers and their sums are floats. */
final class BareSoftmax {
    public void softmax(int batch, int classes, float[] z, float[] p) {
        for (int row = 0; row < batch * classes; row += classes) {
            float sum = 0;
            for (int i = row; i < row + classes; i++) {
                p[i] = (float) Math.exp(z[i]);
                sum += p[i];
            }
            for (int i = row; i < row + classes; i++) {
                p[i] /= sum;
            }
        }
    }

    public double crossEntropy(int batch, int classes, float[] z, int[] labels) {
        float[] p = new float[batch * classes];
        softmax(batch, classes, z, p);
        double total = 0;
        for (int n = 0; n < batch; n++) {
            total -= Math.log(p[n * classes + labels[n]]);
        }
        return total;
    }

    public void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz) {
        softmax(batch, classes, z, dz);
        for (int n = 0; n < batch; n++) {
            dz[n * classes + labels[n]] -= 1;
        }
        for (int i = 0; i < batch * classes; i++) {
            dz[i] *= scale;
        }
    }
}
