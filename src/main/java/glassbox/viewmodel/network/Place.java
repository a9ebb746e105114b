package glassbox.viewmodel.network;

/**
 * A place on a map.
 *
 * @param row from 0 at the top
 * @param column from 0 at the left
 */
public record Place(int row, int column) {
    /** The first one, and the only one of a single number. */
    public static final Place FIRST = new Place(0, 0);
}
