package glassbox.engine.ops;

/**
 * What an implementation of {@link TensorOps} prepares once for one layer, so that nothing is allocated at every step: room
 * for intermediate numbers, tables of offsets. Only the implementation that made it can use it, for one call at a time.
 */
public interface Workspace {
    /** Of implementations that need no room. */
    Workspace NONE = new Workspace() {
        @Override
        public void planLearning(boolean inputGradient) {
            // There is nothing to plan.
        }

        @Override
        public long bytes() {
            return 0;
        }
    };

    /**
     * Prepares what the gradients need, if it is not there yet, so that the first training step need not.
     *
     * @param inputGradient whether the gradient by the input is wanted too
     */
    void planLearning(boolean inputGradient);

    /** How much memory it holds, in bytes. */
    long bytes();
}
