package glassbox.explain;

import glassbox.engine.layer.Parameter;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.TensorOps;

/**
 * Is the blame right? One weight of an opened step is moved a little to both sides, and the loss of the same mini-batch is
 * measured again, in double precision. Nothing of the step changes. Not for several threads at once.
 */
public final class Nudge {
    private final StepReading step;
    private final GradientCheck check;
    private final GradientProbe probe;
    private final int[] sides;

    /** Computes the step's gradients in double precision, slips of the plan included. */
    public Nudge(StepReading step) {
        this.step = step;
        this.check = GradientCheck.ofStep(step);
        this.probe = new GradientProbe(
                check,
                GradientCheckSettings.everything(Precision.DOUBLE),
                right -> Slip.all(step.plan().config().slips(), right));
        probe.backprop();
        this.sides = probe.sides();
    }

    private TensorOps slipped(TensorOps right) {
        return Slip.all(step.plan().config().slips(), right);
    }

    /**
     * Moves a weight by ε to both sides and compares the slope between them with backprop's gradient.
     *
     * @param parameter the full name, as in {@code conv1.weights}
     * @param index its place among the parameter's values, row-major from 0
     * @param epsilon above 0
     * @throws IllegalArgumentException if nothing learned is called so
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public CheckedGradient by(String parameter, int index, double epsilon) {
        Parameter moved = probe.network().parameters().get(parameter);
        if (moved == null) {
            throw new IllegalArgumentException("Nothing learned is called " + parameter + ". There are "
                    + probe.network().parameters().keySet() + ".");
        }
        return probe.compare(parameter, moved, index, epsilon, sides);
    }

    /**
     * Compares so many weights drawn from all parameters, until {@code progress} says to stop; the report is then of those
     * compared so far.
     *
     * @param seed decides which ones are drawn
     */
    public GradientCheckReport check(int weights, long seed, GradientCheck.Progress progress) {
        GradientCheckSettings settings =
                new GradientCheckSettings(Precision.DOUBLE, Precision.DOUBLE.epsilon(), weights, seed);
        return check.run(settings, this::slipped, progress);
    }
}
