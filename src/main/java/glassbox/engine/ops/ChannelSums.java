package glassbox.engine.ops;

import jdk.incubator.vector.FloatVector;

import static glassbox.engine.ops.TileProduct.LANES;
import static glassbox.engine.ops.TileProduct.SPECIES;

/**
 * Sums over batch and picture for each channel, in several sums side by side that are added at the end. The samples are
 * dealt to groups as in {@link FilterGradient}, so that any number of threads gives the same bits.
 */
final class ChannelSums {
    private static final int CHAINS = 4;

    private ChannelSums() {}

    /** How many groups the samples of a batch are dealt to. */
    static int groups(int batch) {
        return Math.min(FilterGradient.GROUPS, batch);
    }

    /** The sum of one channel over all samples of values[N, channels, area]. */
    static float ofChannel(int channel, int batch, int channels, int area, float[] values) {
        float sum = 0;
        for (int group = 0; group < groups(batch); group++) {
            sum += ofGroup(group, channel, batch, channels, area, values);
        }
        return sum;
    }

    /** The part of a channel's sum that one group of samples gives. */
    static float ofGroup(int group, int channel, int batch, int channels, int area, float[] values) {
        int end = Workers.start(group + 1, groups(batch), batch);
        int whole = area - area % (CHAINS * LANES);
        FloatVector sum0 = FloatVector.zero(SPECIES);
        FloatVector sum1 = sum0;
        FloatVector sum2 = sum0;
        FloatVector sum3 = sum0;
        float rest = 0;
        for (int n = Workers.start(group, groups(batch), batch); n < end; n++) {
            int from = (n * channels + channel) * area;
            int i = from;
            for (; i < from + whole; i += CHAINS * LANES) {
                sum0 = sum0.add(FloatVector.fromArray(SPECIES, values, i));
                sum1 = sum1.add(FloatVector.fromArray(SPECIES, values, i + LANES));
                sum2 = sum2.add(FloatVector.fromArray(SPECIES, values, i + 2 * LANES));
                sum3 = sum3.add(FloatVector.fromArray(SPECIES, values, i + 3 * LANES));
            }
            for (; i + LANES <= from + area; i += LANES) {
                sum0 = sum0.add(FloatVector.fromArray(SPECIES, values, i));
            }
            for (; i < from + area; i++) {
                rest += values[i];
            }
        }
        return LaneSum.total(sum0.add(sum1).add(sum2.add(sum3))) + rest;
    }

    /** Sums over the rows of values[N, columns]: what a dense layer's bias gets. Each runs over the batch in order. */
    static void ofColumns(int batch, int columns, float[] values, float[] sums) {
        int whole = SPECIES.loopBound(columns);
        for (int j = 0; j < whole; j += LANES) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int n = 0; n < batch; n++) {
                sum = sum.add(FloatVector.fromArray(SPECIES, values, n * columns + j));
            }
            sum.intoArray(sums, j);
        }
        for (int j = whole; j < columns; j++) {
            float sum = 0;
            for (int n = 0; n < batch; n++) {
                sum += values[n * columns + j];
            }
            sums[j] = sum;
        }
    }
}
