package glassbox.ui.control;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * How far a training run has come: one segment an epoch, filled up to the images seen, and below it a dot for each test
 * check, dark once it is done. It shows progress; it is not moved by hand.
 */
public final class TrainingScrubber extends PaintedView {
    private static final double GAP = 3;
    private static final double BAR_TOP = 30;
    private static final double BAR_HEIGHT = 8;
    private static final double DOT_Y = 46;
    private static final double DOT = 1.8;

    private final CanvasText text = new CanvasText();
    private final Font word = CanvasText.regular(14);
    private final Font nowWord = CanvasText.semiBold(14);
    private final Font number = CanvasText.mono(14);
    private final Font nowNumber = CanvasText.monoBold(14);

    private int epochs = 1;
    private int imagesPerEpoch = 1;
    private int checkEvery;
    private long seen;

    /** A run of one image of which none was seen. */
    public TrainingScrubber() {
        getStyleClass().add("training-scrubber");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        setMinSize(200, 52);
    }

    /** The whole run: so many epochs of so many images, and a test check after every {@code checkEvery} images. */
    public void setPlan(int epochs, int imagesPerEpoch, int checkEvery) {
        this.epochs = Math.max(1, epochs);
        this.imagesPerEpoch = Math.max(1, imagesPerEpoch);
        this.checkEvery = checkEvery;
        setSeen(seen);
    }

    /** The images seen so far. */
    public void setSeen(long images) {
        seen = Math.clamp(images, 0, total());
        setAccessibleText("Image " + Numbers.count(seen) + " of " + Numbers.count(total()) + ", epoch "
                + (currentEpoch() + 1) + " of " + epochs);
        requestPaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 950;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 52;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setTextBaseline(VPos.BASELINE);
        labels(g, palette, width);
        double left = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double right = xOf((epoch + 1L) * imagesPerEpoch, width) - (epoch == epochs - 1 ? 0 : GAP);
            g.setFill(palette.line2());
            g.fillRoundRect(left, BAR_TOP, right - left, BAR_HEIGHT, 4, 4);
            double part = Math.clamp((double) seen / imagesPerEpoch - epoch, 0, 1);
            if (part > 0) {
                g.setFill(palette.accent());
                g.fillRoundRect(left, BAR_TOP, (right - left) * part, BAR_HEIGHT, 4, 4);
            }
            left = right + GAP;
        }
        g.setFill(palette.accent());
        g.fillRoundRect(Math.clamp(Math.round(xOf(seen, width)) - 2.0, 0, width - 4), BAR_TOP - 5, 4, 18, 4, 4);
        dots(g, palette, width);
    }

    private void labels(GraphicsContext g, Palette palette, double width) {
        String count = Numbers.count(seen);
        String of = " of " + Numbers.count(total()) + " images";
        double ofWidth = text.width(of, number);
        double countLeft = width - ofWidth - text.width(count, nowNumber);
        g.setTextAlign(TextAlignment.RIGHT);
        write(g, of, number, palette.ink3(), width);
        write(g, count, nowNumber, palette.ink(), width - ofWidth);
        g.setTextAlign(TextAlignment.LEFT);
        double room = width / epochs;
        int current = currentEpoch();
        if (room < text.width("Epoch " + epochs, nowWord) + 12) {
            write(g, "Epoch", nowWord, palette.ink(), 0);
            double after = text.width("Epoch ", nowWord) + 2;
            String now = "" + (current + 1);
            write(g, now, nowNumber, palette.ink(), after);
            write(g, " of " + epochs, number, palette.ink3(), after + text.width(now, nowNumber));
            return;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            double x = xOf((long) epoch * imagesPerEpoch, width);
            String name = "Epoch " + (epoch + 1);
            Font font = epoch == current ? nowWord : word;
            if (x + text.width(name, font) + 16 < countLeft) {
                write(g, name, font, epoch == current ? palette.ink() : palette.ink3(), x);
            }
        }
    }

    private void dots(GraphicsContext g, Palette palette, double width) {
        if (checkEvery <= 0 || width * checkEvery / total() < 3 * DOT) {
            return;
        }
        for (long check = checkEvery; check <= total(); check += checkEvery) {
            double x = Math.min(xOf(check, width), width - DOT);
            g.setFill(check <= seen ? palette.ink2() : palette.line2());
            g.fillOval(x - DOT, DOT_Y - DOT, 2 * DOT, 2 * DOT);
        }
    }

    private int currentEpoch() {
        return (int) Math.min(epochs - 1L, seen / imagesPerEpoch);
    }

    private long total() {
        return (long) epochs * imagesPerEpoch;
    }

    private double xOf(long images, double width) {
        return width * images / total();
    }

    private static void write(GraphicsContext g, String words, Font font, Color colour, double x) {
        g.setFont(font);
        g.setFill(colour);
        g.fillText(words, x, 16);
    }
}
