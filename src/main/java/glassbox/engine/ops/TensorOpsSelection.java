package glassbox.engine.ops;

/** The one place that picks an implementation of {@link TensorOps}, once. */
final class TensorOpsSelection {
    static final TensorOps CHOSEN = TensorOps.reference();

    private TensorOpsSelection() {}
}
