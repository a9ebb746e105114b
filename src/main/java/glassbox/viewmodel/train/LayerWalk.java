package glassbox.viewmodel.train;

import java.util.List;
import java.util.concurrent.Future;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainerState;
import glassbox.explain.StepReading;
import glassbox.viewmodel.microscope.StepSource;
import glassbox.viewmodel.support.Background;

/**
 * Through a training step layer by layer: forward, then backward, and back again. The run itself takes the step where its
 * weights change, and takes it back where the walk does; what is seen on the way is computed on copies beside the screen. All
 * methods are called on the screen's thread.
 */
public final class LayerWalk {
    private static final int FIRST = 0;
    /** The last place before the weights change. */
    private static final int BEFORE_ADJUST = -2;

    private static final int ADJUST = -1;

    private final Background background;
    private final StepSource source;
    private final ReadOnlyObjectWrapper<@Nullable WalkSight> sight = new ReadOnlyObjectWrapper<>(this, "sight", null);

    private @Nullable StepReading step;
    /** Where the run was when it was last heard of. */
    private @Nullable Snapshot latest;

    private List<WalkStop> stops = List.of();
    private int at;
    /** How often another step was wanted, or none: what was asked for before does not count any more. */
    private long wishes;

    private boolean reading;
    /** The run was told to take a step, or to take one back, and has not come there yet. */
    private boolean settling;
    /** The next step is wanted as soon as the run has taken this one: asked before, it might still tell of this one. */
    private boolean hurried;

    /** Not within a step. */
    LayerWalk(Background background, StepSource source) {
        this.background = background;
        this.source = source;
    }

    /** Where within a step the run stands; null where it is between two. */
    public ReadOnlyObjectProperty<@Nullable WalkSight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** Whether the run stands within a step, or is on its way there. */
    boolean within() {
        return step != null || reading;
    }

    /** On by a layer: into the next step at its end. */
    public void forward() {
        if (reading) {
            return;
        }
        if (step == null) {
            source.pause();
            look(FIRST);
        } else if (at < stops.size() - 1) {
            goTo(at + 1);
        } else if (settling) {
            hurried = true;
        } else {
            look(FIRST);
        }
    }

    /** Back by a layer: into the step before at its beginning. */
    public void back() {
        if (reading) {
            return;
        }
        if (step == null) {
            source.pause();
            source.takeBack();
            settling = true;
            look(BEFORE_ADJUST);
        } else if (at > 0) {
            goTo(at - 1);
        } else if (step.before().step() > 0) {
            source.takeBack();
            look(ADJUST);
            source.take();
            settling = true;
        }
    }

    /** To a place of the same step. */
    public void goTo(int stop) {
        if (reading || step == null || stop < 0 || stop >= stops.size() || stop == at) {
            return;
        }
        int last = stops.size() - 1;
        if (stop == last) {
            source.take();
            settling = true;
        } else if (at == last) {
            source.takeBack();
            settling = true;
        }
        at = stop;
        hurried = false;
        show();
    }

    /** Out of the step, wherever the run is. */
    public void leave() {
        wishes++;
        reading = false;
        settling = false;
        hurried = false;
        step = null;
        latest = null;
        sight.set(null);
    }

    private void look(int stop) {
        long mine = ++wishes;
        reading = true;
        hurried = false;
        source.ask((plan, state) -> {
            Future<?> _ = background.run(
                    () -> StepReading.of(plan, state), read -> arrive(mine, read, stop), why -> fail(mine));
        });
    }

    private void arrive(long wish, StepReading read, int stop) {
        if (wish == wishes) {
            reading = false;
            step = read;
            stops = WalkStop.all(read.plan(), lowest(read));
            at = stop < 0 ? stops.size() + stop : Math.min(stop, stops.size() + BEFORE_ADJUST);
            show();
            if (latest != null) {
                runMoved(latest);
            }
        }
    }

    private static int lowest(StepReading read) {
        int layers = read.plan().network().layers().size();
        for (int layer = 0; layer < layers; layer++) {
            if (read.learns(layer)) {
                return layer;
            }
        }
        return layers;
    }

    /** A step that cannot be opened cannot be taken either: the run stops there and says why, unless it is at its end. */
    private void fail(long wish) {
        if (wish == wishes) {
            leave();
            source.take();
        }
    }

    private void show() {
        StepReading now = step;
        if (now != null) {
            sight.set(new WalkWriter(now, stops).at(at));
        }
    }

    /** There is news of the run: if it went elsewhere, the walk ends. */
    void runMoved(Snapshot snapshot) {
        latest = snapshot;
        StepReading now = step;
        if (now == null || reading) {
            return;
        }
        boolean adjusted = at == stops.size() - 1;
        boolean waits = !snapshot.running();
        boolean here = waits && snapshot.step() == now.before().step() + (adjusted ? 1 : 0);
        if (snapshot.state() == Snapshot.State.FAILED || (!settling && !here)) {
            leave();
        } else if (here) {
            settling = false;
            if (hurried) {
                look(FIRST);
            } else if (!adjusted && isOther(now.before(), snapshot)) {
                look(at);
            }
        }
    }

    /** Whether the step was changed since it was opened. */
    private static boolean isOther(TrainerState before, Snapshot snapshot) {
        return before.learningRate() != snapshot.learningRate()
                || !before.frozen().equals(snapshot.frozen())
                || !before.weights().equals(snapshot.weights());
    }
}
