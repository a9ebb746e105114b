package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
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
    private static final int POOLED = 4;

    private final Frames frames;
    private final int filters;
    private final int filterStep;
    private final int depth;
    /** How many positions become one result: those of a pooling window, or one. */
    private final int window;
    /** How many results there are of one filter. */
    private final int places;

    private final Workers workers;
    /** For each pair of vectors of filters [weight of a filter, filter of the pair]. */
    private final float[] turned;

    private final float[] bias;
    private final float[][] frame;
    /** A vector's length of results [position, filter], those of a pooling window one after the other. */
    private final float[][] strip;

    private final TileProduct[] tiles;
    private final Transposition[] transpositions;
    private final Workers.Item work = this::runSample;
    private boolean rectify;
    private float[] x = {};
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    FilledSliding(
            Frames frames, Size2d kernel, int rowStride, Size2d output, int filters, boolean pooled, Workers workers) {
        this.frames = frames;
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.window = pooled ? POOLED : 1;
        this.places = output.area() / window;
        this.workers = workers;
        int[] pixels = frames.offsets(kernel);
        this.depth = pixels.length;
        int[] positions = frames.positions(rowStride, output);
        if (pooled) {
            positions = windowByWindow(positions, output.width());
        }
        this.turned = new float[Math.ceilDiv(filters, PAIR) * PAIR * depth];
        this.bias = new float[filterStep];
        this.frame = new float[workers.size()][frames.size()];
        this.strip = new float[workers.size()][window * LANES * filterStep];
        this.tiles = new TileProduct[workers.size()];
        this.transpositions = new Transposition[workers.size()];
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] = new TileProduct(positions, pixels, TileProduct.steps(depth, PAIR), filterStep);
            transpositions[i] = new Transposition();
        }
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y) {
        this.x = x;
        this.y = y;
        this.rectify = rectify;
        for (int o = 0; o < filters; o += PAIR) {
            int count = Math.min(PAIR, filters - o);
            transpositions[0].run(count, depth, w, o * depth, depth, turned, o * depth, PAIR);
        }
        if (b == null) {
            Arrays.fill(bias, 0);
        } else {
            System.arraycopy(b, 0, bias, 0, filters);
        }
        workers.each(batch, work);
    }

    private void runSample(int hand, int n) {
        float[] positions = strip[hand];
        tiles[hand].use(frame[hand], turned, positions, false);
        frames.fill(x, n * frames.sampleSize(), frame[hand]);
        for (int place = 0; place < places; place += LANES) {
            int count = Math.min(LANES, places - place);
            fillStrip(tiles[hand], window * place, window * count);
            if (window == POOLED) {
                finishPooled(positions, count);
            } else {
                finish(positions, count);
            }
            int to = n * filters * places + place;
            transpositions[hand].run(count, filters, positions, 0, filterStep, y, to, places);
        }
    }

    /** The positions of each window of 2 × 2 one after the other, row by row. */
    private static int[] windowByWindow(int[] positions, int width) {
        int[] ordered = new int[positions.length];
        for (int i = 0; i < ordered.length; i++) {
            int place = i / POOLED;
            int row = 2 * (place / (width / 2)) + i % POOLED / 2;
            int column = 2 * (place % (width / 2)) + i % 2;
            ordered[i] = positions[row * width + column];
        }
        return ordered;
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

    /** Adds the bias and rectifies. */
    private void finish(float[] positions, int count) {
        FloatVector least = FloatVector.broadcast(SPECIES, rectify ? 0 : Float.NEGATIVE_INFINITY);
        for (int o = 0; o < filterStep; o += LANES) {
            FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
            for (int i = o; i < count * filterStep; i += filterStep) {
                FloatVector.fromArray(SPECIES, positions, i)
                        .add(added)
                        .max(least)
                        .intoArray(positions, i);
            }
        }
    }

    /** The same of the largest of each window. */
    private void finishPooled(float[] positions, int count) {
        FloatVector least = FloatVector.broadcast(SPECIES, rectify ? 0 : Float.NEGATIVE_INFINITY);
        for (int o = 0; o < filterStep; o += LANES) {
            FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
            for (int i = 0; i < count; i++) {
                int at = POOLED * i * filterStep + o;
                FloatVector largest = FloatVector.fromArray(SPECIES, positions, at);
                FloatVector other = FloatVector.fromArray(SPECIES, positions, at + filterStep);
                largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                other = FloatVector.fromArray(SPECIES, positions, at + 2 * filterStep);
                largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                other = FloatVector.fromArray(SPECIES, positions, at + 3 * filterStep);
                largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                largest.add(added).max(least).intoArray(positions, i * filterStep + o);
            }
        }
    }

    @Override
    public long bytes() {
        return 4L * (turned.length + filterStep + frame.length * ((long) frames.size() + strip[0].length));
    }
}
