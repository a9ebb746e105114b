package glassbox.explain;

/**
 * What a number looks at directly: the same rectangle of some neighbouring units of the activation before.
 *
 * @param activation the activation before
 * @param firstUnit the first of the units
 * @param units how many units, at least 1
 * @param window the rectangle, which may reach into padding
 */
public record Sources(int activation, int firstUnit, int units, Window window) {
    /** Whether a unit is one of them. */
    public boolean contains(int unit) {
        return unit >= firstUnit && unit < firstUnit + units;
    }
}
