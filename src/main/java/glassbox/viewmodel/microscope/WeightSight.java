package glassbox.viewmodel.microscope;

import java.util.List;

import glassbox.raster.Raster;

/**
 * The weight that is followed: where it lies, what is done to it, and what its gradient is made of.
 *
 * @param name the weight: {@code Filter 3, row 1, column 1}
 * @param unit whose it is: {@code filter 3}
 * @param row its row in its kernel
 * @param column its column in its kernel
 * @param source which of {@code sources} kernels of its filter is shown, from 0
 * @param biased whether the layer has biases too, or weights if this is a bias
 * @param now its kernel
 * @param blame the gradients by it
 * @param after the kernel after the step
 * @param limit the end of the weights' colour scale
 * @param blameLimit the end of the gradients' colour scale
 * @param decimals how many decimals show the weights
 * @param blameDecimals how many decimals show the gradients
 * @param rate the learning rate in words where it alone is multiplied with the gradient; else empty
 * @param formulas what the optimizer does, line by line
 * @param lossWords what becomes of the loss: {@code After this step the loss on this image is 0.116, down from 1.599.}
 * @param terms what its gradient is made of
 */
public record WeightSight(
        String name,
        String unit,
        int row,
        int column,
        int source,
        int sources,
        boolean biased,
        Raster now,
        Raster blame,
        Raster after,
        float limit,
        float blameLimit,
        int decimals,
        int blameDecimals,
        String rate,
        List<FormulaRow> formulas,
        String lossWords,
        TermSight terms) {
    /** Copies the list. */
    public WeightSight {
        formulas = List.copyOf(formulas);
    }
}
