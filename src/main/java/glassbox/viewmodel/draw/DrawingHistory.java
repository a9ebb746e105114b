package glassbox.viewmodel.draw;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import glassbox.raster.Stroke;

/** The strokes on a pad, what they were before each change, and what an undone change would make of them again. */
final class DrawingHistory {
    private static final int MOST_STEPS = 500;

    private final Deque<List<Stroke>> past = new ArrayDeque<>();
    private final Deque<List<Stroke>> undone = new ArrayDeque<>();
    private List<Stroke> strokes = List.of();

    /** The strokes as they are. */
    List<Stroke> strokes() {
        return strokes;
    }

    /** Replaces the strokes by a change that can be undone; the oldest of very many changes are forgotten. */
    void change(List<Stroke> now) {
        past.push(strokes);
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

    /** Takes the last change back, if there is one. */
    void undo() {
        if (canUndo()) {
            undone.push(strokes);
            strokes = past.pop();
        }
    }

    /** Makes the last undone change again, if there is one. */
    void redo() {
        if (canRedo()) {
            past.push(strokes);
            strokes = undone.pop();
        }
    }
}
