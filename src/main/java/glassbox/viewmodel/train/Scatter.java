package glassbox.viewmodel.train;

import java.util.Objects;

/**
 * Single values of a measurement that goes on, thinned while it does: of each run of neighbours one is kept, so that the points
 * lie as dense as the values do, high and low. Not safe for threads.
 */
public final class Scatter implements Points {
    /** No more points than this are kept. */
    public static final int MOST_POINTS = 2000;

    private final double[] x = new double[MOST_POINTS];
    private final double[] y = new double[MOST_POINTS];
    private int kept;
    private long every = 1;
    private long count;

    @Override
    public int size() {
        return kept;
    }

    @Override
    public double x(int index) {
        return x[Objects.checkIndex(index, kept)];
    }

    @Override
    public double y(int index) {
        return y[Objects.checkIndex(index, kept)];
    }

    /** Adds a value at {@code at}, which is not left of the last one. Values that are not finite are left out. */
    void append(double at, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (count % every == 0) {
            if (kept == MOST_POINTS) {
                halve();
            }
            if (count % every == 0) {
                x[kept] = at;
                y[kept] = value;
                kept++;
            }
        }
        count++;
    }

    private void halve() {
        every *= 2;
        kept /= 2;
        for (int i = 0; i < kept; i++) {
            x[i] = x[2 * i];
            y[i] = y[2 * i];
        }
    }

    /** Forgets every point. */
    void clear() {
        kept = 0;
        every = 1;
        count = 0;
    }
}
