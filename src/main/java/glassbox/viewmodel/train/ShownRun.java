package glassbox.viewmodel.train;

import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingPlan;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/** What is seen of the run on screen: its snapshots come in, each figure and picture goes out as often as it can be read. */
final class ShownRun {
    private static final int DIGITS = 16;
    private static final double FRAMES_PER_SECOND = 17;
    private static final double PICTURES_PER_SECOND = 10;
    /** Figures that change faster than this cannot be read. */
    private static final double TEXTS_PER_SECOND = 5;

    private final PageState state;
    private final TimeTravel travel;
    private final Background background;
    private final ModelSaver saver;
    private final Readout readout = new Readout();
    private final Cadence frames = new Cadence(FRAMES_PER_SECOND, System::nanoTime);
    private final Cadence pictures = new Cadence(PICTURES_PER_SECOND, System::nanoTime);
    private final Cadence texts = new Cadence(TEXTS_PER_SECOND, System::nanoTime);
    private final ReadOnlyBooleanWrapper restorable = new ReadOnlyBooleanWrapper(this, "restorable");
    private final ReadOnlyObjectWrapper<RunShape> shape;
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curves = new ReadOnlyObjectWrapper<>(this, "curves", null);
    private final ReadOnlyObjectWrapper<@Nullable RunCurves> curvesBefore =
            new ReadOnlyObjectWrapper<>(this, "curvesBefore", null);
    private final ReadOnlyObjectWrapper<@Nullable SeedBand> band = new ReadOnlyObjectWrapper<>(this, "band", null);
    private final ReadOnlyObjectWrapper<List<GhostRun>> ghosts = new ReadOnlyObjectWrapper<>(this, "ghosts", List.of());
    private final ReadOnlyObjectWrapper<@Nullable TrainedModel> latestModel =
            new ReadOnlyObjectWrapper<>(this, "latestModel", null);

    private Recipe recipe;
    private @Nullable DigitReader reader;

    ShownRun(PageState state, TimeTravel travel, Background background, Recipe recipe) {
        this.state = state;
        this.travel = travel;
        this.background = background;
        this.saver = new ModelSaver(background);
        this.recipe = recipe;
        this.shape = new ReadOnlyObjectWrapper<>(this, "shape", shapeOf(recipe));
    }

    Readout readout() {
        return readout;
    }

    ModelSaver saver() {
        return saver;
    }

    ReadOnlyBooleanProperty restorableProperty() {
        return restorable.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<RunShape> shapeProperty() {
        return shape.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunCurves> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable RunCurves> curvesBeforeProperty() {
        return curvesBefore.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable SeedBand> bandProperty() {
        return band.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<GhostRun>> ghostsProperty() {
        return ghosts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TrainedModel> latestModelProperty() {
        return latestModel.getReadOnlyProperty();
    }

    private static RunShape shapeOf(Recipe recipe) {
        return RunShape.of(recipe, PlanLoader.testEvery(recipe));
    }

    /** Nothing of another recipe's run stays on screen; this one's is to come. */
    void expect(Recipe next) {
        recipe = next;
        reader = null;
        curves.set(null);
        curvesBefore.set(null);
        ghosts.set(List.of());
        restorable.set(false);
        readout.clear();
        travel.clear();
        saver.forget();
        shape.set(shapeOf(next));
        band.set(null);
    }

    /** The digits of a plan are there. */
    void digits(TrainingPlan plan) {
        DigitReader own = new DigitReader(plan.test(), DIGITS, background, this::showDigits);
        reader = own;
        readout.showDigits(own.unread());
        loadBand(recipe);
    }

    private void loadBand(Recipe of) {
        var _ = background.run(
                () -> SeedBand.of(of),
                found -> {
                    if (of.equals(recipe)) {
                        band.set(found.orElse(null));
                    }
                },
                damaged -> {
                    throw new IllegalStateException("What is shipped of " + of.name() + " cannot be read.", damaged);
                });
    }

    private void showDigits(DigitReader from, List<DigitReading> readings) {
        if (from == reader) {
            readout.showDigits(readings);
        }
    }

    /** A run comes on screen, and beside it one that was set aside and others. */
    void bring(Run run, @Nullable Run before, List<Run> beside) {
        curves.set(run.curves());
        showBeside(before, beside);
        show(run);
    }

    /** Other runs are beside the one on screen, or are called otherwise. */
    void showBeside(@Nullable Run before, List<Run> beside) {
        Run ghost = before != null ? before : beside.isEmpty() ? null : beside.getLast();
        curvesBefore.set(ghost == null ? null : ghost.curves());
        restorable.set(before != null);
        ghosts.set(beside.stream()
                .map(other -> new GhostRun(other.id(), other.name(), other.curves()))
                .toList());
    }

    /** There is news of the run on screen. */
    void show(Run run) {
        Snapshot snapshot = run.latest();
        if (snapshot == null || (snapshot.running() && state.phase() == Phase.RUNNING && !frames.due())) {
            return;
        }
        state.phaseProperty().set(Phase.of(snapshot.state()));
        state.playingProperty().set(snapshot.running());
        travel.show(snapshot);
        readout.show(snapshot, shape.get().pictures());
        if (!snapshot.running() || texts.due()) {
            readout.showPace(snapshot);
            state.statusProperty()
                    .set(judged(
                            Status.of(snapshot, shape.get(), recipe.optimizer().learningRate()), snapshot));
        }
        TrainedModel model = modelOf(snapshot);
        if (!snapshot.running() || pictures.due()) {
            showPictures(snapshot);
            saver.offer(model);
        }
        if (snapshot.step() > 0 || !snapshot.weights().equals(snapshot.initialWeights())) {
            latestModel.set(model);
        }
    }

    private TrainedModel modelOf(Snapshot snapshot) {
        return new TrainedModel(
                recipe.withConfig(snapshot.plan().config()),
                snapshot.plan().preprocessing(),
                snapshot.weights(),
                snapshot.imagesSeen(),
                snapshot.evaluation());
    }

    /** A run that is done is held against those from other seeds: is this luck? */
    private Status judged(Status status, Snapshot snapshot) {
        SeedBand usual = band.get();
        Evaluation end = snapshot.validation() == null ? snapshot.evaluation() : snapshot.validation();
        return usual == null || end == null || snapshot.state() != Snapshot.State.FINISHED
                ? status
                : status.saying(usual.judgement(end.accuracy()));
    }

    private void showPictures(Snapshot snapshot) {
        readout.showFilters(FilterRows.of(snapshot.plan().network(), snapshot.initialWeights(), snapshot.weights()));
        if (reader != null) {
            reader.read(snapshot);
        }
    }
}
