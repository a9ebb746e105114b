package glassbox.viewmodel.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.LabelledDrawing;
import glassbox.raster.DigitSteps;
import glassbox.raster.Drawing;
import glassbox.raster.Stroke;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * A sheet of paper, a pen, and a network that reads what is drawn, again after every change of the drawing or of the
 * network. All methods belong to the screen's thread; reading happens elsewhere, the newest drawing only.
 */
public final class DrawViewModel {
    /** The sides of the paper, in the drawing's units. */
    public static final double PAPER = 504;

    /** The narrowest pen. */
    public static final double THINNEST = 24;

    /** What the label is as long as nobody has said what the drawing is. */
    public static final int UNKNOWN = -1;

    /** The widest pen. */
    public static final double THICKEST = 60;

    private final ReadOnlyObjectWrapper<Drawing> drawing =
            new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.empty(PAPER, PAPER));
    private final ReadOnlyObjectWrapper<Reading> reading;
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");
    private final DoubleProperty brush =
            new SimpleDoubleProperty(this, "brush", drawing.get().brush());
    private final IntegerProperty label = new SimpleIntegerProperty(this, "label", UNKNOWN);
    private final ObjectProperty<DigitSteps> steps = new SimpleObjectProperty<>(this, "steps", DigitSteps.ALL);
    private final ObjectProperty<Aspect> aspect = new SimpleObjectProperty<>(this, "aspect", Aspect.INSIDE);
    private final ReadOnlyObjectWrapper<@Nullable Tracing> tracing = new ReadOnlyObjectWrapper<>(this, "tracing");
    private final DrawingHistory history = new DrawingHistory();
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final LatestValue<DrawingReader.Request> toRead;
    private @Nullable Stroke underway;

    /**
     * An empty sheet.
     *
     * @param screen runs what changes properties
     * @param worker runs the readings, one at a time and not more often than is looked at
     * @param network the network that reads; holds null while there is none
     */
    public DrawViewModel(Executor screen, Executor worker, ObservableValue<? extends @Nullable TrainedModel> network) {
        this.network = network;
        DrawingReader reader = new DrawingReader();
        this.reading = new ReadOnlyObjectWrapper<>(
                this,
                "reading",
                reader.read(new DrawingReader.Request(drawing.get(), steps.get(), network.getValue())));
        LatestValue<Reading> results = new LatestValue<>(screen, reading::set);
        this.toRead = new LatestValue<>(worker, request -> results.accept(reader.readOrSayWhy(request)));
        network.subscribe((before, now) -> read());
        brush.subscribe((before, now) -> show());
        steps.subscribe((before, now) -> read());
    }

    /** What is on the paper, the stroke underway included. */
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** What the network makes of it. */
    public ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Whether there is a change to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether a change was taken back that could be made again. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** The width of the pen, {@link #THINNEST} to {@link #THICKEST}; every stroke on the paper has it. */
    public DoubleProperty brushProperty() {
        return brush;
    }

    /**
     * The digit that the drawing is meant to be, 0 to 9, or {@link #UNKNOWN}; what it traces, or forgotten, when the paper is
     * empty.
     */
    public IntegerProperty labelProperty() {
        return label;
    }

    /** Puts a drawing on the paper in place of what is there; that can be undone. */
    public void put(LabelledDrawing other) {
        penLifted();
        Drawing placed = onPaper(other.drawing());
        history.replace(placed.strokes(), beside());
        tracing.set(null);
        brush.set(placed.brush());
        show();
        label.set(Objects.requireNonNullElse(other.label(), UNKNOWN));
    }

    /** What lies below the paper to be traced; null for nothing. */
    public ReadOnlyObjectProperty<@Nullable Tracing> tracingProperty() {
        return tracing.getReadOnlyProperty();
    }

    /** Lays a digit below an empty sheet, to be traced; what was on the pad comes back by undo. */
    public void trace(Tracing digit) {
        penLifted();
        history.replace(List.of(), beside());
        tracing.set(digit);
        show();
        label.set(digit.digit());
    }

    /** Takes away what lies below the paper; the drawing stays as it is. */
    public void stopTracing() {
        tracing.set(null);
        show();
    }

    /** A drawing as large as the paper, in its middle. */
    private static Drawing onPaper(Drawing drawing) {
        double scale = PAPER / Math.max(drawing.width(), drawing.height());
        double right = (PAPER - drawing.width() * scale) / 2;
        double down = (PAPER - drawing.height() * scale) / 2;
        List<Stroke> strokes = drawing.strokes().stream()
                .map(stroke -> stroke.placed(scale, right, down))
                .toList();
        return new Drawing(PAPER, PAPER, Math.clamp(drawing.brush() * scale, THINNEST, THICKEST), strokes);
    }

    /** What is done to the drawing before the network reads it. */
    public ObjectProperty<DigitSteps> stepsProperty() {
        return steps;
    }

    /** What is looked at of the drawing, besides what is read. */
    public ObjectProperty<Aspect> aspectProperty() {
        return aspect;
    }

    /** The pen touches the paper: a stroke begins. */
    public void penDown(double x, double y) {
        penLifted();
        underway = Stroke.of(x, y);
        show();
    }

    /** The pen moves; without touching the paper it leaves nothing. */
    public void penMoved(double x, double y) {
        Stroke stroke = underway;
        if (stroke == null) {
            return;
        }
        int last = stroke.size() - 1;
        if (stroke.x(last) != x || stroke.y(last) != y) {
            underway = stroke.to(x, y);
            show();
        }
    }

    /** The pen is lifted: the stroke stays. */
    public void penLifted() {
        Stroke stroke = underway;
        if (stroke != null) {
            underway = null;
            List<Stroke> strokes = new ArrayList<>(history.strokes());
            strokes.add(stroke);
            history.change(strokes, beside());
            show();
        }
    }

    /** Takes the last change back: a stroke, or a clearing. */
    public void undo() {
        penLifted();
        go(history.undo(beside()));
    }

    /** Makes the last undone change again. */
    public void redo() {
        penLifted();
        go(history.redo(beside()));
    }

    private DrawingHistory.Beside beside() {
        return new DrawingHistory.Beside(brush.get(), label.get(), tracing.get());
    }

    private void go(DrawingHistory.Beside there) {
        tracing.set(there.tracing());
        brush.set(there.pen());
        show();
        if (!history.strokes().isEmpty() || there.tracing() != null) {
            label.set(there.label());
        }
    }

    /** Takes all strokes off the paper; that can be undone. */
    public void clear() {
        penLifted();
        if (!history.strokes().isEmpty()) {
            history.change(List.of(), beside());
            show();
        }
    }

    private void show() {
        List<Stroke> strokes = new ArrayList<>(history.strokes());
        Stroke stroke = underway;
        if (stroke != null) {
            strokes.add(stroke);
        }
        double pen = Math.clamp(brush.get(), THINNEST, THICKEST);
        drawing.set(new Drawing(PAPER, PAPER, pen, strokes));
        if (strokes.isEmpty()) {
            Tracing below = tracing.get();
            label.set(below == null ? UNKNOWN : below.digit());
        }
        undoable.set(history.canUndo());
        redoable.set(history.canRedo());
        read();
    }

    private void read() {
        toRead.accept(new DrawingReader.Request(drawing.get(), steps.get(), network.getValue()));
    }
}
