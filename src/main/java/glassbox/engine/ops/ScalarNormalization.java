package glassbox.engine.ops;

/** Batch normalisation and its gradients as plain loops, channel by channel; sums in double precision. */
final class ScalarNormalization {
    private ScalarNormalization() {}

    static void moments(int batch, int channels, int area, float[] x, float[] mean, float[] variance) {
        double values = (double) batch * area;
        for (int c = 0; c < channels; c++) {
            double sum = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    sum += x[i];
                }
            }
            double middle = sum / values;
            double squares = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    squares += (x[i] - middle) * (x[i] - middle);
                }
            }
            mean[c] = (float) middle;
            variance[c] = (float) (squares / values);
        }
    }

    static void forward(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] gamma,
            float[] beta,
            float[] y) {
        for (int n = 0; n < batch; n++) {
            for (int c = 0; c < channels; c++) {
                float scale = gamma[c] * inverseSpread(variance[c], epsilon);
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    y[i] = (x[i] - mean[c]) * scale + beta[c];
                }
            }
        }
    }

    static void parameterGradients(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] dy,
            float[] dgamma,
            float[] dbeta) {
        for (int c = 0; c < channels; c++) {
            double slope = 0;
            double shift = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    slope += dy[i] * (x[i] - mean[c]);
                    shift += dy[i];
                }
            }
            dgamma[c] = (float) (slope * inverseSpread(variance[c], epsilon));
            dbeta[c] = (float) shift;
        }
    }

    static void inputGradient(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] gamma,
            float[] dy,
            float[] dgamma,
            float[] dbeta,
            float[] dx) {
        float values = (float) batch * area;
        for (int n = 0; n < batch; n++) {
            for (int c = 0; c < channels; c++) {
                float inverse = inverseSpread(variance[c], epsilon);
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    float moved = dbeta[c] + (x[i] - mean[c]) * inverse * dgamma[c];
                    dx[i] = gamma[c] * inverse * (dy[i] - moved / values);
                }
            }
        }
    }

    private static float inverseSpread(float variance, float epsilon) {
        return (float) (1 / Math.sqrt((double) variance + epsilon));
    }
}
