package glassbox.viewmodel.train;

/**
 * A run beside the one on screen, whose curves stay visible.
 *
 * @param id what it is known by
 * @param name what it is called
 * @param curves its curves
 */
public record GhostRun(String id, String name, RunCurves curves) {}
