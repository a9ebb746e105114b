package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.plus;

/**
 * The gradient by the filters of a convolution that only max pooling looks at: of each window one pixel has a gradient, so
 * it goes from window to window, not through the zeros between. A short vector holds the weights of a kernel row, three rows
 * at a time; windows take turns with two sums. Samples are dealt to groups as in {@link FilterGradient}, so that any number
 * of threads gives the same bits.
 */
final class PooledFilterGradient {
    private static final VectorSpecies<Float> ROW = FloatVector.SPECIES_128;
    private static final int WIDTH = ROW.length();
    private static final int ROWS = 3;

    private final Frames frames;
    private final Size2d kernel;
    private final int filters;
    private final Workers workers;
    /** For each place in an output picture where in the frame its window begins. */
    private final int[] positions;

    private final float[][] frame;
    /** For each group [filter, channel, kernel row, lane]. */
    private final float[][] sums;

    private final Workers.Work sumGroups = this::sumGroups;
    private int windows;
    private int batch;
    private float[] x = {};
    private float[] dy = {};
    private int[] first = {};

    /** A plan for a layer that fits; for batches of up to {@code capacity} samples. */
    PooledFilterGradient(WindowGeometry window, int channels, int filters, int capacity, Workers workers) {
        this.frames = Frames.padded(window, channels);
        this.kernel = window.kernel();
        this.filters = filters;
        this.workers = workers;
        this.positions = frames.positions(1, Size2d.of(window.outputHeight(), window.outputWidth()));
        this.frame = new float[workers.size()][frames.size()];
        int rows = filters * channels * kernel.height();
        this.sums = new float[Math.min(FilterGradient.GROUPS, capacity)][rows * WIDTH];
    }

    /** Whether it does this convolution, and faster than with all the zeros: the vectors are short. */
    static boolean fits(WindowGeometry window, int channels) {
        return window.stride().equals(Size2d.square(1))
                && channels == 1
                && window.kernel().width() <= WIDTH;
    }

    /**
     * Runs it.
     *
     * @param windows how many of the pooling there are in a picture
     * @param dy gradients by the pooled output [N, filters, windows]
     * @param first where in its output picture the maximum of each window stands
     */
    void run(int windows, int batch, float[] x, float[] dy, int[] first, float[] dw) {
        this.windows = windows;
        this.batch = batch;
        this.x = x;
        this.dy = dy;
        this.first = first;
        workers.run(groups(), sumGroups);
        for (int group = 1; group < groups(); group++) {
            for (int i = 0; i < sums[0].length; i++) {
                sums[0][i] += sums[group][i];
            }
        }
        int width = kernel.width();
        for (int row = 0; row < sums[0].length / WIDTH; row++) {
            System.arraycopy(sums[0], row * WIDTH, dw, row * width, width);
        }
    }

    private int groups() {
        return Math.min(sums.length, batch);
    }

    private void sumGroups(int part, int parts) {
        int end = Workers.start(part + 1, parts, groups());
        for (int group = Workers.start(part, parts, groups()); group < end; group++) {
            Arrays.fill(sums[group], 0);
            int after = Workers.start(group + 1, groups(), batch);
            for (int n = Workers.start(group, groups(), batch); n < after; n++) {
                frames.fill(x, n * frames.sampleSize(), frame[part]);
                addSample(n, frame[part], sums[group]);
            }
        }
    }

    private void addSample(int sample, float[] picture, float[] sum) {
        int height = kernel.height();
        for (int o = 0; o < filters; o++) {
            for (int c = 0; c < frames.channels(); c++) {
                int at = (o * frames.channels() + c) * height;
                for (int k = 0; k < height; k += ROWS) {
                    addRows((sample * filters + o) * windows, c, k, picture, sum, at);
                }
            }
        }
    }

    /** Three kernel rows from row k on; missing ones are computed as the last one once more. */
    private void addRows(int from, int c, int k, float[] picture, float[] sum, int at) {
        int k1 = Math.min(k + 1, kernel.height() - 1);
        int k2 = Math.min(k + 2, kernel.height() - 1);
        int r0 = frames.offset(c, k, 0);
        int r1 = frames.offset(c, k1, 0);
        int r2 = frames.offset(c, k2, 0);
        FloatVector s0 = FloatVector.fromArray(ROW, sum, (at + k) * WIDTH);
        FloatVector s1 = FloatVector.fromArray(ROW, sum, (at + k1) * WIDTH);
        FloatVector s2 = FloatVector.fromArray(ROW, sum, (at + k2) * WIDTH);
        FloatVector t0 = FloatVector.zero(ROW);
        FloatVector t1 = t0;
        FloatVector t2 = t0;
        int pairs = from + windows - windows % 2;
        for (int i = from; i < pairs; i += 2) {
            FloatVector gradient = FloatVector.broadcast(ROW, dy[i]);
            int p = positions[first[i]];
            s0 = plus(s0, gradient, FloatVector.fromArray(ROW, picture, p + r0));
            s1 = plus(s1, gradient, FloatVector.fromArray(ROW, picture, p + r1));
            s2 = plus(s2, gradient, FloatVector.fromArray(ROW, picture, p + r2));
            gradient = FloatVector.broadcast(ROW, dy[i + 1]);
            p = positions[first[i + 1]];
            t0 = plus(t0, gradient, FloatVector.fromArray(ROW, picture, p + r0));
            t1 = plus(t1, gradient, FloatVector.fromArray(ROW, picture, p + r1));
            t2 = plus(t2, gradient, FloatVector.fromArray(ROW, picture, p + r2));
        }
        if (pairs < from + windows) {
            FloatVector gradient = FloatVector.broadcast(ROW, dy[pairs]);
            int p = positions[first[pairs]];
            s0 = plus(s0, gradient, FloatVector.fromArray(ROW, picture, p + r0));
            s1 = plus(s1, gradient, FloatVector.fromArray(ROW, picture, p + r1));
            s2 = plus(s2, gradient, FloatVector.fromArray(ROW, picture, p + r2));
        }
        s0.add(t0).intoArray(sum, (at + k) * WIDTH);
        s1.add(t1).intoArray(sum, (at + k1) * WIDTH);
        s2.add(t2).intoArray(sum, (at + k2) * WIDTH);
    }

    long bytes() {
        return 4L * (positions.length + (long) frame.length * frame[0].length + (long) sums.length * sums[0].length);
    }
}
