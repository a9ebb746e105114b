package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.Winograd.OUTPUT;
import static glassbox.engine.ops.Winograd.POINTS;
import static glassbox.engine.ops.Winograd.TILE;

/**
 * 5 × 5 filters slid over framed pictures by {@link Winograd}'s way, when there are many channels and filters. Vectors run
 * along channels, then along filters. Every sum over the channels runs in order, at every point.
 */
final class WinogradSliding implements Sliding {
    private static final int PAIR = 2 * LANES;

    private final int filters;
    private final int filterStep;
    private final int channels;
    private final int sampleSize;
    private final Size2d output;
    private final boolean pooled;
    private final Workers workers;
    private final WinogradWeights weights;
    private final float[] bias;
    private final Hand[] hands;
    private final Workers.Item work = this::runSample;
    private boolean rectify;
    private float[] x = {};
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    WinogradSliding(Frames frames, Size2d output, int filters, boolean pooled, Workers workers) {
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.channels = frames.channels();
        this.sampleSize = frames.sampleSize();
        this.output = output;
        this.pooled = pooled;
        this.workers = workers;
        this.weights = new WinogradWeights(filters, channels, workers);
        this.bias = new float[filterStep];
        this.hands = new Hand[workers.size()];
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new Hand(frames);
        }
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, boolean rectify, float[] y) {
        this.x = x;
        this.rectify = rectify;
        this.y = y;
        weights.use(w);
        if (b == null) {
            Arrays.fill(bias, 0);
        } else {
            System.arraycopy(b, 0, bias, 0, filters);
        }
        workers.each(batch, work);
    }

    private void runSample(int hand, int sample) {
        hands[hand].run(sample);
    }

    @Override
    public long bytes() {
        return weights.bytes() + 4L * filterStep + hands.length * hands[0].bytes();
    }

    /** What one thread works with. */
    private final class Hand {
        private final WinogradTiles tiles;
        private final int height;
        private final TileProduct product;
        private final Transposition transposition = new Transposition();
        /** Sums over channels [point, tile, filter]. */
        private final float[] sums;
        /** A row of tiles, its columns transformed back [output row, point column, tile, filter]. */
        private final float[] columns;
        /** A block's outputs [position, filter], of whole tiles. */
        private final float[] strip;
        /** The same [filter, position]. */
        private final float[] pictures;

        Hand(Frames frames) {
            this.tiles = new WinogradTiles(frames, output);
            this.height = TileProduct.height(tiles.most());
            this.product = new TileProduct(
                    TileProduct.steps(tiles.most(), tiles.step()),
                    TileProduct.steps(channels, 1),
                    TileProduct.steps(channels, PAIR),
                    filterStep);
            this.sums = new float[Math.multiplyExact(POINTS, tiles.pointStep(filterStep))];
            this.columns = new float[OUTPUT * TILE * tiles.across() * filterStep];
            this.strip = new float[tiles.most() * OUTPUT * OUTPUT * filterStep];
            this.pictures = new float[strip.length];
        }

        void run(int sample) {
            tiles.fill(x, sample * sampleSize);
            product.use(tiles.values(), weights.values(), sums, false);
            for (int from = 0; from < tiles.down(); from += tiles.rows()) {
                int to = Math.min(from + tiles.rows(), tiles.down());
                tiles.transform(from, to);
                multiply((to - from) * tiles.across());
                for (int row = 0; row < to - from; row++) {
                    transformBack(row);
                    if (pooled) {
                        finishPooled(row);
                    } else {
                        finish(row);
                    }
                }
                store(sample, from, to);
            }
        }

        /** Turns outputs to pictures, and those into their places in one go, as memory is fastest. */
        private void store(int sample, int from, int to) {
            int width = tiles.across() * (pooled ? 1 : OUTPUT);
            int wide = pooled ? width : output.width();
            int first = from * (pooled ? 1 : OUTPUT);
            int rows = (pooled ? to : Math.min(output.height(), to * OUTPUT)) - first;
            int count = rows * wide;
            if (wide == width) {
                transposition.run(count, filters, strip, 0, filterStep, pictures, 0, count);
            } else {
                for (int row = 0; row < rows; row++) {
                    int at = row * width * filterStep;
                    transposition.run(wide, filters, strip, at, filterStep, pictures, row * wide, count);
                }
            }
            int area = pooled ? tiles.down() * width : output.area();
            int at = sample * filters * area + first * wide;
            if (count == area) {
                System.arraycopy(pictures, 0, y, at, filters * area);
            } else {
                for (int o = 0; o < filters; o++) {
                    System.arraycopy(pictures, o * count, y, at + o * area, count);
                }
            }
        }

        private void multiply(int count) {
            for (int point = 0; point < POINTS; point++) {
                int left = point * tiles.pointStep(tiles.step());
                int to = point * tiles.pointStep(filterStep);
                for (int o = 0; o < filterStep; o += PAIR) {
                    int right = weights.at(point, o);
                    for (int i = 0; i < count; i += height) {
                        int rows = Math.min(height, count - i);
                        int at = to + i * filterStep + o;
                        if (o + LANES < filterStep) {
                            product.twoVectors(channels, left, i, rows, right, LANES, at, LANES, LANES, LANES);
                        } else {
                            product.oneVector(channels, left, i, rows, right, at, LANES);
                        }
                    }
                }
            }
        }

        /** From points to outputs. */
        private void transformBack(int row) {
            int point = tiles.pointStep(filterStep);
            int wide = tiles.across() * filterStep;
            int count = filterStep / LANES;
            for (int i = 0; i < TILE; i++) {
                int from = row * wide + i * point;
                Winograd.output(1, wide / LANES, sums, from, 0, TILE * point, columns, i * wide, 0, TILE * wide);
            }
            for (int i = 0; i < OUTPUT; i++) {
                int to = (row * OUTPUT + i) * OUTPUT * wide;
                Winograd.output(
                        tiles.across(),
                        count,
                        columns,
                        i * TILE * wide,
                        filterStep,
                        wide,
                        strip,
                        to,
                        OUTPUT * filterStep,
                        filterStep);
            }
        }

        /** Adds the bias and rectifies. */
        private void finish(int row) {
            int from = row * OUTPUT * OUTPUT * tiles.across() * filterStep;
            int to = from + OUTPUT * OUTPUT * tiles.across() * filterStep;
            FloatVector least = FloatVector.broadcast(SPECIES, rectify ? 0 : Float.NEGATIVE_INFINITY);
            for (int o = 0; o < filterStep; o += LANES) {
                FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
                for (int i = from + o; i < to; i += filterStep) {
                    FloatVector.fromArray(SPECIES, strip, i)
                            .add(added)
                            .max(least)
                            .intoArray(strip, i);
                }
            }
        }

        /** The same of the largest of each tile: a tile of outputs is just the window of the pooling behind. */
        private void finishPooled(int row) {
            int wide = OUTPUT * tiles.across() * filterStep;
            FloatVector least = FloatVector.broadcast(SPECIES, rectify ? 0 : Float.NEGATIVE_INFINITY);
            for (int o = 0; o < filterStep; o += LANES) {
                FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
                for (int i = 0; i < tiles.across(); i++) {
                    int at = row * OUTPUT * wide + i * OUTPUT * filterStep + o;
                    FloatVector largest = FloatVector.fromArray(SPECIES, strip, at);
                    FloatVector other = FloatVector.fromArray(SPECIES, strip, at + filterStep);
                    largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                    other = FloatVector.fromArray(SPECIES, strip, at + wide);
                    largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                    other = FloatVector.fromArray(SPECIES, strip, at + wide + filterStep);
                    largest = largest.blend(other, other.compare(VectorOperators.GT, largest));
                    int to = (row * tiles.across() + i) * filterStep + o;
                    largest.add(added).max(least).intoArray(strip, to);
                }
            }
        }

        long bytes() {
            return tiles.bytes() + 4L * (sums.length + columns.length + strip.length + pictures.length);
        }
    }
}
