package glassbox.viewmodel.filters;

/**
 * A place in the output.
 *
 * @param row from 0 at the top
 * @param column from 0 at the left
 */
public record OutputPixel(int row, int column) {}
