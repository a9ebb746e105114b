package glassbox.viewmodel.train;

import java.util.function.BiConsumer;

import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.engine.training.TrainingSession;
import glassbox.viewmodel.microscope.StepSource;

/** The run on screen as the microscope sees it. */
record OpenedRun(Runs runs, TimeTravel travel) implements StepSource {
    @Override
    public void ask(BiConsumer<TrainingPlan, TrainerState> receiver) {
        Run run = runs.current();
        if (run != null) {
            run.session().tellState(state -> receiver.accept(run.plan(), state));
        }
    }

    @Override
    public void take() {
        runs.command(session -> session.step(1));
    }

    @Override
    public void takeBack() {
        travel.backImage();
    }

    @Override
    public void pause() {
        runs.command(TrainingSession::pause);
    }
}
