package glassbox.viewmodel.microscope;

import glassbox.engine.training.TrainingPlan;
import glassbox.explain.StepReading;
import glassbox.raster.Numbers;

/** Makes one image's way through a step what the screen shows. */
final class SightMaker {
    private SightMaker() {}

    /** The sight of a step at one of its images, a weight being followed. */
    static StepSight of(StepReading step, int sample, WeightGrid grid, int index) {
        ScoreMaker end = new ScoreMaker(step, sample);
        return new StepSight(
                where(step, sample),
                end.what(),
                end.wrong(),
                step.samples(),
                sample,
                new ColumnMaker(step, sample, grid, grid.place(index)).columns(),
                end.scores(),
                new WeightMaker(step, sample, grid, index).sight(),
                new LaneFormulas(step, sample));
    }

    private static String where(StepReading step, int sample) {
        TrainingPlan plan = step.plan();
        long number = step.before().step();
        long epoch = number / plan.stepsPerEpoch() + 1;
        long image = number % plan.stepsPerEpoch() * plan.batchSize() + sample + 1;
        return "epoch " + epoch + ", image " + Numbers.count(image)
                + (step.samples() == 1 ? "" : " (" + (sample + 1) + " of " + step.samples() + " in this step)");
    }
}
