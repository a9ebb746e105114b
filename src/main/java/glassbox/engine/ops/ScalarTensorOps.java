package glassbox.engine.ops;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The specification of {@link TensorOps}: one plain loop per axis, sums in the order of the contract, no fused steps. */
class ScalarTensorOps implements TensorOps {
    static final TensorOps INSTANCE = new ScalarTensorOps();

    @Override
    public String name() {
        return "scalar";
    }

    @Override
    public int convolutionScratch(WindowGeometry window, int inputChannels) {
        return 0;
    }

    @Override
    public void convolve(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            float[] scratch) {
        ScalarConvolution.forward(window, batch, inputChannels, outputChannels, x, w, b, y);
    }

    @Override
    public void convolveInputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx,
            float[] scratch) {
        ScalarConvolution.inputGradient(window, batch, inputChannels, outputChannels, dy, w, dx);
    }

    @Override
    public void convolveFilterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw,
            float[] scratch) {
        ScalarConvolution.filterGradient(window, batch, inputChannels, outputChannels, x, dy, dw);
    }

    @Override
    public void sumChannels(int batch, int channels, int area, float[] values, float[] sums) {
        for (int c = 0; c < channels; c++) {
            float sum = 0;
            for (int n = 0; n < batch; n++) {
                int from = (n * channels + c) * area;
                for (int i = from; i < from + area; i++) {
                    sum += values[i];
                }
            }
            sums[c] = sum;
        }
    }

    @Override
    public void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first) {
        ScalarPooling.max(window, batch * channels, x, y, first);
    }

    @Override
    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        ScalarPooling.maxGradientToFirst(window, batch * channels, dy, first, dx);
    }

    @Override
    public void maxPoolGradientToAll(
            WindowGeometry window, int batch, int channels, float[] x, float[] y, float[] dy, float[] dx) {
        ScalarPooling.maxGradientToAll(window, batch * channels, x, y, dy, dx);
    }

    @Override
    public void dense(int batch, int inputs, int outputs, float[] x, float[] w, float @Nullable [] b, float[] y) {
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                float sum = 0;
                for (int i = 0; i < inputs; i++) {
                    sum += x[n * inputs + i] * w[i * outputs + j];
                }
                y[n * outputs + j] = b == null ? sum : sum + b[j];
            }
        }
    }

    @Override
    public void denseInputGradient(int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx) {
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < inputs; i++) {
                float sum = 0;
                for (int j = 0; j < outputs; j++) {
                    sum += dy[n * outputs + j] * w[i * outputs + j];
                }
                dx[n * inputs + i] = sum;
            }
        }
    }

    @Override
    public void denseWeightGradient(int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw) {
        Arrays.fill(dw, 0, inputs * outputs, 0);
        for (int n = 0; n < batch; n++) {
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < outputs; j++) {
                    dw[i * outputs + j] += x[n * inputs + i] * dy[n * outputs + j];
                }
            }
        }
    }

    @Override
    public void softmax(int batch, int classes, float[] z, float[] p) {
        for (int n = 0; n < batch; n++) {
            int row = n * classes;
            float max = z[row + argMax(z, row, classes)];
            double sum = sumOfExponentials(z, row, classes, max);
            for (int i = row; i < row + classes; i++) {
                p[i] = (float) (Math.exp((double) z[i] - max) / sum);
            }
        }
    }

    @Override
    public void softmaxGradient(int batch, int classes, float[] p, float[] dp, float[] dz) {
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

    @Override
    public double crossEntropy(int batch, int classes, float[] z, int[] labels) {
        double total = 0;
        for (int n = 0; n < batch; n++) {
            int row = n * classes;
            float max = z[row + argMax(z, row, classes)];
            total += Math.log(sumOfExponentials(z, row, classes, max)) + ((double) max - z[row + labels[n]]);
        }
        return total;
    }

    @Override
    public void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz) {
        softmax(batch, classes, z, dz);
        for (int n = 0; n < batch; n++) {
            dz[n * classes + labels[n]] -= 1;
        }
        for (int i = 0; i < batch * classes; i++) {
            dz[i] *= scale;
        }
    }

    @Override
    public int countCorrect(int batch, int classes, float[] scores, int[] labels) {
        int correct = 0;
        for (int n = 0; n < batch; n++) {
            if (argMax(scores, n * classes, classes) == labels[n]) {
                correct++;
            }
        }
        return correct;
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] += factor * x[i];
        }
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private static double sumOfExponentials(float[] z, int row, int classes, float max) {
        double sum = 0;
        for (int i = row; i < row + classes; i++) {
            sum += Math.exp((double) z[i] - max);
        }
        return sum;
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
