package glassbox.viewmodel.train;

import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipe;
import glassbox.recipe.SavedRun;
import glassbox.recipe.TrainedModel;

/**
 * The run on screen and the settings it goes on with: runs begin, branch off and come back here. Where a run went back, a
 * changed setting makes it go on as a branch, and the run it was stays.
 */
final class RunDesk {
    /** How far a run that blew up goes back. */
    static final int BACK = 20;

    private final Runs runs;
    private final PageState state;
    private final TrainSettings settings;
    private final TimeTravel travel;
    private final ShownRun shown;
    private final @Nullable Autosave autosave;

    RunDesk(
            Runs runs,
            PageState state,
            TrainSettings settings,
            TimeTravel travel,
            ShownRun shown,
            @Nullable Autosave autosave) {
        this.runs = runs;
        this.state = state;
        this.settings = settings;
        this.travel = travel;
        this.shown = shown;
        this.autosave = autosave;
        settings.learningRateProperty().subscribe(rate -> learningRateChanged(rate.doubleValue()));
        settings.freeze().setOnChange(this::freezeChanged);
        settings.speedProperty().subscribe(speed -> passSpeed());
    }

    /** Begins a run with the settings as they are, from weights of its own if these are given. */
    void begin(Recipe recipe, TrainingPlan plan, @Nullable TrainedModel from) {
        TrainingPlan wanted =
                plan.withConfig(settings.applyTo(plan.config(), plan.training().size()));
        Run run = runs.begin(recipe.withConfig(wanted.config()), wanted);
        passLearningRate();
        for (FreezeGroup group : settings.freeze().groups()) {
            boolean frozen = wanted.config().frozen().containsAll(group.layers());
            if (frozen != group.frozenProperty().get()) {
                passFrozen(group);
            }
        }
        if (from != null && from.recipe().network().equals(plan.network())) {
            runs.command(session -> session.goOnFrom(from.weights()));
        }
        bring(run);
    }

    /** Takes up a run that was kept; it plays on if that is wanted. */
    void resume(RunList.Opened kept, TrainingPlan plan) {
        SavedRun saved = kept.run();
        if (!plan.preprocessing().equals(saved.model().preprocessing())) {
            state.stop(Phase.UNAVAILABLE, Status.unavailable(RunList.OTHER_DATA));
            return;
        }
        boolean play = state.playing();
        state.phaseProperty().set(Phase.PAUSED);
        TrainingPlan own = plan.withConfig(saved.model().recipe().config());
        Run run = runs.resume(kept.id(), saved, own);
        settings.show(own.config());
        settings.learningRateProperty().set(saved.record().state().learningRate());
        settings.freeze().show(saved.record().state().frozen());
        bring(run);
        if (play) {
            runs.command(TrainingSession::play);
        }
    }

    /** Puts a run from beside on screen, with its settings. */
    void exchange(Run other) {
        runs.exchange(other);
        travel.left();
        settings.show(other.plan().config());
        Snapshot snapshot = other.latest();
        if (snapshot != null) {
            settings.learningRateProperty().set(snapshot.learningRate());
            settings.freeze().show(snapshot.frozen());
        }
        bring(other);
    }

    /** Goes back some steps, and on from there with this learning rate, as a branch. */
    void goBackWith(double learningRate) {
        travel.back(BACK);
        settings.learningRateProperty().set(learningRate);
        runs.command(TrainingSession::play);
    }

    /** No run is on screen any more. */
    void clear() {
        if (autosave != null) {
            autosave.watch(null);
        }
        runs.close();
    }

    /** Shows a run that came on screen. */
    private void bring(Run run) {
        settings.showRun(run.plan().config());
        passSpeed();
        if (autosave != null) {
            autosave.watch(run);
        }
        shown.bring(run, runs.before(), runs.beside());
    }

    /** There is news of the run on screen. */
    void show(Run run) {
        shown.show(run);
        Snapshot snapshot = run.latest();
        if (autosave != null && snapshot != null) {
            autosave.heard(snapshot);
        }
    }

    private void learningRateChanged(double rate) {
        branchOff(snapshot -> snapshot.learningRate() != rate);
        passLearningRate();
    }

    private void freezeChanged(FreezeGroup group) {
        boolean frozen = group.frozenProperty().get();
        branchOff(snapshot -> frozen != snapshot.frozen().containsAll(group.layers()));
        passFrozen(group);
    }

    private void branchOff(Predicate<Snapshot> isOther) {
        Run run = runs.current();
        Snapshot snapshot = run == null ? null : run.latest();
        if (run == null || snapshot == null || !travel.isBack() || !isOther.test(snapshot)) {
            return;
        }
        boolean play = state.playing();
        Run branch = runs.branch(run);
        travel.left();
        bring(branch);
        if (play) {
            runs.command(TrainingSession::play);
        }
    }

    private void passLearningRate() {
        runs.command(session ->
                session.setLearningRate(settings.learningRateProperty().get()));
    }

    private void passFrozen(FreezeGroup group) {
        boolean frozen = group.frozenProperty().get();
        group.layers().forEach(layer -> runs.command(session -> session.setFrozen(layer, frozen)));
    }

    private void passSpeed() {
        runs.command(session -> session.setSpeed(settings.sessionSpeed()));
    }
}
