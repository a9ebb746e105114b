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

    /**
     * Strokes as they were and what was beside them; of that, a change of strokes brings back the label alone, and a change
     * that put {@code another} sheet in its place everything.
     */
    private record Sheet(List<Stroke> strokes, Beside beside, boolean another) {}

    /** What is beside the strokes: the pen, the digit they are said to be, and what lies below them to be traced. */
    record Beside(double pen, int label, @Nullable Tracing tracing) {}

    /** The strokes as they are. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** Replaces the strokes by a change that can be undone; the oldest of very many changes are forgotten. */
    void change(List<Stroke> now, Beside before) {
        change(new Sheet(strokes, before, false), now);
    }

    /** Puts another sheet in the place of this one: undoing brings back all that was beside the strokes, too. */
    void replace(List<Stroke> now, Beside before) {
        change(new Sheet(strokes, before, true), now);
    }

    private void change(Sheet before, List<Stroke> now) {
        past.push(before);
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

    /** Takes the last change back, if there is one; returns what is beside the strokes from now on. */
    Beside undo(Beside now) {
        return canUndo() ? go(past, undone, now) : now;
    }

    /** Makes the last undone change again, if there is one; returns what is beside the strokes from now on. */
    Beside redo(Beside now) {
        return canRedo() ? go(undone, past, now) : now;
    }

    private Beside go(Deque<Sheet> from, Deque<Sheet> to, Beside now) {
        Sheet sheet = from.pop();
        to.push(new Sheet(strokes, now, sheet.another()));
        strokes = sheet.strokes();
        Beside then = sheet.beside();
        return sheet.another() ? then : new Beside(now.pen(), then.label(), now.tracing());
    }
}
