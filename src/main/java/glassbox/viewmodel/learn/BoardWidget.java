package glassbox.viewmodel.learn;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Function;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.support.Background;

/**
 * A widget that shows a {@link Board}. Subclasses read parameters in {@link #show}, and then either {@link #put} a board or
 * {@link #compute} what takes time; what was still being computed for the parameters before never arrives.
 */
public abstract class BoardWidget implements Widget {
    private final Background background;
    private final ReadOnlyObjectWrapper<Board> board = new ReadOnlyObjectWrapper<>(this, "board", Board.EMPTY);
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final BooleanProperty changing = new SimpleBooleanProperty(this, "changing");
    private @Nullable Future<?> running;
    private int request;

    /** A widget with an empty board. */
    protected BoardWidget(WidgetBench bench) {
        this.background = bench.background();
    }

    /** What is shown. */
    public final ObservableValue<Board> boardProperty() {
        return board.getReadOnlyProperty();
    }

    /** The board that is shown. */
    public final Board board() {
        return board.get();
    }

    @Override
    public final ObservableValue<Boolean> readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether numbers are being changed by hand; only then do editable panels take keys. */
    public final BooleanProperty changingProperty() {
        return changing;
    }

    /** Whether there are numbers that can be changed by hand. */
    public final boolean isChangeable() {
        return board.get().panels().anyMatch(panel -> panel instanceof MatrixPanel matrix && matrix.editable());
    }

    @Override
    public double value(String name) {
        return board.get().value(name);
    }

    @Override
    public String reading() {
        return board.get().reading();
    }

    /** Somebody clicked a cell of a walkable panel, or went there by the arrow keys; places are counted from 0. */
    public void choose(String panel, int row, int column) {}

    /**
     * Somebody pressed an arrow key in a walkable panel. Unless a widget knows better, its lens moves by so many cells and
     * stops at the edges.
     */
    public void move(String panel, int rows, int columns) {
        if (board.get().panel(panel).orElse(null) instanceof MatrixPanel matrix) {
            for (Mark mark : matrix.marks()) {
                if (mark.kind() == Mark.Kind.LENS) {
                    choose(
                            panel,
                            Math.clamp(
                                    (long) mark.row() + rows,
                                    0,
                                    matrix.numbers().rows() - mark.rows()),
                            Math.clamp(
                                    (long) mark.column() + columns,
                                    0,
                                    matrix.numbers().columns() - mark.columns()));
                    return;
                }
            }
            choose(panel, 0, 0);
        }
    }

    /** Somebody wants a number of an editable panel as the lesson gave it. */
    public void reset(String panel, int row, int column) {}

    /**
     * Somebody typed a number for a cell of an editable panel.
     *
     * @return why it was refused, as a sentence; empty if it was taken
     */
    public String type(String panel, int row, int column, String text) {
        return "";
    }

    @Override
    public void close() {
        stop();
    }

    /** Shows a board at once, in place of whatever is still being computed. */
    protected final void put(Board now) {
        stop();
        board.set(now);
        ready.set(true);
    }

    /** Shows how far something has come; all that is to be seen is there when {@link #put} follows. */
    protected final void grow(Board now) {
        ready.set(false);
        board.set(now);
    }

    /** Computes in the background what {@code finish} then, on the screen's thread, makes a board of. */
    protected final <T> void compute(Callable<T> work, Function<? super T, Board> finish) {
        stop();
        int mine = request;
        ready.set(false);
        running = background.run(
                work,
                result -> {
                    if (mine == request) {
                        board.set(finish.apply(result));
                        ready.set(true);
                    }
                },
                error -> {
                    if (mine == request) {
                        board.set(Board.of(
                                new NotePanel(Objects.requireNonNullElse(error.getMessage(), error.toString()))));
                        ready.set(true);
                    }
                });
    }

    private void stop() {
        request++;
        if (running != null) {
            running.cancel(true);
            running = null;
        }
    }
}
