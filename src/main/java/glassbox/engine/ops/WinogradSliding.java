package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;
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
    private final Workers workers;
    private final WinogradWeights weights;
    private final float[] bias;
    private final Hand[] hands;
    private final Workers.Work work = this::runPart;
    private int batch;
    private float[] x = {};
    private float[] y = {};

    /** A plan; what the numbers are says {@link Sliding#plan}. */
    WinogradSliding(Frames frames, Size2d output, int filters, Workers workers) {
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.channels = frames.channels();
        this.sampleSize = frames.sampleSize();
        this.output = output;
        this.workers = workers;
        this.weights = new WinogradWeights(filters, channels);
        this.bias = new float[filterStep];
        this.hands = new Hand[workers.size()];
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new Hand(frames);
        }
    }

    @Override
    public void run(int batch, float[] x, float[] w, float @Nullable [] b, float[] y) {
        this.batch = batch;
        this.x = x;
        this.y = y;
        weights.use(w);
        if (b == null) {
            Arrays.fill(bias, 0);
        } else {
            System.arraycopy(b, 0, bias, 0, filters);
        }
        workers.run(batch, work);
    }

    private void runPart(int part, int parts) {
        int end = Workers.start(part + 1, parts, batch);
        for (int n = Workers.start(part, parts, batch); n < end; n++) {
            hands[part].run(n);
        }
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
        private final float[] room = Winograd.room();
        /** Sums over channels [point, tile, filter]. */
        private final float[] sums;
        /** A block's outputs [position, filter]. */
        private final float[] strip;

        Hand(Frames frames) {
            this.tiles = new WinogradTiles(frames, output);
            this.height = TileProduct.height(tiles.most());
            this.product = new TileProduct(
                    TileProduct.steps(tiles.most(), tiles.step()),
                    TileProduct.steps(channels, 1),
                    TileProduct.steps(channels, PAIR),
                    filterStep);
            this.sums = new float[Math.multiplyExact(POINTS * tiles.most(), filterStep)];
            this.strip = new float[tiles.rows() * OUTPUT * output.width() * filterStep];
        }

        void run(int sample) {
            tiles.fill(x, sample * sampleSize);
            product.use(tiles.values(), weights.values(), sums, false);
            for (int from = 0; from < tiles.down(); from += tiles.rows()) {
                int to = Math.min(from + tiles.rows(), tiles.down());
                tiles.transform(from, to);
                multiply((to - from) * tiles.across());
                for (int i = 0; i < (to - from) * tiles.across(); i++) {
                    transformBack(i, from);
                }
                int first = from * OUTPUT * output.width();
                int positions = Math.min(output.height(), to * OUTPUT) * output.width() - first;
                int at = sample * filters * output.area() + first;
                transposition.run(positions, filters, strip, 0, filterStep, y, at, output.area());
            }
        }

        private void multiply(int count) {
            for (int point = 0; point < POINTS; point++) {
                int left = point * tiles.most() * tiles.step();
                int to = point * tiles.most() * filterStep;
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

        private void transformBack(int tile, int firstRow) {
            int point = tiles.most() * filterStep;
            int row = tile / tiles.across() * OUTPUT;
            int column = tile % tiles.across() * OUTPUT;
            int height = Math.min(OUTPUT, output.height() - firstRow * OUTPUT - row);
            int width = Math.min(OUTPUT, output.width() - column);
            for (int o = 0; o < filterStep; o += LANES) {
                int from = tile * filterStep + o;
                for (int i = 0; i < TILE; i++) {
                    Winograd.output(sums, from + i * point, TILE * point, room, i * LANES, TILE * LANES);
                }
                FloatVector added = FloatVector.fromArray(SPECIES, bias, o);
                for (int i = 0; i < height; i++) {
                    Winograd.output(room, i * TILE * LANES, LANES, room, i * TILE * LANES, LANES);
                    for (int j = 0; j < width; j++) {
                        int to = ((row + i) * output.width() + column + j) * filterStep + o;
                        FloatVector.fromArray(SPECIES, room, (i * TILE + j) * LANES)
                                .add(added)
                                .intoArray(strip, to);
                    }
                }
            }
        }

        long bytes() {
            return tiles.bytes() + 4L * (sums.length + strip.length + room.length);
        }
    }
}
