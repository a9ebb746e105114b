package glassbox.engine.layer;

import glassbox.engine.tensor.SeededRandom;

/**
 * What a forward pass is for, and where in its training run it stands.
 *
 * @param training true to learn: a backward pass may follow, so layers keep what it needs; false to read: nothing follows
 * @param seed the training run's
 * @param step the number of this step within the run, from 0
 */
public record Pass(boolean training, long seed, long step) {
    /** To read: nothing follows. */
    public static final Pass INFERENCE = new Pass(false, 0, 0);

    /** To learn, in one step of the training run of this seed. */
    public static Pass training(long seed, long step) {
        return new Pass(true, seed, step);
    }

    /**
     * The random numbers of one layer in this pass, from their beginning. They depend on seed, step and layer alone, so that a
     * run that is continued or repeated draws the same ones.
     *
     * @param layer the layer's number in its network, from 0
     */
    public SeededRandom random(int layer) {
        // Streams from 0 on are the epochs' sample orders.
        long ofStep = SeededRandom.stream(seed, -1 - step).nextLong();
        return SeededRandom.stream(ofStep, layer);
    }
}
