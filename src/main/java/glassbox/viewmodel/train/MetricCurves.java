package glassbox.viewmodel.train;

import java.util.List;

/**
 * One measure of a run over the images seen: each step by itself or with its neighbours, the mean of the last steps, and the readings of the test
 * and the validation images. Bounded however long the run is. Not safe for threads.
 */
public final class MetricCurves {
    private final Scatter raw = new Scatter();
    private final Curve training = new Curve();
    private final Curve test = new Curve();
    private final Curve validation = new Curve();
    private final RunningMean mean;
    private final int together;
    private double gathered;
    private int count;
    private double highest;
    private double lowest = Double.POSITIVE_INFINITY;

    /**
     * No measurements.
     *
     * @param window the mean will be of so many steps
     * @param together so many steps are one point of the raw curve
     */
    MetricCurves(int window, int together) {
        mean = new RunningMean(window);
        this.together = together;
    }

    /** The steps by themselves, or the means of neighbours. */
    public Scatter raw() {
        return raw;
    }

    /** Mean of the last steps. */
    public Curve training() {
        return training;
    }

    /** Of the test images. */
    public Curve test() {
        return test;
    }

    /** Of the validation images; empty for a run without such images. */
    public Curve validation() {
        return validation;
    }

    /** The highest value of any curve but the raw one; 0 before there is one. */
    public double highest() {
        return highest;
    }

    /**
     * The height up to which most of the measure lies: three quarters of all points of the mean and of the test readings. 0
     * before there is one.
     */
    public double usual() {
        return Math.max(training.usual(), test.usual());
    }

    /** The lowest value above 0 of any curve but the raw one; infinite before there is one. */
    public double lowest() {
        return lowest;
    }

    /**
     * Takes in a step.
     *
     * @param telling whether enough steps were taken in for their mean to say something
     */
    void step(double images, double value, boolean telling) {
        gathered += value;
        count++;
        if (count == together) {
            raw.append(images, gathered / count);
            gathered = 0;
            count = 0;
        }
        double recent = mean.add(value);
        if (telling) {
            training.append(images, recent);
            stretch(recent);
        }
    }

    void test(double images, double value) {
        test.append(images, value);
        stretch(value);
    }

    void validation(double images, double value) {
        validation.append(images, value);
        stretch(value);
    }

    private void stretch(double value) {
        if (Double.isFinite(value)) {
            highest = Math.max(highest, value);
            lowest = value > 0 ? Math.min(lowest, value) : lowest;
        }
    }

    void clear() {
        raw.clear();
        List.of(training, test, validation).forEach(Curve::clear);
        mean.clear();
        gathered = 0;
        count = 0;
        highest = 0;
        lowest = Double.POSITIVE_INFINITY;
    }
}
