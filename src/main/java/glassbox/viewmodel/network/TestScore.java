package glassbox.viewmodel.network;

/**
 * How many test images a network reads right, as it was learned and as it was edited.
 *
 * @param learned how many right before the edits
 * @param edited how many right with them
 * @param images how many were read
 */
public record TestScore(int learned, int edited, int images) {
    /** The share that the learned network reads right. */
    public double before() {
        return (double) learned / images;
    }

    /** The share that the edited network reads right. */
    public double after() {
        return (double) edited / images;
    }
}
