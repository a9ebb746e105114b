package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * The gradient by the filters of a convolution that has only a few and whose output rows are longer than a vector. Vectors
 * run along the rows, of picture and output gradient where they lie ({@link RowGradientTile}). Samples are dealt to groups as in {@link
 * FilterGradient}, so that any number of threads gives the same bits.
 */
final class RowFilterGradient implements FilterGradient {
    /** With more weights than this per filter, copying the output gradients pays. */
    private static final int MOST_WEIGHTS = 16;

    private final Frames frames;
    private final int[] pixels;
    private final int outputArea;
    private final int filters;
    private final Workers workers;
    private final float[][] frame;
    /** For each group a vector of parts of the sum per [weight of a filter, filter]. */
    private final float[][] sums;

    private final RowGradientTile tile;
    private final Workers.Work sumGroups = this::sumGroups;
    private int batch;
    private float[] x = {};
    private float[] dy = {};

    /** A plan; the numbers are those of {@link NarrowFilterGradient}. */
    RowFilterGradient(Frames frames, Size2d kernel, Size2d output, int filters, int capacity, Workers workers) {
        this.frames = frames;
        this.pixels = frames.offsets(kernel);
        this.outputArea = output.area();
        this.filters = filters;
        this.workers = workers;
        this.frame = new float[workers.size()][frames.isPicture() ? 0 : frames.size()];
        this.sums = new float[Math.min(GROUPS, capacity)][pixels.length * filters * LANES];
        this.tile = new RowGradientTile(pixels, frames.rowStep(), output, filters);
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
                int gradients = n * filters * outputArea;
                if (frames.isPicture()) {
                    tile.add(x, from, dy, gradients, sums[group]);
                } else {
                    frames.fill(x, from, frame[part]);
                    tile.add(frame[part], 0, dy, gradients, sums[group]);
                }
            }
        }
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
