package glassbox.raster;

/**
 * Which steps are taken on the way from a drawing to what a network reads. With {@link #ALL} it is read as MNIST's digits
 * were made; each step left out shows what it is for. Immutable.
 *
 * @param cutOut the ink is cut out of the paper, and drawn anew with the pen that suits it; without, all of the paper is
 *     scaled, with the digit as small and as far from the middle as it was drawn
 * @param intoBox the longer side becomes 20 pixels, which leaves a margin; without, it fills all 28
 * @param centred the centre of mass is moved into the middle; without, the middle of the rectangle stays there
 * @param inverted ink becomes white and paper black; without, ink stays black
 */
public record DigitSteps(boolean cutOut, boolean intoBox, boolean centred, boolean inverted) {
    /** Every step, as it should be. */
    public static final DigitSteps ALL = new DigitSteps(true, true, true, true);

    /** One of the steps. */
    public enum Step {
        /** The ink is cut out of the paper. */
        CUT_OUT,
        /** It is scaled into 20 × 20. */
        INTO_BOX,
        /** Its centre of mass is moved into the middle. */
        CENTRED,
        /** Ink becomes white, paper black. */
        INVERTED
    }

    /** Whether a step is taken. */
    public boolean takes(Step step) {
        return switch (step) {
            case CUT_OUT -> cutOut;
            case INTO_BOX -> intoBox;
            case CENTRED -> centred;
            case INVERTED -> inverted;
        };
    }

    /** The same steps with one of them taken or left out. */
    public DigitSteps with(Step step, boolean taken) {
        return new DigitSteps(
                step == Step.CUT_OUT ? taken : cutOut,
                step == Step.INTO_BOX ? taken : intoBox,
                step == Step.CENTRED ? taken : centred,
                step == Step.INVERTED ? taken : inverted);
    }
}
