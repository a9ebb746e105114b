package glassbox.engine.layer;

import java.util.List;

import glassbox.engine.tensor.SeededRandom;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;

/** How a parameter's values are set before training. Immutable. */
public sealed interface Initializer {
    /**
     * Replaces every value of the tensor, in row-major order; draws from {@code random} only what it needs.
     *
     * @throws IllegalArgumentException with a sentence, if it cannot fill a tensor of this shape
     */
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

    /**
     * Evenly distributed values between −{@code bound} and {@code bound}.
     *
     * @param bound finite and at least 0
     */
    record Uniform(double bound) implements Initializer {
        /**
         * Checks the bound.
         *
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Uniform {
            if (!(bound >= 0 && Double.isFinite(bound))) {
                throw new IllegalArgumentException(
                        "The bound of initial weights is a number of at least 0, but is " + bound + ".");
            }
        }

        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            float[] values = tensor.data();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((2 * random.nextDouble() - 1) * bound);
            }
        }
    }

    /** How values are spread around 0 to have a wanted variance. */
    enum Spread {
        /** Normally, with the variance's root as the standard deviation. */
        NORMAL {
            @Override
            Initializer of(double variance) {
                return new Normal(StrictMath.sqrt(variance));
            }
        },
        /** Evenly, within the root of three times the variance. */
        UNIFORM {
            @Override
            Initializer of(double variance) {
                return new Uniform(StrictMath.sqrt(3 * variance));
            }
        };

        abstract Initializer of(double variance);
    }

    /**
     * For layers followed by ReLU: variance 2 / fan-in, so that activations keep their size from layer to layer. (He, Zhang,
     * Ren, Sun, "Delving deep into rectifiers", 2015, formula 10.) For filters [filters, channels, height, width] and dense
     * weights [inputs, outputs].
     *
     * @param spread normally or evenly
     */
    record He(Spread spread) implements Initializer {
        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            spread.of(2.0 / Fans.of(tensor.shape()).in()).fill(tensor, random);
        }
    }

    /**
     * For layers followed by sigmoid, tanh or softmax: variance 2 / (fan-in + fan-out), between what keeps activations and
     * what keeps gradients their size. (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
     * networks", 2010, formulas 12 and 16.) For filters and dense weights, as {@link He}.
     *
     * @param spread normally or evenly
     */
    record Xavier(Spread spread) implements Initializer {
        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            Fans fans = Fans.of(tensor.shape());
            spread.of(2.0 / ((double) fans.in() + fans.out())).fill(tensor, random);
        }
    }

    /**
     * Edge detectors: filter i of size 3×3 is Sobel's kernel for vertical edges, (−1 0 1, −2 0 2, −1 0 1), turned i times by
     * 45° against the clock, so that eight filters look in all directions; the ninth is the first again. Over several input
     * channels the kernel is divided by their number. Nothing is random. (Sobel and Feldman, "A 3x3 isotropic gradient
     * operator for image processing", 1968.)
     */
    record Sobel() implements Initializer {
        /** Where the eight outer places stand in a kernel's row-major order, against the clock from the top left. */
        private static final List<Integer> RING = List.of(0, 3, 6, 7, 8, 5, 2, 1);
        /** What stands there in the kernel for vertical edges. */
        private static final List<Integer> VERTICAL = List.of(-1, -2, -1, 0, 1, 2, 1, 0);

        @Override
        public void fill(Tensor tensor, SeededRandom random) {
            Shape shape = tensor.shape();
            if (shape.rank() != 4 || shape.size(2) != 3 || shape.size(3) != 3) {
                throw new IllegalArgumentException(
                        "Sobel's kernels are 3×3, but these initial weights are " + shape + ". Use filters of 3×3.");
            }
            int channels = shape.size(1);
            tensor.fill(0);
            for (int filter = 0; filter < shape.size(0); filter++) {
                for (int channel = 0; channel < channels; channel++) {
                    int kernel = (filter * channels + channel) * 9;
                    for (int i = 0; i < RING.size(); i++) {
                        int turned = RING.get((i + filter) % RING.size());
                        tensor.data()[kernel + turned] = (float) VERTICAL.get(i) / channels;
                    }
                }
            }
        }
    }
}
