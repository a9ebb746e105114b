package glassbox.explain;

/**
 * The gradient by a number that nothing behind it looks at, as at the edge of a map that windows do not fill: 0.
 *
 * @param cell the number whose gradient is explained
 * @param total 0
 * @param value the gradient as the network computed it
 */
public record Unread(Cell cell, float total, float value) implements Explanation {}
