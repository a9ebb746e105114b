package glassbox.viewmodel.train;

import javafx.beans.property.ReadOnlyBooleanProperty;

import glassbox.engine.training.Snapshot;
import glassbox.engine.training.TrainingSession;

/** What drives the run on screen: play, pause, a step of a chosen size. */
public final class RunTransport {
    private final PageState state;
    private final Runs runs;
    private final Loading loading;
    private final LayerWalk walk;
    private final Runnable load;

    /** A transport; {@code load} gets the digits there, if they are not. */
    RunTransport(PageState state, Runs runs, Loading loading, LayerWalk walk, Runnable load) {
        this.state = state;
        this.runs = runs;
        this.loading = loading;
        this.walk = walk;
        this.load = load;
    }

    /** Whether the run goes on by itself, or will once the digits are loaded. */
    public ReadOnlyBooleanProperty playingProperty() {
        return state.playingProperty();
    }

    /** Plays on; before the digits are there, as soon as they are. */
    public void play() {
        state.playingProperty().set(true);
        switch (state.phase()) {
            case WAITING, UNAVAILABLE -> load.run();
            case LOADING -> loading.tell();
            default -> runs.command(TrainingSession::play);
        }
    }

    /** Stops after the image that is being learned from. */
    public void pause() {
        state.playingProperty().set(false);
        loading.tell();
        runs.command(TrainingSession::pause);
    }

    /** Plays, or pauses when it plays. */
    public void togglePlay() {
        if (state.playing()) {
            pause();
        } else if (state.phase() != Phase.FINISHED) {
            play();
        }
    }

    /** Learns from one image, or one mini-batch where a step has more than one, and pauses. */
    public void stepImage() {
        runs.command(session -> session.step(1));
    }

    /** Into the next step, or on within it by a layer. */
    public void stepLayer() {
        if (state.phase().canStep() || walk.within()) {
            walk.forward();
        }
    }

    /** Back within the step by a layer, or into the step before. */
    public void backLayer() {
        Run run = runs.current();
        Snapshot latest = run == null ? null : run.latest();
        if (walk.within() || (latest != null && latest.step() > 0)) {
            walk.back();
        }
    }

    /** Runs to the next epoch boundary and pauses. */
    public void stepEpoch() {
        runs.command(TrainingSession::stepEpoch);
    }
}
