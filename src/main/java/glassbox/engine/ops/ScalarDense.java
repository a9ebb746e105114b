package glassbox.engine.ops;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Dense layers and their gradients as plain loops. */
final class ScalarDense {
    private ScalarDense() {}

    static void forward(int batch, int inputs, int outputs, float[] x, float[] w, float @Nullable [] b, float[] y) {
        // [lesson dense]
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                float sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += x[n * inputs + i] * w[i * outputs + j];
                }
                y[n * outputs + j] = b == null ? sum : sum + b[j];
            }
        }
        // [end lesson]
    }

    static void inputGradient(int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx) {
        // [lesson dense-input-gradient]
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < inputs; i++) {
                float sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += dy[n * outputs + j] * w[i * outputs + j];
                }
                dx[n * inputs + i] = sum;
            }
        }
        // [end lesson]
    }

    static void weightGradient(int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw) {
        Arrays.fill(dw, 0, inputs * outputs, 0);
        // [lesson dense-weight-gradient]
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < outputs; j++) {
                    dw[i * outputs + j] += x[n * inputs + i] * dy[n * outputs + j];
                }
            }
        }
        // [end lesson]
    }
}
