package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * The gradient by the filters of a convolution that has only a few and moves down row by row. Vectors run along the output
 * positions, through the ends of the rows, where output gradients of zero stand; so no lane is idle however few filters
 * there are. Four weights meet two filters at a time. Samples are dealt to groups as in {@link FilterGradient}, so that any
 * number of threads gives the same bits.
 */
final class NarrowFilterGradient implements FilterGradient {
    /** With more filters than this a vector of neighbouring filters is full enough. */
    static final int MOST_FILTERS = 8;

    private static final int WEIGHTS = 4;

    private final Frames frames;
    private final int[] pixels;
    private final Size2d output;
    private final int filters;
    private final int length;
    private final Workers workers;
    private final float[][] frame;
    /** The output gradients of a sample [filter, length], with the row step of the frame. */
    private final float[][] spread;
    /** For each group a vector of parts of the sum per [weight of a filter, filter]. */
    private final float[][] sums;

    private final Workers.Work sumGroups = this::sumGroups;
    private int batch;
    private float[] x = {};
    private float[] dy = {};

    /** A plan; the numbers are those of {@link FilledFilterGradient}, with a row stride of 1. */
    NarrowFilterGradient(Frames frames, Size2d kernel, Size2d output, int filters, int capacity, Workers workers) {
        this.frames = frames;
        this.pixels = frames.offsets(kernel);
        this.output = output;
        this.filters = filters;
        this.workers = workers;
        int positions = (output.height() - 1) * frames.rowStep() + output.width();
        this.length = Math.ceilDiv(positions, LANES) * LANES;
        this.frame = new float[workers.size()][frames.size()];
        this.spread = new float[workers.size()][filters * length];
        this.sums = new float[Math.min(GROUPS, capacity)][pixels.length * filters * LANES];
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
                frames.fill(x, n * frames.sampleSize(), frame[part]);
                spread(n, spread[part]);
                addSample(frame[part], spread[part], sums[group]);
            }
        }
    }

    private void spread(int sample, float[] to) {
        int width = output.width();
        int from = sample * filters * output.area();
        for (int o = 0; o < filters; o++) {
            for (int row = 0; row < output.height(); row++) {
                System.arraycopy(dy, from, to, o * length + row * frames.rowStep(), width);
                from += width;
            }
        }
    }

    private void addSample(float[] picture, float[] gradient, float[] sum) {
        for (int i = 0; i < pixels.length; i += WEIGHTS) {
            for (int o = 0; o < filters; o += 2) {
                addProducts(picture, gradient, sum, i, o);
            }
        }
    }

    /** Four weights by two filters; missing ones are computed as the last one once more. */
    private void addProducts(float[] picture, float[] gradient, float[] sum, int i, int o) {
        int last = pixels.length - 1;
        int other = Math.min(o + 1, filters - 1);
        int i1 = Math.min(i + 1, last);
        int i2 = Math.min(i + 2, last);
        int i3 = Math.min(i + 3, last);
        int p0 = pixels[i];
        int p1 = pixels[i1];
        int p2 = pixels[i2];
        int p3 = pixels[i3];
        int g0 = o * length;
        int g1 = other * length;
        int at0 = i * filters * LANES;
        int at1 = i1 * filters * LANES;
        int at2 = i2 * filters * LANES;
        int at3 = i3 * filters * LANES;
        int first = o * LANES;
        int second = other * LANES;
        FloatVector s0 = FloatVector.fromArray(SPECIES, sum, at0 + first);
        FloatVector s1 = FloatVector.fromArray(SPECIES, sum, at1 + first);
        FloatVector s2 = FloatVector.fromArray(SPECIES, sum, at2 + first);
        FloatVector s3 = FloatVector.fromArray(SPECIES, sum, at3 + first);
        FloatVector t0 = FloatVector.fromArray(SPECIES, sum, at0 + second);
        FloatVector t1 = FloatVector.fromArray(SPECIES, sum, at1 + second);
        FloatVector t2 = FloatVector.fromArray(SPECIES, sum, at2 + second);
        FloatVector t3 = FloatVector.fromArray(SPECIES, sum, at3 + second);
        for (int p = 0; p < length; p += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, gradient, g0 + p);
            FloatVector w = FloatVector.fromArray(SPECIES, gradient, g1 + p);
            FloatVector f0 = FloatVector.fromArray(SPECIES, picture, p0 + p);
            s0 = plus(s0, f0, v);
            t0 = plus(t0, f0, w);
            FloatVector f1 = FloatVector.fromArray(SPECIES, picture, p1 + p);
            s1 = plus(s1, f1, v);
            t1 = plus(t1, f1, w);
            FloatVector f2 = FloatVector.fromArray(SPECIES, picture, p2 + p);
            s2 = plus(s2, f2, v);
            t2 = plus(t2, f2, w);
            FloatVector f3 = FloatVector.fromArray(SPECIES, picture, p3 + p);
            s3 = plus(s3, f3, v);
            t3 = plus(t3, f3, w);
        }
        s0.intoArray(sum, at0 + first);
        s1.intoArray(sum, at1 + first);
        s2.intoArray(sum, at2 + first);
        s3.intoArray(sum, at3 + first);
        t0.intoArray(sum, at0 + second);
        t1.intoArray(sum, at1 + second);
        t2.intoArray(sum, at2 + second);
        t3.intoArray(sum, at3 + second);
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
        return 4L * (frame.length * ((long) frames.size() + spread[0].length) + (long) sums.length * sums[0].length);
    }
}
