package glassbox.explain;

import glassbox.raster.Raster;

/**
 * Where one output pixel of a filter comes from: the pixels under the window, the weights that lie on them, and their
 * products, all of the kernel's size. The products added row by row, in {@code float}, are exactly {@code total}, the
 * output pixel, bit for bit.
 *
 * @param row the output pixel's row, from 0
 * @param column the output pixel's column, from 0
 * @param patch the pixels under the window, 0 where the window lies on padding
 * @param weights the weights as they lie on the picture: already turned for a convolution
 * @param products each pixel times its weight
 * @param total the output pixel
 */
public record FilterSum(int row, int column, Raster patch, Raster weights, Raster products, float total) {
    /** Multiplies the patch by the weights and adds up, in the order of the engine's reference convolution. */
    static FilterSum of(int row, int column, Raster patch, Raster weights) {
        Raster products = Raster.generate(patch.rows(), patch.columns(), (r, c) -> patch.get(r, c) * weights.get(r, c));
        float total = 0;
        for (float product : products.toArray()) {
            total += product;
        }
        return new FilterSum(row, column, patch, weights, products, total);
    }
}
