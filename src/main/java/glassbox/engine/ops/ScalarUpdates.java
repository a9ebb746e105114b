package glassbox.engine.ops;

/** How optimizers change values by gradients, value by value, every product and sum rounded to float. */
final class ScalarUpdates {
    private ScalarUpdates() {}

    static void momentum(
            int count,
            float rate,
            float momentum,
            boolean nesterov,
            float decay,
            float[] dw,
            float[] velocity,
            float[] w) {
        // [lesson momentum]
        for (int i = 0; i < count; i++) {
            float g = dw[i] + decay * w[i];
            float v = momentum * velocity[i] + g;
            velocity[i] = v;
            w[i] -= rate * (nesterov ? g + momentum * v : v);
        }
        // [end lesson]
    }

    static void rmsProp(
            int count,
            float rate,
            double smoothing,
            float epsilon,
            float decay,
            float[] dw,
            float[] squares,
            float[] w) {
        float old = (float) smoothing;
        float fresh = (float) (1 - smoothing);
        for (int i = 0; i < count; i++) {
            float g = dw[i] + decay * w[i];
            float s = old * squares[i] + fresh * (g * g);
            squares[i] = s;
            w[i] -= rate * (g / ((float) Math.sqrt(s) + epsilon));
        }
    }

    static void adam(
            int count,
            float rate,
            float rootScale,
            double beta1,
            double beta2,
            float epsilon,
            float decay,
            float[] dw,
            float[] mean,
            float[] squares,
            float[] w) {
        float old1 = (float) beta1;
        float fresh1 = (float) (1 - beta1);
        float old2 = (float) beta2;
        float fresh2 = (float) (1 - beta2);
        for (int i = 0; i < count; i++) {
            float g = dw[i] + decay * w[i];
            float m = old1 * mean[i] + fresh1 * g;
            float s = old2 * squares[i] + fresh2 * (g * g);
            mean[i] = m;
            squares[i] = s;
            w[i] -= rate * (m / ((float) Math.sqrt(s) * rootScale + epsilon));
        }
    }
}
