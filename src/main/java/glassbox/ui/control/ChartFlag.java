package glassbox.ui.control;

/**
 * Something that was changed on the way.
 *
 * @param at the place along the horizontal axis from which it counts
 * @param words what was changed: {@code learning rate 0.01}
 */
public record ChartFlag(double at, String words) {}
