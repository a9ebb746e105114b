package glassbox.ui.control;

import java.util.List;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import glassbox.ui.theme.Palette;

/**
 * A measure of training: of any number of runs the training curve thin and quiet, the test curve thick with dots, single
 * measurements as points under them; a band of what is usual, a published figure as a dotted line named at its right end,
 * a flag for each change on the way, and where the run is now. The large number at the top is the latest reading. Pointer
 * and arrow keys (with Shift ten times as far) move a cross-hair, which says what every run had there; {@link
 * #probeProperty} may be bound to another chart's.
 *
 * <p>Curves are read while painting and may grow in place; {@link #refresh} says that they did.
 */
public final class MetricChart extends PaintedView {
    private static final double LEAP = 10;
    /** A flag is told from this many pixels away. */
    private static final double FLAG_REACH = 5;

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty reading = new SimpleStringProperty(this, "reading", "");
    private final StringProperty note = new SimpleStringProperty(this, "note", "");
    private final DoubleProperty probe = new SimpleDoubleProperty(this, "probe", Double.NaN);
    private final MetricChartPainter painter = new MetricChartPainter();

    /** A chart without curves. */
    public MetricChart() {
        getStyleClass().add("metric-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("How the run went. The pointer and the arrow keys move a cross-hair that reads the curves");
        setFocusTraversable(true);
        setMinSize(240, 150);
        title.subscribe(now -> refresh());
        reading.subscribe(now -> refresh());
        note.subscribe(now -> refresh());
        probe.subscribe(now -> refresh());
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

    /** The place of the cross-hair along the horizontal axis, or NaN while there is none; charts may share it. */
    public DoubleProperty probeProperty() {
        return probe;
    }

    /** The horizontal axis. */
    public void setSpan(ChartSpan span) {
        if (!span.equals(painter.span)) {
            painter.span = span;
            requestPaint();
        }
    }

    /** The vertical axis. */
    public void setAxis(ChartAxis axis) {
        painter.axis = axis;
        requestPaint();
    }

    /** Whether runs and curves are named inside the plot. */
    public void setLegend(boolean shown) {
        painter.legend = shown;
        requestPaint();
    }

    /** Whether the legend stands at the lower end, where curves that rise leave room. */
    public void setLegendLow(boolean wanted) {
        painter.legendLow = wanted;
        requestPaint();
    }

    /** So much of the width above the plot, at its right, is taken by something that lies over the chart. */
    public void setHeadTaken(double width) {
        painter.headTaken = width;
        requestPaint();
    }

    /** Little room: all of the width is the plot's, without a reference and words beside it. */
    public void setCompact(boolean compact) {
        painter.compact = compact;
        setMinSize(compact ? 140 : 240, compact ? 96 : 150);
        requestPaint();
    }

    /** The reading so large that it is the first thing seen, below the title and without a note. */
    public void setHeadline(boolean headline) {
        painter.headline = headline;
        requestPaint();
    }

    /** A dotted line at {@code value}, named at its right end, with the value as written there; NaN takes it away. */
    public void setReference(String name, double value, String written) {
        painter.referenceName = name;
        painter.reference = value;
        painter.referenceText = written;
        requestPaint();
    }

    /** The runs that are drawn, the one that matters most first; it is drawn on top of the others. */
    public void setRuns(List<ChartRun> runs) {
        painter.runs = List.copyOf(runs);
        refresh();
    }

    /** The runs that are drawn. */
    public List<ChartRun> runs() {
        return painter.runs;
    }

    /** What is usual, or {@link ChartBand#NONE}. */
    public void setBand(ChartBand band) {
        painter.band = band;
        requestPaint();
    }

    /** What was changed on the way, from left to right. */
    public void setFlags(List<ChartFlag> flags) {
        painter.flags = List.copyOf(flags);
        refresh();
    }

    /** Where the run is along the horizontal axis, drawn as the line of now; NaN takes it away. */
    public void setNow(double at) {
        painter.now = at;
        requestPaint();
    }

    /** Paints anew because a curve has grown. */
    public void refresh() {
        setAccessibleText(Double.isNaN(probe.get()) ? latest() : sentence());
        requestPaint();
    }

    /** What is read at the cross-hair, in one sentence; empty while there is none. */
    public String sentence() {
        return Double.isNaN(probe.get()) ? "" : reading().sentence(title.get());
    }

    ChartReading reading() {
        double near = painter.span.end() * FLAG_REACH / painter.plotWidth(getWidth());
        return ChartReading.of(painter.runs, painter.flags, painter.axis, painter.span, probe.get(), near);
    }

    private String latest() {
        String flags = String.join(
                "; ",
                painter.flags.stream()
                        .map(flag -> flag.words() + " at " + painter.span.words(flag.at()))
                        .toList());
        return title.get() + " chart: " + reading.get() + " " + note.get()
                + (flags.isEmpty() ? "" : ". Changed on the way: " + flags);
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
        double step = painter.span.end() / painter.plotWidth(getWidth()) * (event.isShiftDown() ? LEAP : 1);
        double at = Double.isNaN(probe.get()) ? Double.isNaN(painter.now) ? 0 : painter.now : probe.get();
        switch (event.getCode()) {
            case LEFT -> probe.set(Math.max(0, at - step));
            case RIGHT -> probe.set(Math.min(painter.span.end(), at + step));
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
