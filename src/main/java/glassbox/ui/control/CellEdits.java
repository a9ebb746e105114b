package glassbox.ui.control;

/** What happens when a number of a {@link MatrixView} is changed; rows and columns count from 0. */
public interface CellEdits {
    /** Somebody typed {@code text} for the number and pressed Enter; it may be anything at all. */
    void type(int row, int column, String text);

    /** Somebody turned the wheel over the number: {@code steps} up, or down when negative. */
    void nudge(int row, int column, int steps);

    /** Somebody wants the number as it was at first. */
    void reset(int row, int column);

    /** The number as it is best edited: all its digits, with a plain minus sign. */
    String textOf(int row, int column);
}
