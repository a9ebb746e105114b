package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A convolution and the max pooling of 2 × 2 pixels behind it in one go: what is pooled never goes through memory. The
 * pixels of a picture are dealt out to four smaller ones, by even and odd rows and columns. There the four places of a row of
 * windows lie in a row each, so vectors run along the windows, and the four places of a window are four vectors. The sums are
 * those of {@link SlidingFilters}, and the first of equal values counts, as in {@link PairPooling}.
 */
final class PooledSliding {
    private static final int PLACES = 4;
    private static final VectorSpecies<Integer> WHERE = VectorSpecies.of(int.class, SPECIES.vectorShape());
    private static final IntVector LEFT = IntVector.zero(WHERE).addIndex(2);
    private static final IntVector RIGHT = LEFT.add(1);

    private final WindowGeometry window;
    private final int filters;
    private final int weights;
    private final int rows;
    private final int columns;
    private final int step;
    private final int planeSize;
    /** For each weight and each place of a window, where the pixel under it stands, the window being top left. */
    private final int[] pixels;

    private final Workers workers;
    private final float[][] planes;
    /** The sums of a vector of windows [filter, place], and behind it one vector more. */
    private final float[][] strip;

    private final int[][] places;
    /** A row of a picture among zeros. */
    private final float[][] row;

    private final Workers.Work work = this::runPart;
    private int batch;
    private float[] x = {};
    private float[] w = {};
    private float @Nullable [] b;
    private float[] y = {};
    private int[] first = {};

    /** A plan for a layer that fits. */
    PooledSliding(WindowGeometry window, WindowGeometry pooling, int filters, Workers workers) {
        this.window = window;
        this.filters = filters;
        this.weights = window.kernel().area();
        this.rows = pooling.outputHeight();
        this.columns = pooling.outputWidth();
        int top = window.padding().height();
        int left = window.padding().width();
        this.step = Math.ceilDiv(window.input().width() + 2 * left, 2);
        this.planeSize = step * Math.ceilDiv(window.input().height() + 2 * top, 2) + LANES;
        this.pixels = new int[PLACES * weights];
        for (int i = 0; i < pixels.length; i++) {
            int row = i % PLACES / 2 + i / PLACES / window.kernel().width();
            int column = i % 2 + i / PLACES % window.kernel().width();
            pixels[i] = at(row, column);
        }
        this.workers = workers;
        this.planes = new float[workers.size()][PLACES * planeSize + LANES];
        this.strip = new float[workers.size()][(PLACES * filters + 1) * LANES];
        this.row = new float[workers.size()][2 * (step + LANES)];
        this.places = new int[workers.size()][LANES];
    }

    /** Where a pixel of the framed picture stands in the four planes. */
    private int at(int row, int column) {
        return (row % 2 * 2 + column % 2) * planeSize + row / 2 * step + column / 2;
    }

    /** Whether it does this, and vectors of windows are full enough. */
    static boolean fits(WindowGeometry window, WindowGeometry pooling, int channels) {
        return channels == 1
                && window.stride().equals(Size2d.square(1))
                && PairPooling.fits(pooling)
                && pooling.outputWidth() > LANES / 2;
    }

    /** As {@link TensorOps#convolve} and then {@link TensorOps#maxPool}. */
    void run(int batch, float[] x, float[] w, float @Nullable [] b, float[] y, int[] first) {
        this.batch = batch;
        this.x = x;
        this.w = w;
        this.b = b;
        this.y = y;
        this.first = first;
        workers.run(batch, work);
    }

    private void runPart(int part, int parts) {
        int end = Workers.start(part + 1, parts, batch);
        for (int n = Workers.start(part, parts, batch); n < end; n++) {
            deal(n * window.input().area(), row[part], planes[part]);
            for (int p = 0; p < rows; p++) {
                for (int q = 0; q < columns; q += LANES) {
                    for (int o = 0; o < filters; o += 2) {
                        slide(planes[part], p * step + q, o, Math.min(o + 1, filters - 1), strip[part]);
                    }
                    pool(n, p, q, strip[part], places[part]);
                }
            }
        }
    }

