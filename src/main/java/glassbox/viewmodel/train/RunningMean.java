package glassbox.viewmodel.train;

import java.util.Arrays;

/** The mean of the last so many values, one addition a value. Values that are not finite do not count. */
final class RunningMean {
    private final double[] window;
    private double sum;
    private long count;

    RunningMean(int length) {
        window = new double[length];
    }

    /** Forgets every value. */
    void clear() {
        Arrays.fill(window, 0);
        sum = 0;
        count = 0;
    }

    /** Takes a value in; the oldest falls out. Returns the mean of what is in. */
    double add(double value) {
        if (Double.isFinite(value)) {
            int at = (int) (count % window.length);
            sum += value - window[at];
            window[at] = value;
            count++;
        }
        return sum / Math.min(Math.max(1, count), window.length);
    }
}
