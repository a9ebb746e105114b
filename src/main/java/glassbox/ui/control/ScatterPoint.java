package glassbox.ui.control;

/**
 * A point of a {@link ScatterMap}.
 *
 * @param x to the right
 * @param y upwards
 * @param kind its class, from 0
 * @param marked whether it is ringed as read wrong
 */
public record ScatterPoint(float x, float y, int kind, boolean marked) {}
