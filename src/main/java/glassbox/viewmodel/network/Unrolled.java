package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.explain.Cell;
import glassbox.explain.LayerNames;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.explain.PatchMatrix;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** A conv layer as one product of matrices, with the numbers of one image. Immutable; the matrix itself is never made. */
public final class Unrolled {
    private final PatchMatrix patches;
    private final NetworkReading reading;
    private final int layer;
    private final int filter;
    private final float[] input;
    private final Raster product;
    private final MapSize inputSize;
    private final int filters;
    private final @Nullable InputImage picture;

    Unrolled(NetworkReading reading, @Nullable InputImage image, int layer, int filter) {
        this.picture = layer == 0 ? image : null;
        this.reading = reading;
        this.layer = layer;
        this.filter = filter;
        patches = PatchMatrix.of(reading.spec(), layer);
        input = reading.values(layer);
        inputSize = reading.sources().size(layer);
        Conv2dSpec conv = (Conv2dSpec) reading.spec().layers().get(layer);
        filters = conv.filters();
        Raster map = reading.map(layer + 1, filter);
        float bias = conv.bias() == null ? 0 : reading.parameter(layer, "bias")[filter];
        product = Raster.generate(map.rows(), map.columns(), (row, column) -> map.get(row, column) - bias);
    }

    /** What is pointed at: the input's pixels, the cells of the matrix, and the output's pixels that belong together. */
    public record Mark(
            @Nullable Rect input,
            List<Place> cells,
            @Nullable Rect output,
            String sentence) {
        /** Copies the list. */
        public Mark {
            cells = List.copyOf(cells);
        }
    }

    /** The layer's name: {@code Conv 2}. */
    public String title() {
        return LayerNames.name(reading.spec(), layer);
    }

    /** The height of the matrix. */
    public int rows() {
        return patches.rows();
    }

    /** The width of the matrix and of the product. */
    public int columns() {
        return patches.columns();
    }

    /** How many filters there are, each a row of the product. */
    public int filters() {
        return filters;
    }

    /** The filter whose row is shown. */
    public int filter() {
        return filter;
    }

    /** How many channels the input has. */
    public int channels() {
        return inputSize.units();
    }

    /** A number of the matrix. */
    public float get(int row, int column) {
        return patches.value(input, new PatchMatrix.Place(row, column));
    }

    /** Whether a number of the matrix is a zero of the padding. */
    public boolean isPadding(int row, int column) {
        return patches.source(new PatchMatrix.Place(row, column)) == null;
    }

    /** Whether the input is a picture, whose pixels are shown as they are stored, 0 to 255. */
    public boolean isPicture() {
        return picture != null;
    }

    /** What a cell of the matrix is coloured by: its number, or the pixel that it was made of; 0 on padding. */
    public float shade(int row, int column) {
        Cell source = picture == null ? null : patches.source(new PatchMatrix.Place(row, column));
        return picture == null
                ? get(row, column)
                : source == null ? 0 : picture.channels().get(source.unit()).get(source.row(), source.column());
    }

    /** A channel of the input, as {@link #shade}. */
    public Raster channel(int channel) {
        return picture == null
                ? reading.map(layer, channel)
                : picture.channels().get(channel);
    }

    /** A channel's name: {@code Red, channel 1 of 3}. */
    public String channelName(int channel) {
        String place = "hannel " + (channel + 1) + " of " + channels();
        return channels() == 1
                ? "Input"
                : picture != null && channels() == 3
                        ? List.of("Red", "Green", "Blue").get(channel) + ", c" + place
                        : "C" + place;
    }

    /** The row of the product as the map that it is, before the bias. */
    public Raster product() {
        return product;
    }

    /** The end of the colour scale of the matrix and the input. */
    public float inputLimit() {
        if (picture != null) {
            return 255;
        }
        float farthest = 0;
        for (float value : input) {
            farthest = Math.max(farthest, Math.abs(value));
        }
        return Math.max(1e-6f, farthest);
    }

