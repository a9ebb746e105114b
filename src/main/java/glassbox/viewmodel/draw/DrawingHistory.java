package glassbox.viewmodel.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Stroke;

/** The strokes on a pad, what they were before each change, and what an undone change would make of them again. */
final class DrawingHistory {
    private static final int MOST_STEPS = 500;

    private final Deque<Sheet> past = new ArrayDeque<>();
    private final Deque<Sheet> undone = new ArrayDeque<>();
    private List<Stroke> strokes = List.of();

    /** Strokes as they were; and the pen, where a change put another one in its place. */
    private record Sheet(List<Stroke> strokes, @Nullable Double pen) {}

    /** The strokes as they are. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** Replaces the strokes by a change that can be undone; the oldest of very many changes are forgotten. */
    void change(List<Stroke> now) {
        change(now, null);
    }

    /** The same where the pen changes too; {@code penBefore} is what undoing brings back, or null where it does not. */
    void change(List<Stroke> now, @Nullable Double penBefore) {
        past.push(new Sheet(strokes, penBefore));
        if (past.size() > MOST_STEPS) {
            past.removeLast();
        }
        undone.clear();
        strokes = List.copyOf(now);
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** Takes the last change back, if there is one; returns the pen from now on. */
    double undo(double pen) {
        return canUndo() ? go(past, undone, pen) : pen;
    }

    /** Makes the last undone change again, if there is one; returns the pen from now on. */
    double redo(double pen) {
        return canRedo() ? go(undone, past, pen) : pen;
    }

    private double go(Deque<Sheet> from, Deque<Sheet> to, double pen) {
        Sheet sheet = from.pop();
        to.push(new Sheet(strokes, sheet.pen() == null ? null : Double.valueOf(pen)));
        strokes = sheet.strokes();
        return sheet.pen() == null ? pen : sheet.pen();
    }
}
