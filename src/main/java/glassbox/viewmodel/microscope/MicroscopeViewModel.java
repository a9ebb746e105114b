package glassbox.viewmodel.microscope;

import java.util.concurrent.Executor;
import java.util.concurrent.Future;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.DenseSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.training.DivergenceException;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.StepReading;
import glassbox.viewmodel.support.Background;

/**
 * One training step opened up: the one that the run on screen takes next. It is computed on copies beside the screen; the run
 * itself takes it, when all four phases were seen and the next one is wanted. All methods are called on the screen's thread.
 */
public final class MicroscopeViewModel implements AutoCloseable {
    private final Background background;
    private final StepSource source;
    private final Prover prover;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ObjectProperty<StepPhase> phase = new SimpleObjectProperty<>(this, "phase", StepPhase.LOOK);
    private final ReadOnlyObjectWrapper<@Nullable StepSight> sight = new ReadOnlyObjectWrapper<>(this, "sight", null);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private @Nullable StepReading step;
    private long moves;
    private long shownAt = -1;
    private int sample;
    private String parameter = "";
    private int index;

    /** A closed microscope over this run; results arrive on {@code screen}. */
    public MicroscopeViewModel(Executor screen, StepSource source) {
        this.source = source;
        this.background = new Background("microscope", screen);
        this.prover = new Prover(background, screen);
        phase.subscribe(this::prove);
    }

    /** Whether it is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Which phase is looked at. */
    public ObjectProperty<StepPhase> phaseProperty() {
        return phase;
    }

    /** What is seen; null until the step is computed. */
    public ReadOnlyObjectProperty<@Nullable StepSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** Why there is nothing to see; empty when there is, or will be soon. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Proves the blame of the weight that is followed. */
    public Prover prover() {
        return prover;
    }

    /** Opens the step that the run takes next; the run waits from now on. */
    public void open() {
        if (!open.get()) {
            source.pause();
            phase.set(StepPhase.LOOK);
            open.set(true);
            look();
        }
    }

    /** Goes back to the run, which is where it was. */
    public void leave() {
        if (open.get()) {
            open.set(false);
            moves++;
            shownAt = -1;
            step = null;
            sight.set(null);
            problem.set("");
            prover.rest();
        }
    }

    /** The run on screen stands before another step, or is another run. */
    public void runMoved(long number, boolean waits) {
        if (open.get() && waits && number != shownAt) {
            look();
        }
    }

    private void look() {
        long mine = ++moves;
        source.ask((plan, state) -> {
            Future<?> _ = background.run(
                    () -> StepReading.of(plan, state), read -> show(mine, read), why -> fail(mine, why, plan, state));
        });
    }

    private void show(long asked, StepReading read) {
        if (asked != moves || !open.get()) {
            return;
        }
        shownAt = read.before().step();
        step = read;
        problem.set("");
        sample = Math.min(sample, read.samples() - 1);
        Weights weights = read.before().weights();
        if (!weights.contains(parameter) || index >= weights.shape(parameter).elements()) {
            pinFirst(read);
        }
        refresh();
    }

    private void fail(long asked, Throwable why, TrainingPlan plan, TrainerState state) {
        if (asked != moves || !open.get()) {
            return;
        }
        shownAt = state.step();
        step = null;
        sight.set(null);
        problem.set(
                why instanceof DivergenceException divergence
                        ? divergence.sentence()
                        : state.step() >= plan.totalSteps()
                                ? "The run is complete: there is no next step. Go back one image to open the last."
                                : "This step could not be opened: " + why.getMessage());
    }

    /**
     * Follows a weight of the first layer that has any: a filter's first one, or of a dense layer the one with the most blame,
     * since many look at a part of the picture that is always black.
     */
    private void pinFirst(StepReading read) {
        NetworkSpec spec = read.plan().network();
        for (int layer = 0; layer < spec.layers().size(); layer++) {
            if (spec.learns(layer)) {
                parameter = spec.layerName(layer) + ".weights";
                index = spec.layers().get(layer) instanceof DenseSpec ? mostBlamed(read.gradient(parameter)) : 0;
                return;
            }
        }
    }

    private static int mostBlamed(float[] gradient) {
        int most = 0;
        for (int i = 1; i < gradient.length; i++) {
            most = Math.abs(gradient[i]) > Math.abs(gradient[most]) ? i : most;
        }
        return most;
    }

