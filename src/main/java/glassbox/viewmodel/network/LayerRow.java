package glassbox.viewmodel.network;

import java.util.List;

/**
 * A layer of a network that is being edited.
 *
 * @param kind what it is: {@code input}, {@code conv}, {@code pool}
 * @param title its name with its sizes: {@code Conv 3×3, 8 filters}
 * @param shape what it gives: {@code 26×26×8}; empty where nothing gets through
 * @param learned how many numbers it learns, in words; empty if none
 * @param sizes what can be made larger or smaller
 * @param problem why it does not fit, in a sentence, or empty
 * @param fixes what would fit, as buttons say it
 */
public record LayerRow(
        String kind, String title, String shape, String learned, List<Size> sizes, String problem, List<String> fixes) {
    /** Copies the lists. */
    public LayerRow {
        sizes = List.copyOf(sizes);
        fixes = List.copyOf(fixes);
    }

    /**
     * A whole number of a layer.
     *
     * @param name what it counts: {@code Filters}
     * @param least the smallest it may be
     * @param most the largest it may be
     * @param value what it is
     */
    public record Size(String name, int least, int most, int value) {}
}
