package glassbox.engine.ops;

import java.util.Arrays;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.Winograd.KERNEL;
import static glassbox.engine.ops.Winograd.POINTS;
import static glassbox.engine.ops.Winograd.TILE;

/**
 * Filters seen by {@link Winograd}: values at points [point, pair of vectors of filters, channel, filter of the pair]. They
 * are kept until other filters come, so that reading one image after the other computes them once.
 */
final class WinogradWeights {
    private static final int PAIR = 2 * LANES;
    private static final int AREA = KERNEL * KERNEL;

    private final int filters;
    private final int channels;
    private final float[] seen;
    /** [weight of a filter, filter]. */
    private final float[] turned;

    private final float[] values;
    private final float[][] matrix = Winograd.weightMatrix();
    /** One for each thread. */
    private final float[][] room;

    private final Workers workers;
    private final Workers.Item transform = this::transformChannel;
    private final Transposition transposition = new Transposition();
    private boolean empty = true;

    WinogradWeights(int filters, int channels, Workers workers) {
        this.workers = workers;
        this.room = new float[workers.size()][POINTS * LANES];
        this.filters = filters;
        this.channels = channels;
        int step = Math.ceilDiv(filters, LANES) * LANES;
        this.seen = new float[filters * channels * AREA];
        this.turned = new float[channels * AREA * step];
        this.values = new float[POINTS * Math.ceilDiv(filters, PAIR) * PAIR * channels];
    }

    /** What {@link #use} has computed. */
    float[] values() {
        return values;
    }

    /** Where the values of a point for the pair of vectors that begins with this filter stand. */
    int at(int point, int filter) {
        return (point * Math.ceilDiv(filters, PAIR) + filter / PAIR) * channels * PAIR;
    }

    /** Computes the values of w[filters, channels, kernel], if they are not those of the last call. */
    void use(float[] w) {
        if (!empty && Arrays.equals(w, seen)) {
            return;
        }
        System.arraycopy(w, 0, seen, 0, seen.length);
        empty = false;
        int step = Math.ceilDiv(filters, LANES) * LANES;
        transposition.run(filters, channels * AREA, w, 0, channels * AREA, turned, 0, step);
        workers.each(channels, transform);
    }

    private void transformChannel(int hand, int channel) {
        int step = Math.ceilDiv(filters, LANES) * LANES;
        for (int o = 0; o < filters; o += LANES) {
            transform(channel * AREA * step + o, step, at(0, o) + channel * PAIR + o % PAIR, room[hand]);
        }
    }

    private void transform(int from, int step, int to, float[] room) {
        for (int column = 0; column < KERNEL; column++) {
            Winograd.product(
                    matrix, false, turned, from + column * step, KERNEL * step, room, column * LANES, TILE * LANES);
        }
        int point = at(1, 0);
        for (int row = 0; row < TILE; row++) {
            Winograd.product(matrix, false, room, row * TILE * LANES, LANES, values, to + row * TILE * point, point);
        }
    }

    /** How much memory it holds. */
    long bytes() {
        return 4L * (seen.length + turned.length + values.length + (long) room.length * room[0].length);
    }
}
