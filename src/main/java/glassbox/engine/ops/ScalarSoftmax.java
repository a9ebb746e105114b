package glassbox.engine.ops;

/** Softmax, cross-entropy and their gradients as plain loops, row by row; exponentials are added in double precision. */
final class ScalarSoftmax {
    private ScalarSoftmax() {}

    static void forward(int batch, int classes, float[] z, float[] p) {
        for (int n = 0; n < batch; n++) {
            int row = n * classes;
            // [lesson softmax]
            float max = z[row + argMax(z, row, classes)];
            double sum = sumOfExponentials(z, row, classes, max);
            for (int i = row; i < row + classes; i++) {
                p[i] = (float) (Math.exp((double) z[i] - max) / sum);
            }
            // [end lesson]
        }
    }

    static void gradient(int batch, int classes, float[] p, float[] dp, float[] dz) {
        for (int n = 0; n < batch; n++) {
            int row = n * classes;
            float sum = 0;
            for (int i = row; i < row + classes; i++) {
                sum += dp[i] * p[i];
            }
            for (int i = row; i < row + classes; i++) {
                dz[i] = p[i] * (dp[i] - sum);
            }
        }
    }

    static double crossEntropy(int batch, int classes, float[] z, int[] labels) {
        // [lesson cross-entropy]
        double total = 0;
        for (int n = 0; n < batch; n++) {
            int row = n * classes;
            float max = z[row + argMax(z, row, classes)];
            total += Math.log(sumOfExponentials(z, row, classes, max)) + ((double) max - z[row + labels[n]]);
        }
        return total;
        // [end lesson]
    }

    static void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz) {
        // [lesson blame]
        forward(batch, classes, z, dz);
        for (int n = 0; n < batch; n++) {
            dz[n * classes + labels[n]] -= 1;
        }
        // [end lesson]
        for (int i = 0; i < batch * classes; i++) {
            dz[i] *= scale;
        }
    }

    static int countCorrect(int batch, int classes, float[] scores, int[] labels) {
        int correct = 0;
        for (int n = 0; n < batch; n++) {
            int answer = classes == 1 ? (scores[n] > 0.5f ? 1 : 0) : argMax(scores, n * classes, classes);
            if (answer == labels[n]) {
                correct++;
            }
        }
        return correct;
    }

    private static double sumOfExponentials(float[] z, int row, int classes, float max) {
        // [lesson exponentials]
        double sum = 0;
        for (int i = row; i < row + classes; i++) {
            sum += Math.exp((double) z[i] - max);
        }
        return sum;
        // [end lesson]
    }

    private static int argMax(float[] values, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            if (values[from + i] > values[from + best]) {
                best = i;
            }
        }
        return best;
    }
}
