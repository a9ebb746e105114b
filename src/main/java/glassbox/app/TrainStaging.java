package glassbox.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepPhase;
import glassbox.viewmodel.microscope.StepSight;
import glassbox.viewmodel.train.ChartChoices;
import glassbox.viewmodel.train.CompareViewModel;
import glassbox.viewmodel.train.Phase;
import glassbox.viewmodel.train.Speed;
import glassbox.viewmodel.train.TrainViewModel;

/** The states of the Train page that are worth a picture. */
final class TrainStaging {
    /** What the fourth article freezes. */
    private static final String FROZEN = "Trouser or dress";

    /** How many layers are gone through to be on the way forward, and then on the way back. */
    private static final int FORWARD = 1;

    private static final int BACK = 10;
    private static final double SLOW = 50;

    private final Window window;
    private final Staging.Training training;

    TrainStaging(Window window, Staging.Training training) {
        this.window = window;
        this.training = training;
    }

    /** What follows on a run that was paused, and leads back to it. */
    List<Staging.Scene> before() {
        return List.of(
                new Staging.Scene("train-log", this::logarithmic),
                new Staging.Scene("train-compare", this::compare),
                new Staging.Scene("train-one", this::leaveComparison),
                new Staging.Scene("train-forward", () -> layer(FORWARD)),
                new Staging.Scene("train-backward", () -> layer(BACK)));
    }

    /** The microscope, presented and explained too, and what becomes of the run after it was left. */
    List<Staging.Scene> after(Staging.Setting presented, Staging.Setting help) {
        List<Staging.Scene> scenes = new ArrayList<>();
        for (StepPhase phase : StepPhase.values()) {
            scenes.add(new Staging.Scene("microscope-" + phase.name().toLowerCase(Locale.ROOT), () -> openStep(phase)));
        }
        scenes.add(new Staging.Scene("microscope-presenter", presented));
        scenes.add(new Staging.Scene("microscope-help", help));
        scenes.add(new Staging.Scene("train-back", this::back));
        scenes.add(new Staging.Scene("train-branch", this::branch));
        scenes.add(new Staging.Scene("train-running", this::running));
        scenes.add(new Staging.Scene("train-diverged", this::diverged));
        return scenes;
    }

