package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import glassbox.ui.theme.Palette;

/** How the points of a class look: a shape and a colour, the shape alone telling ten classes apart. */
final class ScatterMark {
    private static final int SHAPES = 10;

    private ScatterMark() {}

    /** The colour of a class. */
    static Color colour(Palette palette, int kind) {
        return switch (kind % 5) {
            case 0 -> palette.input();
            case 1 -> palette.relu();
            case 2 -> palette.pool();
            case 3 -> palette.softmax();
            default -> palette.dense();
        };
    }

    /** Paints a point with its middle there; {@code r} is half its size. */
    static void paint(GraphicsContext g, Color colour, int kind, double x, double y, double r) {
        g.setFill(colour);
        g.setStroke(colour);
        g.setLineWidth(Math.max(1.2, r * 0.42));
        switch (kind % SHAPES) {
            case 0 -> g.strokeOval(x - r, y - r, 2 * r, 2 * r);
            case 1 -> g.fillRect(x - r * 0.35, y - r * 1.2, r * 0.7, r * 2.4);
            case 2 -> g.fillRect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
            case 3 -> g.fillPolygon(new double[] {x - r, x + r, x}, new double[] {y + r, y + r, y - r}, 3);
            case 4 -> {
                g.strokeLine(x - r, y, x + r, y);
                g.strokeLine(x, y - r, x, y + r);
            }
            case 5 -> g.strokeRect(x - r * 0.85, y - r * 0.85, r * 1.7, r * 1.7);
            case 6 -> g.fillOval(x - r, y - r, 2 * r, 2 * r);
            case 7 -> g.fillPolygon(new double[] {x - r, x + r, x}, new double[] {y - r, y - r, y + r}, 3);
            case 8 -> {
                g.strokeLine(x - r * 0.8, y - r * 0.8, x + r * 0.8, y + r * 0.8);
                g.strokeLine(x - r * 0.8, y + r * 0.8, x + r * 0.8, y - r * 0.8);
            }
            default ->
                g.fillPolygon(
                        new double[] {x, x + r * 1.15, x, x - r * 1.15},
                        new double[] {y - r * 1.15, y, y + r * 1.15, y},
                        4);
        }
    }
}
