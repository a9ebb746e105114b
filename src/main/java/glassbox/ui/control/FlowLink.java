package glassbox.ui.control;

/**
 * A link of a {@link NetworkFlow} that stands out.
 *
 * @param fromColumn the column it begins in
 * @param fromUnit the unit it begins at
 * @param toColumn the column it ends in
 * @param toUnit the unit it ends at
 * @param weight what the one adds to the other, above or below 0; NaN if it only looks at it
 */
public record FlowLink(int fromColumn, int fromUnit, int toColumn, int toUnit, float weight) {}
