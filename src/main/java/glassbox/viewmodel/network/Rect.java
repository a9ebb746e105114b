package glassbox.viewmodel.network;

import glassbox.explain.Window;

/**
 * A rectangle on a picture.
 *
 * @param row its first row
 * @param column its first column
 * @param rows how high it is
 * @param columns how wide it is
 */
public record Rect(int row, int column, int rows, int columns) {
    static Rect of(Window window) {
        return new Rect(window.row(), window.column(), window.rows(), window.columns());
    }
}
