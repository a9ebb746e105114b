package glassbox.viewmodel.inspect;

/**
 * A cell of the confusion matrix.
 *
 * @param truth the row: what the images are
 * @param read the column: what they were read as
 */
public record MatrixCell(int truth, int read) {}
