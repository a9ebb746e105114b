package glassbox.viewmodel.microscope;

/**
 * How wrong a measured slope is at one size of the nudge.
 *
 * @param epsilon the nudge
 * @param error the relative error, at least 0
 * @param kink whether the loss has a corner in between
 */
public record ErrorPoint(double epsilon, double error, boolean kink) {}
