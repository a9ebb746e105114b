package glassbox.viewmodel.network;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.TrainedModel;

/** The network with the user's edits: how well it reads test images with them, and how training goes on from there. */
public final class Trial {
    private final ReadOnlyObjectWrapper<@Nullable TestScore> score = new ReadOnlyObjectWrapper<>(this, "score");
    private final ReadOnlyBooleanWrapper movedOn = new ReadOnlyBooleanWrapper(this, "movedOn");
    private final ObjectProperty<@Nullable Consumer<TrainedModel>> trainer =
            new SimpleObjectProperty<>(this, "trainer");
    private final ObjectProperty<@Nullable Consumer<FilterLink>> filters = new SimpleObjectProperty<>(this, "filters");
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final WhatIf whatIf;
    private final Tester tester;
    private final Runnable read;

    /** A trial without edits; {@code read} reads the network anew. */
    Trial(
            Executor screen,
            Executor testing,
            ObservableValue<? extends @Nullable TrainedModel> network,
            DatasetCatalogue catalogue,
            RandomGenerator dice,
            Runnable read) {
        this.network = network;
        this.read = read;
        this.whatIf = new WhatIf(dice, this::edited);
        this.tester = new Tester(screen, testing, catalogue, score::set);
    }

    /** How well the edited network reads test images, beside the learned one; null without edits or before it is known. */
    public ReadOnlyObjectProperty<@Nullable TestScore> scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** Whether training moved on below the edits. */
    public ReadOnlyBooleanProperty movedOnProperty() {
        return movedOn.getReadOnlyProperty();
    }

    /** What trains on from edited weights; null where nothing does. */
    public ObjectProperty<@Nullable Consumer<TrainedModel>> trainerProperty() {
        return trainer;
    }

    /** Trains on from the weights as they are edited; they are the learned ones then. */
    public void trainOn() {
        TrainedModel model = network.getValue();
        Consumer<TrainedModel> train = trainer.get();
        if (model != null && train != null) {
            TrainedModel edited = Edit.all(model, whatIf.list());
            whatIf.forget();
            train.accept(edited);
        }
    }

    /** Where filters are looked at by themselves; null where nowhere. */
    public ObjectProperty<@Nullable Consumer<FilterLink>> filtersProperty() {
        return filters;
    }

    /** Whether a unit has a filter that can be looked at by itself. */
    public boolean canOpenFilter(Spot spot) {
        return filters.get() != null && whatIf.canSwap(spot);
    }

    /** Looks at a unit's filter by itself, as it stands, with the picture it looks at. */
    public void openFilter(Spot spot) {
        FilterLink link = whatIf.link(spot);
        Consumer<FilterLink> open = filters.get();
        if (link != null && open != null) {
            open.accept(link);
        }
    }

    /** What the user changed. */
    WhatIf whatIf() {
        return whatIf;
    }

    /**
     * Follows the network: edits stay on top of what it learns, and are forgotten with another one.
     *
     * @param watched whether somebody looks; test images are read for nobody else
     */
    void networkChanged(@Nullable TrainedModel before, @Nullable TrainedModel now, boolean watched) {
        List<Edit> edits = whatIf.list();
        if (before != null && !isSame(before, now)) {
            whatIf.forget();
        } else if (before != null && now != null && !edits.isEmpty()) {
            movedOn.set(true);
            if (watched) {
                tester.moved(now, edits);
            }
        }
    }

    private static boolean isSame(TrainedModel before, @Nullable TrainedModel now) {
        return now != null
                && now.recipe().network().equals(before.recipe().network())
                && now.recipe().name().equals(before.recipe().name());
    }

    private void edited() {
        TrainedModel model = network.getValue();
        List<Edit> edits = whatIf.list();
        movedOn.set(movedOn.get() && !edits.isEmpty());
        if (edits.isEmpty()) {
            tester.cancel();
            score.set(null);
        } else if (model != null) {
            tester.edited(model, edits);
        }
        read.run();
    }
}
