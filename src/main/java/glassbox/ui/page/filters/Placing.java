package glassbox.ui.page.filters;

import glassbox.raster.Raster;
import glassbox.ui.control.PicturePlace;
import glassbox.viewmodel.filters.FilterOutput;

/** Where input and output lie, so that each output pixel stands where the middle of its window stands in the input. */
final class Placing {
    private Placing() {}

    /** The picture within its padding. */
    static PicturePlace input(FilterOutput output) {
        return new PicturePlace(output.paddedRows(), output.paddedColumns(), output.above(), output.beside(), 1);
    }

    /** The output within the outline of the padded picture; by itself where a stride skips pixels that no window sees. */
    static PicturePlace output(FilterOutput output) {
        int stride = output.stride();
        if (stride > output.kernelRows() || stride > output.kernelColumns()) {
            Raster pixels = output.pixels();
            return new PicturePlace(pixels.rows() * stride, pixels.columns() * stride, 0, 0, stride);
        }
        return new PicturePlace(
                output.paddedRows(),
                output.paddedColumns(),
                (output.kernelRows() - stride) / 2.0,
                (output.kernelColumns() - stride) / 2.0,
                stride);
    }

    /** A size as people write it: {@code 96 × 96}. */
    static String size(Raster raster) {
        return raster.rows() + " × " + raster.columns();
    }
}
