package glassbox.ui.control;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * The fonts that canvas code writes with, one family a weight as bundled, and how wide a text is in them. Every number is
 * written in {@code mono} or {@code monoBold}.
 */
final class CanvasText {
    private final Text ruler = new Text();

    static Font regular(double size) {
        return new Font("Inter", size);
    }

    static Font medium(double size) {
        return new Font("Inter Medium", size);
    }

    static Font semiBold(double size) {
        return new Font("Inter SemiBold", size);
    }

    static Font mono(double size) {
        return new Font("JetBrains Mono", size);
    }

    static Font monoBold(double size) {
        return new Font("JetBrains Mono Bold", size);
    }

    /** The width of a line of text in layout pixels. */
    double width(String text, Font font) {
        ruler.setFont(font);
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
