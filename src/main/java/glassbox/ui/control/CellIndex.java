package glassbox.ui.control;

/**
 * One place of a grid: a pixel of a picture, a number of a matrix.
 *
 * @param row from 0 at the top
 * @param column from 0 at the left
 */
public record CellIndex(int row, int column) {}
