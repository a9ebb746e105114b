package glassbox.engine.training;

/**
 * How well a network reads samples it does not learn from.
 *
 * @param images how many training images it had seen
 * @param loss mean loss over the samples
 * @param correct how many were read right
 * @param total how many there are
 */
public record Evaluation(long images, double loss, int correct, int total) {
    /** The share read right, 0 to 1. */
    public double accuracy() {
        return (double) correct / total;
    }
}
