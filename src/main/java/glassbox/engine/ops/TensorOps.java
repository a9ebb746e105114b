package glassbox.engine.ops;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.SeededRandom;

/**
 * The arithmetic of the engine, on row-major {@code float} arrays. Every operation reads and writes the first {@code
 * batch} samples of its arrays, which may be longer, and overwrites its result. Letters in the shapes: N batch, C and O
 * input and output channels, H×W input and P×Q output picture, K×L kernel, I and J inputs and outputs of a dense layer.
 *
 * <p>{@link #reference()} is the specification: plain loops that add in a stated order, each product rounded before it is
 * added. {@link #selected()} is what training uses; it may round less often, add in another order and make large
 * convolutions of fewer products, so that results agree within rounding; of one implementation a sample of finite numbers
 * gives the same bits alone and in any batch.
 * Implementations have no state but what is in a {@link Workspace}, and may be used by many threads.
 */
public interface TensorOps {
    /** The plain implementation, whose sums can be followed on paper. */
    static TensorOps reference() {
        return ScalarTensorOps.INSTANCE;
    }

    /** The implementation picked for this machine, once: see {@link TensorOpsSelection}. */
    static TensorOps selected() {
        return TensorOpsSelection.CHOSEN;
    }

    /**
     * The implementation picked for this machine, with a pool of threads of its own, the caller's among them. It gives the
     * bits of {@link #selected()}, whatever the number. For one thread at a time; idle threads end by themselves.
     *
     * @throws IllegalArgumentException if there are no threads or more than 256
     */
    static TensorOps onThreads(int threads) {
        return TensorOpsSelection.onThreads(threads);
    }

    /** What this implementation is called in a log line: {@code scalar}, or {@code vector} with its width. */
    String name();

    /** The threads that share its operations. */
    default Team team() {
        return Team.ALONE;
    }

    /** What the three convolution operations work in, for batches of up to {@code capacity} samples. */
    Workspace convolutionWorkspace(WindowGeometry window, int inputChannels, int outputChannels, int capacity);

    /** What the three dense operations work in, for batches of up to {@code capacity} samples. */
    Workspace denseWorkspace(int inputs, int outputs, int capacity);

    /**
     * Convolution without a flip (cross-correlation): y[N,O,P,Q] from x[N,C,H,W], filters w[O,C,K,L] and bias b[O] or none.
     * Each sum runs over input channel, kernel row, kernel column, in this order; the bias is added last.
     */
    void convolve(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace);

    /** {@link #convolve} and then {@link #relu} of what came out: y[N,O,P,Q]. */
    default void convolveRelu(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace) {
        convolve(window, batch, inputChannels, outputChannels, x, w, b, y, workspace);
        relu(batch * outputChannels * window.outputArea(), y, y);
    }

    /**
     * {@link #convolveRelu} and then {@link #maxPool} of what came out, for a network that only reads: {@code pooled}[N,O,...].
     * What {@code y}[N,O,P,Q] and {@code first} hold afterwards is not said.
     */
    default void convolveReluMaxPool(
            WindowGeometry window,
            WindowGeometry pool,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            float[] pooled,
            int[] first,
            Workspace workspace) {
        convolveRelu(window, batch, inputChannels, outputChannels, x, w, b, y, workspace);
        maxPool(pool, batch, outputChannels, y, pooled, first);
    }

