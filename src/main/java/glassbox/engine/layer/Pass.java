package glassbox.engine.layer;

/** What a forward pass is for. */
public enum Pass {
    /** To learn: a backward pass may follow, so layers keep what it needs. */
    TRAINING,
    /** To read: nothing follows. */
    INFERENCE
}
