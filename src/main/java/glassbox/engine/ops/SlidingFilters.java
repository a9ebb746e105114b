package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.ROWS;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Filters slid over framed pictures: vectors of neighbouring output positions, through the ends of rows, eight filters at a
 * time. Every sum runs over input channel, kernel row, kernel column, in this order, at every position; padding takes part
 * as zeros. One per direction of a layer; samples are split among the workers.
 */
final class SlidingFilters implements Sliding {
    private final Frames frames;
    private final int filters;
    private final int depth;
    private final int outputArea;
    private final Workers workers;
    private final WindowColumns[] pictures;
    private final TileProduct[] tiles;
    private final Workers.Item work = this::runSample;
    private float[] x = {};
    private float[] w = {};
    private float @Nullable [] b;
    private boolean rectify;
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    SlidingFilters(Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        this.frames = frames;
        this.filters = filters;
        this.depth = frames.channels() * kernel.area();
        this.outputArea = output.area();
        this.workers = workers;
        this.pictures = new WindowColumns[workers.size()];
        this.tiles = new TileProduct[workers.size()];
        for (int i = 0; i < tiles.length; i++) {
            pictures[i] = new WindowColumns(frames, kernel, rowStride, output);
            tiles[i] = new TileProduct(
                    TileProduct.steps(ROWS, depth), TileProduct.steps(depth, 1), pictures[i].offsets(), outputArea);
        }
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y) {
        this.x = x;
        this.w = w;
        this.b = b;
        this.rectify = rectify;
        this.y = y;
        workers.each(batch, work);
    }

    private void runSample(int hand, int n) {
        tiles[hand].use(w, pictures[hand].numbers(), y, false);
        pictures[hand].fill(x, n * frames.sampleSize());
        slide(tiles[hand], n * filters * outputArea);
        if (rectify) {
            VectorElements.relu(n * filters * outputArea, (n + 1) * filters * outputArea, y, y);
        }
    }

    /** The last vector reaches back over the one before rather than be narrow. */
    private void slide(TileProduct tile, int to) {
        int last = Math.max(0, outputArea - LANES);
        int width = Math.min(LANES, outputArea);
        for (int i = 0; i < outputArea; i += 2 * LANES) {
            int at = Math.min(i, last);
            int further = Math.min(i + LANES, last) - at;
            for (int o = 0; o < filters; o += ROWS) {
                int rows = Math.min(ROWS, filters - o);
                int sums = to + o * outputArea + at;
                tile.twoVectors(depth, o * depth, 0, rows, at, further, sums, further, width, width);
            }
        }
        if (b != null) {
            addBias(b, to);
        }
    }

    private void addBias(float[] bias, int to) {
        int whole = SPECIES.loopBound(outputArea);
        for (int o = 0; o < filters; o++) {
            int at = to + o * outputArea;
            for (int i = at; i < at + whole; i += LANES) {
                FloatVector.fromArray(SPECIES, y, i).add(bias[o]).intoArray(y, i);
            }
            for (int i = at + whole; i < at + outputArea; i++) {
                y[i] += bias[o];
            }
        }
    }

    @Override
    public long bytes() {
        return tiles.length * (pictures[0].bytes() + 4L * 3 * depth);
    }
}