    /** What is written behind the end of a row are zeros, and the next row's place. */
    private void deal(int from, float[] row, float[] to) {
        int width = window.input().width();
        int top = window.padding().height();
        for (int i = 0; i < window.input().height(); i++) {
            System.arraycopy(x, from + i * width, row, window.padding().width(), width);
            int even = at(i + top, 0);
            int odd = at(i + top, 1);
            for (int j = 0; j < step; j += LANES) {
                FloatVector near = FloatVector.fromArray(SPECIES, row, 2 * j);
                FloatVector far = FloatVector.fromArray(SPECIES, row, 2 * j + LANES);
                Lanes.even(near, far).intoArray(to, even + j);
                Lanes.odd(near, far).intoArray(to, odd + j);
            }
        }
    }

    /** The sums of two filters at the four places of a vector of windows. */
    private void slide(float[] picture, int at, int o, int other, float[] sums) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector t0 = s0;
        FloatVector t1 = s0;
        FloatVector t2 = s0;
        FloatVector t3 = s0;
        for (int r = 0; r < weights; r++) {
            FloatVector one = FloatVector.broadcast(SPECIES, w[o * weights + r]);
            FloatVector two = FloatVector.broadcast(SPECIES, w[other * weights + r]);
            FloatVector pixel = FloatVector.fromArray(SPECIES, picture, at + pixels[PLACES * r]);
            s0 = plus(s0, one, pixel);
            t0 = plus(t0, two, pixel);
            pixel = FloatVector.fromArray(SPECIES, picture, at + pixels[PLACES * r + 1]);
            s1 = plus(s1, one, pixel);
            t1 = plus(t1, two, pixel);
            pixel = FloatVector.fromArray(SPECIES, picture, at + pixels[PLACES * r + 2]);
            s2 = plus(s2, one, pixel);
            t2 = plus(t2, two, pixel);
            pixel = FloatVector.fromArray(SPECIES, picture, at + pixels[PLACES * r + 3]);
            s3 = plus(s3, one, pixel);
            t3 = plus(t3, two, pixel);
        }
        int to = PLACES * o * LANES;
        s0.intoArray(sums, to);
        s1.intoArray(sums, to + LANES);
        s2.intoArray(sums, to + 2 * LANES);
        s3.intoArray(sums, to + 3 * LANES);
        to = PLACES * other * LANES;
        t0.intoArray(sums, to);
        t1.intoArray(sums, to + LANES);
        t2.intoArray(sums, to + 2 * LANES);
        t3.intoArray(sums, to + 3 * LANES);
    }

    private void pool(int sample, int p, int q, float[] sums, int[] where) {
        int width = window.outputWidth();
        int place = 2 * p * width + 2 * q;
        int count = Math.min(LANES, columns - q);
        int area = rows * columns;
        int last = PLACES * filters * LANES;
        for (int o = 0; o < filters; o++) {
            float bias = b == null ? -0.0f : b[o];
            int from = PLACES * o * LANES;
            FloatVector left = FloatVector.fromArray(SPECIES, sums, from).add(bias);
            FloatVector right =
                    FloatVector.fromArray(SPECIES, sums, from + LANES).add(bias);
            VectorMask<Float> atRight = right.compare(VectorOperators.GT, left);
            FloatVector top = left.blend(right, atRight);
            left = FloatVector.fromArray(SPECIES, sums, from + 2 * LANES).add(bias);
            right = FloatVector.fromArray(SPECIES, sums, from + 3 * LANES).add(bias);
            VectorMask<Float> atRightBelow = right.compare(VectorOperators.GT, left);
            FloatVector bottom = left.blend(right, atRightBelow);
            VectorMask<Float> below = bottom.compare(VectorOperators.GT, top);
            IntVector above = LEFT.blend(RIGHT, atRight.cast(WHERE));
            IntVector under = LEFT.blend(RIGHT, atRightBelow.cast(WHERE)).add(width);
            FloatVector most = top.blend(bottom, below);
            IntVector at = above.blend(under, below.cast(WHERE)).add(place);
            int end = (sample * filters + o + 1) * area;
            int to = end - area + p * columns + q;
            if (to + LANES <= end) {
                most.intoArray(y, to);
                at.intoArray(first, to);
            } else {
                most.intoArray(sums, last);
                at.intoArray(where, 0);
                System.arraycopy(sums, last, y, to, count);
                System.arraycopy(where, 0, first, to, count);
            }
        }
    }

    long bytes() {
        return 4L
                * (pixels.length + (long) planes.length * (planes[0].length + strip[0].length + row[0].length + LANES));
    }
}
