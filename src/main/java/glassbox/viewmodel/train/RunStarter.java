package glassbox.viewmodel.train;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

/** What is begun: a recipe's run at its start, on from other weights, or where it was kept; its digits are loaded first. */
final class RunStarter {
    private final RecipeMenu menu;
    private final Runs runs;
    private final PageState state;
    private final TrainSettings settings;
    private final ShownRun shown;
    private final Loading loading;
    private final RunDesk desk;
    private final Runnable leaving;

    private Recipe recipe;
    private @Nullable TrainedModel wanted;
    private RunList.@Nullable Opened opened;

    /** Begins nothing yet; {@code leaving} hears whenever the run on screen is left. */
    RunStarter(
            RecipeMenu menu,
            Runs runs,
            PageState state,
            TrainSettings settings,
            ShownRun shown,
            Loading loading,
            RunDesk desk,
            Runnable leaving) {
        this.menu = menu;
        this.runs = runs;
        this.state = state;
        this.settings = settings;
        this.shown = shown;
        this.loading = loading;
        this.desk = desk;
        this.leaving = leaving;
        this.recipe = menu.at(0);
    }

    /** Trains another recipe; nothing happens if it is the one being trained. */
    void select(int index) {
        Recipe chosen = menu.choose(index);
        if (!chosen.equals(recipe)) {
            change(chosen);
        }
    }

    private void change(Recipe chosen) {
        clear(chosen);
        settings.adopt(chosen);
        load();
    }

    private void clear(Recipe next) {
        leaving.run();
        desk.clear();
        loading.abandon();
        state.playingProperty().set(false);
        state.phaseProperty().set(Phase.WAITING);
        wanted = null;
        opened = null;
        recipe = next;
        shown.expect(next);
    }

    /** Takes up a run that was kept: at once if it is still here, else when its digits are. */
    void open(RunList.Opened kept) {
        Run here = runs.byId(kept.id());
        if (here != null) {
            exchange(here);
            return;
        }
        Recipe trained = kept.run().model().recipe();
        int index = menu.indexOf(trained);
        Recipe known = index < 0 ? null : menu.at(index);
        boolean same = known != null
                && known.images().equals(trained.images())
                && known.preprocessing().equals(trained.preprocessing());
        clear(known != null && same ? known : trained);
        if (same) {
            menu.choose(index);
        } else {
            menu.chooseNone();
        }
        settings.adopt(trained);
        opened = kept;
        load();
    }

    /** Puts a run from beside on screen, with its settings; the one on screen is beside it then. */
    void exchange(@Nullable Run other) {
        if (other != null && other != runs.current()) {
            leaving.run();
            desk.exchange(other);
        }
    }

    /** Begins anew, with the seed as set; the run so far is set aside, unless its recipe was changed meanwhile. */
    void startOver() {
        Recipe chosen = menu.chosen();
        if (chosen != null && !chosen.equals(recipe)) {
            change(chosen);
            return;
        }
        Run run = runs.current();
        if (run != null) {
            begin(run.plan());
        }
    }

    /**
     * Goes on training from other weights of a recipe: in the run on screen if it trains the same network, else in a new one.
     * A run that is complete is begun anew.
     *
     * @return false if no recipe here trains such a network
     */
    boolean trainOn(TrainedModel model) {
        Run run = runs.current();
        Snapshot latest = run == null ? null : run.latest();
        if (run != null
                && latest != null
                && latest.state() != Snapshot.State.FINISHED
                && run.plan().network().equals(model.recipe().network())
                && recipe.name().equals(model.recipe().name())) {
            runs.command(session -> session.goOnFrom(model.weights()));
            return true;
        }
        int index = menu.indexOf(model.recipe());
        if (index < 0) {
            return false;
        }
        select(index);
        wanted = model;
        opened = null;
        if (run != null && run.equals(runs.current())) {
            begin(run.plan());
        } else {
            prepare();
        }
        return true;
    }

    /** Gets the digits there, and begins. */
    void load() {
        loading.load(recipe, this::loaded);
    }

    private void loaded(TrainingPlan plan) {
        shown.digits(plan);
        RunList.Opened kept = opened;
        opened = null;
        if (kept == null) {
            begin(plan);
            return;
        }
        desk.resume(kept, plan);
    }

    /** Loads the digits unless they are there or on their way. */
    void prepare() {
        if (state.phase() == Phase.WAITING) {
            load();
        }
    }

    private void begin(TrainingPlan plan) {
        boolean playNext = state.phase() == Phase.LOADING && state.playing();
        TrainedModel from = wanted;
        wanted = null;
        state.phaseProperty().set(Phase.PAUSED);
        leaving.run();
        desk.begin(recipe, plan, from);
        if (playNext) {
            runs.command(TrainingSession::play);
        }
    }
}
