package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import glassbox.ui.theme.Palette;

/** What matrices, pictures and thumbs paint alike. */
final class Grid {
    private static final Color HAIRLINE = Color.color(0.5, 0.5, 0.47, 0.25);

    private static final double CORNER = 4;

    private Grid() {}

    /** A colour of a scale as a paint. */
    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
    }

    /** Thin lines between the cells of a grid, of a grey that shows on every fill. */
    static void hairlines(
            GraphicsContext graphics, double left, double top, int rows, int columns, double width, double height) {
        graphics.setFill(HAIRLINE);
        for (int column = 1; column < columns; column++) {
            graphics.fillRect(left + column * width, top, 1, rows * height);
        }
        for (int row = 1; row < rows; row++) {
            graphics.fillRect(left, top + row * height, columns * width, 1);
        }
    }

    /** A ring in the accent colour around a rectangle, and a halo of paper around it: seen on black, blue and orange. */
    static void ring(
            GraphicsContext graphics,
            Palette palette,
            double left,
            double top,
            double width,
            double height,
            double line,
            double halo) {
        around(graphics, palette.surface(), left - line, top - line, width + 2 * line, height + 2 * line, halo);
        around(graphics, palette.accent(), left, top, width, height, line);
    }

    /** A line of some width just outside a rectangle. */
    private static void around(
            GraphicsContext graphics, Color colour, double left, double top, double width, double height, double line) {
        graphics.setStroke(colour);
        graphics.setLineWidth(line);
        graphics.strokeRoundRect(left - line / 2, top - line / 2, width + line, height + line, CORNER, CORNER);
    }
}
