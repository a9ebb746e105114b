package glassbox.engine.ops;

import java.util.List;

/**
 * A mistake of a published program, to be switched on for comparison: the training then computes what that program really
 * computes. Without any slip, which is the normal case, Glassbox is right.
 */
public enum Slip {
    /**
     * Article 1, {@code Softmax.backprop}: its loop over the classes should stop at the right class, whose turn alone has a
     * gradient, but goes on and hands down what the last class's turn gives. The dense layer below the softmax learns
     * rightly; the layers below it learn only from samples of the last class, and get zeros from all others.
     */
    LAST_CLASS_ONLY {
        @Override
        Object operations(TensorOps right) {
            return new LastClassOnly(right);
        }
    },
    /**
     * Article 1, {@code Softmax.backprop}: {@code +=} where {@code =} was meant puts the wanted derivative of the right class
     * on top of the general one. Its gradient by the logit becomes 2p − 1 instead of p − 1: a class that is read with more
     * than half the probability is unlearned, and the logits of all classes sink without end.
     *
     * <p>The program takes exponentials of the logits as they are. When they have sunk so far that all of these are 0, its
     * probabilities are 0 / 0; so they are here.
     */
    DIAGONAL_ADDED {
        @Override
        Object operations(TensorOps right) {
            return new DiagonalAdded(right);
        }
    },
    /**
     * Article 3, the convolution's kernel gradient: {@code scipy.signal.correlate2d} in its mode {@code valid} swaps its two
     * pictures when the first is the smaller one, and turns the result. The gradient of each kernel comes out rotated by 180
     * degrees.
     */
    ROTATED_KERNEL_GRADIENT {
        @Override
        Object operations(TensorOps right) {
            return new RotatedKernelGradient(right);
        }
    },
    /**
     * Article 3: the gradients by kernels and by all biases are divided by the number of samples, though the loss's gradient,
     * a mean, already is.
     */
    DIVIDED_TWICE {
        @Override
        Object operations(TensorOps right) {
            return new DividedTwice(right);
        }
    };

    /** The operations that the slip gets wrong, as an object with public methods of their names. */
    abstract Object operations(TensorOps right);

    /** The arithmetic {@code right} with this slip in it. It remembers labels, so it is not for several threads at once. */
    public TensorOps in(TensorOps right) {
        return PartialOps.of(right, operations(right));
    }

    /** The arithmetic {@code right} with all these slips in it; itself if there are none. */
    public static TensorOps all(List<Slip> slips, TensorOps right) {
        TensorOps ops = right;
        for (Slip slip : slips) {
            ops = slip.in(ops);
        }
        return ops;
    }
}
