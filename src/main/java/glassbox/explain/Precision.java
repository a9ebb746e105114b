package glassbox.explain;

/**
 * How exactly a gradient check computes, and what it can tell then.
 *
 * <p>The error of a central difference has two parts: about ε² times the third derivative, because the loss is no straight
 * line, and about the rounding of the loss divided by ε. The steps here are near the best compromise for losses of about 1.
 */
public enum Precision {
    /** As training computes: {@code float}. Slips show, the last digits do not. */
    SINGLE("single", 1e-2, 1e-2, 3e-2),
    /** In {@code double}: backprop and central differences agree in six digits or there is a mistake. */
    DOUBLE("double", 3e-5, 1e-4, 1e-6);

    private final String word;
    private final double epsilon;
    private final double floor;
    private final double tolerance;

    Precision(String word, double epsilon, double floor, double tolerance) {
        this.word = word;
        this.epsilon = epsilon;
        this.floor = floor;
        this.tolerance = tolerance;
    }

    /** The precision in one word. */
    public String word() {
        return word;
    }

    /** The step to each side of a parameter that suits this precision. */
    public double epsilon() {
        return epsilon;
    }

    /**
     * The smallest size a gradient is taken for when an error is related to it: a fixed part of the loss, or of 1 if the loss is
     * smaller. The central differences of smaller gradients drown in the loss's rounding.
     */
    public double floor(double loss) {
        return floor * Math.max(1, Math.abs(loss));
    }

    /** The largest relative error with which two gradients count as the same. */
    public double tolerance() {
        return tolerance;
    }
}
