package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.TileProduct.plus;

/**
 * A few filters slid over framed pictures, one after the other, where a tile for eight would be mostly empty. Two vectors of
 * four neighbouring output rows at a time; what does not fill them is computed once more with what was before. Every sum runs
 * over input channel, kernel row, kernel column, in this order, at every position.
 */
final class FewFilters implements Sliding {
    private static final int MOST = 4;
    private static final int ROWS = 4;

    private final Frames frames;
    private final int[] pixels;
    private final int down;
    private final Size2d output;
    private final int filters;
    private final Workers workers;
    private final float[][] frame;
    private final Workers.Work work = this::runPart;
    private int batch;
    private float[] x = {};
    private float[] w = {};
    private float @Nullable [] b;
    private boolean rectify;
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    FewFilters(Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        this.frames = frames;
        this.pixels = frames.offsets(kernel);
        this.down = rowStride * frames.rowStep();
        this.output = output;
        this.filters = filters;
        this.workers = workers;
        this.frame = new float[workers.size()][frames.isPicture() ? 0 : frames.size()];
    }

    static boolean fits(int filters, Size2d output) {
        return filters <= MOST && output.height() >= ROWS && output.width() >= LANES;
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y) {
        this.batch = batch;
        this.x = x;
        this.w = w;
        this.b = b;
        this.rectify = rectify;
        this.y = y;
        workers.run(batch, work);
    }

    private void runPart(int part, int parts) {
        int end = Workers.start(part + 1, parts, batch);
        for (int n = Workers.start(part, parts, batch); n < end; n++) {
            int from = n * frames.sampleSize();
            if (frames.isPicture()) {
                slide(x, from, n * filters * output.area());
            } else {
                frames.fill(x, from, frame[part]);
                slide(frame[part], 0, n * filters * output.area());
            }
            if (rectify) {
                VectorElements.relu(n * filters * output.area(), (n + 1) * filters * output.area(), y, y);
            }
        }
    }

    private void slide(float[] source, int from, int to) {
        int width = output.width();
        int lastRow = output.height() - ROWS;
        int lastColumn = width - LANES;
        for (int o = 0; o < filters; o++) {
            float bias = b == null ? 0 : b[o];
            for (int i = 0; i < output.height(); i += ROWS) {
                int row = Math.min(i, lastRow);
                int at = from + row * down;
                int out = to + (o * output.height() + row) * width;
                for (int j = 0; j < width; j += 2 * LANES) {
                    int column = Math.min(j, lastColumn);
                    int further = Math.min(j + LANES, lastColumn) - column;
                    eightVectors(source, at + column, further, o * pixels.length, bias, out + column);
                }
            }
        }
    }

    private void eightVectors(float[] source, int at, int further, int filter, float bias, int out) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        FloatVector t0 = s0;
        FloatVector t1 = s0;
        FloatVector t2 = s0;
        FloatVector t3 = s0;
        for (int r = 0; r < pixels.length; r++) {
            FloatVector weight = FloatVector.broadcast(SPECIES, w[filter + r]);
            int p = at + pixels[r];
            s0 = plus(s0, weight, FloatVector.fromArray(SPECIES, source, p));
            t0 = plus(t0, weight, FloatVector.fromArray(SPECIES, source, p + further));
            p += down;
            s1 = plus(s1, weight, FloatVector.fromArray(SPECIES, source, p));
            t1 = plus(t1, weight, FloatVector.fromArray(SPECIES, source, p + further));
            p += down;
            s2 = plus(s2, weight, FloatVector.fromArray(SPECIES, source, p));
            t2 = plus(t2, weight, FloatVector.fromArray(SPECIES, source, p + further));
            p += down;
            s3 = plus(s3, weight, FloatVector.fromArray(SPECIES, source, p));
            t3 = plus(t3, weight, FloatVector.fromArray(SPECIES, source, p + further));
        }
        int width = output.width();
        s0.add(bias).intoArray(y, out);
        t0.add(bias).intoArray(y, out + further);
        s1.add(bias).intoArray(y, out + width);
        t1.add(bias).intoArray(y, out + width + further);
        s2.add(bias).intoArray(y, out + 2 * width);
        t2.add(bias).intoArray(y, out + 2 * width + further);
        s3.add(bias).intoArray(y, out + 3 * width);
        t3.add(bias).intoArray(y, out + 3 * width + further);
    }

    @Override
    public long bytes() {
        return 4L * (pixels.length + (long) frame.length * frame[0].length);
    }
}
