package glassbox.explain;

import java.util.concurrent.CancellationException;
import java.util.function.DoubleConsumer;

import glassbox.engine.ops.TensorOps;
import glassbox.engine.ops.WindowGeometry;
import glassbox.engine.ops.Workspace;
import glassbox.engine.tensor.Size2d;
import glassbox.raster.Raster;

/**
 * A filter slid over a picture: the output as the engine's reference convolution computes it, and for every output pixel
 * the sum it came from. With padded picture {@code x}, weights {@code w} (K × L) and stride {@code s}:
 * {@code output[p, q] = Σₖ Σₗ x[p·s + k, q·s + l] · w[k, l]}, added row by row in {@code float}. Immutable; safe to make
 * on any thread.
 */
public final class FilterRun {
    /** About how many pixels of the padded picture are convolved at a time. */
    private static final int BAND = 1 << 18;

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
        return of(picture, settings, share -> {});
    }

    /**
     * Filters a picture of any size and range, some rows at a time.
     *
     * @param progress hears, on the calling thread, which share of the output is there, from 0 to 1
     * @throws IllegalArgumentException with the sentence of {@link FilterSettings#problemWith}, if there is one
     * @throws CancellationException if the calling thread is interrupted before the last rows
     */
    public static FilterRun of(Raster picture, FilterSettings settings, DoubleConsumer progress) {
        settings.problemWith(picture.rows(), picture.columns()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        int rows = settings.outputRows(picture.rows());
        int columns = settings.outputColumns(picture.columns());
        float[] output = new float[rows * columns];
        int band = Math.max(1, BAND / settings.paddedColumns(picture.columns()) / settings.stride());
        for (int from = 0; from < rows; from += band) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("The filtering was stopped.");
            }
            progress.accept((double) from / rows);
            float[] part = convolve(picture, settings, from, Math.min(band, rows - from));
            System.arraycopy(part, 0, output, from * columns, part.length);
        }
        return new FilterRun(picture, settings, Raster.of(rows, columns, output));
    }

    /** Some rows of the output: the engine's convolution of the rows of the padded picture that they look at. */
    private static float[] convolve(Raster picture, FilterSettings settings, int from, int rows) {
        Raster weights = settings.weights();
        int stride = settings.stride();
        Raster strip = picture.window(
                from * stride - settings.padding().before(weights.rows()),
                -settings.padding().before(weights.columns()),
                (rows - 1) * stride + weights.rows(),
                settings.paddedColumns(picture.columns()));
        WindowGeometry window = new WindowGeometry(
                Size2d.of(strip.rows(), strip.columns()),
                Size2d.of(weights.rows(), weights.columns()),
                Size2d.square(stride),
                Size2d.square(0));
        TensorOps ops = TensorOps.reference();
        float[] output = new float[window.outputArea()];
        ops.convolve(window, 1, 1, 1, strip.toArray(), weights.toArray(), null, output, Workspace.NONE);
        return output;
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