    /** The copies of an input pixel, and the output pixels they go into. */
    public Mark ofInput(int channel, Place pixel) {
        List<Place> cells = patches.copies(channel, pixel.row(), pixel.column()).stream()
                .map(place -> new Place(place.row(), place.column()))
                .toList();
        String name = "Input pixel row " + (pixel.row() + 1) + ", column " + (pixel.column() + 1);
        if (cells.isEmpty()) {
            return new Mark(rect(pixel), cells, null, name + " lies under no window: the stride steps over it.");
        }
        int wide = product.columns();
        int top = cells.getFirst().column() / wide;
        int left = cells.stream().mapToInt(cell -> cell.column() % wide).min().orElse(0);
        int bottom = cells.getLast().column() / wide;
        int right = cells.stream().mapToInt(cell -> cell.column() % wide).max().orElse(0);
        return new Mark(
                rect(pixel),
                cells,
                new Rect(top, left, bottom - top + 1, right - left + 1),
                name + " is copied " + (cells.size() == 1 ? "once" : cells.size() + " times")
                        + ", once for each window over it, and goes into "
                        + LayerWords.count(cells.size(), "output pixel") + " of every map.");
    }

    /** Where a cell of the matrix comes from, and the output pixel it goes into. */
    public Mark ofCell(Place cell) {
        Cell source = patches.source(new PatchMatrix.Place(cell.row(), cell.column()));
        Place output = output(cell.column());
        String place = "Row " + Numbers.count(cell.row() + 1) + ", column " + Numbers.count(cell.column() + 1);
        return new Mark(
                source == null ? null : new Rect(source.row(), source.column(), 1, 1),
                List.of(cell),
                rect(output),
                (source == null
                                ? place + " is a zero of the padding"
                                : place + " is a copy of "
                                        + (channels() > 1 ? "channel " + (source.unit() + 1) + ", " : "")
                                        + "row " + (source.row() + 1) + ", column " + (source.column() + 1) + ": "
                                        + Numbers.fixed(get(cell.row(), cell.column()), 2))
                        + ". The filter's number " + (cell.row() + 1) + " is its weight; the column makes output row "
                        + (output.row() + 1) + ", column " + (output.column() + 1) + ".");
    }

    /** The column of the matrix that makes an output pixel, and the window it was copied from. */
    public Mark ofOutput(Place pixel) {
        int column = pixel.row() * product.columns() + pixel.column();
        List<Place> cells = java.util.stream.IntStream.range(0, rows())
                .mapToObj(row -> new Place(row, column))
                .toList();
        return new Mark(
                Rect.of(patches.window(column).within(inputSize.rows(), inputSize.columns())),
                cells,
                rect(pixel),
                "Output row " + (pixel.row() + 1) + ", column " + (pixel.column() + 1) + " is number "
                        + Numbers.count(column + 1) + " of row " + (filter + 1)
                        + " of the product: the filter times column "
                        + Numbers.count(column + 1) + " is "
                        + Numbers.fixed(product.get(pixel.row(), pixel.column()), 2)
                        + (patches.rows() == 1
                                ? ", one product."
                                : ", " + Numbers.count(rows()) + " products added up."));
    }

    /** Memory and work of the product of matrices beside those of a loop that slides the window, in two sentences. */
    public String costs() {
        long more = Math.round(10.0 * patches.numbers() / patches.inputNumbers());
        long all = patches.multiplyAdds(filters);
        long inside = patches.multiplyAddsInside(filters);
        return "Memory: " + Numbers.count(patches.rows()) + " × " + Numbers.count(patches.columns()) + " = "
                + Numbers.count(patches.numbers()) + " numbers, " + Numbers.fixed(more / 10.0, 1) + " times the "
                + Numbers.count(patches.inputNumbers()) + " that a sliding loop reads where they are. Work: "
                + Numbers.count(all) + " multiply-adds in one product of matrices"
                + (inside == all
                        ? ", as many as in the sliding loop."
                        : "; " + Numbers.count(inside) + " in a sliding loop that leaves the padding out.");
    }

    private Place output(int column) {
        return new Place(column / product.columns(), column % product.columns());
    }

    private static Rect rect(Place place) {
        return new Rect(place.row(), place.column(), 1, 1);
    }
}
