package glassbox.engine.data;

import java.util.Arrays;

import glassbox.engine.tensor.SeededRandom;

/**
 * A smooth random field of displacements, as P. Simard's elastic distortions use it. Instead of smoothing a random number
 * for every pixel by a Gaussian of width σ, which costs much, random numbers stand on a coarse grid and cubic B-splines lead
 * from one to the next: with knots √3·σ apart the spline is as wide as the Gaussian (its standard deviation is the knots'
 * distance / √3).
 */
final class BendField {
    private static final int TAPS = 4;
    /** The mean of Σ B(t − i)² over t, B being the cubic B-spline: how much of the knots' variance is left on one axis. */
    private static final double LEFT = 151.0 / 315;

    private final boolean none;
    private final float gain;
    private final int rows;
    private final int columns;
    private final Taps down;
    private final Taps across;
    private final float[] knots;
    private final float[] stretched;
    private final float[] x;
    private final float[] y;

    /** For each pixel of an axis the first of the four knots it depends on and their shares. */
    private static final class Taps {
        private final int[] first;
        private final float[] shares;
        private final int knots;

        Taps(int pixels, double distance) {
            first = new int[pixels];
            shares = new float[pixels * TAPS];
            for (int pixel = 0; pixel < pixels; pixel++) {
                first[pixel] = (int) (pixel / distance);
                double f = pixel / distance - first[pixel];
                double g = 1 - f;
                shares[pixel * TAPS] = (float) (g * g * g / 6);
                shares[pixel * TAPS + 1] = (float) ((3 * f * f * f - 6 * f * f + 4) / 6);
                shares[pixel * TAPS + 2] = (float) ((3 * g * g * g - 6 * g * g + 4) / 6);
                shares[pixel * TAPS + 3] = (float) (f * f * f / 6);
            }
            knots = first[pixels - 1] + TAPS;
        }
    }

    /**
     * A field that is flat until it is drawn.
     *
     * @param displacement its standard deviation in each direction, in pixels; 0 keeps it flat
     * @param smoothing σ in pixels, at least 1 unless the field stays flat
     */
    BendField(int rows, int columns, double displacement, double smoothing) {
        this.none = displacement == 0;
        this.rows = rows;
        this.columns = columns;
        double distance = Math.sqrt(3) * Math.max(1, smoothing);
        this.gain = (float) (displacement * Math.sqrt(3) / LEFT);
        this.down = new Taps(rows, distance);
        this.across = new Taps(columns, distance);
        this.knots = new float[down.knots * across.knots];
        this.stretched = new float[down.knots * columns];
        this.x = new float[rows * columns];
        this.y = new float[rows * columns];
    }

    /** Draws a new field. */
    void draw(SeededRandom random) {
        if (!none) {
            draw(random, x);
            draw(random, y);
        }
    }

    private void draw(SeededRandom random, float[] field) {
        for (int knot = 0; knot < knots.length; knot++) {
            knots[knot] = gain * (float) (2 * random.nextDouble() - 1);
        }
        for (int row = 0; row < down.knots; row++) {
            for (int column = 0; column < columns; column++) {
                int knot = row * across.knots + across.first[column];
                float sum = 0;
                for (int tap = 0; tap < TAPS; tap++) {
                    sum += across.shares[column * TAPS + tap] * knots[knot + tap];
                }
                stretched[row * columns + column] = sum;
            }
        }
        Arrays.fill(field, 0);
        for (int row = 0; row < rows; row++) {
            for (int tap = 0; tap < TAPS; tap++) {
                float share = down.shares[row * TAPS + tap];
                int from = (down.first[row] + tap) * columns;
                for (int column = 0; column < columns; column++) {
                    field[row * columns + column] += share * stretched[from + column];
                }
            }
        }
    }

    /** How far a pixel looks to the right. */
    float x(int pixel) {
        return x[pixel];
    }

    /** How far a pixel looks down. */
    float y(int pixel) {
        return y[pixel];
    }
}
