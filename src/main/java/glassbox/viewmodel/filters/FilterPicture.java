package glassbox.viewmodel.filters;

import java.util.List;

import glassbox.raster.Raster;

/**
 * A picture that filters are slid over: a real one, or what the filters before have made of one.
 *
 * @param choice where it came from
 * @param name what it is called in a sentence: {@code the house}
 * @param pixels its greys, 0 black to 255 white; after a filter numbers of any sign and size
 * @param filters how many filters have been laid over it already
 * @param colours its red, green and blue, 0 to 255; none for a grey picture and after a filter
 */
public record FilterPicture(PictureChoice choice, String name, Raster pixels, int filters, List<Raster> colours) {
    private static final String AFTER = " after filter ";

    /** Copies the list of channels. */
    public FilterPicture {
        colours = List.copyOf(colours);
    }

    /** A picture that no filter has been laid over. */
    FilterPicture(PictureChoice choice, String name, Raster pixels) {
        this(choice, name, pixels, 0, List.of());
    }

    /** What a filter made of this one: all its numbers, cut off nowhere. */
    FilterPicture after(Raster output) {
        int next = filters + 1;
        String real = filters == 0 ? name : name.substring(0, name.lastIndexOf(AFTER));
        return new FilterPicture(choice, real + AFTER + next, output, next, List.of());
    }

    /** One channel of a colour picture by itself. */
    FilterPicture only(ColourView view) {
        return new FilterPicture(choice, view.naming() + name, colours.get(view.channel()));
    }

    /** What it is called in a sentence that has little room: {@code the house}, {@code the red}. */
    String shortName() {
        return choice == PictureChoice.FILE ? "your picture" : name.split(" of ", 2)[0];
    }

    /** What it is called in a title, with its size: {@code House 96 × 96}. */
    public String title() {
        String size = pixels.rows() + " × " + pixels.columns();
        return switch (choice) {
            case HOUSE -> "House " + size;
            case FOUR_BY_FOUR -> size;
            case DIGIT -> "D" + name.substring(1) + ", " + size;
            case COLOURS -> "Colours " + size;
            case FILE -> name + ", " + size;
        };
    }
}
