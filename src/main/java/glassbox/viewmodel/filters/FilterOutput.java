package glassbox.viewmodel.filters;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** What a filter made of a picture, with all that is needed to draw both side by side and to explain each pixel. */
public final class FilterOutput {
    private final FilterPicture origin;
    private final FilterPicture picture;
    private final FilterRun run;
    private final float largestTotal;
    private final float limit;
    private final Decimals decimals;
    private final float largestProduct;

    /** What {@code run} made of {@code picture}, which is {@code origin} or what the filters before made of that. */
    FilterOutput(FilterPicture origin, FilterPicture picture, FilterRun run) {
        this.origin = origin;
        this.picture = picture;
        this.run = run;
        this.largestTotal = run.output().maxAbs();
        this.limit = 0.8f * largestTotal;
        Raster kernel = run.settings().kernel();
        this.decimals = Decimals.of(picture.pixels(), kernel);
        this.largestProduct = kernel.maxAbs() * picture.pixels().maxAbs();
    }

    /** The decimals the picture's numbers are written with. */
    public int patchDecimals() {
        return decimals.pixels();
    }

    /** The decimals the filter's numbers are written with. */
    public int weightDecimals() {
        return decimals.weights();
    }

    /** The decimals that products and sums are written with, the same everywhere on one output. */
    public int productDecimals() {
        return decimals.products();
    }

    /** The largest distance from 0 that an output pixel has. */
    public float largestTotal() {
        return largestTotal;
    }

    /** The largest distance from 0 that a product can have on this picture. */
    public float largestProduct() {
        return largestProduct;
    }

    /** The real picture, on which the filters before were laid. */
    public FilterPicture origin() {
        return origin;
    }

    /** The picture that was filtered. */
    public FilterPicture picture() {
        return picture;
    }

    /** The output's numbers. */
    public Raster pixels() {
        return run.output();
    }

    /** The end of the signed colour scale for output and products: 0.8 of the output's largest distance from 0. */
    public float limit() {
        return limit;
    }

    /** The end of the colour scale of the picture that was filtered: white for a real one, else as {@link #limit}. */
    public float pictureLimit() {
        return picture.filters() == 0 ? 255 : 0.8f * picture.pixels().maxAbs();
    }

    /** From where to where the output's numbers reach, as they are handed on: {@code −653 … 653}. */
    public String rangeText() {
        int decimals = Math.min(2, decimals().products());
        return Numbers.fixed(pixels().min(), decimals) + " … " + Numbers.fixed(pixels().max(), decimals);
    }

    /** How many output pixels lie below 0 or above 255, where a grey picture cuts them off. */
    public int cutOff() {
        int count = 0;
        for (float value : pixels().toArray()) {
            count += value < 0 || value > 255 ? 1 : 0;
        }
        return count;
    }

    private Decimals decimals() {
        return decimals;
    }

    /** How many zeros stand above the picture. */
    public int above() {
        return -run.top(0);
    }

    /** How many zeros stand to the left of the picture. */
    public int beside() {
        return -run.left(0);
    }

    /** The picture's rows with its zeros. */
    public int paddedRows() {
        return settings().paddedRows(picture.pixels().rows());
    }

    /** The picture's columns with its zeros. */
    public int paddedColumns() {
        return settings().paddedColumns(picture.pixels().columns());
    }

    /** The kernel's rows. */
    public int kernelRows() {
        return settings().kernel().rows();
    }

    /** The kernel's columns. */
    public int kernelColumns() {
        return settings().kernel().columns();
    }

    /** How many pixels the window moves at a time. */
    public int stride() {
        return settings().stride();
    }

    /** The output pixel whose window has the picture's pixel nearest to its middle. */
    public OutputPixel pixelFor(int inputRow, int inputColumn) {
        return nearest(
                Math.floorDiv(inputRow + above() - (kernelRows() - 1) / 2 + stride() / 2, stride()),
                Math.floorDiv(inputColumn + beside() - (kernelColumns() - 1) / 2 + stride() / 2, stride()));
    }

    /** The output pixel at this place, or the nearest one at the edge. */
    public OutputPixel nearest(int row, int column) {
        return new OutputPixel(Math.clamp(row, 0, pixels().rows() - 1), Math.clamp(column, 0, pixels().columns() - 1));
    }

    /** The picture's row under the first row of an output pixel's window; negative inside the padding. */
    public int windowRow(OutputPixel pixel) {
        return run.top(pixel.row());
    }

    /** The picture's column under the first column of an output pixel's window; negative inside the padding. */
    public int windowColumn(OutputPixel pixel) {
        return run.left(pixel.column());
    }

    FilterSettings settings() {
        return run.settings();
    }

    SumReading sumAt(OutputPixel pixel) {
        return new SumReading(pixel, run.sumAt(pixel.row(), pixel.column()), decimals);
    }
}
