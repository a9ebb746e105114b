package glassbox.engine.training;

import java.util.Objects;

/**
 * A series of numbers that will never change, as it stood at one moment of its {@link FloatLog}; numbers logged later are
 * not part of it. Of a very long series neighbours are known by their mean alone: as many as {@link #stride} says. Any
 * number of threads may read it.
 */
public final class FloatSeries {
    private final float[][] chunks;
    private final int stride;
    private final long size;
    /** The mean of the numbers that do not fill a stride. */
    private final float rest;

    FloatSeries(float[][] chunks, int stride, long size, float rest) {
        this.chunks = chunks;
        this.stride = stride;
        this.size = size;
        this.rest = rest;
    }

    /**
     * A series of known numbers.
     *
     * @param means the mean of each so many numbers, the last perhaps of fewer, as {@link #means} gives them
     * @param stride how many numbers each is the mean of; 1 for the numbers themselves
     * @param size how many numbers there are
     * @throws IllegalArgumentException if so many numbers do not have so many means
     */
    public static FloatSeries of(float[] means, int stride, long size) {
        if (stride < 1 || size < 0 || means.length != Math.ceilDiv(size, stride) || size / stride > FloatLog.MOST) {
            throw new IllegalArgumentException("A series of " + size + " numbers does not consist of " + means.length
                    + " means of " + stride + " each.");
        }
        FloatLog log = new FloatLog();
        for (int i = 0; i < size / stride; i++) {
            log.append(means[i]);
        }
        FloatSeries whole = log.view();
        return new FloatSeries(whole.chunks, stride, size, size % stride == 0 ? 0 : means[means.length - 1]);
    }

    /** How many numbers there are. */
    public long size() {
        return size;
    }

    /** How many neighbours are known by their mean alone; 1 where each number is known. */
    public int stride() {
        return stride;
    }

    /**
     * The number at an index, counted from 0, or the mean of its neighbours.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public float get(long index) {
        Objects.checkIndex(index, size);
        int place = (int) (index / stride);
        return place == size / stride ? rest : chunks[place / FloatLog.CHUNK][place % FloatLog.CHUNK];
    }

    /** The mean of each {@link #stride} numbers, the last perhaps of fewer, as a copy. */
    public float[] means() {
        float[] means = new float[(int) Math.ceilDiv(size, stride)];
        for (int i = 0; i < means.length; i++) {
            means[i] = get((long) i * stride);
        }
        return means;
    }

    /** A log that goes on where this series ends. */
    FloatLog log() {
        return log(size, FloatLog.MOST);
    }

    /** A log that goes on after the first so many numbers. */
    FloatLog log(long count, int most) {
        return FloatLog.after(chunks, stride, count, count % stride == 0 ? 0 : get(count - 1), most);
    }
}
