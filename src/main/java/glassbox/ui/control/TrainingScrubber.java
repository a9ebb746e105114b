package glassbox.ui.control;

import java.util.function.LongConsumer;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Numbers;
import glassbox.ui.theme.Palette;

/**
 * How far a training run has come: one segment an epoch, or one for all where they are very many, filled up to the images
 * seen, and below it a dot for each test check, dark once it is done. Pressed or dragged, or with the arrow keys, it asks to
 * go to any place up to the end of what was done, which is filled faintly.
 */
public final class TrainingScrubber extends PaintedView {
    private static final double GAP = 3;
    private static final double BAR_TOP = 30;
    private static final double BAR_HEIGHT = 8;
    private static final double DOT_Y = 46;
    private static final double DOT = 1.8;
    /** How strongly what was done is filled beyond where the run is now. */
    private static final double DONE = 0.4;

    private final CanvasText text = new CanvasText();
    private final Font word = CanvasText.regular(14);
    private final Font nowWord = CanvasText.semiBold(14);
    private final Font number = CanvasText.mono(14);
    private final Font nowNumber = CanvasText.monoBold(14);

    private int epochs = 1;
    private int imagesPerEpoch = 1;
    private int checkEvery;
    private long seen;
    private long end;
    private LongConsumer onMove = images -> {};

    /** A run of one image of which none was seen. */
    public TrainingScrubber() {
        getStyleClass().add("training-scrubber");
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp(
                "How far the run is. Press where it should go, or use the arrow keys: to the test check before or"
                        + " after; Home and End: to the start and the end");
        setFocusTraversable(true);
        setMinSize(200, 52);
        focusVisibleProperty().subscribe(now -> requestPaint());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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

    /** How many images were seen at the end of what was done, which may be later than now. */
    public void setEnd(long images) {
        end = Math.clamp(images, 0, total());
        requestPaint();
    }

    /** Who is asked to go to a place, counted in images seen. */
    public void setOnMove(LongConsumer action) {
        onMove = action;
    }

    private void dragged(MouseEvent event) {
        requestFocus();
        moveTo(Math.round(event.getX() / Math.max(1, getWidth()) * total()));
        event.consume();
    }

    private void pressed(KeyEvent event) {
        long step = checkEvery > 0 ? checkEvery : imagesPerEpoch;
        switch (event.getCode()) {
            case LEFT -> moveTo((seen - 1) / step * step);
            case RIGHT -> moveTo((seen / step + 1) * step);
            case HOME -> moveTo(0);
            case END -> moveTo(end);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void moveTo(long images) {
        long place = Math.clamp(images, 0, end);
        if (place != seen) {
            onMove.accept(place);
        }
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
        int segments = width / epochs < 3 * GAP ? 1 : epochs;
        double left = 0;
        for (int segment = 0; segment < segments; segment++) {
            double right = width * (segment + 1) / segments - (segment == segments - 1 ? 0 : GAP);
            g.setFill(palette.line2());
            g.fillRoundRect(left, BAR_TOP, right - left, BAR_HEIGHT, 4, 4);
            double each = (double) total() / segments;
            fill(g, palette.accent().deriveColor(0, 1, 1, DONE), left, right, end / each - segment);
            fill(g, palette.accent(), left, right, seen / each - segment);
            left = right + GAP;
        }
        g.setFill(palette.accent());
        g.fillRoundRect(Math.clamp(Math.round(xOf(seen, width)) - 2.0, 0, width - 4), BAR_TOP - 5, 4, 18, 4, 4);
        dots(g, palette, width);
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, BAR_TOP - 8, width - 2, height - BAR_TOP + 6, 8, 8);
        }
    }

    private static void fill(GraphicsContext g, Color colour, double left, double right, double share) {
        double part = Math.clamp(share, 0, 1);
        if (part > 0) {
            g.setFill(colour);
            g.fillRoundRect(left, BAR_TOP, (right - left) * part, BAR_HEIGHT, 4, 4);
        }
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
