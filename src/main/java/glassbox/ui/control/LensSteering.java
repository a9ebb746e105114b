package glassbox.ui.control;

/** How a lens over a {@link PictureView} is moved; the view only tells, it never moves its lens itself. */
public interface LensSteering {
    /** The mouse points at a pixel. */
    void peek(CellIndex pixel);

    /** The mouse has left the picture. */
    void leave();

    /** A pixel was clicked, or Enter was pressed, which pins what the lens shows; then {@code pixel} is null. */
    void pin(@org.jspecify.annotations.Nullable CellIndex pixel);

    /** An arrow key was pressed: so many rows down and columns to the right, negative the other way. */
    void move(int rows, int columns);
}
