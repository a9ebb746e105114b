package glassbox.viewmodel.train;

import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;

/** The digits of a recipe on their way into memory, as the page shows it. */
final class Loading {
    private final PlanLoader loader;
    private final PageState state;
    private final ReadOnlyDoubleWrapper loaded = new ReadOnlyDoubleWrapper(this, "loaded");

    Loading(PlanLoader loader, PageState state) {
        this.loader = loader;
        this.state = state;
    }

    /** How much is loaded, 0 to 1; 0 while nothing is. */
    ReadOnlyDoubleProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** Loads; {@code done} gets the plan when all is there. */
    void load(Recipe recipe, Consumer<TrainingPlan> done) {
        state.phaseProperty().set(Phase.LOADING);
        tell();
        loader.load(recipe, this::tell, done, reason -> state.stop(Phase.UNAVAILABLE, Status.unavailable(reason)));
    }

    /** Stops loading, as the user wants it. */
    void cancel() {
        loader.cancel();
        state.stop(Phase.WAITING, Status.waiting());
    }

    /** Stops loading because something else is wanted. */
    void abandon() {
        loader.cancel();
    }

    /** Says how far it is, while it loads. */
    void tell() {
        if (state.phase() == Phase.LOADING) {
            loaded.set(loader.total() == 0 ? 0 : (double) loader.done() / loader.total());
            state.statusProperty().set(Status.loading(loader.done(), loader.total(), state.playing()));
        }
    }
}
