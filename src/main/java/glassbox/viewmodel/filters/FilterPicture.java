package glassbox.viewmodel.filters;

import glassbox.raster.Raster;

/**
 * A picture that filters are slid over.
 *
 * @param choice where it came from
 * @param name what it is called in a sentence: {@code the house}
 * @param pixels its greys, 0 black to 255 white
 */
public record FilterPicture(PictureChoice choice, String name, Raster pixels) {
    /** What it is called in a title, with its size: {@code House 96 × 96}. */
    public String title() {
        String size = pixels.rows() + " × " + pixels.columns();
        return switch (choice) {
            case HOUSE -> "House " + size;
            case FOUR_BY_FOUR -> size;
            case DIGIT -> "D" + name.substring(1) + ", " + size;
            case FILE -> name + ", " + size;
        };
    }
}
