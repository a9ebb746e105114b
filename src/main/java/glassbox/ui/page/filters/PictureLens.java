package glassbox.ui.page.filters;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CellIndex;
import glassbox.ui.control.LensSteering;
import glassbox.viewmodel.filters.LensModel;

/** Mouse and keys over one of the two pictures, handed to the lens; the pictures differ in what pointing means. */
record PictureLens(LensModel lens, Consumer<CellIndex> peeking) implements LensSteering {
    @Override
    public void peek(CellIndex pixel) {
        peeking.accept(pixel);
    }

    @Override
    public void leave() {
        lens.leave();
    }

    @Override
    public void pin(@Nullable CellIndex pixel) {
        if (pixel != null) {
            peeking.accept(pixel);
        }
        lens.pin();
    }

    @Override
    public void move(int rows, int columns) {
        lens.move(rows, columns);
    }
}
