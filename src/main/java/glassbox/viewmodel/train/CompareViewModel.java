package glassbox.viewmodel.train;

import java.util.List;
import java.util.concurrent.Executor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.training.SideBySide;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;

/**
 * Up to four runs side by side with one play button: one recipe with other layers frozen each time, or two recipes; from
 * the same seed, with the images in the same order. Used on the screen's thread.
 */
public final class CompareViewModel implements AutoCloseable {
    private static final double FRAMES_PER_SECOND = 15;

    private final Executor screen;
    private final CompareChoices choices;
    private final PlanLoader loader;
    private final Cadence frames = new Cadence(FRAMES_PER_SECOND, System::nanoTime);
    private final ChartChoices charts = new ChartChoices();
    private final BooleanProperty open = new SimpleBooleanProperty(this, "open");
    private final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(this, "phase", Phase.WAITING);
    private final ObjectProperty<Status> status = new SimpleObjectProperty<>(this, "status", Status.waiting());
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress");
    private final ReadOnlyLongWrapper imagesSeen = new ReadOnlyLongWrapper(this, "imagesSeen");
    private final ReadOnlyObjectWrapper<RunShape> shape;
    private final ObservableList<Contestant> contestants = FXCollections.observableArrayList();
    private final ObservableList<Contestant> readOnly = FXCollections.unmodifiableObservableList(contestants);

    private boolean playing;
    private @Nullable SideBySide runs;
    /** Which comparison this is; what comes of an earlier one is not shown. */
    private int number;

    /**
     * A comparison before anything was loaded.
     *
     * @param recipes what can be compared, at least one
     */
    CompareViewModel(Executor screen, Background background, DatasetCatalogue catalogue, List<Recipe> recipes) {
        this.screen = screen;
        this.choices = new CompareChoices(recipes);
        this.loader = new PlanLoader(background, screen, catalogue);
        this.shape = new ReadOnlyObjectWrapper<>(this, "shape", shapeOf(recipes.getFirst()));
        open.subscribe(now -> {
            if (now) {
                prepare();
            } else {
                pause();
            }
        });
        choices.setOnChange(this::changed);
    }

    /** Whether the comparison is on screen: it loads when it opens, and pauses when it is left. */
    public BooleanProperty openProperty() {
        return open;
    }

    /** What is compared. */
    public CompareChoices choices() {
        return choices;
    }

    /** How the charts are looked at. */
    public ChartChoices charts() {
        return charts;
    }

    /** What it is doing. */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase;
    }

    /** What happens, in words. */
    public ReadOnlyObjectProperty<Status> statusProperty() {
        return status;
    }

    /** How much of the loading or of the longest run is done, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress;
    }

    /** How many images each run has used, or the longest one where they differ; changes whenever curves have grown. */
    public ReadOnlyLongProperty imagesSeenProperty() {
        return imagesSeen.getReadOnlyProperty();
    }

    /** How long the longest run is, and what it reads. */
    public ReadOnlyObjectProperty<RunShape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    /** The runs, the one that the others are compared with first; empty before they are loaded. */
    public ObservableList<Contestant> contestants() {
        return readOnly;
    }

    /** Loads the pictures unless they are there or on their way. */
    public void prepare() {
        if (phase.get() == Phase.WAITING) {
            load();
        }
    }

    /** Plays, or pauses when it plays; before the pictures are there, plays as soon as they are. */
    public void togglePlay() {
        switch (phase.get()) {
            case WAITING, UNAVAILABLE -> {
                playing = true;
                load();
            }
            case LOADING -> {
                playing = !playing;
                tellLoading();
            }
            case RUNNING -> pause();
            case PAUSED -> play();
            case FINISHED, FAILED -> {}
        }
    }

    /** Stops, if it plays. */
    public void pause() {
        playing = false;
        if (runs != null) {
            runs.pause();
        }
    }

    /** All runs back to their initial weights. */
    public void startOver() {
        if (runs != null) {
            playing = false;
            runs.startOver();
        }
    }

    /** Does what the status offers to do. */
    public void remedy() {
        switch (phase.get()) {
            case WAITING, UNAVAILABLE -> load();
            case LOADING -> {
                loader.cancel();
                reset();
            }
            case FAILED -> startOver();
            case PAUSED, RUNNING, FINISHED -> {}
        }
    }

    private void play() {
        playing = true;
        if (runs != null) {
            runs.play();
        }
    }

    /** Something else is to be compared: what was is gone, and the new is loaded if there was anything. */
    private void changed() {
        boolean wanted = phase.get() != Phase.WAITING;
        loader.cancel();
        closeRuns();
        playing = false;
        reset();
        if (wanted) {
            load();
        }
    }

    private void reset() {
        contestants.clear();
        imagesSeen.set(0);
        progress.set(0);
        phase.set(Phase.WAITING);
        status.set(Status.waiting());
    }

    private void load() {
        phase.set(Phase.LOADING);
        tellLoading();
        choices.load(loader, this::tellLoading, this::begin, this::refused);
    }

    private void tellLoading() {
        if (phase.get() == Phase.LOADING) {
            progress.set(loader.total() == 0 ? 0 : (double) loader.done() / loader.total());
            status.set(Status.loading(loader.done(), loader.total(), playing));
        }
    }

    private void refused(String reason) {
        playing = false;
        phase.set(Phase.UNAVAILABLE);
        status.set(Status.unavailable(reason));
    }

    private void begin(Recipe longest, List<Contest.Entry> entries) {
        closeRuns();
        shape.set(shapeOf(longest));
        contestants.setAll(entries.stream().map(Contest.Entry::contestant).toList());
        phase.set(Phase.PAUSED);
        List<TrainingPlan> plans = entries.stream().map(Contest.Entry::plan).toList();
        int mine = number;
        runs = new SideBySide(plans, new LatestValue<>(screen, snapshots -> show(mine, snapshots)));
        if (playing) {
            runs.play();
        }
    }

    private static RunShape shapeOf(Recipe recipe) {
        return RunShape.of(recipe, PlanLoader.testEvery(recipe));
    }

    private void show(int comparison, List<Snapshot> snapshots) {
        boolean running = snapshots.stream().anyMatch(Snapshot::running);
        if (comparison != number || (running && phase.get() == Phase.RUNNING && !frames.due())) {
            return;
        }
        long now = System.nanoTime();
        for (int i = 0; i < snapshots.size(); i++) {
            contestants
                    .get(i)
                    .show(snapshots.get(i), snapshots.getFirst().history().evaluations(), now);
        }
        long most = snapshots.stream().mapToLong(Snapshot::imagesSeen).max().orElse(0);
        phase.set(ContestNews.phase(snapshots));
        status.set(ContestNews.status(contestants, snapshots, most, shape.get()));
        progress.set((double) most / shape.get().totalImages());
        imagesSeen.set(most);
    }

    private void closeRuns() {
        number++;
        if (runs != null) {
            runs.close();
            runs = null;
        }
    }

    @Override
    public void close() {
        loader.cancel();
        closeRuns();
    }
}
