package glassbox.engine.training;

import java.util.Objects;

/**
 * A series of numbers that will never change, as it stood at one moment of its {@link FloatLog}; numbers logged later are
 * not part of it. Any number of threads may read it.
 */
public final class FloatSeries {
    private final float[][] chunks;
    private final int size;

    FloatSeries(float[][] chunks, int size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** A series of these numbers. */
    public static FloatSeries of(float... numbers) {
        FloatLog log = new FloatLog();
        for (float number : numbers) {
            log.append(number);
        }
        return log.view();
    }

    /** A log that goes on where this series ends. */
    FloatLog log() {
        return FloatLog.after(chunks, size);
    }

    /** The numbers, as a copy. */
    public float[] toArray() {
        float[] numbers = new float[size];
        for (int from = 0; from < size; from += FloatLog.CHUNK) {
            System.arraycopy(chunks[from / FloatLog.CHUNK], 0, numbers, from, Math.min(FloatLog.CHUNK, size - from));
        }
        return numbers;
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /**
     * The number at an index, counted from 0.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public float get(int index) {
        Objects.checkIndex(index, size);
        return chunks[index / FloatLog.CHUNK][index % FloatLog.CHUNK];
    }
}
