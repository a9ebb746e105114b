package glassbox.explain;

/**
 * A number of the input, which nothing in the network made.
 *
 * @param cell the number that is explained
 * @param value the number
 */
public record Given(Cell cell, float value) implements Explanation {
    @Override
    public float total() {
        return value;
    }
}
