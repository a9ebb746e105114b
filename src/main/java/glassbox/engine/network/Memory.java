package glassbox.engine.network;

/**
 * The memory that a network takes while it is trained, in bytes.
 *
 * @param parameters what is learned or measured, and the gradients of it
 * @param activations the buffers of all activations of a mini-batch, and of their gradients
 * @param workspaces what the layers work in
 */
public record Memory(long parameters, long activations, long workspaces) {
    /** All of it. */
    public long total() {
        return parameters + activations + workspaces;
    }
}
