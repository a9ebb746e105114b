package glassbox.ui.control;

import java.util.List;
import java.util.function.IntFunction;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Palette;

/**
 * Thousands of points, each class with a shape and a colour of its own, those that were read wrong ringed. The point nearest
 * to the pointer shows what it stands for; a click chooses it, and the arrow keys go on to the nearest one that way.
 */
public final class ScatterMap extends PaintedView {
    private static final double EDGE = 14;
    private static final double LEGEND = 34;
    private static final double REACH = 14;
    private static final double PICTURE = 84;

    private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
    private final ReadOnlyIntegerWrapper hovered = new ReadOnlyIntegerWrapper(this, "hovered", -1);
    private final Over over = new Over();
    private List<ScatterPoint> points = List.of();
    private List<String> names = List.of();
    private IntFunction<DigitCard> cards = index -> {
        throw new IndexOutOfBoundsException("There is no point " + index + ".");
    };
    private float left;
    private float right = 1;
    private float bottom;
    private float top = 1;

    /** A map without points. */
    public ScatterMap() {
        getStyleClass().add("scatter-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp(
                "A point for each image, alike ones together. The pointer shows an image, a click or the arrow"
                        + " keys choose one");
        setMinSize(0, 0);
        getChildren().add(over);
        chosen.subscribe(this::moved);
        hovered.subscribe(over::repaint);
        focusVisibleProperty().subscribe(now -> over.repaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hovered.set(nearest(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hovered.set(-1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            int index = nearest(event.getX(), event.getY());
            if (index >= 0) {
                chosen.set(index);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        moved();
    }

    /** Shows these points; {@code cardOf} says what one of them stands for. */
    public void show(List<ScatterPoint> now, List<String> classes, IntFunction<DigitCard> cardOf) {
        points = List.copyOf(now);
        names = List.copyOf(classes);
        cards = cardOf;
        hovered.set(-1);
        left = Float.POSITIVE_INFINITY;
        bottom = Float.POSITIVE_INFINITY;
        right = Float.NEGATIVE_INFINITY;
        top = Float.NEGATIVE_INFINITY;
        for (ScatterPoint point : points) {
            left = Math.min(left, point.x());
            right = Math.max(right, point.x());
            bottom = Math.min(bottom, point.y());
            top = Math.max(top, point.y());
        }
        setFocusTraversable(!points.isEmpty());
        moved();
        requestPaint();
    }

    /** The chosen point's place in the list, −1 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** The place of the point under the pointer, −1 for none. */
    public ReadOnlyIntegerProperty hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** Where a point is in this view, from the left. */
    double viewX(int index) {
        double middle = (left + (double) right) / 2;
        return getWidth() / 2 + (points.get(index).x() - middle) * scale();
    }

    /** Where a point is in this view, from the top. */
    double viewY(int index) {
        double middle = (bottom + (double) top) / 2;
        return (getHeight() - LEGEND) / 2 - (points.get(index).y() - middle) * scale();
    }

    /** Both directions have the same scale. */
    private double scale() {
        double wide = Math.max(1e-9, right - (double) left);
        double tall = Math.max(1e-9, top - (double) bottom);
        return Math.min((getWidth() - 2 * EDGE) / wide, (getHeight() - LEGEND - 2 * EDGE) / tall);
    }

    private int nearest(double x, double y) {
        int nearest = -1;
        double least = REACH * REACH;
        for (int i = 0; i < points.size(); i++) {
            double far = square(viewX(i) - x) + square(viewY(i) - y);
            if (far < least) {
                least = far;
                nearest = i;
            }
        }
        return nearest;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The nearest point in a direction: sideways counts twice. */
    private int beyond(int from, int across, int down) {
        int best = from;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < points.size(); i++) {
            double dx = viewX(i) - viewX(from);
            double dy = viewY(i) - viewY(from);
            double on = dx * across + dy * down;
            double off = Math.abs(dx * down) + Math.abs(dy * across);
            if (on > 0.5 && on + 2 * off < least) {
                least = on + 2 * off;
                best = i;
            }
        }
        return best;
    }

    private void pressed(KeyEvent event) {
        int across = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        int down = switch (event.getCode()) {
            case UP -> -1;
            case DOWN -> 1;
            default -> 0;
        };
        if (points.isEmpty() || (across == 0 && down == 0)) {
            return;
        }
        chosen.set(chosen.get() < 0 ? 0 : beyond(chosen.get(), across, down));
        event.consume();
    }

    private void moved() {
        int index = chosen.get();
        setAccessibleText(
                index >= 0 && index < points.size()
                        ? "Map: " + cards.apply(index).sentence()
                        : "Map: " + points.size() + " points");
        over.repaint();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        over.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        if (points.isEmpty()) {
            return;
        }
        double size = points.size() > 1_000 ? 2.6 : 4;
        for (int i = 0; i < points.size(); i++) {
            ScatterPoint point = points.get(i);
            if (!point.marked()) {
                ScatterMark.paint(g, ScatterMark.colour(palette, point.kind()), point.kind(), viewX(i), viewY(i), size);
            }
        }
        for (int i = 0; i < points.size(); i++) {
            ScatterPoint point = points.get(i);
            if (point.marked()) {
                wrong(g, palette, point.kind(), viewX(i), viewY(i), size);
            }
        }
        legend(g, palette, width, height - LEGEND / 2 + 4);
    }

    private static void wrong(GraphicsContext g, Palette palette, int kind, double x, double y, double size) {
        ScatterMark.paint(g, ScatterMark.colour(palette, kind), kind, x, y, size);
        g.setStroke(palette.wrong());
        g.setLineWidth(1);
        g.strokeOval(x - size - 1.6, y - size - 1.6, 2 * size + 3.2, 2 * size + 3.2);
    }

    private void legend(GraphicsContext g, Palette palette, double width, double middle) {
        CanvasText text = new CanvasText();
        boolean words = ConfusionTable.areWords(names);
        var font = words ? CanvasText.medium(13) : CanvasText.mono(15);
        double wrongWide = 24 + text.width("read wrong", CanvasText.regular(13));
        double pitch = Math.min(words ? 110 : 44, (width - 20 - wrongWide) / Math.max(1, names.size()));
        double x = 14;
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < names.size(); i++) {
            ScatterMark.paint(g, ScatterMark.colour(palette, i), i, x, middle, 4.5);
            CanvasText.write(g, text.fitting(names.get(i), font, pitch - 16), font, palette.ink2(), x + 9, middle);
            x += pitch;
        }
        wrong(g, palette, 6, width - wrongWide + 4, middle, 3.5);
        CanvasText.write(g, "read wrong", CanvasText.regular(13), palette.ink2(), width - wrongWide + 18, middle);
    }

    /** What is pointed at and chosen, above the points, so that moving it does not repaint them. */
    private final class Over extends PaintedView {
        Over() {
            setManaged(false);
            setMouseTransparent(true);
        }

        void repaint() {
            requestPaint();
        }

        @Override
        protected void paint(GraphicsContext g, Palette palette, double width, double height) {
            if (ScatterMap.this.isFocusVisible()) {
                g.setStroke(palette.accent());
                g.setLineWidth(2);
                g.strokeRoundRect(1, 1, width - 2, height - 2, 12, 12);
            }
            ring(g, palette, chosen.get(), 3.5);
            ring(g, palette, hovered.get(), 2);
            int shown = hovered.get() >= 0 ? hovered.get() : chosen.get();
            if (shown >= 0 && shown < points.size()) {
                picture(g, palette, shown, width, height);
            }
        }

        private void ring(GraphicsContext g, Palette palette, int index, double line) {
            if (index >= 0 && index < points.size()) {
                double x = viewX(index);
                double y = viewY(index);
                g.setStroke(palette.surface());
                g.setLineWidth(line + 4);
                g.strokeOval(x - 8, y - 8, 16, 16);
                g.setStroke(palette.accent());
                g.setLineWidth(line);
                g.strokeOval(x - 8, y - 8, 16, 16);
            }
        }

        private void picture(GraphicsContext g, Palette palette, int index, double width, double height) {
            Image image = picture(index);
            if (image == null) {
                return;
            }
            double factor = Math.max(1, Math.floor(PICTURE / Math.max(image.getWidth(), image.getHeight())));
            double wide = image.getWidth() * factor;
            double tall = image.getHeight() * factor;
            double x = viewX(index) + 16 + wide > width ? viewX(index) - 16 - wide : viewX(index) + 16;
            double y = Math.clamp(viewY(index) - tall / 2, 3, Math.max(3, height - tall - 3));
            g.setFill(palette.surface());
            g.fillRect(x - 3, y - 3, wide + 6, tall + 6);
            g.setStroke(palette.line2());
            g.setLineWidth(1);
            g.strokeRect(x - 1.5, y - 1.5, wide + 3, tall + 3);
            g.drawImage(image, Math.rint(x), Math.rint(y), wide, tall);
        }

        private @Nullable Image picture(int index) {
            DigitCard card = cards.apply(index);
            return card.picture().isEmpty() ? null : PixelImage.ofPicture(card.picture(), 1);
        }
    }
}
