package glassbox.viewmodel.train;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.training.Snapshot;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepSource;
import glassbox.viewmodel.support.Background;

/**
 * The Train page: which recipe is trained, in one run on screen and at most one set aside by Start over. What drives the
 * run and what is shown of it are its parts. All methods are called on the screen's thread and return at once.
 */
public final class TrainViewModel implements AutoCloseable {
    private final RecipeMenu menu;
    private final Background background;
    private final Runs runs;
    private final PageState state = new PageState();
    private final TrainSettings settings = new TrainSettings();
    private final Loading loading;
    private final TimeTravel travel;
    private final RunTransport transport;
    private final ShownRun shown;
    private final ChartChoices charts = new ChartChoices();
    private final ChartsSaver chartsSaver;
    private final CompareViewModel compare;
    private final RunDesk desk;
    private final @Nullable Autosave autosave;
    private final RunList list;
    private final MicroscopeViewModel microscope;
    private final LayerWalk walk;
    private final RunStarter starter;

    /**
     * A page before anything was loaded.
     *
     * @param screen where results arrive
     * @param catalogue where the digits come from
     * @param recipes what can be trained, at least one
     */
    public TrainViewModel(Executor screen, DatasetCatalogue catalogue, List<Recipe> recipes) {
        this(screen, catalogue, FXCollections.observableArrayList(recipes), recipe -> false, recipe -> {}, null);
    }

    /**
     * A page whose recipes come and go.
     *
     * @param recipes what can be trained, at least one at any time
     * @param own whether a recipe is the user's
     * @param deleting deletes a recipe of the user's
     * @param keeping where runs are kept, or null if they are not
     */
    public TrainViewModel(
            Executor screen,
            DatasetCatalogue catalogue,
            ObservableList<Recipe> recipes,
            Predicate<Recipe> own,
            Consumer<Recipe> deleting,
            @Nullable RunKeeping keeping) {
        this.menu = new RecipeMenu(recipes, own, deleting);
        Recipe first = recipes.getFirst();
        this.background = new Background("train-page", screen);
        this.runs = new Runs(screen, this::show);
        this.travel = new TimeTravel(runs, settings);
        this.shown = new ShownRun(state, travel, background, first);
        this.list = new RunList(keeping, background, runs, shown);
        this.autosave = keeping == null ? null : new Autosave(keeping, screen, list::saved);
        this.list.setAutosave(autosave);
        this.desk = new RunDesk(runs, state, settings, travel, shown, autosave);
        this.loading = new Loading(new PlanLoader(background, screen, catalogue), state);
        StepSource source = new OpenedRun(runs, travel);
        this.microscope = new MicroscopeViewModel(screen, source);
        this.walk = new LayerWalk(background, source);
        this.starter = new RunStarter(menu, runs, state, settings, shown, loading, desk, this::leaveStep);
        this.list.setOnOpen(starter::open);
        this.transport = new RunTransport(state, runs, loading, walk, starter::load);
        this.chartsSaver = new ChartsSaver(background, runs::named);
        this.compare = new CompareViewModel(screen, background, catalogue, recipes);
        settings.adopt(first);
    }

    /** What can be trained. */
    public ObservableList<RecipeChoice> recipes() {
        return menu.choices();
    }

    /** The index of the recipe that is trained; −1 if it was deleted meanwhile. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return menu.selectedProperty();
    }

    /** Deletes a recipe if it is the user's. */
    public void delete(int index) {
        menu.delete(index);
    }

    /** Learning rate, speed and seed. */
    public TrainSettings settings() {
        return settings;
    }

    /** The figures, filters and digits of the run on screen. */
    public Readout readout() {
        return shown.readout();
    }

    /** Saves the network of the run on screen. */
    public ModelSaver saver() {
        return shown.saver();
    }

    /** The runs that are kept. */
    public RunList runs() {
        return list;
    }

    /** Play, pause and steps. */
    public RunTransport transport() {
        return transport;
    }

    /** How the charts are looked at. */
    public ChartChoices charts() {
        return charts;
    }

    /** Saves the charts. */
    public ChartsSaver chartsSaver() {
        return chartsSaver;
    }

    /** Several runs side by side. */
    public CompareViewModel compare() {
        return compare;
    }

    /** Going back, and on again. */
    public TimeTravel travel() {
        return travel;
    }

