package glassbox.engine.ops;

import java.util.Arrays;

import jdk.incubator.vector.FloatVector;

import glassbox.engine.tensor.Size2d;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;
import static glassbox.engine.ops.Winograd.KERNEL;
import static glassbox.engine.ops.Winograd.OUTPUT;
import static glassbox.engine.ops.Winograd.POINTS;
import static glassbox.engine.ops.Winograd.TILE;

/**
 * The gradient by the 5 × 5 filters of a convolution by {@link Winograd}'s way: at every point the values of the pixels meet
 * those of the output gradients, A dy Aᵀ; what they add up to goes through Gᵀ · G once for the whole batch. Samples are dealt to
 * groups as in {@link FilterGradient}, so that any number of threads gives the same bits.
 */
final class WinogradFilterGradient implements FilterGradient {
    private static final int AREA = KERNEL * KERNEL;

    private final int filters;
    private final int filterStep;
    private final int channels;
    private final int sampleSize;
    private final Size2d output;
    private final Workers workers;
    private final Hand[] hands;
    /** For each group [point, channel, filter]. */
    private final float[][] sums;
    /** [weight of a filter, filter]. */
    private final float[] turned;

    private final float[][] matrix = Winograd.weightMatrix();
    private final Workers.Item sumGroup = this::sumGroup;
    private final Workers.Work finish = this::finish;
    private int batch;
    private float[] x = {};
    private float[] dy = {};
    private float[] dw = {};

    /** A plan; the numbers are those of {@link FilledFilterGradient}. */
    WinogradFilterGradient(Frames frames, Size2d output, int filters, int capacity, Workers workers) {
        this.filters = filters;
        this.filterStep = Math.ceilDiv(filters, LANES) * LANES;
        this.channels = frames.channels();
        this.sampleSize = frames.sampleSize();
        this.output = output;
        this.workers = workers;
        this.sums = new float[Math.min(GROUPS, capacity)][POINTS * channels * filterStep];
        this.turned = new float[channels * AREA * filterStep];
        this.hands = new Hand[workers.size()];
        for (int i = 0; i < hands.length; i++) {
            hands[i] = new Hand(frames);
        }
    }

    @Override
    public void run(int batch, float[] x, float[] dy, float[] dw) {
        this.batch = batch;
        this.x = x;
        this.dy = dy;
        this.dw = dw;
        workers.each(groups(), sumGroup);
        workers.run(batch == 1 ? 1 : filterStep / LANES, finish);
    }

    private int groups() {
        return Math.min(sums.length, batch);
    }

    private void sumGroup(int hand, int group) {
        Arrays.fill(sums[group], 0);
        int after = Workers.start(group + 1, groups(), batch);
        for (int n = Workers.start(group, groups(), batch); n < after; n++) {
            hands[hand].add(n, sums[group]);
        }
    }

    /** Adds the groups up and turns values at points into weights, for these of the vectors of filters. */
    private void finish(int part, int parts) {
        Hand hand = hands[part];
        int from = Workers.start(part, parts, filterStep / LANES) * LANES;
        int to = Workers.start(part + 1, parts, filterStep / LANES) * LANES;
        for (int c = 0; c < channels; c++) {
            for (int o = from; o < to; o += LANES) {
                for (int point = 0; point < POINTS; point++) {
                    total((point * channels + c) * filterStep + o).intoArray(hand.room, point * LANES);
                }
                hand.finish(c * AREA * filterStep + o);
            }
        }
        int count = Math.min(filters, to) - from;
        hand.transposition.run(
                channels * AREA, count, turned, from, filterStep, dw, from * channels * AREA, channels * AREA);
    }

    private FloatVector total(int at) {
        FloatVector total = FloatVector.fromArray(SPECIES, sums[0], at);
        for (int group = 1; group < groups(); group++) {
            total = total.add(FloatVector.fromArray(SPECIES, sums[group], at));
        }
        return total;
    }

    @Override
    public long bytes() {
        return 4L * ((long) sums.length * sums[0].length + turned.length) + hands.length * hands[0].bytes();
    }

    /** What one thread works with. */
    private final class Hand {
        private final WinogradTiles tiles;
        private final PixelFrame gradients;
        /** The values of the output gradients [point, tile, filter]. */
        private final float[] values;

        private final float[] room = Winograd.room();
        private final float[] room2 = Winograd.room();
        private final Transposition transposition = new Transposition();
        private final TileProduct product;

        Hand(Frames frames) {
            this.tiles = new WinogradTiles(frames, output);
            Size2d size = Size2d.of(tiles.down() * OUTPUT, tiles.across() * OUTPUT);
            this.gradients = new PixelFrame(filters, output, 0, 0, size);
            this.values = new float[Math.multiplyExact(POINTS, tiles.pointStep(filterStep))];
            this.product = new TileProduct(
                    TileProduct.steps(tiles.step(), 1),
                    TileProduct.steps(tiles.most(), tiles.step()),
                    TileProduct.steps(tiles.most(), filterStep),
                    filterStep);
        }

        void add(int sample, float[] sum) {
            tiles.fill(x, sample * sampleSize);
            gradients.fill(dy, sample * filters * output.area());
            product.use(tiles.values(), values, sum, true);
            for (int from = 0; from < tiles.down(); from += tiles.rows()) {
                int to = Math.min(from + tiles.rows(), tiles.down());
                tiles.transform(from, to);
                for (int i = 0; i < (to - from) * tiles.across(); i++) {
                    transform(i, from + i / tiles.across(), i % tiles.across());
                }
                multiply((to - from) * tiles.across());
            }
        }

        private void transform(int tile, int row, int column) {
            int point = tiles.pointStep(filterStep);
            int at = row * OUTPUT * gradients.rowStep() + column * OUTPUT * filterStep;
            for (int o = 0; o < filterStep; o += LANES) {
                for (int j = 0; j < OUTPUT; j++) {
                    int from = at + j * filterStep + o;
                    Winograd.outputGradient(
                            gradients.numbers(), from, gradients.rowStep(), room, j * LANES, OUTPUT * LANES);
                }
                int to = tile * filterStep + o;
                for (int i = 0; i < TILE; i++) {
                    Winograd.outputGradient(room, i * OUTPUT * LANES, LANES, values, to + i * TILE * point, point);
                }
            }
        }

        private void multiply(int depth) {
            for (int point = 0; point < POINTS; point++) {
                int left = point * tiles.pointStep(tiles.step());
                int right = point * tiles.pointStep(filterStep);
                for (int c = 0; c < channels; c += TileProduct.ROWS) {
                    int rows = Math.min(TileProduct.ROWS, channels - c);
                    int to = (point * channels + c) * filterStep;
                    int o = 0;
                    for (; o + LANES < filterStep; o += 2 * LANES) {
                        product.twoVectors(depth, left, c, rows, right + o, LANES, to + o, LANES, LANES, LANES);
                    }
                    if (o < filterStep) {
                        product.oneVector(depth, left, c, rows, right + o, to + o, LANES);
                    }
                }
            }
        }

        /** Gᵀ · room · G, a vector's lanes of filters. */
        void finish(int to) {
            for (int column = 0; column < TILE; column++) {
                Winograd.product(matrix, true, room, column * LANES, TILE * LANES, room2, column * LANES, TILE * LANES);
            }
            for (int row = 0; row < KERNEL; row++) {
                int at = to + row * KERNEL * filterStep;
                Winograd.product(matrix, true, room2, row * TILE * LANES, LANES, turned, at, filterStep);
            }
        }

        long bytes() {
            return tiles.bytes() + gradients.bytes() + 4L * (values.length + room.length + room2.length);
        }
    }
}
