package glassbox.viewmodel.train;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/**
 * The Train page: one run on screen, at most one set aside by Start over, and what is shown of them. All methods are called
 * on the screen's thread and return at once.
 */
public final class TrainViewModel implements AutoCloseable {
    private static final int DIGITS = 16;
    private static final double FRAMES_PER_SECOND = 20;
    private static final double PICTURES_PER_SECOND = 10;
    /** Figures that change faster than this cannot be read. */
    private static final double TEXTS_PER_SECOND = 5;

    private final RecipeMenu menu;
    private final Background background;
    private final Runs runs;
    private final PlanLoader loader;
    private final Cadence frames = new Cadence(FRAMES_PER_SECOND, System::nanoTime);
    private final Cadence pictures = new Cadence(PICTURES_PER_SECOND, System::nanoTime);
    private final Cadence texts = new Cadence(TEXTS_PER_SECOND, System::nanoTime);
    private final TrainSettings settings = new TrainSettings();
    private final Readout readout = new Readout();
    private final ModelSaver saver;
    private final TimeTravel travel;

    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.WAITING);
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(this, "status", Status.waiting());
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final DoubleProperty loaded = new SimpleDoubleProperty(this, "loaded");
    private final BooleanProperty restorable = new SimpleBooleanProperty(this, "restorable");
    private final ReadOnlyObjectWrapper<RunShape> shape;
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curves = new ReadOnlyObjectWrapper<>(this, "curves", null);
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curvesBefore =
            new ReadOnlyObjectWrapper<>(this, "curvesBefore", null);
    private final ReadOnlyObjectWrapper<@Nullable TrainedModel> latestModel =
            new ReadOnlyObjectWrapper<>(this, "latestModel", null);

    private Recipe recipe;
    private @Nullable DigitReader reader;
    private @Nullable TrainedModel wanted;

    /**
     * A page before anything was loaded.
     *
     * @param screen where results arrive
     * @param catalogue where the digits come from
     * @param recipes what can be trained, at least one
     */
    public TrainViewModel(Executor screen, DatasetCatalogue catalogue, List<Recipe> recipes) {
        this(screen, catalogue, FXCollections.observableArrayList(recipes), recipe -> false, recipe -> {});
    }

    /**
     * A page whose recipes come and go.
     *
     * @param recipes what can be trained, at least one at any time
     * @param own whether a recipe is the user's
     * @param deleting deletes a recipe of the user's
     */
    public TrainViewModel(
            Executor screen,
            DatasetCatalogue catalogue,
            ObservableList<Recipe> recipes,
            Predicate<Recipe> own,
            Consumer<Recipe> deleting) {
        this.menu = new RecipeMenu(recipes, own, deleting);
        this.recipe = recipes.getFirst();
        this.background = new Background("train-page", screen);
        this.saver = new ModelSaver(background);
        this.runs = new Runs(screen, this::show);
        this.travel = new TimeTravel(runs, settings);
        this.loader = new PlanLoader(background, screen, catalogue);
        this.shape = new ReadOnlyObjectWrapper<>(this, "shape", RunShape.of(recipe, PlanLoader.testEvery(recipe)));
        adopt(recipe);
        settings.learningRateProperty().subscribe(rate -> passLearningRate());
        settings.speedProperty().subscribe(speed -> passSpeed());
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
        return readout;
    }

    /** Saves the network of the run on screen. */
    public ModelSaver saver() {
        return saver;
    }

    /** Going back, and on again. */
    public TimeTravel travel() {
        return travel;
    }

    /** What the page is doing. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** What happens, in words. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status;
    }

    /** Whether the run goes on by itself, or will once the digits are loaded. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing;
    }

    /** Whether a run was set aside and can be taken up again. */
    public ReadOnlyBooleanProperty restorableProperty() {
        return restorable;
    }

    /** How long the run is. */
    public ReadOnlyObjectProperty<RunShape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    /** The curves of the run on screen; they grow whenever {@link Readout#imagesSeenProperty} or the status changes. */
    public ReadOnlyObjectProperty<@Nullable RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    /** The curves of the run that was set aside. */
    public ReadOnlyObjectProperty<@Nullable RunCurves> curvesBeforeProperty() {
        return curvesBefore.getReadOnlyProperty();
    }

    /** The network as it is now, a few times a second while it learns; null before the first image. */
    public ReadOnlyObjectProperty<@Nullable TrainedModel> latestModelProperty() {
        return latestModel.getReadOnlyProperty();
    }

    /** Trains another recipe; nothing happens if it is the one being trained. */
    public void select(int index) {
        Recipe chosen = menu.choose(index);
        if (!chosen.equals(recipe)) {
            change(chosen);
        }
    }

    /** Trains the recipe of this name, which begins at once. */
    public void train(String name) {
        int index = menu.indexOf(name);
        if (index >= 0) {
            select(index);
            play();
        }
    }

    private void change(Recipe chosen) {
        runs.close();
        loader.cancel();
        clear();
        adopt(chosen);
        load();
    }

    /** How much of the digits is loaded, 0 to 1; 0 while nothing is. */
    public ReadOnlyDoubleProperty loadedProperty() {
        return loaded;
    }

    /** Loads the digits unless they are there or on their way. */
    public void prepare() {
        if (phase.get() == Phase.WAITING) {
            load();
        }
    }

    /** Plays on; before the digits are there, as soon as they are. */
    public void play() {
        playing.set(true);
        switch (phase.get()) {
            case WAITING, UNAVAILABLE -> load();
            case LOADING -> tellLoading();
            default -> runs.command(TrainingSession::play);
        }
    }

    /** Stops after the image that is being learned from. */
    public void pause() {
        playing.set(false);
        if (phase.get() == Phase.LOADING) {
            tellLoading();
        }
        runs.command(TrainingSession::pause);
    }

    /** Plays, or pauses when it plays. */
    public void togglePlay() {
        if (playing.get()) {
            pause();
        } else if (phase.get() != Phase.FINISHED) {
            play();
        }
    }

    /** Learns from one image, or one mini-batch where a step has more than one, and pauses. */
    public void stepImage() {
        runs.command(session -> session.step(1));
    }

    /** Runs to the next epoch boundary and pauses. */
    public void stepEpoch() {
        runs.command(TrainingSession::stepEpoch);
    }

    /** Begins anew, with the seed as set; the run so far is set aside, unless its recipe was changed meanwhile. */
    public void startOver() {
        Recipe chosen = menu.chosen();
        if (chosen != null && !chosen.equals(recipe)) {
            change(chosen);
            return;
        }
        Run run = runs.current();
        if (run != null) {
            begin(run.plan().withSeed(settings.seedProperty().get()));
        }
    }

    /**
     * Goes on training from other weights of a recipe: in the run on screen if it trains the same network, else in a new one.
     * A run that is complete is begun anew.
     *
     * @return false if no recipe here trains such a network
     */
    public boolean trainOn(TrainedModel model) {
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
        if (run != null && run.equals(runs.current())) {
            begin(run.plan());
        } else {
            prepare();
        }
        return true;
    }

    /** Takes up the run that was set aside, with its seed and learning rate; the one on screen is set aside instead. */
    public void restore() {
        Run other = runs.before();
        if (other == null) {
            return;
        }
        runs.exchange();
        settings.seedProperty().set((int) other.plan().seed());
        Snapshot snapshot = other.latest();
        if (snapshot != null) {
            settings.learningRateProperty().set(snapshot.learningRate());
        }
        bring(other);
    }

    /** Does what the status offers to do. */
    public void remedy() {
        String remedy = status.get().remedy();
        double usual = recipe.optimizer().learningRate();
        switch (phase.get()) {
            case WAITING, UNAVAILABLE -> load();
            case LOADING -> cancelLoading();
            case FAILED -> {
                if (remedy.equals(Status.remedyFor(usual))) {
                    settings.learningRateProperty().set(usual);
                }
                startOver();
                play();
            }
            default -> {}
        }
    }

    /** Nothing of another recipe's run stays on screen. */
    private void clear() {
        playing.set(false);
        reader = null;
        wanted = null;
        curves.set(null);
        curvesBefore.set(null);
        restorable.set(false);
        readout.clear();
        travel.clear();
        saver.forget();
    }

    private void adopt(Recipe chosen) {
        recipe = chosen;
        phase.set(Phase.WAITING);
        settings.learningRateProperty().set(recipe.optimizer().learningRate());
        settings.seedProperty().set((int) recipe.seed());
        settings.showRunSeed(recipe.seed());
        shape.set(RunShape.of(recipe, PlanLoader.testEvery(recipe)));
    }

    private void load() {
        phase.set(Phase.LOADING);
        tellLoading();
        loader.load(recipe, this::tellLoading, this::loaded, this::refused);
    }

    private void cancelLoading() {
        loader.cancel();
        playing.set(false);
        phase.set(Phase.WAITING);
        status.set(Status.waiting());
    }

    private void tellLoading() {
        if (phase.get() == Phase.LOADING) {
            loaded.set(loader.total() == 0 ? 0 : (double) loader.done() / loader.total());
            status.set(Status.loading(loader.done(), loader.total(), playing.get()));
        }
    }

    private void refused(String reason) {
        playing.set(false);
        phase.set(Phase.UNAVAILABLE);
        status.set(Status.unavailable(reason));
    }

    private void loaded(TrainingPlan plan) {
        DigitReader own = new DigitReader(plan.test(), DIGITS, background, this::showDigits);
        reader = own;
        readout.showDigits(own.unread());
        begin(plan.withSeed(settings.seedProperty().get()));
    }

    private void showDigits(DigitReader from, List<DigitReading> readings) {
        if (from == reader) {
            readout.showDigits(readings);
        }
    }

    private void begin(TrainingPlan plan) {
        boolean playNext = phase.get() == Phase.LOADING && playing.get();
        runs.begin(plan);
        phase.set(Phase.PAUSED);
        passLearningRate();
        TrainedModel from = wanted;
        wanted = null;
        if (from != null && from.recipe().network().equals(plan.network())) {
            runs.command(session -> session.goOnFrom(from.weights()));
        }
        Run run = runs.current();
        if (run != null) {
            bring(run);
        }
        if (playNext) {
            runs.command(TrainingSession::play);
        }
    }

    /** Shows a run that came on screen. */
    private void bring(Run run) {
        Run before = runs.before();
        curves.set(run.curves());
        curvesBefore.set(before == null ? null : before.curves());
        restorable.set(before != null);
        settings.showRunSeed(run.plan().seed());
        passSpeed();
        show(run);
    }

    private void passLearningRate() {
        runs.command(session ->
                session.setLearningRate(settings.learningRateProperty().get()));
    }

    private void passSpeed() {
        runs.command(session -> session.setSpeed(settings.sessionSpeed()));
    }

    private void show(Run run) {
        Snapshot snapshot = run.latest();
        if (snapshot == null || (snapshot.running() && phase.get() == Phase.RUNNING && !frames.due())) {
            return;
        }
        phase.set(Phase.of(snapshot.state()));
        playing.set(snapshot.running());
        travel.show(snapshot);
        readout.show(snapshot, shape.get().pictures());
        if (!snapshot.running() || texts.due()) {
            readout.showPace(snapshot);
            status.set(Status.of(snapshot, shape.get(), recipe.optimizer().learningRate()));
        }
        if (!snapshot.running() || pictures.due()) {
            showPictures(snapshot);
        }
    }

    private void showPictures(Snapshot snapshot) {
        readout.showFilters(FilterRows.of(snapshot.plan().network(), snapshot.initialWeights(), snapshot.weights()));
        if (reader != null) {
            reader.read(snapshot);
        }
        TrainedModel model = new TrainedModel(
                recipe.withSeed(snapshot.plan().seed()),
                snapshot.plan().preprocessing(),
                snapshot.weights(),
                snapshot.imagesSeen(),
                snapshot.evaluation());
        saver.offer(model);
        if (snapshot.step() > 0 || !snapshot.weights().equals(snapshot.initialWeights())) {
            latestModel.set(model);
        }
    }

    @Override
    public void close() {
        runs.close();
        background.close();
    }
}
