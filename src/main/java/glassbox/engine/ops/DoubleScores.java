package glassbox.engine.ops;

/** Softmax and the losses in double precision, for scores [batch, outputs]. */
final class DoubleScores {
    private final int batch;
    private final int outputs;
    private final double[] scores;

    /** With this live array of at least batch · outputs numbers. */
    DoubleScores(int batch, int outputs, double[] scores) {
        this.batch = batch;
        this.outputs = outputs;
        this.scores = scores;
    }

    /** Fills p with the softmax of the scores. */
    void softmax(double[] p) {
        for (int n = 0; n < batch; n++) {
            double logSum = logSum(n);
            for (int i = n * outputs; i < (n + 1) * outputs; i++) {
                p[i] = Math.exp(scores[i] - logSum);
            }
        }
    }

    /** Fills dz, the scores being probabilities. */
    void softmaxGradient(double[] dp, double[] dz) {
        for (int n = 0; n < batch; n++) {
            double sum = 0;
            for (int i = n * outputs; i < (n + 1) * outputs; i++) {
                sum += dp[i] * scores[i];
            }
            for (int i = n * outputs; i < (n + 1) * outputs; i++) {
                dz[i] = scores[i] * (dp[i] - sum);
            }
        }
    }

    double crossEntropy(int[] labels) {
        double total = 0;
        for (int n = 0; n < batch; n++) {
            total += logSum(n) - scores[n * outputs + labels[n]];
        }
        return total;
    }

    /** log(sum(exp(z))) of one row, with the largest taken out first so that nothing overflows. */
    private double logSum(int row) {
        double largest = scores[row * outputs + largest(row)];
        double sum = 0;
        for (int i = row * outputs; i < (row + 1) * outputs; i++) {
            sum += Math.exp(scores[i] - largest);
        }
        return largest + Math.log(sum);
    }

    /** Which score of a row is largest; the first of them. */
    private int largest(int row) {
        int best = 0;
        for (int j = 1; j < outputs; j++) {
            if (scores[row * outputs + j] > scores[row * outputs + best]) {
                best = j;
            }
        }
        return best;
    }

    int countCorrect(int[] labels) {
        int correct = 0;
        for (int n = 0; n < batch; n++) {
            int answer = outputs == 1 ? (scores[n] > 0.5 ? 1 : 0) : largest(n);
            correct += answer == labels[n] ? 1 : 0;
        }
        return correct;
    }

    double binaryCrossEntropy(int[] labels) {
        double total = 0;
        for (int i = 0; i < batch * outputs; i++) {
            double z = scores[i];
            total += Math.max(z, 0) - z * target(labels, i) + Math.log1p(Math.exp(-Math.abs(z)));
        }
        return total;
    }

    void binaryCrossEntropyGradient(int[] labels, double scale, double[] dz) {
        for (int i = 0; i < batch * outputs; i++) {
            dz[i] = (1 / (1 + Math.exp(-scores[i])) - target(labels, i)) * scale;
        }
    }

    double squaredError(int[] labels) {
        double total = 0;
        for (int i = 0; i < batch * outputs; i++) {
            total += (scores[i] - target(labels, i)) * (scores[i] - target(labels, i));
        }
        return total;
    }

    void squaredErrorGradient(int[] labels, double scale, double[] dy) {
        for (int i = 0; i < batch * outputs; i++) {
            dy[i] = (scores[i] - target(labels, i)) * scale;
        }
    }

    private double target(int[] labels, int index) {
        int label = labels[index / outputs];
        return outputs == 1 ? label : label == index % outputs ? 1 : 0;
    }
}
