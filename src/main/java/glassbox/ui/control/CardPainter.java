package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/** Paints cards: the picture, what was read, a cross or a check mark, how sure the network is. */
final class CardPainter {
    private static final double EDGE = 5;

    private final GraphicsContext g;
    private final Palette palette;
    private final CardSizes sizes;
    private final CanvasText text = new CanvasText();

    CardPainter(GraphicsContext g, Palette palette, CardSizes sizes) {
        this.g = g;
        this.palette = palette;
        this.sizes = sizes;
    }

    void paint(DigitCard card, Image picture, double left, double top, boolean chosen, boolean hovered) {
        double line = chosen ? 3 : hovered ? 2 : 1;
        g.setFill(palette.surface());
        g.fillRoundRect(left + 1, top + 1, sizes.card() - 2, sizes.height() - 2, 16, 16);
        g.drawImage(
                picture,
                left + Math.floor((sizes.card() - picture.getWidth() * sizes.factor()) / 2),
                top + EDGE + 1,
                picture.getWidth() * sizes.factor(),
                picture.getHeight() * sizes.factor());
        g.setStroke(chosen || hovered ? palette.accent() : palette.line2());
        g.setLineWidth(line);
        g.strokeRoundRect(left + line / 2, top + line / 2, sizes.card() - line, sizes.height() - line, 16, 16);
        g.setTextBaseline(VPos.CENTER);
        if (sizes.words()) {
            words(card, left, top + EDGE + sizes.side() + 14);
        } else {
            digit(card, left, top + EDGE + sizes.side() + 13);
        }
    }

    private void digit(DigitCard card, double left, double middle) {
        g.setTextAlign(TextAlignment.LEFT);
        CanvasText.write(
                g,
                card.read(),
                card.isWrong() ? CanvasText.monoBold(17) : CanvasText.mono(17),
                card.isWrong() ? palette.wrong() : palette.ink(),
                left + 5,
                middle);
        mark(card.isWrong(), left + 18, middle);
        g.setTextAlign(TextAlignment.RIGHT);
        CanvasText.write(
                g,
                Numbers.wholePercent(card.sureness()),
                CanvasText.mono(13),
                palette.ink2(),
                left + sizes.card() - 4,
                middle);
    }

    private void words(DigitCard card, double left, double first) {
        g.setTextAlign(TextAlignment.CENTER);
        CanvasText.write(
                g,
                text.fitting(card.read(), CanvasText.medium(13), sizes.card() - 8),
                card.isWrong() ? CanvasText.semiBold(13) : CanvasText.medium(13),
                card.isWrong() ? palette.wrong() : palette.ink(),
                left + sizes.card() / 2,
                first);
        mark(card.isWrong(), left + 12, first + 18);
        g.setTextAlign(TextAlignment.RIGHT);
        CanvasText.write(
                g,
                Numbers.wholePercent(card.sureness()),
                CanvasText.mono(13),
                palette.ink2(),
                left + sizes.card() - 8,
                first + 18);
    }

    private void mark(boolean wrong, double x, double middle) {
        g.setStroke(wrong ? palette.wrong() : palette.ink3());
        g.setLineWidth(2.4);
        g.setLineCap(StrokeLineCap.ROUND);
        if (wrong) {
            g.strokeLine(x, middle - 4, x + 8, middle + 4);
            g.strokeLine(x, middle + 4, x + 8, middle - 4);
        } else {
            g.strokePolyline(new double[] {x, x + 3, x + 9}, new double[] {middle, middle + 4, middle - 4}, 3);
        }
        g.setLineCap(StrokeLineCap.SQUARE);
    }
}
