package glassbox.explain;

/**
 * One parameter's gradient, computed in two ways.
 *
 * @param parameter the full name, as in {@code conv1.weights}
 * @param index its place among the values of that name, row-major from 0
 * @param epsilon ε, how far the parameter was moved to each side
 * @param backprop the gradient of the mean loss that the backward pass gives
 * @param numeric (lossAbove − lossBelow) / 2ε, the central difference
 * @param lossBelow the loss with the parameter smaller by ε
 * @param lossAbove the loss with the parameter larger by ε
 * @param relativeError |backprop − numeric| / max(|backprop|, |numeric|, floor), with {@link Precision#floor}
 * @param verdict what that means
 */
public record CheckedGradient(
        String parameter,
        int index,
        double epsilon,
        double backprop,
        double numeric,
        double lossBelow,
        double lossAbove,
        double relativeError,
        Verdict verdict) {
    /** What a comparison means. */
    public enum Verdict {
        /** Both ways give the same gradient, as far as the precision can tell. */
        AGREES,
        /**
         * Between w − ε and w + ε a ReLU switches or a window's largest value changes, so that the loss has a kink there and no
         * central difference can be trusted. Nothing is said about the gradient.
         */
        KINK,
        /** The two differ: the backward pass is wrong. */
        DISAGREES
    }

    /** The name with the index, as in {@code conv1.weights[17]}. */
    public String place() {
        return parameter + "[" + index + "]";
    }
}
