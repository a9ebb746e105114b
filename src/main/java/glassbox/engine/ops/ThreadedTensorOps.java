package glassbox.engine.ops;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import static glassbox.engine.ops.Workers.start;

/**
 * {@link VectorTensorOps} that shares what treats each number, picture or channel alone among several threads too. Here
 * samples go to the same thread in all operations, so that each processor finds its own in its cache; what takes longer,
 * convolutions and a dense layer's gradients, is dealt to whichever thread is free. The same bits as on one
 * thread: sums are taken in groups or blocks that do not depend on the number of threads. For one caller at a time, as the
 * operands are kept in fields while threads look at them; so no step allocates anything.
 */
final class ThreadedTensorOps extends VectorTensorOps {
    /** Below so many numbers the work is done before a helper has come. */
    private static final int WORTH_SHARING = 16_384;

    private final Workers.Work relu = this::reluPart;
    private final Workers.Work reluGradient = this::reluGradientPart;
    private final Workers.Work addScaled = this::addScaledPart;
    private final Workers.Work sumOfSquares = this::sumOfSquaresPart;
    private final Workers.Work sumChannels = this::sumChannelsPart;
    private final Workers.Work maxPool = this::maxPoolPart;
    private final Workers.Work maxPoolGradient = this::maxPoolGradientPart;
    private @Nullable WindowGeometry window;
    private int count;
    private int batch;
    private int channels;
    private int area;
    private float factor;
    private float[] x = {};
    private float[] dy = {};
    private float[] y = {};
    private int[] first = {};
    /** One for each block of {@link #sumOfSquares}, or each channel of each group of {@link #sumChannels}. */
    private float[] sums = {};

    ThreadedTensorOps(Workers workers) {
        super(workers);
    }

    @Override
    public void relu(int count, float[] x, float[] y) {
        this.count = count;
        this.x = x;
        this.y = y;
        share(count, relu);
    }

    private void reluPart(int part, int parts) {
        VectorElements.relu(start(part, parts, count), start(part + 1, parts, count), x, y);
    }

    @Override
    public void reluGradient(int count, float[] x, float[] dy, float[] dx) {
        this.count = count;
        this.x = x;
        this.dy = dy;
        this.y = dx;
        share(count, reluGradient);
    }

    private void reluGradientPart(int part, int parts) {
        VectorElements.reluGradient(start(part, parts, count), start(part + 1, parts, count), x, dy, y);
    }

    @Override
    public void addScaled(int count, float factor, float[] x, float[] y) {
        this.count = count;
        this.factor = factor;
        this.x = x;
        this.y = y;
        share(count, addScaled);
    }

    private void addScaledPart(int part, int parts) {
        VectorElements.addScaled(start(part, parts, count), start(part + 1, parts, count), factor, x, y);
    }

    @Override
    public double sumOfSquares(int count, float[] values) {
        if (count < WORTH_SHARING) {
            return super.sumOfSquares(count, values);
        }
        int blocks = VectorElements.blocks(count);
        this.count = count;
        this.x = values;
        makeRoomForSums(blocks);
        share(count, sumOfSquares);
        float sum = 0;
        for (int block = 0; block < blocks; block++) {
            sum += sums[block];
        }
        return sum;
    }

    private void sumOfSquaresPart(int part, int parts) {
        int blocks = VectorElements.blocks(count);
        for (int block = start(part, parts, blocks); block < start(part + 1, parts, blocks); block++) {
            sums[block] = VectorElements.sumOfSquares(block, count, x);
        }
    }

    @Override
    public void sumChannels(int batch, int channels, int area, float[] values, float[] totals) {
        if (area == 1 || batch * channels * area < WORTH_SHARING) {
            super.sumChannels(batch, channels, area, values, totals);
            return;
        }
        int groups = ChannelSums.groups(batch);
        this.batch = batch;
        this.channels = channels;
        this.area = area;
        this.x = values;
        makeRoomForSums(groups * channels);
        workers.run(groups, sumChannels);
        for (int channel = 0; channel < channels; channel++) {
            float sum = 0;
            for (int group = 0; group < groups; group++) {
                sum += sums[group * channels + channel];
            }
            totals[channel] = sum;
        }
    }

    private void sumChannelsPart(int part, int parts) {
        int groups = ChannelSums.groups(batch);
        for (int group = start(part, parts, groups); group < start(part + 1, parts, groups); group++) {
            for (int channel = 0; channel < channels; channel++) {
                sums[group * channels + channel] = ChannelSums.ofGroup(group, channel, batch, channels, area, x);
            }
        }
    }

    @Override
    public void maxPool(WindowGeometry window, int batch, int channels, float[] x, float[] y, int[] first) {
        if (!PairPooling.fits(window)) {
            super.maxPool(window, batch, channels, x, y, first);
            return;
        }
        this.window = window;
        this.count = batch * channels;
        this.x = x;
        this.y = y;
        this.first = first;
        share(count * window.input().area(), maxPool);
    }

    private void maxPoolPart(int part, int parts) {
        PairPooling.max(window(), start(part, parts, count), start(part + 1, parts, count), x, y, first);
    }

    @Override
    public void maxPoolGradientToFirst(
            WindowGeometry window, int batch, int channels, float[] dy, int[] first, float[] dx) {
        this.window = window;
        this.count = batch * channels;
        this.dy = dy;
        this.first = first;
        this.y = dx;
        share(count * window.input().area(), maxPoolGradient);
    }

    private void maxPoolGradientPart(int part, int parts) {
        int from = start(part, parts, count);
        int to = start(part + 1, parts, count);
        if (PairPooling.covers(window())) {
            PairPooling.gradientToFirst(window(), from, to, dy, first, y);
        } else {
            ScalarPooling.maxGradientToFirst(window(), from, to, dy, first, y);
        }
    }

    private WindowGeometry window() {
        return Objects.requireNonNull(window, "no pooling was asked for");
    }

    private void share(int numbers, Workers.Work work) {
        workers.run(numbers < WORTH_SHARING ? 1 : Integer.MAX_VALUE, work);
    }

    private void makeRoomForSums(int needed) {
        if (sums.length < needed) {
            sums = new float[needed];
        }
    }
}
