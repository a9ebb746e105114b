package glassbox.viewmodel.train;

import java.util.List;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Failure;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;

/** One of the runs that are compared: its curves, its filters, its figures, and how far it is from the first one. */
public final class Contestant {
    private final String name;
    private final String detail;
    private final RunCurves curves;
    private final Curve lossDifference = new Curve();
    private final Curve accuracyDifference = new Curve();
    private final ReadOnlyObjectWrapper<FilterRows> filters =
            new ReadOnlyObjectWrapper<>(this, "filters", FilterRows.NONE);
    private final ReadOnlyStringWrapper loss = new ReadOnlyStringWrapper(this, "loss", "");
    private final ReadOnlyStringWrapper accuracy = new ReadOnlyStringWrapper(this, "accuracy", "");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private long compared = -1;

    Contestant(String name, String detail, TrainingPlan plan) {
        this.name = name;
        this.detail = detail;
        this.curves = new RunCurves(plan);
    }

    /** What it is called: {@code Conv frozen}. */
    public String name() {
        return name;
    }

    /** What learns in it, or what is trained: {@code 1,352 of 1,432 learn}. */
    public String detail() {
        return detail;
    }

    /** Its curves. */
    public RunCurves curves() {
        return curves;
    }

    /** Its test loss minus that of the first run, wherever both were read. */
    public Curve lossDifference() {
        return lossDifference;
    }

    /** Its test accuracy minus that of the first run, wherever both were read. */
    public Curve accuracyDifference() {
        return accuracyDifference;
    }

    /** Its filters at the start and now. */
    public ReadOnlyObjectProperty<FilterRows> filtersProperty() {
        return filters.getReadOnlyProperty();
    }

    /** Its latest test loss, or empty. */
    public ReadOnlyStringProperty lossProperty() {
        return loss.getReadOnlyProperty();
    }

    /** Its latest test accuracy, or empty. */
    public ReadOnlyStringProperty accuracyProperty() {
        return accuracy.getReadOnlyProperty();
    }

    /** Why it stopped, as a sentence, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Hears of a moment; {@code now} is in nanoseconds. */
    void show(Snapshot snapshot, List<Evaluation> first, long now) {
        if (snapshot.history().losses().size() < curves.steps()) {
            startOver();
        }
        curves.take(snapshot, now);
        filters.set(FilterRows.of(snapshot.plan().network(), snapshot.initialWeights(), snapshot.weights()));
        @Nullable Evaluation test = snapshot.evaluation();
        loss.set(test == null ? "" : Numbers.fixed(test.loss(), test.loss() < 0.1 ? 3 : 2));
        accuracy.set(test == null ? "" : Numbers.percent(test.accuracy()));
        Failure failure = snapshot.failure();
        problem.set(failure == null ? "" : failure.sentence());
        compare(snapshot.history().evaluations(), first);
    }

    private void startOver() {
        curves.startOver();
        lossDifference.clear();
        accuracyDifference.clear();
        compared = -1;
    }

    /** Readings at the same number of images are compared; those of runs of other lengths where both have one. */
    private void compare(List<Evaluation> own, List<Evaluation> first) {
        for (Evaluation mine : own) {
            if (mine.images() <= compared) {
                continue;
            }
            if (first.isEmpty() || first.getLast().images() < mine.images()) {
                return;
            }
            compared = mine.images();
            for (Evaluation other : first) {
                if (other.images() == mine.images()) {
                    lossDifference.append((double) mine.images(), mine.loss() - other.loss());
                    accuracyDifference.append((double) mine.images(), mine.accuracy() - other.accuracy());
                }
            }
        }
    }
}
