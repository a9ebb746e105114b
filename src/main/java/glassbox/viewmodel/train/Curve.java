package glassbox.viewmodel.train;

import java.util.Arrays;

/**
 * A curve that grows to the right and is thinned while it grows: of each run of neighbouring values the lowest and the
 * highest are kept, in the order they came, and runs double in length whenever there are too many points. The last value
 * is always there. Not safe for threads.
 */
public final class Curve implements Points {
    /** No more points than this are kept. */
    public static final int MOST_POINTS = 2000;

    private final double[] x = new double[MOST_POINTS];
    private final double[] y = new double[MOST_POINTS];
    private int kept;
    private int runLength = 2;

    private int inRun;
    private double lowX;
    private double low;
    private double highX;
    private double high;
    private double lastX;
    private double last;

    @Override
    public int size() {
        return kept + (inRun > 0 ? 1 : 0);
    }

    @Override
    public double x(int index) {
        return index == kept && inRun > 0 ? lastX : x[checked(index)];
    }

    @Override
    public double y(int index) {
        return index == kept && inRun > 0 ? last : y[checked(index)];
    }

    /** Adds a value at {@code at}, which is not left of the last one. Values that are not finite are left out. */
    void append(double at, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        if (inRun == 0 || value < low) {
            lowX = at;
            low = value;
        }
        if (inRun == 0 || value >= high) {
            highX = at;
            high = value;
        }
        lastX = at;
        last = value;
        inRun++;
        if (inRun == runLength) {
            keep();
        }
    }

    /** The value of the last point at or before {@code at}, or NaN when there is none. */
    double valueAt(double at) {
        double value = Double.NaN;
        int lower = 0;
        int upper = size();
        while (lower < upper) {
            int middle = (lower + upper) >>> 1;
            if (x(middle) <= at) {
                value = y(middle);
                lower = middle + 1;
            } else {
                upper = middle;
            }
        }
        return value;
    }

    /** How far from 0 most of it lies: three quarters of its points lie no further. 0 before there is one. */
    double usual() {
        double[] distances = new double[size()];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(y(i));
        }
        Arrays.sort(distances);
        return distances.length == 0 ? 0 : distances[(distances.length - 1) * 3 / 4];
    }

    /** How far from 0 any of it lies. */
    public double farthest() {
        double most = 0;
        for (int i = 0; i < size(); i++) {
            most = Math.max(most, Math.abs(y(i)));
        }
        return most;
    }

    private void keep() {
        if (kept == MOST_POINTS) {
            halve();
        }
        boolean lowFirst = lowX <= highX;
        put(kept, lowFirst ? lowX : highX, lowFirst ? low : high);
        put(kept + 1, lowFirst ? highX : lowX, lowFirst ? high : low);
        kept += 2;
        inRun = 0;
    }

    /** Joins neighbouring runs: of their four points the lowest and the highest stay. */
    private void halve() {
        runLength *= 2;
        for (int from = 0, to = 0; from < kept; from += 4, to += 2) {
            int lowest = from;
            int highest = from;
            for (int i = from + 1; i < from + 4; i++) {
                lowest = y[i] < y[lowest] ? i : lowest;
                highest = y[i] >= y[highest] ? i : highest;
            }
            int first = Math.min(lowest, highest);
            int second = Math.max(lowest, highest);
            put(to, x[first], y[first]);
            put(to + 1, x[second], y[second]);
        }
        kept /= 2;
    }

    private void put(int index, double at, double value) {
        x[index] = at;
        y[index] = value;
    }

    private int checked(int index) {
        return java.util.Objects.checkIndex(index, kept);
    }

    /** Forgets every point. */
    void clear() {
        Arrays.fill(x, 0);
        kept = 0;
        inRun = 0;
        runLength = 2;
    }
}
