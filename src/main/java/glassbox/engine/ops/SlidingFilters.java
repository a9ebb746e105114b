package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.ROWS;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Filters slid over framed pictures: vectors of neighbouring output columns, eight filters at a time, straight from the
 * frame, without a matrix of patches. Every sum runs over input channel, kernel row, kernel column, in this order, at
 * every position; padding takes part as zeros. One per direction of a layer; samples are split among the workers.
 */
final class SlidingFilters {
    private final Frames frames;
    private final int filters;
    private final int depth;
    private final int outputArea;
    private final Workers workers;
    private final float[][] frame;
    private final TileProduct[] tiles;
    /** For each vector of output positions: where it begins in the frame, in the output picture, and how long it is. */
    private final int[] frameAt;

    private final int[] outputAt;
    private final int[] width;
    private final Workers.Work work = this::runPart;
    private int batch;
    private float[] x = {};
    private float[] w = {};
    private float @Nullable [] b;
    private float[] y = {};

    /**
     * A plan.
     *
     * @param frames where the input goes
     * @param kernel the size of a filter
     * @param rowStride how many rows of the frame the window moves down; to the right it moves by one stored number
     * @param output the size of an output picture
     * @param filters how many filters there are
     */
    SlidingFilters(Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        this.frames = frames;
        this.filters = filters;
        this.workers = workers;
        int[] pixels = frames.offsets(kernel);
        this.depth = pixels.length;
        this.outputArea = output.area();
        int perRow = Math.ceilDiv(output.width(), LANES);
        int count = perRow * output.height();
        this.frameAt = new int[count];
        this.outputAt = new int[count];
        this.width = new int[count];
        for (int i = 0; i < count; i++) {
            int row = i / perRow;
            // The last vector of a row reaches back over the one before rather than be narrow.
            int column = Math.min(i % perRow * LANES, Math.max(0, output.width() - LANES));
            frameAt[i] = row * rowStride * frames.rowStep() + column;
            outputAt[i] = row * output.width() + column;
            width[i] = Math.min(LANES, output.width() - column);
        }
        this.frame = new float[workers.size()][frames.size()];
        this.tiles = new TileProduct[workers.size()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new TileProduct(TileProduct.steps(ROWS, depth), TileProduct.steps(depth, 1), pixels, outputArea);
        }
    }

    /** y[N, filters, output] from x[N, channels, picture], w[filters, channels, kernel] and b[filters] or none. */
    void run(int batch, float[] x, float[] w, float @Nullable [] b, float[] y) {
        this.batch = batch;
        this.x = x;
        this.w = w;
        this.b = b;
        this.y = y;
        workers.run(batch, work);
    }

    private void runPart(int part, int parts) {
        tiles[part].use(w, frame[part], y, false);
        int end = Workers.start(part + 1, parts, batch);
        for (int n = Workers.start(part, parts, batch); n < end; n++) {
            frames.fill(x, n * frames.sampleSize(), frame[part]);
            slide(tiles[part], n * filters * outputArea);
            if (b != null) {
                addBias(b, n * filters * outputArea);
            }
        }
    }

    private void slide(TileProduct tile, int to) {
        for (int i = 0; i < frameAt.length; i += 2) {
            int second = Math.min(i + 1, frameAt.length - 1);
            for (int o = 0; o < filters; o += ROWS) {
                tile.twoVectors(
                        depth,
                        o * depth,
                        0,
                        Math.min(ROWS, filters - o),
                        frameAt[i],
                        frameAt[second] - frameAt[i],
                        to + o * outputArea + outputAt[i],
                        outputAt[second] - outputAt[i],
                        width[i],
                        width[second]);
            }
        }
    }

    private void addBias(float[] bias, int to) {
        for (int o = 0; o < filters; o++) {
            int from = to + o * outputArea;
            int whole = from + SPECIES.loopBound(outputArea);
            for (int i = from; i < whole; i += LANES) {
                FloatVector.fromArray(SPECIES, y, i).add(bias[o]).intoArray(y, i);
            }
            for (int i = whole; i < from + outputArea; i++) {
                y[i] += bias[o];
            }
        }
    }

    /** How much memory the plan holds. */
    long bytes() {
        return 4L * (frame.length * (long) frames.size() + 3L * frameAt.length + tiles.length * 2L * depth);
    }
}
