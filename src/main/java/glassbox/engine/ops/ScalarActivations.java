package glassbox.engine.ops;

/** Activation functions and their gradients as plain loops, number by number. */
final class ScalarActivations {
    private ScalarActivations() {}

    static void relu(int count, float[] x, float[] y) {
        // [lesson relu]
        for (int i = 0; i < count; i++) {
            // Asked this way round, what is not a number stays visible.
            y[i] = x[i] <= 0 ? 0 : x[i];
        }
        // [end lesson]
    }

    static void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        // [lesson relu-back]
        for (int i = 0; i < count; i++) {
            dx[i] = x[i] > 0 ? dy[i] : 0;
        }
        // [end lesson]
    }

    static void leakyRelu(int count, float slope, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = x[i] > 0 ? x[i] : slope * x[i];
        }
    }

    static void leakyReluGradient(int count, float slope, float[] x, float[] dy, float[] dx) {
        for (int i = 0; i < count; i++) {
            dx[i] = x[i] > 0 ? dy[i] : slope * dy[i];
        }
    }

    static void sigmoid(int count, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = (float) (1 / (1 + Math.exp(-x[i])));
        }
    }

    static void sigmoidGradient(int count, float[] y, float[] dy, float[] dx) {
        for (int i = 0; i < count; i++) {
            dx[i] = dy[i] * y[i] * (1 - y[i]);
        }
    }

    static void tanh(int count, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] = (float) Math.tanh(x[i]);
        }
    }

    static void tanhGradient(int count, float[] y, float[] dy, float[] dx) {
        for (int i = 0; i < count; i++) {
            dx[i] = dy[i] * (1 - y[i] * y[i]);
        }
    }
}
