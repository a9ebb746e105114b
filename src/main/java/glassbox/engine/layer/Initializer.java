package glassbox.engine.layer;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Tensor;

/** How a parameter's values are set before training. Immutable. */
public sealed interface Initializer {
    /** Replaces every value of the tensor, in row-major order; draws from {@code random} only what it needs. */
    void fill(Tensor tensor, SeededRandom random);

    /**
     * Normally distributed values with mean 0: each is a draw from N(0, 1) times {@code scale}, rounded once to float.
     *
     * @param scale the standard deviation, finite and at least 0
     */
    record Normal(double scale) implements Initializer {
        /**
         * Checks the scale.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Normal {
            if (!(scale >= 0 && Double.isFinite(scale))) {
                throw new IllegalArgumentException(
                        "The scale of initial weights is a number of at least 0, but is " + scale + ".");
            }
        }

        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            float[] values = tensor.data();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * scale);
            }
        }
    }

    /**
     * The same number everywhere.
     *
     * @param value any finite number
     */
    record Constant(double value) implements Initializer {
        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not finite
         */
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("Weights begin with a finite number, but " + value + " was given.");
            }
        }

        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            tensor.fill((float) value);
        }
    }

    /** Zeros. */
    record Zeros() implements Initializer {
        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            tensor.fill(0);
        }
    }
}
