package glassbox.ui.control;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * Digits in rows of eight, each with what is read in it: right is quiet (a grey check mark), wrong is marked (another
 * colour, a cross and a dashed frame). A digit's pixels are squares of whole screen pixels. Pointer and arrow keys choose
 * a card, told by {@link #chosenProperty}.
 */
public final class DigitGrid extends PaintedView {
    private static final int COLUMNS = 8;
    private static final double WRITING = 40;

    private final Font readFont = CanvasText.mono(19);
    private final Font wrongFont = CanvasText.monoBold(19);
    private final Font wordFont = CanvasText.regular(13);
    private final Font wrongWordFont = CanvasText.semiBold(13);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen", -1);
    private final List<Image> pictures = new ArrayList<>();
    private List<DigitCard> cards = List.of();

    /** A grid without digits. */
    public DigitGrid() {
        getStyleClass().add("digit-grid");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Test digits as the network reads them now. The arrow keys go from digit to digit");
        setFocusTraversable(true);
        setMinSize(COLUMNS * 34, 80);
        chosen.subscribe(now -> said());
        focusVisibleProperty().subscribe(now -> requestPaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> chosen.set(indexAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> chosen.set(-1));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** The index of the card under the pointer or the keyboard's cursor, or −1. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** Shows these cards; a picture that stays the same in its place is not converted again. */
    public void show(List<DigitCard> now) {
        for (int i = 0; i < now.size(); i++) {
            List<Raster> picture = now.get(i).picture();
            if (i >= pictures.size()) {
                pictures.add(PixelImage.ofPicture(picture, 1));
            } else if (i >= cards.size() || !cards.get(i).picture().equals(picture)) {
                pictures.set(i, PixelImage.ofPicture(picture, 1));
            }
        }
        cards = List.copyOf(now);
        said();
    }

    @Override
    protected double computePrefWidth(double height) {
        return COLUMNS * 62.0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(1, rows()) * 104.0;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        for (int i = 0; i < cards.size(); i++) {
            card(g, palette, i);
        }
        if (cards.isEmpty()) {
            outline(g, palette, height);
        }
        if (isFocusVisible() && chosen.get() < 0) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 16, 16);
        }
    }

    private void card(GraphicsContext g, Palette palette, int index) {
        DigitCard card = cards.get(index);
        double pitch = pitch();
        double left = Math.floor(pitch * (index % COLUMNS));
        double top = Math.floor(rowHeight() * Math.floorDiv(index, COLUMNS));
        double side = side();
        double edge = Math.floor((pitch - side) / 2);
        g.drawImage(pictures.get(index), left + edge, top + 4, side, side);
        boolean wrong = card.isWrong();
        double frame = side + 2 * edge - 3;
        if (index == chosen.get()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(left + 1.5, top + 1.5, frame, side + WRITING - 5, 14, 14);
        } else if (wrong) {
            g.setStroke(palette.wrong());
            g.setLineWidth(2.2);
            g.setLineDashes(5, 3.5);
            g.strokeRoundRect(left + 1.5, top + 1.5, frame, side + WRITING - 5, 14, 14);
            g.setLineDashes();
        }
        double middle = left + edge + side / 2;
        if (card.isRead() && card.read().length() > 1) {
            words(g, palette, card, middle, top + side + 15, pitch - 6);
        } else if (card.isRead()) {
            double line = top + side + 21;
            g.setTextAlign(TextAlignment.CENTER);
            g.setTextBaseline(VPos.CENTER);
            g.setFont(wrong ? wrongFont : readFont);
            g.setFill(wrong ? palette.wrong() : palette.ink());
            g.fillText(card.read(), middle - 10, line);
            g.setLineCap(StrokeLineCap.ROUND);
            g.setLineJoin(StrokeLineJoin.ROUND);
            if (wrong) {
                cross(g, palette, middle + 6, line - 4.5);
            } else {
                check(g, palette, middle + 5, line);
            }
        }
    }

    /** A class that is called by words stands in one or two lines; wrong is told by colour, weight and the frame. */
    private void words(GraphicsContext g, Palette palette, DigitCard card, double middle, double line, double room) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFont(card.isWrong() ? wrongWordFont : wordFont);
        g.setFill(card.isWrong() ? palette.wrong() : palette.ink());
        String[] words = card.read().split("(?<=/)| ", 2);
        double first = words.length > 1 ? line - 4 : line;
        for (int i = 0; i < words.length; i++) {
            g.fillText(words[i], middle, first + 14.0 * i, room);
        }
    }

    /** The places of digits that are still to come. */
    private void outline(GraphicsContext g, Palette palette, double height) {
        double side = side();
        double pitch = pitch();
        g.setFill(palette.sunken());
        for (double top = 4; top + side < height; top += side + WRITING) {
            for (int column = 0; column < COLUMNS; column++) {
                g.fillRect(Math.floor(column * pitch) + Math.floor((pitch - side) / 2), top, side, side);
            }
        }
    }

    private static void check(GraphicsContext g, Palette palette, double x, double y) {
        g.setStroke(palette.ink3());
        g.setLineWidth(2.4);
        g.strokePolyline(new double[] {x, x + 4, x + 12}, new double[] {y, y + 4.5, y - 4.5}, 3);
    }

    private static void cross(GraphicsContext g, Palette palette, double x, double y) {
        g.setStroke(palette.wrong());
        g.setLineWidth(2.6);
        g.strokeLine(x, y, x + 9, y + 9);
        g.strokeLine(x, y + 9, x + 9, y);
    }

    private void said() {
        int index = chosen.get();
        long wrong = cards.stream().filter(DigitCard::isWrong).count();
        setAccessibleText(
                index >= 0 && index < cards.size()
                        ? cards.get(index).sentence()
                        : cards.size() + " test digits, " + wrong + " read wrong");
        requestPaint();
    }

    private void pressed(KeyEvent event) {
        int last = cards.size() - 1;
        int at = chosen.get();
        int to = switch (event.getCode()) {
            case RIGHT -> at + 1;
            case LEFT -> at - 1;
            case DOWN -> at + COLUMNS;
            case UP -> at - COLUMNS;
            case ESCAPE -> -1;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE || (to < 0 && at < 0)) {
            return;
        }
        chosen.set(to < 0 && event.getCode() != KeyCode.ESCAPE ? at : Math.min(to, last));
        event.consume();
    }

    private int indexAt(double x, double y) {
        int column = (int) Math.floor(x / pitch());
        int row = (int) Math.floor(y / rowHeight());
        int index = row * COLUMNS + column;
        return x >= 0 && y >= 0 && column < COLUMNS && index < cards.size() ? index : -1;
    }

    private int rows() {
        return (cards.size() + COLUMNS - 1) / COLUMNS;
    }

    private double pitch() {
        return Math.min(64, getWidth() / COLUMNS);
    }

    private double rowHeight() {
        return Math.min(108, getHeight() / Math.max(1, rows()));
    }

    /** The side of a picture on screen: the largest whole multiple of its pixels for which there is room. */
    private double side() {
        int pixels = cards.isEmpty()
                ? 28
                : Math.max(
                        cards.getFirst().picture().getFirst().rows(),
                        cards.getFirst().picture().getFirst().columns());
        double room = Math.min(pitch() - 3, rowHeight() - WRITING);
        return Math.max(1, Math.floor(room / pixels)) * pixels;
    }
}