    /** Some epochs, then a pause. */
    void train() throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.run(model::prepare);
        ScreenThread.until(model.phaseProperty(), Phase.PAUSED::equals);
        int epochs = training == Staging.Training.LONG ? 3 : 2;
        for (int epoch = 1; epoch <= epochs; epoch++) {
            long images = epoch * 5_000L;
            ScreenThread.run(model.transport()::stepEpoch);
            ScreenThread.until(model.readout().imagesSeenProperty(), seen -> seen.longValue() == images);
        }
        ScreenThread.until(model.phaseProperty(), Phase.PAUSED::equals);
    }

    /** The loss on a logarithmic scale, read in the second epoch. */
    private void logarithmic() throws IOException {
        ChartChoices charts = ScreenThread.call(window::train).charts();
        ScreenThread.run(() -> {
            charts.lossScaleProperty().set(ChartChoices.LossScale.LOGARITHMIC);
            charts.probeProperty().set(7_000);
        });
    }

    /** The experiment of the fourth article: the same network four times, other layers frozen each time. */
    private void compare() throws IOException {
        ChartChoices charts = ScreenThread.call(window::train).charts();
        CompareViewModel model = ScreenThread.call(window::train).compare();
        ScreenThread.run(() -> {
            charts.lossScaleProperty().set(ChartChoices.LossScale.LINEAR);
            charts.probeProperty().set(Double.NaN);
            model.choices().firstProperty().set(model.choices().recipes().indexOf(FROZEN));
            model.openProperty().set(true);
        });
        ScreenThread.until(model.phaseProperty(), Phase.PAUSED::equals);
        ScreenThread.run(model::togglePlay);
        if (training == Staging.Training.SHORT) {
            ScreenThread.until(model.imagesSeenProperty(), seen -> seen.longValue() > 0);
            ScreenThread.run(model::pause);
            ScreenThread.until(model.phaseProperty(), phase -> phase != Phase.RUNNING);
        } else {
            ScreenThread.until(model.phaseProperty(), Phase.FINISHED::equals);
        }
    }

    private void leaveComparison() throws IOException {
        CompareViewModel model = ScreenThread.call(window::train).compare();
        ScreenThread.run(() -> model.openProperty().set(false));
    }

    /** The next step that reads its image wrong, the third filter being followed. */
    private void openStep(StepPhase phase) throws IOException {
        MicroscopeViewModel model = ScreenThread.call(() -> window.train().microscope());
        if (phase == StepPhase.LOOK) {
            ScreenThread.run(model::open);
            ScreenThread.until(model.sightProperty(), Objects::nonNull);
            for (StepSight sight = model.sightProperty().get(); !sight.wrong(); ) {
                String where = sight.where();
                ScreenThread.run(() -> model.phaseProperty().set(StepPhase.ADJUST));
                ScreenThread.run(model::next);
                ScreenThread.until(
                        model.sightProperty(),
                        next -> next != null && !next.where().equals(where));
                sight = model.sightProperty().get();
            }
            ScreenThread.run(
                    () -> model.pinTile(model.sightProperty().get().columns().get(1), 2));
        }
        ScreenThread.run(() -> model.phaseProperty().set(phase));
        if (phase == StepPhase.ADJUST) {
            ScreenThread.until(model.prover().proofProperty(), Objects::nonNull);
            ScreenThread.until(model.prover().curveProperty(), curve -> curve.size() > 33);
        }
    }

    /** Within the next step, on one of its layers. */
    private void layer(int stop) throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        if (model.walk().sightProperty().get() == null) {
            ScreenThread.run(model.transport()::stepLayer);
            ScreenThread.until(model.walk().sightProperty(), Objects::nonNull);
        }
        ScreenThread.run(() -> model.walk().goTo(stop));
    }

    /** In the second of the epochs that were done. */
    private void back() throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.run(() -> {
            model.microscope().leave();
            model.travel().goTo(7_000);
        });
        ScreenThread.until(model.readout().imagesSeenProperty(), seen -> seen.longValue() == 7_000);
        ScreenThread.until(model.phaseProperty(), Phase.PAUSED::equals);
    }

    /** On from there with other settings, beside the run it was. */
    private void branch() throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.run(() -> model.settings().typeLearningRate("0.02"));
        finishEpoch(10_000);
        ScreenThread.run(() ->
                model.settings().freeze().groups().getFirst().frozenProperty().set(true));
        finishEpoch(15_000);
    }

    private void finishEpoch(long images) throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.run(model.transport()::stepEpoch);
        ScreenThread.until(model.readout().imagesSeenProperty(), seen -> seen.longValue() == images);
        ScreenThread.until(model.phaseProperty(), Phase.PAUSED::equals);
    }

    private void running() throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        long images =
                ScreenThread.call(() -> model.readout().imagesSeenProperty().get());
        ScreenThread.run(() -> {
            model.settings().speedProperty().set(SLOW);
            model.transport().play();
        });
        ScreenThread.until(model.readout().throughputProperty(), pace -> pace != null && !pace.isEmpty());
        ScreenThread.until(model.readout().imagesSeenProperty(), seen -> seen.longValue() > images);
    }

    /** Blown up by a learning rate that is too big. */
    private void diverged() throws IOException {
        TrainViewModel model = ScreenThread.call(window::train);
        ScreenThread.run(() -> {
            model.settings().freeze().groups().getFirst().frozenProperty().set(false);
            model.settings().typeLearningRate("1");
            model.settings().speedProperty().set(Speed.UNLIMITED);
            model.transport().play();
        });
        ScreenThread.until(model.phaseProperty(), Phase.FAILED::equals);
    }
}
