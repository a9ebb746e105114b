package glassbox.viewmodel.filters;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

/** The output pixels row by row, as places for the lens to slide over. */
record LensTrack(ObservableValue<? extends @Nullable FilterOutput> output, LensModel lens) implements Track {
    @Override
    public int count() {
        FilterOutput made = output.getValue();
        return made == null ? 0 : made.pixels().rows() * made.pixels().columns();
    }

    @Override
    public int index() {
        FilterOutput made = output.getValue();
        OutputPixel at = lens.pixelProperty().get();
        return made == null || at == null ? 0 : at.row() * made.pixels().columns() + at.column();
    }

    @Override
    public void show(int index) {
        FilterOutput made = output.getValue();
        if (made != null) {
            int columns = made.pixels().columns();
            lens.moveTo(new OutputPixel(index / columns, index % columns));
        }
    }

    @Override
    public void hold(boolean sliding) {
        lens.setHeld(sliding);
    }

    @Override
    public void free() {
        lens.unpin();
    }
}
