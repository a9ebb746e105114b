package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * The gradient by the filters of a convolution that has only a few and whose output rows are longer than a vector. Vectors
 * run along the rows, of picture and output gradient where they lie; the last one of a row reaches back over the one before,
 * and what was counted there is left out. Three weights meet two filters at a time. Samples are dealt to groups as in {@link
 * FilterGradient}, so that any number of threads gives the same bits.
 */
final class RowFilterGradient implements FilterGradient {
    private static final int WEIGHTS = 3;
    /** With more weights than this per filter, copying the output gradients pays. */
    private static final int MOST_WEIGHTS = 16;

    private final Frames frames;
    private final int[] pixels;
    private final Size2d output;
    private final int filters;
    private final Workers workers;
    private final float[][] frame;
    /** For each group a vector of parts of the sum per [weight of a filter, filter]. */
    private final float[][] sums;
    /** 1 where the last vector of a row counts, else 0. */
    private final float[] counts = new float[LANES];

    private final Workers.Work sumGroups = this::sumGroups;
    private int batch;
    private float[] x = {};
    private float[] dy = {};

    /** A plan; the numbers are those of {@link NarrowFilterGradient}. */
    RowFilterGradient(Frames frames, Size2d kernel, Size2d output, int filters, int capacity, Workers workers) {
        this.frames = frames;
        this.pixels = frames.offsets(kernel);
        this.output = output;
        this.filters = filters;
        this.workers = workers;
        this.frame = new float[workers.size()][frames.isPicture() ? 0 : frames.size()];
        this.sums = new float[Math.min(GROUPS, capacity)][pixels.length * filters * LANES];
        Arrays.fill(counts, LANES - 1 - (output.width() - 1) % LANES, LANES, 1);
    }

    static boolean fits(int weights, Size2d output) {
        return weights <= MOST_WEIGHTS && output.width() > LANES;
    }

    @Override
    public void run(int batch, float[] x, float[] dy, float[] dw) {
        this.batch = batch;
        this.x = x;
        this.dy = dy;
        workers.run(groups(), sumGroups);
        for (int i = 0; i < pixels.length; i++) {
            for (int o = 0; o < filters; o++) {
                dw[o * pixels.length + i] = total((i * filters + o) * LANES);
            }
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
                int from = n * frames.sampleSize();
                if (frames.isPicture()) {
                    addSample(x, from, n, sums[group]);
                } else {
                    frames.fill(x, from, frame[part]);
                    addSample(frame[part], 0, n, sums[group]);
                }
            }
        }
    }

    private void addSample(float[] picture, int from, int sample, float[] sum) {
        int gradients = sample * filters * output.area();
        for (int i = 0; i < pixels.length; i += WEIGHTS) {
            for (int o = 0; o < filters; o += 2) {
                addProducts(picture, from, gradients, sum, i, o);
            }
        }
    }

    /** Three weights by two filters; missing ones are computed as the last one once more. */
    private void addProducts(float[] picture, int from, int gradients, float[] sum, int i, int o) {
        VectorMask<Float> counted = FloatVector.fromArray(SPECIES, counts, 0).compare(VectorOperators.GT, 0);
        FloatVector none = FloatVector.zero(SPECIES);
        int i1 = Math.min(i + 1, pixels.length - 1);
        int i2 = Math.min(i + 2, pixels.length - 1);
        int other = Math.min(o + 1, filters - 1);
        int p0 = from + pixels[i];
        int p1 = from + pixels[i1];
        int p2 = from + pixels[i2];
        int g0 = gradients + o * output.area();
        int g1 = gradients + other * output.area();
        int s0At = (i * filters + o) * LANES;
        int s1At = (i1 * filters + o) * LANES;
        int s2At = (i2 * filters + o) * LANES;
        int further = (other - o) * LANES;
        FloatVector s0 = FloatVector.fromArray(SPECIES, sum, s0At);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sum, s1At);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sum, s2At);
        FloatVector t0 = FloatVector.fromArray(SPECIES, sum, s0At + further);
        FloatVector t1 = FloatVector.fromArray(SPECIES, sum, s1At + further);
        FloatVector t2 = FloatVector.fromArray(SPECIES, sum, s2At + further);
        int width = output.width();
        int down = frames.rowStep();
        for (int row = 0; row < output.height(); row++) {
            for (int j = 0; j < width; j += LANES) {
                int column = Math.min(j, width - LANES);
                FloatVector v = FloatVector.fromArray(SPECIES, dy, g0 + column);
                FloatVector u = FloatVector.fromArray(SPECIES, dy, g1 + column);
                if (j > column) {
                    v = none.blend(v, counted);
                    u = none.blend(u, counted);
                }
                FloatVector f0 = FloatVector.fromArray(SPECIES, picture, p0 + column);
                s0 = plus(s0, f0, v);
                t0 = plus(t0, f0, u);
                FloatVector f1 = FloatVector.fromArray(SPECIES, picture, p1 + column);
                s1 = plus(s1, f1, v);
                t1 = plus(t1, f1, u);
                FloatVector f2 = FloatVector.fromArray(SPECIES, picture, p2 + column);
                s2 = plus(s2, f2, v);
                t2 = plus(t2, f2, u);
            }
            p0 += down;
            p1 += down;
            p2 += down;
            g0 += width;
            g1 += width;
        }
        s0.intoArray(sum, s0At);
        s1.intoArray(sum, s1At);
        s2.intoArray(sum, s2At);
        t0.intoArray(sum, s0At + further);
        t1.intoArray(sum, s1At + further);
        t2.intoArray(sum, s2At + further);
    }

    private float total(int at) {
        FloatVector total = FloatVector.fromArray(SPECIES, sums[0], at);
        for (int group = 1; group < groups(); group++) {
            total = total.add(FloatVector.fromArray(SPECIES, sums[group], at));
        }
        return LaneSum.total(total);
    }

    @Override
    public long bytes() {
        return 4L * ((long) frame.length * frame[0].length + (long) sums.length * sums[0].length);
    }
}
