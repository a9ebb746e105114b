package glassbox.raster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The filters people thought out before networks learned theirs, each one kernel of 3 × 3 weights. They are written for
 * cross-correlation: laid over the picture as they stand. The directional ones answer with a positive number where the
 * picture gets brighter to the right ({@code vertical} edges) or upwards ({@code horizontal} edges).
 *
 * <p>Sources: Sobel and Feldman, "A 3x3 isotropic gradient operator for image processing", 1968; Prewitt, "Object
 * enhancement and extraction", 1970; Scharr, "Optimale Operatoren in der Digitalen Bildverarbeitung", 2000; the others
 * as in Gonzalez and Woods, "Digital Image Processing", chapter 3.
 */
public enum ClassicalFilter {
    // [lesson sobel]
    /** Vertical edges, the middle row counting double. */
    SOBEL_VERTICAL("Sobel", "vertical edges", -1, 0, 1, -2, 0, 2, -1, 0, 1),
    /** Horizontal edges, the middle column counting double. */
    SOBEL_HORIZONTAL("Sobel", "horizontal edges", 1, 2, 1, 0, 0, 0, -1, -2, -1),
    // [end lesson]
    /** Vertical edges, every row counting the same. */
    PREWITT_VERTICAL("Prewitt", "vertical edges", -1, 0, 1, -1, 0, 1, -1, 0, 1),
    /** Horizontal edges, every column counting the same. */
    PREWITT_HORIZONTAL("Prewitt", "horizontal edges", 1, 1, 1, 0, 0, 0, -1, -1, -1),
    /** Vertical edges, weighted so that slanted edges count nearly as much. */
    SCHARR_VERTICAL("Scharr", "vertical edges", -3, 0, 3, -10, 0, 10, -3, 0, 3),
    /** Horizontal edges, weighted so that slanted edges count nearly as much. */
    SCHARR_HORIZONTAL("Scharr", "horizontal edges", 3, 10, 3, 0, 0, 0, -3, -10, -3),
    /** The sum of the second differences: how much the neighbours are brighter than the middle. */
    LAPLACIAN("Laplacian", "spots and edges of any direction", 0, 1, 0, 1, -4, 1, 0, 1, 0),
    /** The picture minus its Laplacian: every difference made larger. */
    SHARPEN("Sharpen", "differences made larger", 0, -1, 0, -1, 5, -1, 0, -1, 0),
    /** The mean of the nine pixels. */
    BOX_BLUR("Box blur", "the mean of nine pixels", ninths(1, 1, 1, 1, 1, 1, 1, 1, 1)),
    /** A weighted mean, nearer pixels counting more: the binomial kernel over 16. */
    GAUSSIAN("Gaussian", "a mean in which nearer pixels count more", sixteenths(1, 2, 1, 2, 4, 2, 1, 2, 1)),
    /** Light from the top left: slopes towards the bottom right are bright. */
    EMBOSS("Emboss", "a relief lit from one corner", -2, -1, 0, -1, 1, 1, 0, 1, 2),
    /** The picture as it is. */
    IDENTITY("Identity", "the picture as it is", 0, 0, 0, 0, 1, 0, 0, 0, 0);

    private static final int SIZE = 3;

    private final String title;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // a raster is immutable, though its array does not say so
    private final Raster kernel;

    ClassicalFilter(String title, String purpose, float... weights) {
        this.title = title;
        this.purpose = purpose;
        this.kernel = Raster.of(SIZE, SIZE, weights);
    }

    /** What it is called on the command line, in kebab case: {@code sobel-vertical}. Stable. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called on screen: {@code Sobel}; the direction is left to {@link #direction}. */
    public String title() {
        return title;
    }

    /** What it brings out, as a phrase: {@code vertical edges}. */
    public String purpose() {
        return purpose;
    }

    /** Which way the edges run that it answers to. */
    public Direction direction() {
        return name().endsWith("_VERTICAL")
                ? Direction.VERTICAL
                : name().endsWith("_HORIZONTAL") ? Direction.HORIZONTAL : Direction.NONE;
    }

    /** The weights, 3 × 3, without unit. */
    public Raster kernel() {
        return kernel;
    }

    /** The filter of this {@link #id}, or nothing. */
    public static Optional<ClassicalFilter> byId(String id) {
        return Arrays.stream(values()).filter(filter -> filter.id().equals(id)).findFirst();
    }

    /** All names, for a sentence that says what there is: {@code sobel-vertical, sobel-horizontal, …}. */
    public static String ids() {
        return Arrays.stream(values()).map(ClassicalFilter::id).collect(Collectors.joining(", "));
    }

    /** The way edges run. */
    public enum Direction {
        /** Up and down. */
        VERTICAL,
        /** From side to side. */
        HORIZONTAL,
        /** Every way, or the filter is not about edges. */
        NONE
    }

    private static float[] ninths(float... parts) {
        return divided(parts, 9);
    }

    private static float[] sixteenths(float... parts) {
        return divided(parts, 16);
    }

    private static float[] divided(float[] parts, float by) {
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= by;
        }
        return parts;
    }
}
