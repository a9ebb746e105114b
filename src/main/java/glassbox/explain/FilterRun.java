package glassbox.explain;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.tensor.Size2d;
import glassbox.raster.Raster;

/**
 * A filter slid over a picture: the output as the engine's reference convolution computes it, and for every output pixel
 * the sum it came from. With padded picture {@code x}, weights {@code w} (K × L) and stride {@code s}:
 * {@code output[p, q] = Σₖ Σₗ x[p·s + k, q·s + l] · w[k, l]}, added row by row in {@code float}. Immutable; safe to make
 * on any thread.
 */
public final class FilterRun {
    private final Raster picture;
    private final FilterSettings settings;
    private final Raster output;

    private FilterRun(Raster picture, FilterSettings settings, Raster output) {
        this.picture = picture;
        this.settings = settings;
        this.output = output;
    }

    /**
     * Filters a picture of any size and range.
     *
     * @throws IllegalArgumentException with the sentence of {@link FilterSettings#problemWith}, if there is one
     */
    public static FilterRun of(Raster picture, FilterSettings settings) {
        settings.problemWith(picture.rows(), picture.columns()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        Raster weights = settings.weights();
        Raster padded = picture.window(
                -settings.padding().before(weights.rows()),
                -settings.padding().before(weights.columns()),
                settings.paddedRows(picture.rows()),
                settings.paddedColumns(picture.columns()));
        WindowGeometry window = new WindowGeometry(
                Size2d.of(padded.rows(), padded.columns()),
                Size2d.of(weights.rows(), weights.columns()),
                Size2d.square(settings.stride()),
                Size2d.square(0));
        float[] output = new float[window.outputArea()];
        TensorOps ops = TensorOps.reference();
        float[] scratch = new float[ops.convolutionScratch(window, 1)];
        ops.convolve(window, 1, 1, 1, padded.toArray(), weights.toArray(), null, output, scratch);
        return new FilterRun(picture, settings, Raster.of(window.outputHeight(), window.outputWidth(), output));
    }

    /** The picture that was filtered, without its padding. */
    public Raster picture() {
        return picture;
    }

    /** What it was filtered with. */
    public FilterSettings settings() {
        return settings;
    }

    /** The result, {@code outputRows × outputColumns}; of any sign and size. */
    public Raster output() {
        return output;
    }

    /** The picture's row under the window's first row, for an output row; negative inside the padding. */
    public int top(int outputRow) {
        return outputRow * settings.stride()
                - settings.padding().before(settings.kernel().rows());
    }

    /** The picture's column under the window's first column, for an output column; negative inside the padding. */
    public int left(int outputColumn) {
        return outputColumn * settings.stride()
                - settings.padding().before(settings.kernel().columns());
    }

    /**
     * Where one output pixel comes from; its total is {@code output().get(row, column)}, bit for bit.
     *
     * @throws IndexOutOfBoundsException if there is no such output pixel
     */
    public FilterSum sumAt(int row, int column) {
        output.get(row, column);
        Raster weights = settings.weights();
        return FilterSum.of(
                row, column, picture.window(top(row), left(column), weights.rows(), weights.columns()), weights);
    }
}
