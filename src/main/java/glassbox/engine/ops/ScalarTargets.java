package glassbox.engine.ops;

/**
 * Losses that compare each output with a target of its own. The target is the label itself if there is a single output,
 * else 1 at the label and 0 elsewhere. Sums are added in double, output by output.
 */
final class ScalarTargets {
    private ScalarTargets() {}

    private static float target(int label, int output, int outputs) {
        return outputs == 1 ? label : label == output ? 1 : 0;
    }

    static double binaryCrossEntropy(int batch, int outputs, float[] z, int[] labels) {
        double total = 0;
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                double logit = z[n * outputs + j];
                total += Math.max(logit, 0)
                        - logit * target(labels[n], j, outputs)
                        + Math.log1p(Math.exp(-Math.abs(logit)));
            }
        }
        return total;
    }

    static void binaryCrossEntropyGradient(int batch, int outputs, float[] z, int[] labels, float scale, float[] dz) {
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                double logit = z[n * outputs + j];
                double small = Math.exp(-Math.abs(logit));
                double sigmoid = (logit >= 0 ? 1 : small) / (1 + small);
                dz[n * outputs + j] = (float) (sigmoid - target(labels[n], j, outputs)) * scale;
            }
        }
    }

    static double squaredError(int batch, int outputs, float[] y, int[] labels) {
        double total = 0;
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                double error = y[n * outputs + j] - target(labels[n], j, outputs);
                total += error * error;
            }
        }
        return total;
    }

    static void squaredErrorGradient(int batch, int outputs, float[] y, int[] labels, float scale, float[] dy) {
        for (int n = 0; n < batch; n++) {
            for (int j = 0; j < outputs; j++) {
                dy[n * outputs + j] = (y[n * outputs + j] - target(labels[n], j, outputs)) * scale;
            }
        }
    }
}