    /** Gradient by the input of {@link #convolve}: dx[N,C,H,W] from dy[N,O,P,Q] and w[O,C,K,L]. */
    void convolveInputGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] dy,
            float[] w,
            float[] dx,
            Workspace workspace);

    /** Gradient by the filters of {@link #convolve}, summed over the batch: dw[O,C,K,L] from x[N,C,H,W] and dy[N,O,P,Q]. */
    void convolveFilterGradient(
            WindowGeometry window,
            int batch,
            int inputChannels,
            int outputChannels,
            float[] x,
            float[] dy,
            float[] dw,
            Workspace workspace);

    /** Sums over batch and picture: sums[O] of values[N,O,area]; the gradient by a convolution's bias. */
    void sumChannels(int batch, int channels, int area, float[] values, float[] sums);

    /**
     * The largest value of each window: y[N,C,P,Q] from x[N,C,H,W], without padding; {@code first}[N,C,P,Q] receives where
     * in its picture the first such value in row-major order stands.
     */
    void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first);

    /** Gradient of {@link #maxPool} to the first maximum of each window: dx[N,C,H,W] from dy[N,C,P,Q] and {@code first}. */
    void maxPoolGradientToFirst(WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx);

    /** Gradient of {@link #maxPool} copied to every value equal to its window's maximum: dx[N,C,H,W]; overlaps add up. */
    void maxPoolGradientToAll(
            WindowGeometry window, int batch, int channels, float[] x, float[] y, float[] dy, float[] dx);

    /**
     * The mean of each window: y[N,C,P,Q] from x[N,C,H,W], without padding. Each sum runs over row, column of the window and
     * is divided by their number at the end.
     */
    void averagePool(WindowGeometry window, int batch, int channels, float[] x, float[] y);

    /** Gradient of {@link #averagePool}, an equal share to each value of a window: dx[N,C,H,W] from dy[N,C,P,Q]; overlaps add up. */
    void averagePoolGradient(WindowGeometry window, int batch, int channels, float[] dy, float[] dx);

    /** y[N,J] = x[N,I] · w[I,J] + b[J] or none. Each sum runs over the inputs in order; the bias is added last. */
    void dense(
            int batch,
            int inputs,
            int outputs,
            float[] x,
            float[] w,
            float @Nullable [] b,
            float[] y,
            Workspace workspace);

    /** Gradient by the input of {@link #dense}: dx[N,I] from dy[N,J] and w[I,J]. */
    void denseInputGradient(int batch, int inputs, int outputs, float[] dy, float[] w, float[] dx, Workspace workspace);

    /** Gradient by the weights of {@link #dense}, summed over the batch: dw[I,J] from x[N,I] and dy[N,J]. */
    void denseWeightGradient(
            int batch, int inputs, int outputs, float[] x, float[] dy, float[] dw, Workspace workspace);

    /**
     * Both gradients of {@link #dense}: {@link #denseWeightGradient} and {@link #denseInputGradient}.
     *
     * @param rectified whether x came out of a ReLU whose gradient is to be taken too: then dx is 0 where x is not above 0
     */
    default void denseGradients(
            int batch,
            int inputs,
            int outputs,
            boolean rectified,
            float[] x,
            float[] dy,
            float[] w,
            float[] dw,
            float[] dx,
            Workspace workspace) {
        denseWeightGradient(batch, inputs, outputs, x, dy, dw, workspace);
        denseInputGradient(batch, inputs, outputs, dy, w, dx, workspace);
        if (rectified) {
            reluGradient(batch * inputs, x, dx, dx);
        }
    }

    /** y[n] = x[n], n being {@code count}. */
    void copy(int count, float[] x, float[] y);

    /** y[n] = x where x is above 0, and 0 elsewhere; not a number where x is none. */
    void relu(int count, float[] x, float[] y);

    /** Gradient of {@link #relu}: dx[n] = dy where x is above 0, and 0 elsewhere, x = 0 included. */
    void reluGradient(int count, float[] x, float[] dy, float[] dx);

    /** y[n] = x where x is above 0, and slope · x elsewhere. */
    void leakyRelu(int count, float slope, float[] x, float[] y);

    /** Gradient of {@link #leakyRelu}: dx[n] = dy where x is above 0, and slope · dy elsewhere, x = 0 included. */
    void leakyReluGradient(int count, float slope, float[] x, float[] dy, float[] dx);

    /** y[n] = 1 / (1 + exp(−x)), the logistic function. */
    void sigmoid(int count, float[] x, float[] y);

    /** Gradient of {@link #sigmoid} from its output: dx[n] = dy · y · (1 − y). */
    void sigmoidGradient(int count, float[] y, float[] dy, float[] dx);

    /** y[n] = tanh(x), the hyperbolic tangent. */
    void tanh(int count, float[] x, float[] y);

    /** Gradient of {@link #tanh} from its output: dx[n] = dy · (1 − y²). */
    void tanhGradient(int count, float[] y, float[] dy, float[] dx);

    /**
     * Random numbers to multiply with: mask[n] = 0 with probability {@code rate}, else 1 / (1 − rate). Draws one number for
     * each, in order.
     *
     * @param rate at least 0 and below 1
     */
    void randomMask(int count, float rate, SeededRandom random, float[] mask);

    /** y[n] = x[n] · factors[n], n being {@code count}. */
    void multiply(int count, float[] x, float[] factors, float[] y);

    /**
     * Mean[C] and variance[C] of each channel of x[N,C,area] over batch and picture, the variance as the mean square distance
     * from the mean. Sums are taken in double precision, over batch and picture in this order.
     */
    void channelMoments(int batch, int channels, int area, float[] x, float[] mean, float[] variance);

    /**
     * y[N,C,area] = (x − mean) / sqrt(variance + epsilon) · gamma + beta, with one mean, variance, gamma and beta a channel.
     */
    void normalize(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] gamma,
            float[] beta,
            float[] y);

    /**
     * Gradients by gamma and beta of {@link #normalize}, summed over batch and picture in double precision: with x̂ = (x − mean)
     * / sqrt(variance + epsilon), dgamma[C] = sum(dy · x̂) and dbeta[C] = sum(dy).
     */
    void normalizeParameterGradients(
            int batch,
            int channels,
            int area,
            float epsilon,
            float[] x,
            float[] mean,
            float[] variance,
            float[] dy,
            float[] dgamma,
            float[] dbeta);

    /**
     * Gradient by the input of {@link #normalize}, mean and variance being those of x itself, which therefore move with it:
     * dx[N,C,area] = gamma / sqrt(variance + epsilon) · (dy − (dbeta + x̂ · dgamma) / m) with m = N · area.
     */
    void normalizeInputGradient(
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
            float[] dx);

    /** y[n] = (1 − share) · y[n] + share · factor · x[n]: a running mean takes in a new figure. */
    void blend(int count, float share, float factor, float[] x, float[] y);

    /** Probabilities p[N,J] = exp(z) / sum(exp(z)) of the logits z[N,J]; right for logits of any finite size. */
    void softmax(int batch, int classes, float[] z, float[] p);

    /** Gradient by the logits of {@link #softmax}: dz[N,J] = p·(dp − sum(dp·p)) from p[N,J] and dp[N,J]. */
    void softmaxGradient(int batch, int classes, float[] p, float[] dp, float[] dz);

    /**
     * Cross-entropy of the softmax of logits z[N,J] against labels[N], summed over the batch: −log(p of the label), computed
     * from the logits so that it is finite for finite logits.
     */
    double crossEntropy(int batch, int classes, float[] z, int[] labels);

    /** Gradient by the logits of {@link #crossEntropy} times {@code scale}: dz[N,J] = (p − 1 at the label)·scale. */
    void crossEntropyGradient(int batch, int classes, float[] z, int[] labels, float scale, float[] dz);

    /**
     * Binary cross-entropy of the sigmoid of logits z[N,J], summed over all of them: max(z, 0) − z·t + log(1 + exp(−|z|)),
     * which is −log(sigmoid) where the target t is 1, −log(1 − sigmoid) where it is 0, and finite for finite logits.
     * Targets come from labels[N]: if J is 1, the label itself; else 1 at the label and 0 elsewhere.
     */
    double binaryCrossEntropy(int batch, int outputs, float[] z, int[] labels);

    /** Gradient by the logits of {@link #binaryCrossEntropy} times {@code scale}: dz[N,J] = (sigmoid(z) − t)·scale. */
    void binaryCrossEntropyGradient(int batch, int outputs, float[] z, int[] labels, float scale, float[] dz);

    /** The sum of (y − t)² over y[N,J], with targets t as in {@link #binaryCrossEntropy}. */
    double squaredError(int batch, int outputs, float[] y, int[] labels);

    /** (y − t)·scale for y[N,J]: with a scale of 2, the gradient by y of {@link #squaredError}. */
    void squaredErrorGradient(int batch, int outputs, float[] y, int[] labels, float scale, float[] dy);

    /**
     * How many rows of scores[N,J] are largest at labels[N]; among equal scores the first one counts. A single score (J = 1)
     * says class 1 when it is above 0.5, else class 0.
     */
    int countCorrect(int batch, int classes, float[] scores, int[] labels);

    /** y[n] = y[n] + factor · x[n], n being {@code count}. */
    void addScaled(int count, float factor, float[] x, float[] y);

    /**
     * w[I,J] = w + factor · (x[I] · y[J]): {@link #addScaled} of the weight gradient of a dense layer that learned from one
     * sample, with the same bits but without that gradient being written down.
     */
    void addScaledProduct(int inputs, int outputs, float factor, float[] x, float[] y, float[] w, Workspace workspace);

    /**
     * A step of gradient descent with momentum, on {@code count} values: with g = dw + decay·w, velocity = momentum·velocity
     * + g, then w = w − rate·velocity, or with Nesterov's momentum w = w − rate·(g + momentum·velocity).
     */
    void momentumStep(
            int count,
            float rate,
            float momentum,
            boolean nesterov,
            float decay,
            float[] dw,
            float[] velocity,
            float[] w);

    /**
     * A step of RMSProp, on {@code count} values: with g = dw + decay·w, squares = smoothing·squares + (1 − smoothing)·g²,
     * then w = w − rate·g / (√squares + epsilon).
     */
    void rmsPropStep(
            int count,
            float rate,
            double smoothing,
            float epsilon,
            float decay,
            float[] dw,
            float[] squares,
            float[] w);

    /**
     * A step of Adam, on {@code count} values: with g = dw + decay·w, mean = beta1·mean + (1 − beta1)·g and squares =
     * beta2·squares + (1 − beta2)·g², then w = w − rate·mean / (√squares·rootScale + epsilon). The corrections for the
     * zeros at the beginning are the caller's: rate = learning rate / (1 − beta1^t), rootScale = 1 / √(1 − beta2^t).
     */
    void adamStep(
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
            float[] w);

    /** The sum of the squares of the first {@code count} values: not finite if one of them is not, or exceeds 1e19. */
    double sumOfSquares(int count, float[] values);
}
