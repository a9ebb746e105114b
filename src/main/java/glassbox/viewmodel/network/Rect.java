package glassbox.viewmodel.network;

/**
 * A rectangle on a picture.
 *
 * @param row its first row
 * @param column its first column
 * @param rows how high it is
 * @param columns how wide it is
 */
public record Rect(int row, int column, int rows, int columns) {}
