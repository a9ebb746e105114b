package glassbox.ui.control;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/** A row of numbers as bars that stand on the line of 0 or hang from it; one of them may be under the lens. */
public final class SignalBars extends PaintedView {
    private static final double SHARE = 0.56;
    private static final double EDGE = 5;
    private static final double LEAST = 2;

    private final String name;
    private final ObjectProperty<@Nullable Integer> pointed = new SimpleObjectProperty<>(this, "pointed");
    private Raster row = Raster.of(1, 1, 0);
    private double low;
    private double high;
    private double slot = 44;
    private int from;
    private int count;

    /** Bars without numbers yet; {@code name} is for screen readers. */
    public SignalBars(String name) {
        this.name = name;
        getStyleClass().add("signal-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("The numbers of the row as bars. Pointing at one moves the window there");
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> pointed.set(null));
    }

    /** Shows one row of numbers; the height reaches from {@code lowest} to {@code highest}, 0 always among them. */
    public void show(Raster numbers, double lowest, double highest, int decimals) {
        row = numbers;
        low = Math.min(0, lowest);
        high = Math.max(0, highest);
        String words = IntStream.range(0, numbers.columns())
                .mapToObj(i -> Numbers.fixed(numbers.get(0, i), decimals))
                .collect(Collectors.joining("; "));
        setAccessibleText(name + ", " + numbers.columns() + " bars: " + words);
        requestPaint();
    }

    /** The width of the place that each bar has. */
    public void setSlot(double width) {
        slot = width;
        requestPaint();
    }

    /** Marks some bars, from this one on; those outside the row are not there. */
    public void mark(int first, int marked) {
        from = first;
        count = marked;
        requestPaint();
    }

    /** The bar under the mouse, from 0; {@code null} where there is none. */
    public ObjectProperty<@Nullable Integer> pointedProperty() {
        return pointed;
    }

    private void point(double x) {
        int at = (int) Math.floor(x / slot);
        pointed.set(at >= 0 && at < row.columns() ? at : null);
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        double range = high - low;
        double scale = range > 0 ? (height - 2 * EDGE) / range : 0;
        double zero = Math.rint(EDGE + high * scale);
        double right = row.columns() * slot;
        double left = Math.max(0, from * slot);
        double end = Math.min(right, (from + count) * slot);
        if (end > left) {
            graphics.setFill(palette.accentSoft());
            graphics.fillRect(left, 0, end - left, height);
        }
        graphics.setFill(palette.line2());
        graphics.fillRect(0, zero, right, 1);
        for (int i = 0; i < row.columns(); i++) {
            float value = row.get(0, i);
            double length = Float.isFinite(value) ? Math.rint(Math.abs(value) * scale) : 0;
            double tall = value == 0 ? 0 : Math.max(LEAST, length);
            double wide = Math.max(LEAST, Math.floor(slot * SHARE));
            graphics.setFill(value < 0 ? palette.neg() : palette.pos());
            graphics.fillRect(Math.rint(i * slot + (slot - wide) / 2), value < 0 ? zero + 1 : zero - tall, wide, tall);
        }
    }
}
