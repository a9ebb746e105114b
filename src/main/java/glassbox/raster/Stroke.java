package glassbox.raster;

import java.util.Arrays;

/**
 * What a pen leaves between going down and coming up: a line through at least one point, in the units of the drawing's
 * box, x to the right and y downwards. Points may lie outside the box. Immutable.
 */
public final class Stroke {
    /** The farthest from 0 that a coordinate or a size may be: far beyond any screen, and safe to calculate with. */
    public static final double FARTHEST = 1e9;

    private final double[] coordinates;

    private Stroke(double[] coordinates) {
        if (coordinates.length == 0 || coordinates.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "A stroke is one or more pairs of x and y, found " + coordinates.length + " numbers.");
        }
        for (double coordinate : coordinates) {
            if (!(Math.abs(coordinate) <= FARTHEST)) {
                throw new IllegalArgumentException(
                        "A point of a stroke lies between −1,000,000,000 and 1,000,000,000, found " + coordinate + ".");
            }
        }
        this.coordinates = coordinates;
    }

    /**
     * A stroke through these points: x and y of the first, x and y of the second, and so on.
     *
     * @throws IllegalArgumentException if there is no point, an odd number of numbers, or one beyond ±1e9 or NaN
     */
    public static Stroke of(double... coordinates) {
        return new Stroke(coordinates.clone());
    }

    /** The number of points, at least 1. */
    public int size() {
        return coordinates.length / 2;
    }

    /** How far right point {@code index} lies, counted from 0. */
    public double x(int index) {
        return coordinates[2 * index];
    }

    /** How far down point {@code index} lies, counted from 0. */
    public double y(int index) {
        return coordinates[2 * index + 1];
    }

    /** This stroke drawn on to one more point. */
    public Stroke to(double x, double y) {
        double[] longer = Arrays.copyOf(coordinates, coordinates.length + 2);
        longer[coordinates.length] = x;
        longer[coordinates.length + 1] = y;
        return new Stroke(longer);
    }

    /**
     * This stroke larger or smaller, and elsewhere: {@code x · scale + right}, {@code y · scale + down}; what would come to
     * lie too far away lies as far as it may.
     */
    public Stroke placed(double scale, double right, double down) {
        double[] there = new double[coordinates.length];
        for (int i = 0; i < there.length; i++) {
            there[i] = Math.clamp(coordinates[i] * scale + (i % 2 == 0 ? right : down), -FARTHEST, FARTHEST);
        }
        return new Stroke(there);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Stroke stroke && Arrays.equals(coordinates, stroke.coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }

    @Override
    public String toString() {
        return "Stroke of " + size() + " points";
    }
}
