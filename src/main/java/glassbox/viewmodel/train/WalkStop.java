package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.TrainingPlan;

/**
 * A place within a training step.
 *
 * @param part what is done there
 * @param layer the layer it is done by; −1 where it is no layer's
 */
record WalkStop(Part part, int layer) {
    /** What is done at a place. */
    enum Part {
        /** The image is taken up. */
        IMAGE,
        /** A layer makes of it what the next one gets. */
        FORWARD,
        /** The answer is compared with what is right. */
        LOSS,
        /** A layer hears what its numbers did to the loss. */
        BACKWARD,
        /** The weights have changed. */
        ADJUST
    }

    /**
     * All places of a step, in order: as far back as there are layers that learn.
     *
     * @param lowest the first layer that learns, or the number of layers if none does
     */
    static List<WalkStop> all(TrainingPlan plan, int lowest) {
        NetworkSpec network = plan.network();
        List<WalkStop> stops = new ArrayList<>();
        stops.add(new WalkStop(Part.IMAGE, -1));
        for (int layer = 0; layer < network.layers().size(); layer++) {
            stops.add(new WalkStop(Part.FORWARD, layer));
        }
        stops.add(new WalkStop(Part.LOSS, -1));
        for (int layer = plan.lossInput() - 1; layer >= lowest; layer--) {
            stops.add(new WalkStop(Part.BACKWARD, layer));
        }
        stops.add(new WalkStop(Part.ADJUST, -1));
        return stops;
    }
}
