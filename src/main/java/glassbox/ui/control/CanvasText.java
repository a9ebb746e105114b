package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import glassbox.ui.theme.Fonts;

/**
 * The fonts that canvas code writes with, one family a weight as bundled, and how wide a text is in them. Every number is
 * written in {@code mono} or {@code monoBold}.
 */
final class CanvasText {
    private final Text ruler = new Text();

    static Font regular(double size) {
        return font(Fonts.SANS, size);
    }

    static Font medium(double size) {
        return font(Fonts.SANS_MEDIUM, size);
    }

    static Font semiBold(double size) {
        return font(Fonts.SANS_SEMI_BOLD, size);
    }

    static Font mono(double size) {
        return font(Fonts.MONO, size);
    }

    static Font monoBold(double size) {
        return font(Fonts.MONO_BOLD, size);
    }

    private static Font font(String name, double size) {
        Fonts.load();
        return new Font(name, size);
    }

    /** Writes a line of text. */
    static void write(GraphicsContext g, String words, Font font, Paint colour, double x, double y) {
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, x, y);
    }

    /** As much of a text as there is room for, with an ellipsis where that is not all; empty where there is hardly any. */
    String fitting(String words, Font font, double room) {
        String fits = words;
        while (fits.length() > 1 && width(fits, font) > room) {
            fits = fits.substring(0, fits.length() - (fits.endsWith("…") ? 2 : 1))
                            .strip() + "…";
            if (fits.length() < 3) {
                return "";
            }
        }
        return fits;
    }

    /** The width of a line of text in layout pixels. */
    double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
