package glassbox.engine.ops;

import java.util.Arrays;

/** Batch normalisation and its gradients in double precision, for pictures [batch, channels, area]. */
final class DoubleNormalization {
    private final int batch;
    private final int channels;
    private final int area;
    private final double epsilon;
    private final double[] mean;
    private final double[] variance;

    /** With these live arrays, one number a channel. */
    DoubleNormalization(int batch, int channels, int area, double epsilon, double[] mean, double[] variance) {
        this.batch = batch;
        this.channels = channels;
        this.area = area;
        this.epsilon = epsilon;
        this.mean = mean;
        this.variance = variance;
    }

    /** Hears of one number: its position and its channel. */
    private interface Visitor {
        void number(int index, int channel);
    }

    private void forEach(Visitor visitor) {
        for (int i = 0; i < batch * channels * area; i++) {
            visitor.number(i, i / area % channels);
        }
    }

    void measure(double[] x) {
        double values = (double) batch * area;
        Arrays.fill(mean, 0, channels, 0);
        Arrays.fill(variance, 0, channels, 0);
        forEach((i, c) -> mean[c] += x[i] / values);
        forEach((i, c) -> variance[c] += (x[i] - mean[c]) * (x[i] - mean[c]) / values);
    }

    void forward(double[] x, double[] gamma, double[] beta, double[] y) {
        forEach((i, c) -> y[i] = gamma[c] * normal(x[i], c) + beta[c]);
    }

    void parameterGradients(double[] x, double[] dy, double[] dgamma, double[] dbeta) {
        Arrays.fill(dgamma, 0, channels, 0);
        Arrays.fill(dbeta, 0, channels, 0);
        forEach((i, c) -> {
            dgamma[c] += dy[i] * normal(x[i], c);
            dbeta[c] += dy[i];
        });
    }

    void inputGradient(double[] x, double[] gamma, double[] dy, double[] dgamma, double[] dbeta, double[] dx) {
        double values = (double) batch * area;
        forEach((i, c) -> {
            double share = (dbeta[c] + normal(x[i], c) * dgamma[c]) / values;
            dx[i] = gamma[c] / Math.sqrt(variance[c] + epsilon) * (dy[i] - share);
        });
    }

    private double normal(double x, int channel) {
        return (x - mean[channel]) / Math.sqrt(variance[channel] + epsilon);
    }
}
