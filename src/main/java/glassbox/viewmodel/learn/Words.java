package glassbox.viewmodel.learn;

import java.util.List;
import java.util.stream.IntStream;

/** Words that several widgets share. */
final class Words {
    private Words() {}

    /** A place in a small window: {@code top left}; in a larger one {@code row 1, column 3}. All counted from 0. */
    static String corner(int row, int column, int rows, int columns) {
        if (rows != 2 || columns != 2) {
            return place(row, column);
        }
        return (row == 0 ? "top " : "bottom ") + (column == 0 ? "left" : "right");
    }

    /** A place as people count: {@code row 1, column 3}, given from 0. */
    static String place(int row, int column) {
        return "row " + (row + 1) + ", column " + (column + 1);
    }

    /** The names of several sources: {@code channel 1}, {@code channel 2}. */
    static List<String> numbered(String word, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> word + " " + i).toList();
    }

    /** A size as it is written: {@code 3 × 4}. */
    static String size(int rows, int columns) {
        return rows + " × " + columns;
    }
}
