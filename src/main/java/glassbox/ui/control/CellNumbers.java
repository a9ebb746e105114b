package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.ColourScale;
import glassbox.ui.theme.Fonts;
import glassbox.ui.theme.Palette;

/** Numbers centred in coloured cells: white on dark fills, ink on light ones, and nothing where there is no room for them. */
final class CellNumbers {
    /** The smallest type that is readable. */
    static final double SMALLEST = 11;

    /** The width of a digit of the number face, as a share of the type size. */
    private static final double DIGIT_WIDTH = 0.6;

    /** The share of a cell's width that a number may fill. */
    private static final double FILLED = 0.88;

    /** How far below a cell's middle the baseline lies, as a share of the type size: half the height of a digit. */
    private static final double BASELINE = 0.365;

    private final GraphicsContext graphics;
    private final Color ink;
    private final double size;

    /** Numbers of one type size; {@code longest} is the most characters one of them has. */
    CellNumbers(GraphicsContext graphics, Palette palette, double cellWidth, double wanted, int longest) {
        this.graphics = graphics;
        this.ink = palette.dark() ? palette.bg() : palette.ink();
        this.size = fitting(cellWidth, wanted, longest);
        graphics.setFont(Font.font(Fonts.MONO_MEDIUM, size));
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    /** The type size for numbers of {@code longest} characters in cells of this width; 0 where they have no room. */
    static double fitting(double cellWidth, double wanted, int longest) {
        double widest = Math.floor(cellWidth * FILLED / (DIGIT_WIDTH * Math.max(1, longest)));
        double size = Math.min(wanted, widest);
        return size < SMALLEST ? 0 : size;
    }

    /** The width a cell needs for a number of this many characters in a type of this size. */
    static double widthFor(int longest, double size) {
        return Math.ceil(size * DIGIT_WIDTH * longest / FILLED);
    }

    /** Whether numbers are drawn at all. */
    boolean visible() {
        return size > 0;
    }

    /** Draws a number around a cell's middle. */
    void draw(String text, int fill, double middleX, double middleY) {
        graphics.setFill(ColourScale.wantsWhiteText(fill) ? Color.WHITE : ink);
        write(graphics, text, middleX, middleY);
    }

    /** Writes a number around a point in the font and colour that are set. */
    static void write(GraphicsContext graphics, String text, double middleX, double middleY) {
        graphics.fillText(text, middleX, middleY + BASELINE * graphics.getFont().getSize());
    }
}
