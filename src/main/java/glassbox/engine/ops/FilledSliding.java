package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.ROWS;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Filters slid over framed pictures, when there are enough of them to fill vectors: vectors of neighbouring filters, eight
 * output positions at a time. So no lane is idle however narrow the picture is. The filters' weights are turned once a call;
 * results come out position by position and are turned to pictures while they are in the nearest cache. The sums are those
 * of {@link SlidingFilters}.
 */
final class FilledSliding implements Sliding {
    private static final int PAIR = 2 * LANES;

    private final Frames frames;
    private final int filters;
    private final int filterStep;
    private final int depth;
    private final int outputArea;
    private final Workers workers;
    /** For each pair of vectors of filters [weight of a filter, filter of the pair]. */
    private final float[] turned;

    private final float[] bias;
    private final float[][] frame;
    /** A vector's length of positions [position, filter]. */
    private final float[][] strip;

    private final TileProduct[] tiles;
    private final Transposition[] transpositions;
    private final Workers.Work work = this::runPart;
    private boolean biased;
    private int batch;
    private float[] x = {};
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    FilledSliding(Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, Workers workers) {
        this.frames = frames;
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.outputArea = output.area();
        this.workers = workers;
        int[] pixels = frames.offsets(kernel);
        this.depth = pixels.length;
        int[] positions = frames.positions(rowStride, output);
        this.turned = new float[Math.ceilDiv(filters, PAIR) * PAIR * depth];
        this.bias = new float[filterStep];
        this.frame = new float[workers.size()][frames.size()];
        this.strip = new float[workers.size()][LANES * filterStep];
        this.tiles = new TileProduct[workers.size()];
        this.transpositions = new Transposition[workers.size()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new TileProduct(positions, pixels, TileProduct.steps(depth, PAIR), filterStep);
            transpositions[i] = new Transposition();
        }
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, float[] y) {
        this.batch = batch;
        this.x = x;
        this.y = y;
        this.biased = b != null;
        for (int o = 0; o < filters; o += PAIR) {
            int count = Math.min(PAIR, filters - o);
            transpositions[0].run(count, depth, w, o * depth, depth, turned, o * depth, PAIR);
        }
        if (b != null) {
            System.arraycopy(b, 0, bias, 0, filters);
        }
        workers.run(batch, work);
    }

    private void runPart(int part, int parts) {
        tiles[part].use(frame[part], turned, strip[part], false);
        int end = Workers.start(part + 1, parts, batch);
        for (int n = Workers.start(part, parts, batch); n < end; n++) {
            frames.fill(x, n * frames.sampleSize(), frame[part]);
            for (int position = 0; position < outputArea; position += LANES) {
                int count = Math.min(LANES, outputArea - position);
                fillStrip(tiles[part], position, count);
                if (biased) {
                    addBias(strip[part]);
                }
                int to = n * filters * outputArea + position;
                transpositions[part].run(count, filters, strip[part], 0, filterStep, y, to, outputArea);
            }
        }
    }

    private void fillStrip(TileProduct tile, int position, int count) {
        for (int o = 0; o < filters; o += PAIR) {
            for (int i = 0; i < count; i += ROWS) {
                int rows = Math.min(ROWS, count - i);
                int to = i * filterStep + o;
                if (o + LANES < filters) {
                    tile.twoVectors(depth, 0, position + i, rows, o * depth, LANES, to, LANES, LANES, LANES);
                } else {
                    tile.oneVector(depth, 0, position + i, rows, o * depth, to, LANES);
                }
            }
        }
    }

    private void addBias(float[] positions) {
        for (int o = 0; o < filterStep; o += LANES) {
            FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
            for (int i = o; i < positions.length; i += filterStep) {
                FloatVector.fromArray(SPECIES, positions, i).add(added).intoArray(positions, i);
            }
        }
    }

    @Override
    public long bytes() {
        return 4L * (turned.length + filterStep + frame.length * ((long) frames.size() + strip[0].length));
    }
}
