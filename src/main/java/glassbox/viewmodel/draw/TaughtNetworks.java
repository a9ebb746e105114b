package glassbox.viewmodel.draw;

import glassbox.recipe.TrainedModel;

/** Where a network goes that was taught a drawing; used on the screen's thread. */
public interface TaughtNetworks {
    /** Reads with a taught network from now on; the one it was before stays where it is. */
    void show(TrainedModel before, TrainedModel taught);

    /** Reads with the network as it was before a lesson again. */
    void takeBack(TrainedModel before, TrainedModel taught);

    /** Whether a taught network is still among those that can be chosen. */
    boolean holds(TrainedModel taught);
}
