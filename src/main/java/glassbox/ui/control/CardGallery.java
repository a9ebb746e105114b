package glassbox.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

import glassbox.ui.theme.Palette;

/**
 * Any number of pictures as cards in rows, each with what is read in it, whether that is right and how sure the network is.
 * A card is made when it comes into sight. A click or the arrow keys choose one; the wheel scrolls by rows.
 */
public final class CardGallery extends PaintedView {
    private static final double GAP = 7;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final Map<Integer, DigitCard> cards = new HashMap<>();
    private final Map<Integer, Image> pictures = new HashMap<>();
    private IntFunction<DigitCard> maker = index -> {
        throw new IndexOutOfBoundsException("There is no card " + index + ".");
    };
    private int count;
    private int firstRow;
    private double wheel;

    /** A gallery without cards. */
    public CardGallery() {
        getStyleClass().add("card-gallery");
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setAccessibleHelp("Test images with what was read. A click or the arrow keys choose one, to be seen large");
        setMinSize(0, 0);
        chosen.subscribe(this::moved);
        hovered.subscribe(this::requestPaint);
        focusVisibleProperty().subscribe(now -> requestPaint());
        heightProperty().subscribe(now -> reveal());
        widthProperty().subscribe(now -> reveal());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(indexAt(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            int index = indexAt(event.getX(), event.getY());
            if (index >= 0) {
                requestFocus();
                chosen.set(index);
            }
        });
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        describe();
    }

    /** Shows so many cards, made by {@code cardOf} when they are first seen. */
    public void show(int number, IntFunction<DigitCard> cardOf) {
        cards.clear();
        pictures.clear();
        count = number;
        maker = cardOf;
        firstRow = 0;
        chosen.set(Math.min(chosen.get(), count - 1));
        setFocusTraversable(count > 0);
        reveal();
        describe();
        requestPaint();
    }

    /** The place of the chosen card, −1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The place of the card that is pointed at, −1 for none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The card at this place. */
    public DigitCard card(int index) {
        return cards.computeIfAbsent(index, maker::apply);
    }

    private CardSizes sizes() {
        DigitCard first = count == 0 ? null : card(0);
        int pixels = first == null
                ? 28
                : Math.max(
                        first.picture().getFirst().rows(),
                        first.picture().getFirst().columns());
        boolean words =
                first != null && (first.label().length() > 1 || first.read().length() > 1);
        return CardSizes.of(getWidth(), getHeight(), pixels, words);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 492;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 366;
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        CardSizes sizes = sizes();
        CardPainter painter = new CardPainter(g, palette, sizes);
        int from = firstRow * sizes.columns();
        int to = Math.min(count, from + (sizes.rows() + 1) * sizes.columns());
        pictures.keySet().removeIf(index -> index < from || index >= to);
        for (int i = from; i < Math.min(to, from + sizes.rows() * sizes.columns()); i++) {
            DigitCard card = card(i);
            Image picture = pictures.computeIfAbsent(i, index -> PixelImage.ofPicture(card.picture(), 1));
            int place = i - from;
            double left = Math.floor((place % sizes.columns()) * sizes.pitch());
            double top = Math.floorDiv(place, sizes.columns()) * (sizes.height() + GAP);
            painter.paint(card, picture, left, top, i == chosen.get(), i == hovered.get());
        }
        bar(g, palette, sizes, width, height);
        if (isFocusVisible()) {
            g.setStroke(palette.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(1, 1, width - 2, height - 2, 16, 16);
        }
    }

    /** How far down one is, at the right edge. */
    private void bar(GraphicsContext g, Palette palette, CardSizes sizes, double width, double height) {
        int all = allRows(sizes);
        if (all > sizes.rows()) {
            double long_ = Math.max(24, height * sizes.rows() / all);
            double top = (height - long_) * firstRow / Math.max(1, all - sizes.rows());
            g.setFill(palette.line2());
            g.fillRoundRect(width - 4, top, 4, long_, 4, 4);
        }
    }

    private int allRows(CardSizes sizes) {
        return Math.ceilDiv(count, sizes.columns());
    }

    private int indexAt(double x, double y) {
        CardSizes sizes = sizes();
        int column = (int) Math.floor(x / sizes.pitch());
        int row = (int) Math.floor(y / (sizes.height() + GAP));
        int index = (firstRow + row) * sizes.columns() + column;
        boolean on = x >= 0 && y >= 0 && column < sizes.columns() && row < sizes.rows();
        return on && index < count ? index : -1;
    }

    private void moved() {
        reveal();
        describe();
        requestPaint();
    }

    /** Scrolls until the chosen card is in sight. */
    private void reveal() {
        if (getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        CardSizes sizes = sizes();
        int last = Math.max(0, allRows(sizes) - sizes.rows());
        int row = chosen.get() < 0 ? firstRow : chosen.get() / sizes.columns();
        firstRow = Math.clamp(Math.clamp(firstRow, Math.max(0, row - sizes.rows() + 1), Math.max(0, row)), 0, last);
        requestPaint();
    }

    private void scrolled(ScrollEvent event) {
        CardSizes sizes = sizes();
        wheel -= event.getDeltaY() / 40;
        int rows = (int) wheel;
        wheel -= rows;
        firstRow = Math.clamp(firstRow + rows, 0, Math.max(0, allRows(sizes) - sizes.rows()));
        hovered.set(indexAt(event.getX(), event.getY()));
        requestPaint();
        event.consume();
    }

    private void pressed(KeyEvent event) {
        CardSizes sizes = sizes();
        int at = Math.max(0, chosen.get());
        int to = switch (event.getCode()) {
            case RIGHT -> at + 1;
            case LEFT -> at - 1;
            case DOWN -> at + sizes.columns();
            case UP -> at - sizes.columns();
            case HOME -> 0;
            case END -> count - 1;
            default -> Integer.MIN_VALUE;
        };
        if (to == Integer.MIN_VALUE || count == 0) {
            return;
        }
        chosen.set(to < 0 || to >= count ? at : to);
        event.consume();
    }

    private void describe() {
        int index = chosen.get();
        setAccessibleText(
                index >= 0 && index < count
                        ? "Gallery: " + (index + 1) + " of " + count + ", "
                                + card(index).sentence()
                        : "Gallery: " + count + " test images");
    }
}
