package glassbox.ui.control;

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

    /** The width of a line of text in layout pixels. */
    double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
