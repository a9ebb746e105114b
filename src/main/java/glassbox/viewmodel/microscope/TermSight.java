package glassbox.viewmodel.microscope;

import java.util.List;

import glassbox.raster.Raster;

/**
 * Where a weight was used and what each use adds to its gradient.
 *
 * @param uses how often, in words: {@code Used 676 times in this image.}
 * @param overImages whether each cell is an image of the mini-batch rather than a place on a map
 * @param inputName what came in: {@code Input}
 * @param upstreamName the gradients by what went out: {@code ∂L/∂conv, map 3}
 * @param inputs what the weight was multiplied with
 * @param upstream the gradient of the loss by each output
 * @param terms input times gradient
 * @param inputLimit the end of a colour scale, as the next two
 * @param sums how the terms become the gradient, line by line
 */
public record TermSight(
        String uses,
        boolean overImages,
        String inputName,
        String upstreamName,
        Raster inputs,
        Raster upstream,
        Raster terms,
        float inputLimit,
        float upstreamLimit,
        float termLimit,
        List<FormulaRow> sums) {
    /** Copies the list. */
    public TermSight {
        sums = List.copyOf(sums);
    }

    /** One term as a formula. */
    public FormulaRow term(int row, int column) {
        double x = inputs.get(row, column);
        double g = upstream.get(row, column);
        double term = terms.get(row, column);
        double shown = Figures.shown(x) * Figures.shown(g);
        return new FormulaRow(
                "x · ∂L/∂y", Figures.of(x) + " × " + Figures.of(g) + " " + Figures.sign(shown, term), Figures.of(term));
    }

    /** Where a term comes from: {@code Row 4, column 7}. */
    public String place(int row, int column) {
        return overImages
                ? "Image " + (row * terms.columns() + column + 1)
                : "Row " + (row + 1) + ", column " + (column + 1);
    }
}
