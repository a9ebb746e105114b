package glassbox.viewmodel.filters;

import java.math.BigDecimal;
import java.util.List;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** What a filter made of a picture, with all that is needed to draw both side by side and to explain each pixel. */
public final class FilterOutput {
    private final FilterPicture origin;
    private final FilterPicture picture;
    private final List<FilterRun> runs;
    private final FilterRun run;
    private final Raster output;
    private final float largestTotal;
    private final float limit;
    private final Decimals decimals;
    private final Decimals sumDecimals;
    private final float largestProduct;
    private final float largestChannel;

    /** What one run, or a run for each channel of a colour picture, made of {@code picture}, which is {@code origin} or what the filters before made of that. */
    FilterOutput(FilterPicture origin, FilterPicture picture, List<FilterRun> runs) {
        this.origin = origin;
        this.picture = picture;
        this.runs = runs;
        this.run = runs.getFirst();
        this.output = runs.size() == 1 ? run.output() : sum(runs);
        this.largestTotal = output.maxAbs();
        this.limit = 0.8f * largestTotal;
        Decimals most = Decimals.of(picture.pixels(), run.settings().kernel());
        float largest = 0;
        float channel = 0;
        for (FilterRun each : runs) {
            Raster kernel = each.settings().kernel();
            Decimals own = Decimals.of(each.picture(), kernel);
            most = new Decimals(most.pixels(), most.weights(), Math.max(most.products(), own.products()));
            largest = Math.max(largest, kernel.maxAbs() * each.picture().maxAbs());
            channel = Math.max(channel, each.output().maxAbs());
        }
        this.decimals = most;
        this.sumDecimals = ofColours() ? new Decimals(most.products(), 0, most.products()) : most;
        this.largestProduct = largest;
        this.largestChannel = channel;
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

    /** The largest distance from 0 that the sum of one channel has. */
    public float largestChannel() {
        return largestChannel;
    }

    /** The real picture, on which the filters before were laid. */
    public FilterPicture origin() {
        return origin;
    }

    /** The picture that was filtered. */
    public FilterPicture picture() {
        return picture;
    }

    /** Whose output it is, in a sentence: {@code the house}, {@code the red of it}, or {@code filter 2} in a chain. */
    String whereSaid() {
        return picture.filters() > 0 ? "filter " + (picture.filters() + 1) : picture.shortName();
    }

    /** The sums of what the channels' filters made, added in the order red, green, blue. */
    static Raster sum(List<FilterRun> runs) {
        Raster first = runs.getFirst().output();
        return Raster.generate(first.rows(), first.columns(), (row, column) -> {
            float total = 0;
            for (FilterRun run : runs) {
                total += run.output().get(row, column);
            }
            return total;
        });
    }

    /** Whether each pixel is the sum of three channels; the terms of such a pixel are the channels' sums. */
    public boolean ofColours() {
        return runs.size() > 1;
    }

    /** The output's numbers. */
    public Raster pixels() {
        return output;
    }

    /** The end of the signed colour scale for output and products: 0.8 of the output's largest distance from 0. */
    public float limit() {
        return limit;
    }

    /** {@link #limit} as it is written. */
    public String limitText() {
        return Numbers.fixed(limit, limit >= 10 ? 0 : 2);
    }

    /** What {@link #limit} is, with its numbers: {@code 0.8 · 706}. */
    public String limitTerms() {
        return "0.8 · " + largestText();
    }

    /** {@link #limitText} with its sign: {@code ≈ 565}, or {@code =} where {@link #limitTerms} as written make it. */
    public String limitResult() {
        boolean exact = AsWritten.of(largestText())
                .filter(most -> AsWritten.is(most.multiply(new BigDecimal("0.8")), limitText()))
                .isPresent();
        return (exact ? "= " : "≈ ") + limitText();
    }

    private String largestText() {
        return Numbers.fixed(largestTotal, Math.min(2, productDecimals()));
    }

    /** The end of the colour scale of the picture that was filtered: white for a real one, else as {@link #limit}. */
    public float pictureLimit() {
        return isPixels() ? 255 : 0.8f * picture.pixels().maxAbs();
    }

    /** Whether what was filtered can be shown as the pixels of a picture: a filter before may have left 0 to 255. */
    public boolean isPixels() {
        Raster ground = picture.pixels();
        return picture.filters() == 0 || (ground.min() >= 0 && ground.max() <= 255);
    }

    /** From where to where the output's numbers reach, as they are handed on: {@code −653 … 653}. */
    public String rangeText() {
        int decimals = largestTotal >= 100 ? 0 : Math.min(2, productDecimals());
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
        List<SumReading> sums = runs.stream()
                .map(each -> new SumReading(pixel, each.sumAt(pixel.row(), pixel.column()), decimals))
                .toList();
        return ofColours()
                ? new SumReading(pixel, output.get(pixel.row(), pixel.column()), sumDecimals, sums)
                : sums.getFirst();
    }
}
