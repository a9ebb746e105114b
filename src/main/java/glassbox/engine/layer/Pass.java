package glassbox.engine.layer;

import glassbox.engine.tensor.SeededRandom;

/**
 * What a forward pass is for, and where in its training run it stands. A trainer moves the same pass on from step to step, so
 * that a step allocates nothing; then it is not for several threads at once.
 */
public final class Pass {
    /** To read: layers measure nothing and drop nothing. */
    public static final Pass INFERENCE = new Pass(false, 0, 0);

    private final boolean training;
    private final long seed;
    private final SeededRandom random;
    private long step;

    private Pass(boolean training, long seed, long step) {
        this.training = training;
        this.seed = seed;
        this.step = step;
        this.random = new SeededRandom(seed);
    }

    /**
     * To learn, in one step of a training run.
     *
     * @param seed the training run's
     * @param step the number of this step within the run, from 0
     */
    public static Pass training(long seed, long step) {
        return new Pass(true, seed, step);
    }

    /** True to learn, false to read. */
    public boolean training() {
        return training;
    }

    /**
     * Makes this the pass of another step of its run.
     *
     * @throws IllegalStateException if it is not for training
     */
    public void moveTo(long otherStep) {
        if (!training) {
            throw new IllegalStateException("A pass that only reads belongs to no step of a training run.");
        }
        step = otherStep;
    }

    /**
     * The random numbers of one layer in this pass, from their beginning, until they are asked for again. They depend on
     * seed, step and layer alone, so that a run that is continued or repeated draws the same ones.
     *
     * @param layer the layer's number in its network, from 0
     */
    public SeededRandom random(int layer) {
        // Streams from 0 on are the epochs' sample orders.
        random.restart(seed, -1 - step);
        random.restart(random.nextLong(), layer);
        return random;
    }
}
