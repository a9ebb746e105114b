package glassbox.bench;

import java.util.Random;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.ops.Workspace;
import glassbox.engine.tensor.Size2d;

/** What is timed alone: the hot operations at the sizes of the workloads W1 to W5, and what the machine can do at most. */
public enum Kernel {
    /** The most multiply-adds in a second: sixteen chains in registers. */
    FMA_PEAK {
        @Override
        Work work() {
            return Peak.multiplyAdds();
        }
    },
    /** Reading numbers that stay in the second cache: 64 K of them, 256 KB. */
    READ_L2 {
        @Override
        Work work() {
            return Peak.reading(1 << 16);
        }
    },
    /** Reading numbers that stay in the third cache: 2 M of them, 8 MB. */
    READ_L3 {
        @Override
        Work work() {
            return Peak.reading(1 << 21);
        }
    },
    /** Reading numbers from memory: 64 M of them, 256 MB. */
    READ_MEMORY {
        @Override
        Work work() {
            return Peak.reading(1 << 26);
        }
    },
    /** The matrix product of 256 × 256 by 256 × 256 numbers: the micro-kernel with everything in the second cache. */
    GEMM_256 {
        @Override
        Work work() {
            return dense(256, 256, 256, Dense.FORWARD);
        }
    },
    W1_CONV_FORWARD {
        @Override
        Work work() {
            return conv(1, 1, 28, 8, 3, 0, Conv.FORWARD);
        }
    },
    W1_CONV_FILTER_GRADIENT {
        @Override
        Work work() {
            return conv(1, 1, 28, 8, 3, 0, Conv.FILTER_GRADIENT);
        }
    },
    W1_DENSE_FORWARD {
        @Override
        Work work() {
            return dense(1, 1352, 10, Dense.FORWARD);
        }
    },
    W1_DENSE_INPUT_GRADIENT {
        @Override
        Work work() {
            return dense(1, 1352, 10, Dense.INPUT_GRADIENT);
        }
    },
    W2_CONV_FORWARD {
        @Override
        Work work() {
            return conv(64, 1, 28, 32, 7, 1, Conv.FORWARD);
        }
    },
    W2_CONV_FILTER_GRADIENT {
        @Override
        Work work() {
            return conv(64, 1, 28, 32, 7, 1, Conv.FILTER_GRADIENT);
        }
    },
    W2_DENSE_FORWARD {
        @Override
        Work work() {
            return dense(64, 18432, 10, Dense.FORWARD);
        }
    },
    W2_DENSE_INPUT_GRADIENT {
        @Override
        Work work() {
            return dense(64, 18432, 10, Dense.INPUT_GRADIENT);
        }
    },
    W2_DENSE_WEIGHT_GRADIENT {
        @Override
        Work work() {
            return dense(64, 18432, 10, Dense.WEIGHT_GRADIENT);
        }
    },
    W3_DENSE_FORWARD {
        @Override
        Work work() {
            return dense(16, 2304, 256, Dense.FORWARD);
        }
    },
    W3_DENSE_INPUT_GRADIENT {
        @Override
        Work work() {
            return dense(16, 2304, 256, Dense.INPUT_GRADIENT);
        }
    },
    W3_DENSE_WEIGHT_GRADIENT {
        @Override
        Work work() {
            return dense(16, 2304, 256, Dense.WEIGHT_GRADIENT);
        }
    },
    W5_CONV1_FORWARD {
        @Override
        Work work() {
            return conv(64, 1, 28, 32, 5, 2, Conv.FORWARD);
        }
    },
    W5_CONV1_FILTER_GRADIENT {
        @Override
        Work work() {
            return conv(64, 1, 28, 32, 5, 2, Conv.FILTER_GRADIENT);
        }
    },
    W5_CONV2_FORWARD {
        @Override
        Work work() {
            return conv(64, 32, 14, 64, 5, 2, Conv.FORWARD);
        }
    },
    W5_CONV2_FILTER_GRADIENT {
        @Override
        Work work() {
            return conv(64, 32, 14, 64, 5, 2, Conv.FILTER_GRADIENT);
        }
    },
    W5_CONV2_INPUT_GRADIENT {
        @Override
        Work work() {
            return conv(64, 32, 14, 64, 5, 2, Conv.INPUT_GRADIENT);
        }
    },
    W5_DENSE_FORWARD {
        @Override
        Work work() {
            return dense(64, 3136, 256, Dense.FORWARD);
        }
    },
    W5_DENSE_INPUT_GRADIENT {
        @Override
        Work work() {
            return dense(64, 3136, 256, Dense.INPUT_GRADIENT);
        }
    },
    W5_DENSE_WEIGHT_GRADIENT {
        @Override
        Work work() {
            return dense(64, 3136, 256, Dense.WEIGHT_GRADIENT);
        }
    };

    private static final long FLOAT = Float.BYTES;

    /** The work, ready to be run many times. */
    abstract Work work();

    private enum Conv {
        FORWARD,
        FILTER_GRADIENT,
        INPUT_GRADIENT
    }

    private enum Dense {
        FORWARD,
        WEIGHT_GRADIENT,
        INPUT_GRADIENT
    }

    private static Work conv(int batch, int channels, int picture, int filters, int kernel, int padding, Conv what) {
        TensorOps ops = TensorOps.selected();
        WindowGeometry window = new WindowGeometry(
                Size2d.square(picture), Size2d.square(kernel), Size2d.square(1), Size2d.square(padding));
        float[] x = numbers(batch * channels * window.input().area());
        float[] w = numbers(filters * channels * window.kernel().area());
        float[] y = numbers(batch * filters * window.outputArea());
        Workspace space = ops.convolutionWorkspace(window, channels, filters, batch);
        long flops = 2L
                * batch
                * filters
                * window.outputArea()
                * channels
                * window.kernel().area();
        long bytes = FLOAT * (x.length + w.length + y.length);
        return switch (what) {
            case FORWARD ->
                new Work(flops, bytes, () -> ops.convolve(window, batch, channels, filters, x, w, null, y, space));
            case FILTER_GRADIENT ->
                new Work(
                        flops,
                        bytes,
                        () -> ops.convolveFilterGradient(window, batch, channels, filters, x, y, w, space));
            case INPUT_GRADIENT ->
                new Work(
                        flops,
                        bytes,
                        () -> ops.convolveInputGradient(window, batch, channels, filters, y, w, x, space));
        };
    }

    private static Work dense(int batch, int inputs, int outputs, Dense what) {
        TensorOps ops = TensorOps.selected();
        float[] x = numbers(batch * inputs);
        float[] w = numbers(inputs * outputs);
        float[] y = numbers(batch * outputs);
        Workspace space = ops.denseWorkspace(inputs, outputs, batch);
        long flops = 2L * batch * inputs * outputs;
        long bytes = FLOAT * (x.length + w.length + y.length);
        return switch (what) {
            case FORWARD -> new Work(flops, bytes, () -> ops.dense(batch, inputs, outputs, x, w, null, y, space));
            case WEIGHT_GRADIENT ->
                new Work(flops, bytes, () -> ops.denseWeightGradient(batch, inputs, outputs, x, y, w, space));
            case INPUT_GRADIENT ->
                new Work(flops, bytes, () -> ops.denseInputGradient(batch, inputs, outputs, y, w, x, space));
        };
    }

    private static float[] numbers(int count) {
        Random random = new Random(count);
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = random.nextFloat() - 0.5f;
        }
        return numbers;
    }
}
