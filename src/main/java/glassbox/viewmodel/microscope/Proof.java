package glassbox.viewmodel.microscope;

/**
 * A slope measured by nudging beside the one by backprop.
 *
 * @param epsilon how far the weight was nudged, in words
 * @param above the loss with the larger weight
 * @param below the loss with the smaller weight
 * @param nudged the slope between them
 * @param backprop the slope by backprop
 * @param verdict what that means
 * @param headline the same in words: {@code They agree}
 * @param difference how far they are apart: {@code differ by 6 × 10⁻¹¹}
 * @param advice what to know about it; empty where all is plain
 */
public record Proof(
        String epsilon,
        String above,
        String below,
        String nudged,
        String backprop,
        Verdict verdict,
        String headline,
        String difference,
        String advice) {
    /** What a comparison means. */
    public enum Verdict {
        /** Both are the same as far as doubles can tell. */
        AGREE,
        /** They differ. */
        DIFFER,
        /** Between the two weights the loss has a corner. */
        KINK
    }
}
