package glassbox.explain;

import glassbox.engine.tensor.Shape;

/**
 * How an activation is divided: [channels, height, width] into maps, everything else into units of a single number.
 *
 * @param units how many maps or numbers there are
 * @param rows the height of each
 * @param columns the width of each
 */
public record MapSize(int units, int rows, int columns) {
    /** How an activation of this shape is divided. */
    public static MapSize of(Shape shape) {
        return shape.rank() == 3
                ? new MapSize(shape.size(0), shape.size(1), shape.size(2))
                : new MapSize(shape.elements(), 1, 1);
    }

    /** The number of cells in one unit. */
    public int area() {
        return rows * columns;
    }

    /** The same numbers as units of one each. */
    MapSize asRow() {
        return new MapSize(units * area(), 1, 1);
    }

    /**
     * Where a cell stands in the activation, row-major.
     *
     * @throws IndexOutOfBoundsException if there is no such cell
     */
    public int offset(Cell cell) {
        if (cell.unit() < 0
                || cell.unit() >= units
                || cell.row() < 0
                || cell.row() >= rows
                || cell.column() < 0
                || cell.column() >= columns) {
            throw new IndexOutOfBoundsException(
                    "There is no " + cell + " in " + units + " maps of " + rows + "×" + columns + ".");
        }
        return (cell.unit() * rows + cell.row()) * columns + cell.column();
    }

    /** The cell at a place of an activation. */
    Cell cell(int activation, int offset) {
        return new Cell(activation, offset / area(), offset % area() / columns, offset % columns);
    }
}
