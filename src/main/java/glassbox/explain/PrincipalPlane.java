package glassbox.explain;

import glassbox.engine.tensor.SeededRandom;

/**
 * The plane on which points of many dimensions lie farthest apart: through their mean, along the two directions in which they
 * vary most (principal components; K. Pearson, 1901). The directions are found by multiplying again and again with the
 * covariance, two directions at right angles at once (orthogonal iteration), so no matrix of all pairs is built. Immutable.
 */
public final class PrincipalPlane {
    private static final int MOST_ROUNDS = 120;
    private static final double CLOSE = 1e-7;

    private final double[] mean;
    private final double[][] axes;
    private final double share;

    private PrincipalPlane(double[] mean, double[][] axes, double share) {
        this.mean = mean;
        this.axes = axes;
        this.share = share;
    }

    /**
     * The plane of some points.
     *
     * @param values the points one after the other, each of {@code length} numbers
     * @throws IllegalArgumentException if that are no whole points, or none
     */
    public static PrincipalPlane of(float[] values, int length) {
        if (length < 1 || values.length == 0 || values.length % length != 0) {
            throw new IllegalArgumentException("Points of " + length + " numbers were expected, but " + values.length
                    + " numbers are not a whole number of them.");
        }
        int points = values.length / length;
        double[] mean = new double[length];
        for (int i = 0; i < values.length; i++) {
            mean[i % length] += (double) values[i] / points;
        }
        float[] centred = new float[values.length];
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            centred[i] = (float) (values[i] - mean[i % length]);
            all += (double) centred[i] * centred[i];
        }
        SeededRandom random = new SeededRandom(1);
        double[][] axes = new double[2][length];
        for (double[] axis : axes) {
            for (int i = 0; i < length; i++) {
                axis[i] = random.nextDouble() - 0.5;
            }
        }
        straighten(axes);
        double within = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double[][] next = {multiplied(centred, axes[0]), multiplied(centred, axes[1])};
            within = dot(next[0], axes[0]) + dot(next[1], axes[1]);
            straighten(next);
            double turned = 2 - Math.abs(dot(next[0], axes[0])) - Math.abs(dot(next[1], axes[1]));
            axes = next;
            if (turned < CLOSE) {
                break;
            }
        }
        for (double[] axis : axes) {
            face(axis);
        }
        return new PrincipalPlane(mean, axes, all == 0 ? 1 : Math.clamp(within / all, 0, 1));
    }

    /** All points' coordinates along a direction, each times its point, added up: the covariance times the direction. */
    private static double[] multiplied(float[] centred, double[] axis) {
        int length = axis.length;
        double[] sum = new double[length];
        for (int from = 0; from < centred.length; from += length) {
            double along = 0;
            for (int i = 0; i < length; i++) {
                along += centred[from + i] * axis[i];
            }
            for (int i = 0; i < length; i++) {
                sum[i] += along * centred[from + i];
            }
        }
        return sum;
    }

    /** Makes both directions one long and turns the second to a right angle with the first. */
    private static void straighten(double[][] axes) {
        unit(axes[0]);
        double common = dot(axes[0], axes[1]);
        for (int i = 0; i < axes[1].length; i++) {
            axes[1][i] -= common * axes[0][i];
        }
        unit(axes[1]);
    }

    private static void unit(double[] axis) {
        double length = Math.sqrt(dot(axis, axis));
        for (int i = 0; i < axis.length && length > 0; i++) {
            axis[i] /= length;
        }
    }

    /** Of the two ways along a direction, the one in which its largest number is above 0. */
    private static void face(double[] axis) {
        double largest = 0;
        for (double value : axis) {
            largest = Math.abs(value) > Math.abs(largest) ? value : largest;
        }
        for (int i = 0; i < axis.length && largest < 0; i++) {
            axis[i] = -axis[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The share of all variance that lies within the plane, 0 to 1. */
    public double share() {
        return share;
    }

    /**
     * Where a point lies along one of the two directions.
     *
     * @param axis 0 for the direction in which the points vary most, 1 for the other one
     * @param values holds the point from {@code offset} on
     */
    public double along(int axis, float[] values, int offset) {
        double sum = 0;
        for (int i = 0; i < mean.length; i++) {
            sum += (values[offset + i] - mean[i]) * axes[axis][i];
        }
        return sum;
    }
}
