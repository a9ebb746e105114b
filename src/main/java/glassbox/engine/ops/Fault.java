package glassbox.engine.ops;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A mistake that learners are to find in a network of their own. Unlike a {@link Slip} it cannot be written into the plan of
 * a run: it lives in the arithmetic that somebody holds in hand, so that no recipe, no file and no other network can come to
 * have it.
 */
public enum Fault {
    /**
     * The way back through a dense layer has the wrong sign: what the layers below are blamed for is turned round, so they
     * learn to do worse. The dense layer's own weights learn rightly.
     */
    WRONG_SIGN {
        @Override
        public TensorOps in(TensorOps right) {
            return PartialOps.of(right, new WrongSign(right));
        }
    },
    /**
     * The way back through a convolution to its input uses the kernel as it stands instead of turned by half a turn: what
     * lies below a second convolution gets the right blame in the wrong pixels.
     */
    KERNEL_NOT_FLIPPED {
        @Override
        public TensorOps in(TensorOps right) {
            return PartialOps.of(right, new KernelNotFlipped(right));
        }
    },
    /** The way back through max pooling goes to the top left pixel of each window instead of its largest. */
    POOL_TO_WRONG_PLACE {
        @Override
        public TensorOps in(TensorOps right) {
            return PartialOps.of(right, new PoolToCorner(right));
        }
    },
    /**
     * Softmax and the loss take e to the power of the scores as they are, without the largest taken from all of them first:
     * a score above 88 gives more than a float can hold, and ∞ / ∞ is not a number.
     */
    NO_MAX_SUBTRACTION {
        @Override
        public TensorOps in(TensorOps right) {
            return PartialOps.of(right, new BareSoftmax());
        }
    },
    /** Article 3's mistake: see {@link Slip#ROTATED_KERNEL_GRADIENT}. */
    ROTATED_KERNEL_GRADIENT {
        @Override
        public TensorOps in(TensorOps right) {
            return Slip.ROTATED_KERNEL_GRADIENT.in(right);
        }
    };

    /** The arithmetic {@code right} with this fault in it; for one thread at a time. */
    public abstract TensorOps in(TensorOps right);

    /** What it is called in lessons: {@code wrong-sign}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fault that is called so, or nothing. */
    public static Optional<Fault> byId(String id) {
        return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
    }
}
