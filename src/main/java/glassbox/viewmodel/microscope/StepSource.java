package glassbox.viewmodel.microscope;

import java.util.function.BiConsumer;

import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;

/** The run whose steps are opened. Called on the screen's thread. */
public interface StepSource {
    /**
     * Asks where the run is; it neither begins to run nor stops.
     *
     * @param receiver hears on any thread: it must return at once; it hears nothing when there is no run
     */
    void ask(BiConsumer<TrainingPlan, TrainerState> receiver);

    /** Makes the run take its next step, and wait then. */
    void take();

    /** Makes the run take its last step back, and wait then. */
    void takeBack();

    /** Makes the run wait. */
    void pause();
}
