package glassbox.engine.training;

import java.util.Arrays;

/**
 * A growing series of numbers that takes a bounded room. Up to {@value #MOST} numbers each is kept as it is; beyond that
 * neighbours are joined to their mean, two by two, whenever the room is full. One thread appends; {@link #view} costs the
 * same however long the series is, because views share the stored numbers, which are never written twice. A view must be
 * handed to other threads safely, as a snapshot's final fields are.
 */
final class FloatLog {
    static final int CHUNK = 4096;
    /** So many numbers are stored at most. */
    static final int MOST = 1 << 20;

    private final int most;
    private float[][] chunks = new float[0][];
    private int stored;
    /** How many numbers of the series a stored one is the mean of. */
    private int stride = 1;
    /** The numbers that do not fill a stride yet. */
    private int pending;

    private double pendingSum;

    FloatLog() {
        this(MOST);
    }

    /** A log that stores at most so many numbers, which is a multiple of two chunks. */
    FloatLog(int most) {
        this.most = most;
    }

    long size() {
        return (long) stored * stride + pending;
    }

    void append(float value) {
        if (stride == 1) {
            store(value);
            return;
        }
        pendingSum += value;
        pending++;
        if (pending == stride) {
            float mean = (float) (pendingSum / pending);
            pending = 0;
            pendingSum = 0;
            store(mean);
        }
    }

    private void store(float value) {
        if (stored == most) {
            halve();
            pending = stride / 2;
            pendingSum = (double) value * pending;
            return;
        }
        if (stored % CHUNK == 0) {
            chunks = Arrays.copyOf(chunks, stored / CHUNK + 1);
            chunks[stored / CHUNK] = new float[CHUNK];
        }
        chunks[stored / CHUNK][stored % CHUNK] = value;
        stored++;
    }

    private void halve() {
        float[][] halved = new float[most / 2 / CHUNK][CHUNK];
        for (int i = 0; i < most / 2; i++) {
            float[] from = chunks[2 * i / CHUNK];
            halved[i / CHUNK][i % CHUNK] = (from[2 * i % CHUNK] + from[(2 * i + 1) % CHUNK]) / 2;
        }
        chunks = halved;
        stored = most / 2;
        stride *= 2;
    }

    /** A log of its own with the first so many numbers; it shares what is stored of them where no more can be appended. */
    FloatLog first(long count) {
        return view().log(count, most);
    }

    /** A log that goes on after the first {@code count} numbers of such a series. */
    static FloatLog after(float[][] chunks, int stride, long count, float next, int most) {
        FloatLog log = new FloatLog(most);
        log.stored = (int) (count / stride);
        log.stride = stride;
        log.pending = (int) (count % stride);
        log.pendingSum = (double) next * log.pending;
        log.chunks = Arrays.copyOf(chunks, Math.ceilDiv(log.stored, CHUNK));
        if (log.stored % CHUNK != 0) {
            log.chunks[log.stored / CHUNK] = chunks[log.stored / CHUNK].clone();
        }
        return log;
    }

    FloatSeries view() {
        return new FloatSeries(chunks, stride, size(), pending == 0 ? 0 : (float) (pendingSum / pending));
    }
}
