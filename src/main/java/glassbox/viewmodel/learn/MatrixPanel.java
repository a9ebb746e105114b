package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/**
 * Numbers in coloured cells. Its values are {@code NAME.ROW.COLUMN}, counted from 1. The names of rows and columns, where
 * there are any, stand beside and above the cells.
 *
 * @param name what its values are called
 * @param title what stands above it
 * @param numbers the numbers
 * @param look how they are coloured and written
 * @param marks what stands out
 * @param visited cells from this one on, counted row by row, are still to come
 * @param ahead what is seen of cells that are still to come
 * @param editable whether its numbers can be changed by hand
 * @param walkable whether a click on a cell goes there
 * @param rowNames a word for each row, or none
 * @param columnNames a word for each column, or none
 */
public record MatrixPanel(
        String name,
        String title,
        Raster numbers,
        Look look,
        List<Mark> marks,
        int visited,
        Ahead ahead,
        boolean editable,
        boolean walkable,
        List<String> rowNames,
        List<String> columnNames)
        implements Panel {
    private static final int ALL_READ = 900;

    /** What the colours of cells say. */
    public enum Colours {
        /** Pixels: 0 is black, the limit is white. */
        PIXELS,
        /** Below zero blue, above zero orange, strongest at the limit. */
        SIGNED,
        /** Nothing: all cells are alike. */
        PLAIN
    }

    /** What is seen of cells that are still to come. */
    public enum Ahead {
        /** Empty cells, so that nobody reads the answer before it was asked for. */
        HIDDEN,
        /** Pale numbers. */
        PALE
    }

    /**
     * How numbers are coloured and written.
     *
     * @param colours what the colours say
     * @param limit the number at the end of the colours
     * @param decimals the decimals of all numbers
     * @param signed whether positive numbers have a plus
     */
    public record Look(Colours colours, float limit, int decimals, boolean signed) {}

    public MatrixPanel {
        marks = List.copyOf(marks);
        rowNames = List.copyOf(rowNames);
        columnNames = List.copyOf(columnNames);
    }

    private static MatrixPanel of(String name, String title, Raster numbers, Colours colours, float limit) {
        return new MatrixPanel(
                name,
                title,
                numbers,
                new Look(colours, limit, Numbers.decimalsFor(numbers), false),
                List.of(),
                Integer.MAX_VALUE,
                Ahead.HIDDEN,
                false,
                false,
                List.of(),
                List.of());
    }

    /** Pixels, 0 black to {@code white}. */
    public static MatrixPanel pixels(String name, String title, Raster numbers, float white) {
        return of(name, title, numbers, Colours.PIXELS, white);
    }

    /** Numbers of either sign, the largest of them in the strongest colour. */
    public static MatrixPanel signed(String name, String title, Raster numbers) {
        return of(name, title, numbers, Colours.SIGNED, numbers.maxAbs());
    }

    /** The few weights of a filter: the largest keeps clear of the ends of the colours, so that its number is read. */
    public static MatrixPanel kernel(String name, String title, Raster numbers) {
        return of(name, title, numbers, Colours.SIGNED, numbers.maxAbs() * 1.25f);
    }

    /** Numbers without colours. */
    public static MatrixPanel plain(String name, String title, Raster numbers) {
        return of(name, title, numbers, Colours.PLAIN, 0);
    }

    /** With these decimals. */
    public MatrixPanel decimals(int decimals) {
        return with(new Look(look.colours(), look.limit(), decimals, look.signed()));
    }

    /** With colours that end at this number. */
    public MatrixPanel limit(float limit) {
        return with(new Look(look.colours(), limit, look.decimals(), look.signed()));
    }

    /** With a plus before positive numbers. */
    public MatrixPanel plus() {
        return with(new Look(look.colours(), look.limit(), look.decimals(), true));
    }

    private MatrixPanel with(Look other) {
        return new MatrixPanel(
                name, title, numbers, other, marks, visited, ahead, editable, walkable, rowNames, columnNames);
    }

    /** With these cells standing out. */
    public MatrixPanel marked(List<Mark> now) {
        return new MatrixPanel(
                name, title, numbers, look, now, visited, ahead, editable, walkable, rowNames, columnNames);
    }

    /** With these cells standing out. */
    public MatrixPanel marked(Mark... now) {
        return marked(List.of(now));
    }

    /** With so many cells reached; what is seen of the others is said by {@code others}. */
    public MatrixPanel visited(int cells, Ahead others) {
        return new MatrixPanel(
                name, title, numbers, look, marks, cells, others, editable, walkable, rowNames, columnNames);
    }

    /** With numbers that can be changed by hand: {@link BoardWidget#type}. */
    public MatrixPanel editable(boolean wanted) {
        return new MatrixPanel(
                name, title, numbers, look, marks, visited, ahead, wanted, walkable, rowNames, columnNames);
    }

    /** With cells that a click and the arrow keys go to: {@link BoardWidget#choose}. */
    public MatrixPanel walkable(boolean wanted) {
        return new MatrixPanel(
                name, title, numbers, look, marks, visited, ahead, editable, wanted, rowNames, columnNames);
    }

    /** With words beside the rows and above the columns; empty lists for none. */
    public MatrixPanel named(List<String> rows, List<String> columns) {
        return new MatrixPanel(name, title, numbers, look, marks, visited, ahead, editable, walkable, rows, columns);
    }

    @Override
    public String size() {
        return numbers.rows() + " × " + numbers.columns();
    }

    @Override
    public OptionalDouble value(String rest) {
        return ValueNames.cell(rest, numbers);
    }

    @Override
    public List<String> valueNames() {
        return List.of(name + ".ROW.COLUMN (" + size() + ")");
    }

    @Override
    public String reading() {
        return Readings.named(title, name) + " " + Readings.raster(numbers, look.decimals(), ALL_READ)
                + (visited < numbers.rows() * numbers.columns() ? "; " + visited + " reached" : "")
                + String.join(
                        "", marks.stream().map(mark -> "; " + mark.reading()).toList());
    }
}
