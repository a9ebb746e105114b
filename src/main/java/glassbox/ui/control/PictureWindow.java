package glassbox.ui.control;

/**
 * A rectangle of a picture's pixels, which may reach beyond its edges.
 *
 * @param row its first row, perhaps negative
 * @param column its first column, perhaps negative
 * @param rows how high it is
 * @param columns how wide it is
 */
public record PictureWindow(int row, int column, int rows, int columns) {}
