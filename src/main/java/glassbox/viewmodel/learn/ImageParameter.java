package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import glassbox.asset.Asset;
import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.FileSource;
import glassbox.dataset.PictureReader;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.raster.Raster;

/**
 * A picture as a lesson names it: a matrix ({@code 0 50 / 0 80}), a test image of MNIST ({@code digit 7}), a part of one
 * ({@code digit 7 rows 9 to 13 columns 10 to 14}, from 1), or a picture that comes with Glassbox ({@code house}).
 */
public final class ImageParameter {
    private static final Pattern PART = Pattern.compile("(.+?)(?:\\s+rows (\\d+) to (\\d+) columns (\\d+) to (\\d+))?");
    private static final Pattern DIGIT = Pattern.compile("digit (\\d{1,4})");
    private static final int LAST_DIGIT = 9999;
    private static final List<String> PICTURES = List.of("house");

    private final WidgetParameters parameters;
    private final String written;
    private final String title;
    private final @Nullable Raster matrix;
    private final Source whole;
    private final int @Nullable [] part;

    private interface Source {
        Raster read() throws IOException;
    }

    private ImageParameter(
            WidgetParameters parameters,
            String written,
            String title,
            @Nullable Raster matrix,
            Source whole,
            int @Nullable [] part) {
        this.parameters = parameters;
        this.written = written;
        this.title = title;
        this.matrix = matrix;
        this.whole = whole;
        this.part = part;
    }

    /**
     * The picture of this parameter.
     *
     * @throws WidgetProblem if it names none
     */
    public static ImageParameter of(WidgetParameters parameters, String name, DatasetCatalogue data) {
        String written = parameters.required(name);
        Matcher parts = PART.matcher(written);
        if (!parts.matches()) {
            throw unknown(parameters, name, written);
        }
        int[] part = parts.group(2) == null
                ? null
                : new int[] {whole(parts, 2), whole(parts, 3), whole(parts, 4), whole(parts, 5)};
        String source = parts.group(1);
        Matcher digit = DIGIT.matcher(source);
        if (digit.matches()) {
            int index = Integer.parseInt(digit.group(1));
            return new ImageParameter(parameters, written, "Image", null, () -> digit(data, index), part);
        }
        if (PICTURES.contains(source)) {
            Asset asset = new Asset(Asset.Kind.IMAGE, source + ".png");
            String title = source.substring(0, 1).toUpperCase(Locale.ROOT) + source.substring(1);
            return new ImageParameter(
                    parameters, written, title, null, () -> PictureReader.read(FileSource.of(asset)), part);
        }
        if (part != null || source.chars().anyMatch(Character::isLetter)) {
            throw unknown(parameters, name, written);
        }
        Raster matrix = parameters.matrix(name);
        return new ImageParameter(parameters, written, "Image", matrix, () -> matrix, null);
    }

    private static int whole(Matcher parts, int group) {
        String text = parts.group(group);
        return text.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(text);
    }

    private static WidgetProblem unknown(WidgetParameters parameters, String name, String written) {
        return parameters.problem(
                name + " is " + written + ", but can be rows of numbers such as 0 50 / 0 80, digit 0 to "
                        + "digit " + LAST_DIGIT + ", " + String.join(", ", PICTURES)
                        + ", or a part of one such as digit 7 rows 9 to 13 columns 10 to 14.");
    }

    /** What the picture is called: {@code House}, and {@code Image} for all that have no name. */
    public String title() {
        return title;
    }

    /** The picture if it is written out in the lesson, without reading a file; else nothing. */
    public Optional<Raster> atOnce() {
        return Optional.ofNullable(matrix);
    }

    /**
     * The picture, 0 to 255; reads a file, so that it takes time.
     *
     * @throws WidgetProblem if the part lies outside the picture
     * @throws IOException if the picture cannot be read
     */
    public Raster load() throws IOException {
        Raster picture = whole.read();
        if (part == null) {
            return picture;
        }
        int rows = part[1] - part[0] + 1;
        int columns = part[3] - part[2] + 1;
        if (part[0] < 1
                || part[2] < 1
                || rows < 1
                || columns < 1
                || part[1] > picture.rows()
                || part[3] > picture.columns()) {
            throw parameters.problem("There is no part " + written + " of a picture of " + picture.rows() + " × "
                    + picture.columns() + ".");
        }
        return picture.window(part[0] - 1, part[2] - 1, rows, columns);
    }

    /** A test image of MNIST, 0 to 255. */
    public static Raster digit(DatasetCatalogue data, int index) throws IOException {
        Dataset digits = data.mnist(Split.TEST);
        int rows = digits.sampleShape().size(1);
        int columns = digits.sampleShape().size(2);
        float[] pixels = new float[digits.sampleShape().elements()];
        digits.copyPixels(index, pixels, 0);
        return Raster.copyOf(pixels, 0, rows, columns);
    }
}
