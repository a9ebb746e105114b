package glassbox.viewmodel.network;

/**
 * A connection that matters for the unit that is looked at.
 *
 * @param fromColumn the column it begins in
 * @param fromUnit the unit it begins at
 * @param toColumn the next column
 * @param toUnit the unit it ends at
 * @param weight what the one adds to the other, above or below 0; NaN if it only looks at it
 */
public record Strand(int fromColumn, int fromUnit, int toColumn, int toUnit, float weight) {
    /** Whether it says how much, not just where from. */
    public boolean weighted() {
        return !Float.isNaN(weight);
    }
}
