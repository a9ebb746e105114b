package glassbox.explain;

/**
 * One number of a forward trace.
 *
 * @param activation which activation it belongs to: 0 the input, i + 1 the output of layer i
 * @param unit the feature map it lies in, or its place in a row of numbers; from 0
 * @param row its row in the map, from 0; 0 in a row of numbers
 * @param column its column in the map, from 0; 0 in a row of numbers
 */
public record Cell(int activation, int unit, int row, int column) {
    /** A number of a row, or the only one of a map. */
    public static Cell of(int activation, int unit) {
        return new Cell(activation, unit, 0, 0);
    }

    /** The number at the same place of another activation. */
    public Cell at(int otherActivation) {
        return new Cell(otherActivation, unit, row, column);
    }
}