    private void refresh() {
        StepReading now = step;
        if (now != null) {
            sight.set(SightMaker.of(now, sample, WeightGrid.of(now, parameter), index));
            prove();
        }
    }

    private void prove() {
        StepReading now = step;
        if (now != null && phase.get() == StepPhase.ADJUST) {
            prover.follow(now, parameter, index);
        }
    }

    /** On to the next phase; from the last one the run takes the step, and the next one is opened. */
    public void next() {
        if (phase.get() != StepPhase.ADJUST) {
            phase.set(phase.get().next());
        } else if (step != null) {
            phase.set(StepPhase.LOOK);
            prover.rest();
            moveOn();
            source.take();
        }
    }

    /** Back to the phase before; from the first one the run takes its last step back, and that one is opened. */
    public void back() {
        if (phase.get() != StepPhase.LOOK) {
            phase.set(phase.get().before());
        } else if (shownAt > 0) {
            moveOn();
            source.takeBack();
        }
    }

    /** What is seen stays until the run has moved; then its step is opened, whatever its number. */
    private void moveOn() {
        step = null;
        shownAt = -1;
    }

    /** Shows another image of the mini-batch. */
    public void showSample(int wanted) {
        if (step != null && wanted != sample) {
            sample = Math.clamp(wanted, 0, step.samples() - 1);
            refresh();
        }
    }

    /** Follows a weight of the kernel that is shown. */
    public void pinCell(int row, int column) {
        repin((grid, at) -> new WeightGrid.Place(at.unit(), at.source(), row, column));
    }

    /** Follows the same weight of another kernel of the same filter or output. */
    public void pinSource(int wanted) {
        repin((grid, at) ->
                new WeightGrid.Place(at.unit(), Math.clamp(wanted, 0, grid.sources() - 1), at.row(), at.column()));
    }

    private interface Move {
        WeightGrid.Place from(WeightGrid grid, WeightGrid.Place at);
    }

    private void repin(Move move) {
        StepReading now = step;
        if (now == null) {
            return;
        }
        WeightGrid grid = WeightGrid.of(now, parameter);
        int wanted = grid.index(move.from(grid, grid.place(index)));
        if (wanted >= 0 && wanted != index) {
            index = wanted;
            refresh();
        }
    }

    /** Follows a weight of the filter or output that a tile of a column belongs to. */
    public void pinTile(LaneColumn column, int tile) {
        StepReading now = step;
        if (now == null || column.kind() == LaneColumn.Kind.NUMBERS) {
            return;
        }
        NetworkSpec spec = now.plan().network();
        if (column.kind() == LaneColumn.Kind.INPUT) {
            pinSource(tile);
            return;
        }
        int layer = column.kind() == LaneColumn.Kind.WEIGHTS ? column.number() : column.number() - 1;
        while (layer >= 0 && !spec.learns(layer)) {
            layer--;
        }
        if (layer < 0) {
            return;
        }
        String name = spec.layerName(layer) + ".weights";
        WeightGrid grid = WeightGrid.of(now, name);
        WeightGrid before = WeightGrid.of(now, parameter);
        WeightGrid.Place at = before.place(index);
        boolean alike = before.rows() == grid.rows() && before.columns() == grid.columns();
        int unit = grid.units() == 1 ? 0 : Math.clamp(tile, 0, grid.units() - 1);
        int column0 = grid.units() == 1 && grid.rows() == 1 ? Math.clamp(tile, 0, grid.columns() - 1) : 0;
        WeightGrid.Place place = new WeightGrid.Place(
                unit,
                alike ? Math.clamp(at.source(), 0, grid.sources() - 1) : 0,
                alike ? at.row() : 0,
                alike ? at.column() : column0);
        parameter = name;
        index = Math.max(0, grid.index(place));
        refresh();
    }

    /** Follows a bias of the same layer instead of a weight, or the other way round. */
    public void pinOther() {
        StepReading now = step;
        if (now == null) {
            return;
        }
        WeightGrid grid = WeightGrid.of(now, parameter);
        String other = new WeightMaker(now, sample, grid, index).other();
        if (other != null) {
            WeightGrid.Place at = grid.place(index);
            WeightGrid wanted = WeightGrid.of(now, other);
            int unit = grid.weights() ? at.unit() : index;
            parameter = other;
            index = grid.weights()
                    ? Math.clamp(unit, 0, wanted.count() - 1)
                    : Math.max(0, wanted.index(new WeightGrid.Place(Math.clamp(unit, 0, wanted.units() - 1), 0, 0, 0)));
            refresh();
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