    /** One step of the run on screen, opened up. */
    public MicroscopeViewModel microscope() {
        return microscope;
    }

    /** Through a step of the run on screen, layer by layer. */
    public LayerWalk walk() {
        return walk;
    }

    /** What the page is doing. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return state.phaseProperty();
    }

    /** What happens, in words. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return state.statusProperty();
    }

    /** Whether a run was set aside and can be taken up again. */
    public ReadOnlyBooleanProperty restorableProperty() {
        return shown.restorableProperty();
    }

    /** How long the run is. */
    public ReadOnlyObjectProperty<RunShape> shapeProperty() {
        return shown.shapeProperty();
    }

    /** The curves of the run on screen; they grow whenever {@link Readout#imagesSeenProperty} or the status changes. */
    public ReadOnlyObjectProperty<@Nullable RunCurves> curvesProperty() {
        return shown.curvesProperty();
    }

    /** The curves of the run that was set aside, or else of the one that was branched off from last. */
    public ReadOnlyObjectProperty<@Nullable RunCurves> curvesBeforeProperty() {
        return shown.curvesBeforeProperty();
    }

    /** Where runs of the same recipe lie that begin from other seeds; null where that was not measured. */
    public ReadOnlyObjectProperty<@Nullable SeedBand> bandProperty() {
        return shown.bandProperty();
    }

    /** The runs beside the one on screen: the one set aside first, then those it branched off from. */
    public ReadOnlyObjectProperty<List<GhostRun>> ghostsProperty() {
        return shown.ghostsProperty();
    }

    /** The network as it is now, a few times a second while it learns; null before the first image. */
    public ReadOnlyObjectProperty<@Nullable TrainedModel> latestModelProperty() {
        return shown.latestModelProperty();
    }

    /** Trains another recipe; nothing happens if it is the one being trained. */
    public void select(int index) {
        starter.select(index);
    }

    /** Trains the recipe of this name, which begins at once. */
    public void train(String name) {
        if (choose(name)) {
            transport.play();
        }
    }

    /** Makes the recipe of this name ready to be trained; returns whether there is one. */
    public boolean choose(String name) {
        int index = menu.indexOf(name);
        if (index >= 0) {
            starter.select(index);
        }
        return index >= 0;
    }

    /** How much of the digits is loaded, 0 to 1; 0 while nothing is. */
    public ReadOnlyDoubleProperty loadedProperty() {
        return loading.loadedProperty();
    }

    /** Loads the digits unless they are there or on their way. */
    public void prepare() {
        starter.prepare();
    }

    /** Begins anew, with the seed as set; the run so far is set aside, unless its recipe was changed meanwhile. */
    public void startOver() {
        starter.startOver();
    }

    /**
     * Goes on training from other weights of a recipe: in the run on screen if it trains the same network, else in a new one.
     * A run that is complete is begun anew.
     *
     * @return false if no recipe here trains such a network
     */
    public boolean trainOn(TrainedModel model) {
        return starter.trainOn(model);
    }

    /** Takes up the run that was set aside, with its seed and learning rate; the one on screen is set aside instead. */
    public void restore() {
        starter.exchange(runs.before());
    }

    /** Puts a run from beside on screen, with its settings; the one on screen is beside it then. */
    public void exchange(GhostRun other) {
        starter.exchange(runs.byId(other.id()));
    }

    /** Does what the status offers to do. */
    public void remedy() {
        switch (state.phase()) {
            case WAITING, UNAVAILABLE -> starter.load();
            case LOADING -> loading.cancel();
            case FAILED -> {
                double smallerRate = state.statusProperty().get().smallerRate();
                if (smallerRate > 0) {
                    desk.goBackWith(smallerRate);
                } else {
                    startOver();
                    transport.play();
                }
            }
            default -> {}
        }
    }

    private void show(Run run) {
        desk.show(run);
        Snapshot latest = run.latest();
        if (latest != null) {
            microscope.runMoved(latest.step(), !latest.running());
            walk.runMoved(latest);
        }
    }

    /** Another run comes on screen: none of its steps is looked at. */
    private void leaveStep() {
        microscope.leave();
        walk.leave();
    }

    @Override
    public void close() {
        list.watch(false);
        compare.close();
        if (autosave != null) {
            autosave.close();
        }
        microscope.close();
        runs.close();
        background.close();
    }
}
