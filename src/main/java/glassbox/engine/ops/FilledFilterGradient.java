package glassbox.engine.ops;

import java.util.Arrays;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;

/**
 * The gradient by the filters of a convolution that has many, which fill vectors. Vectors of neighbouring filters, eight or five weights at a time; pixels come straight from the frame. The samples are dealt to
 * a fixed number of groups, each with a sum of its own, which are added in order at the end: so any number of threads
 * gives the same bits.
 */
final class FilledFilterGradient implements FilterGradient {
    private final Frames frames;
    private final int filters;
    private final int filterStep;
    private final int depth;
    private final int weights;
    /** So many weights at a time. */
    private final int height;

    private final Workers workers;
    private final float[][] frame;
    /** The output gradient of a sample with its axes swapped: [position, filter]. */
    private final float[][] turned;
    /** For each group [weight of a filter, filter]. */
    private final float[][] sums;

    private final TileProduct[] tiles;
    private final Transposition[] transpositions;
    private final Workers.Item sumGroup = this::sumGroup;
    private final Workers.Work addGroups = this::addGroups;
    private int batch;
    private float[] x = {};
    private float[] dy = {};
    private float[] dw = {};

    /**
     * A plan.
     *
     * @param frames where the input goes
     * @param kernel the size of a filter
     * @param rowStride how many rows of the frame the window moves down; to the right it moves by one stored number
     * @param output the size of an output picture
     * @param filters how many filters there are
     */
    FilledFilterGradient(
            Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, int capacity, Workers workers) {
        this.frames = frames;
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.depth = output.area();
        this.workers = workers;
        int[] pixels = frames.offsets(kernel);
        this.weights = pixels.length;
        this.height = TileProduct.height(weights);
        int[] positions = frames.positions(rowStride, output);
        int[] rows = TileProduct.steps(depth, filterStep);
        this.frame = new float[workers.size()][frames.size()];
        this.turned = new float[workers.size()][depth * filterStep];
        this.sums = new float[Math.min(GROUPS, capacity)][weights * filterStep];
        this.transpositions = new Transposition[workers.size()];
        this.tiles = new TileProduct[workers.size()];
        for (int i = 0; i < tiles.length; i++) {
            transpositions[i] = new Transposition();
            tiles[i] = new TileProduct(pixels, positions, rows, filterStep);
        }
    }

    @Override
    public void run(int batch, float[] x, float[] dy, float[] dw) {
        this.batch = batch;
        this.x = x;
        this.dy = dy;
        this.dw = dw;
        workers.each(groups(), sumGroup);
        workers.run(batch == 1 ? 1 : filters, addGroups);
    }

    private int groups() {
        return Math.min(sums.length, batch);
    }

    private void sumGroup(int hand, int group) {
        Arrays.fill(sums[group], 0);
        tiles[hand].use(frame[hand], turned[hand], sums[group], true);
        int after = Workers.start(group + 1, groups(), batch);
        for (int n = Workers.start(group, groups(), batch); n < after; n++) {
            frames.fill(x, n * frames.sampleSize(), frame[hand]);
            transpositions[hand].run(filters, depth, dy, n * filters * depth, depth, turned[hand], 0, filterStep);
            addSample(tiles[hand]);
        }
    }

    private void addSample(TileProduct tile) {
        for (int i = 0; i < weights; i += height) {
            int rows = Math.min(height, weights - i);
            int o = 0;
            for (; o + LANES < filterStep; o += 2 * LANES) {
                tile.twoVectors(depth, 0, i, rows, o, LANES, i * filterStep + o, LANES, LANES, LANES);
            }
            if (o < filterStep) {
                tile.oneVector(depth, 0, i, rows, o, i * filterStep + o, LANES);
            }
        }
    }

    private void addGroups(int part, int parts) {
        int end = Workers.start(part + 1, parts, filters);
        for (int o = Workers.start(part, parts, filters); o < end; o++) {
            for (int i = 0; i < weights; i++) {
                float sum = 0;
                for (int group = 0; group < groups(); group++) {
                    sum += sums[group][i * filterStep + o];
                }
                dw[o * weights + i] = sum;
            }
        }
    }

    @Override
    public long bytes() {
        return 4L * (frame.length * ((long) frames.size() + turned[0].length) + (long) sums.length * sums[0].length);
    }
}
