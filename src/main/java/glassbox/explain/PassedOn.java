package glassbox.explain;

/**
 * A number that its layer passes on as it is: what is flattened only changes its place, and dropout acts while training
 * alone.
 *
 * @param cell the number that is explained
 * @param source the same number in the layer before
 * @param total that number
 * @param value the number as the network computed it
 */
public record PassedOn(Cell cell, Cell source, float total, float value) implements Explanation {}
