package glassbox.ui.control;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import glassbox.ui.theme.Palette;

/**
 * A measure of training over the images seen: the training curve thin and grey, the test curve thick with dots, a
 * published figure as a dotted line named at its right end, the last run faint behind, and where the run is now. The
 * large number at the top is the latest reading. Pointer and arrow keys move a cursor whose place is told by
 * {@link #probeProperty}.
 *
 * <p>Curves are read while painting and may grow in place; {@link #refresh} says that they did.
 */
public final class MetricChart extends PaintedView {
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty reading = new SimpleStringProperty(this, "reading", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final ReadOnlyDoubleWrapper probe = new ReadOnlyDoubleWrapper(this, "probe", Double.NaN);
    private final MetricChartPainter painter = new MetricChartPainter();

    /** A chart without curves. */
    public MetricChart() {
        getStyleClass().add("metric-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        setMinSize(240, 150);
        title.subscribe(now -> refresh());
        reading.subscribe(now -> refresh());
        note.subscribe(now -> refresh());
        probe.subscribe(now -> requestPaint());
        focusVisibleProperty().subscribe(now -> requestPaint());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> probe.set(painter.xAt(event.getX(), getWidth())));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> probe.set(Double.NaN));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What is measured: {@code Loss}. */
    public StringProperty titleProperty() {
        return title;
    }

    /** The latest value, written large: {@code 0.64}. */
    public StringProperty readingProperty() {
        return reading;
    }

    /** What the reading is of: {@code on 400 test digits}. */
    public StringProperty noteProperty() {
        return note;
    }

    /** The images seen at the cursor, or NaN while there is none. */
    public ReadOnlyDoubleProperty probeProperty() {
        return probe.getReadOnlyProperty();
    }

    /** The horizontal axis: this many epochs of this many images each. */
    public void setEpochs(int epochs, int imagesPerEpoch) {
        painter.epochs = Math.max(1, epochs);
        painter.total = Math.max(1.0, (double) epochs * imagesPerEpoch);
        requestPaint();
    }

    /** The vertical axis. */
    public void setAxis(ChartAxis axis) {
        painter.axis = axis;
        requestPaint();
    }

    /** Whether the two curves are named inside the plot. */
    public void setLegend(boolean shown) {
        painter.legend = shown;
        requestPaint();
    }

    /** A dotted line at {@code value}, named at its right end, with the value as written there; NaN takes it away. */
    public void setReference(String name, double value, String written) {
        painter.referenceName = name;
        painter.reference = value;
        painter.referenceText = written;
        requestPaint();
    }

    /** The curves: training, test, and the test curve of the run before. */
    public void setCurves(ChartCurve training, ChartCurve test, ChartCurve before) {
        painter.training = training;
        painter.test = test;
        painter.before = before;
        requestPaint();
    }

    /** The images seen so far, drawn as the line of now. */
    public void setNow(double images) {
        painter.now = images;
        requestPaint();
    }

    /** Paints anew because a curve has grown. */
    public void refresh() {
        setAccessibleText(title.get() + " chart: " + reading.get() + " " + note.get());
        requestPaint();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 498;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 330;
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        painter.paint(graphics, palette, width, height, this);
    }

    private void pressed(KeyEvent event) {
        double step = painter.total / Math.max(1, painter.plotWidth(getWidth()));
        double at = Double.isNaN(probe.get()) ? painter.now : probe.get();
        switch (event.getCode()) {
            case LEFT -> probe.set(Math.max(0, at - step));
            case RIGHT -> probe.set(Math.min(painter.total, at + step));
            case ESCAPE -> {
                if (Double.isNaN(probe.get())) {
                    return;
                }
                probe.set(Double.NaN);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
