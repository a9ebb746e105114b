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

    /** Strokes as they were; and the pen, where a change put another one in its place; and what they were said to be. */
    private record Sheet(List<Stroke> strokes, @Nullable Double pen, int label) {}

    /** What is beside the strokes: the pen, and the digit they are said to be. */
    record Beside(double pen, int label) {}

    /** The strokes as they are. */
    List<Stroke> strokes() {
        return strokes;
    }

    /**
     * Replaces the strokes by a change that can be undone; the oldest of very many changes are forgotten.
     *
     * @param label what the strokes before it were said to be
     */
    void change(List<Stroke> now, int label) {
        change(now, null, label);
    }

    /** The same where the pen changes too; {@code penBefore} is what undoing brings back, or null where it does not. */
    void change(List<Stroke> now, @Nullable Double penBefore, int label) {
        past.push(new Sheet(strokes, penBefore, label));
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
        to.push(new Sheet(strokes, sheet.pen() == null ? null : Double.valueOf(now.pen()), now.label()));
        strokes = sheet.strokes();
        return new Beside(sheet.pen() == null ? now.pen() : sheet.pen(), sheet.label());
    }
}
