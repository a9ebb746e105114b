package glassbox.explain;

import java.util.Arrays;

import glassbox.raster.Raster;

/**
 * A number of a softmax layer: e to the power of its score, as a share of all of them. The largest score is taken off each
 * one first, which changes no share and keeps the powers small.
 *
 * @param cell the number that is explained
 * @param scores the scores of all classes, in one row
 * @param largest the largest of them
 * @param powers e^(score − largest) of each, in one row
 * @param sum all powers added up from the left
 * @param total the class's power divided by that sum
 * @param value the number as the network computed it
 */
public record ShareOf(Cell cell, Raster scores, float largest, Raster powers, float sum, float total, float value)
        implements Explanation {
    /**
     * e to the power of each score as it stands, nothing taken off: the formula as it is written down. Its shares are the same
     * as long as no power is too large for a number; from a score of 710 on it is infinite.
     */
    public static double[] plainPowers(float[] scores) {
        double[] powers = new double[scores.length];
        Arrays.setAll(powers, i -> Math.exp(scores[i]));
        return powers;
    }

    /** Raises, adds up and divides. */
    static ShareOf of(Cell cell, float[] scores, float value) {
        Raster row = Raster.of(1, scores.length, scores);
        float largest = row.max();
        double[] exact = new double[scores.length];
        Arrays.setAll(exact, i -> Math.exp((double) scores[i] - largest));
        double sum = 0;
        for (double power : exact) {
            sum += power;
        }
        Raster powers = Raster.generate(1, scores.length, (r, c) -> (float) exact[c]);
        return new ShareOf(cell, row, largest, powers, (float) sum, (float) (exact[cell.unit()] / sum), value);
    }
}
