package glassbox.ui.control;

/**
 * A unit of a {@link NetworkFlow}.
 *
 * @param column the column, from 0
 * @param unit the unit in it, from 0
 */
public record FlowSpot(int column, int unit) {}
