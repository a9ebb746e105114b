package glassbox.engine.ops;

/**
 * What an implementation of {@link TensorOps} prepares once for one layer, so that nothing is allocated at every step: room
 * for intermediate numbers, tables of offsets. Only the implementation that made it can use it, for one call at a time.
 */
public interface Workspace {
    /** Of implementations that need no room. */
    Workspace NONE = () -> 0;

    /** How much memory it holds. */
    long bytes();
}
