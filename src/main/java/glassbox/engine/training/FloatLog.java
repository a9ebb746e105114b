package glassbox.engine.training;

import java.util.Arrays;

/**
 * A growing series of numbers. One thread appends; {@link #view} costs the same however long the series is, because views
 * share the stored numbers, which are never written twice. A view must be handed to other threads safely, as a
 * snapshot's final fields are.
 */
final class FloatLog {
    static final int CHUNK = 4096;

    private float[][] chunks = new float[0][];
    private int size;

    int size() {
        return size;
    }

    void append(float value) {
        if (size % CHUNK == 0) {
            chunks = Arrays.copyOf(chunks, chunks.length + 1);
            chunks[chunks.length - 1] = new float[CHUNK];
        }
        chunks[size / CHUNK][size % CHUNK] = value;
        size++;
    }

    /** A log of its own with the first so many numbers; it shares what is stored of them where no more can be appended. */
    FloatLog first(int count) {
        return after(chunks, count);
    }

    /** A log that goes on after the first so many numbers of these chunks. */
    static FloatLog after(float[][] chunks, int count) {
        FloatLog log = new FloatLog();
        log.chunks = Arrays.copyOf(chunks, Math.ceilDiv(count, CHUNK));
        if (count % CHUNK != 0) {
            log.chunks[count / CHUNK] = chunks[count / CHUNK].clone();
        }
        log.size = count;
        return log;
    }

    FloatSeries view() {
        return new FloatSeries(chunks, size);
    }
}
