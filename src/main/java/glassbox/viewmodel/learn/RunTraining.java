package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.data.Dataset;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.training.DivergenceException;
import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Evaluator;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;
import glassbox.recipe.Recipe;

/** Trains what a lesson wishes for, from the first step to the last, on one thread. */
final class RunTraining {
    /** So many points has the curve of the training images. */
    static final int POINTS = 50;
    /** So often the images it is judged by are read after the start. */
    static final int READINGS = 10;
    /** It is judged by no more images than these, so that nobody waits. */
    static final int MOST_JUDGED = 1_000;

    /** A point of that curve is the mean of so many images, or of one step if that has more. */
    private static final int LAST_IMAGES = 100;

    private static final long BETWEEN_MOMENTS = TimeUnit.MILLISECONDS.toNanos(60);

    private final RunWish wish;
    private final Trainer trainer;
    private final Evaluator evaluator;
    private final String judged;
    private final Weights start;
    private final List<Evaluation> training = new ArrayList<>();
    private final List<Evaluation> readings = new ArrayList<>();
    /** The steps that make up the last images: of each its summed loss and how many it read right. */
    private final double[] losses;

    private final int[] correct;
    private final int[] counts;
    private String stopped = "";

    private RunTraining(RunWish wish, TrainingPlan plan) {
        this.wish = wish;
        TensorOps right = TensorOps.selected();
        this.trainer =
                new Trainer(plan, wish.fault() == null ? right : wish.fault().in(right));
        wish.rate().ifPresent(trainer::setLearningRate);
        this.start = trainer.weights();
        int window = Math.max(1, LAST_IMAGES / plan.batchSize());
        this.losses = new double[window];
        this.correct = new int[window];
        this.counts = new int[window];
        Dataset all = plan.validation() == null ? plan.test() : plan.validation();
        Dataset judges = all.slice(0, Math.min(MOST_JUDGED, all.size()));
        this.judged =
                Numbers.count(judges.size()) + (plan.validation() == null ? " test images" : " validation images");
        this.evaluator = new Evaluator(
                plan.network(),
                plan.loss(),
                judges,
                plan.preprocessing(),
                wish.fault() == null ? right : wish.fault().in(right));
    }

    /**
     * Trains to the end.
     *
     * @param moment hears how the run stands, some times a second
     * @throws IOException if the data cannot be read; the message is a sentence
     * @throws InterruptedException if the thread is interrupted
     */
    static RunSoFar run(RunWish wish, DatasetCatalogue data, Consumer<RunSoFar> moment)
            throws IOException, InterruptedException {
        return new RunTraining(wish, plan(wish, data)).train(moment);
    }

    private static TrainingPlan plan(RunWish wish, DatasetCatalogue data) throws IOException {
        Recipe recipe = wish.recipe();
        TrainingPlan plan = recipe.plan(data, 0, LoadProgress.SILENT);
        if (!wish.sorted()) {
            return plan;
        }
        return new TrainingPlan(
                plan.network(),
                new SortedByClass(plan.training()),
                plan.validation(),
                plan.test(),
                plan.preprocessing(),
                plan.config(),
                0);
    }

    private RunSoFar train(Consumer<RunSoFar> moment) throws InterruptedException {
        read();
        long told = System.nanoTime();
        moment.accept(now(false));
        try {
            while (!trainer.finished() && trainer.imagesSeen() < wish.images()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("The run is not wanted any more.");
                }
                step();
                if (System.nanoTime() - told > BETWEEN_MOMENTS) {
                    told = System.nanoTime();
                    moment.accept(now(false));
                }
            }
        } catch (DivergenceException divergence) {
            String where = divergence.failure().where();
            stopped = where.isEmpty() ? "the loss is no number any more" : where;
        }
        return now(true);
    }

    private void step() {
        long before = trainer.imagesSeen();
        trainer.advance();
        long images = trainer.imagesSeen();
        int place = (int) ((trainer.step() - 1) % losses.length);
        counts[place] = (int) (images - before);
        losses[place] = trainer.loss() * counts[place];
        correct[place] = trainer.correct();
        boolean last = trainer.finished() || images >= wish.images();
        if (last || part(images, POINTS) > part(before, POINTS)) {
            int count = Arrays.stream(counts).sum();
            double loss = Arrays.stream(losses).sum() / count;
            training.add(new Evaluation(images, loss, Arrays.stream(correct).sum(), count));
        }
        if (last || part(images, READINGS) > part(before, READINGS)) {
            read();
        }
    }

    private long part(long images, int parts) {
        return images * parts / Math.max(1, wish.images());
    }

    private void read() {
        readings.add(evaluator.evaluate(trainer.weights(), trainer.imagesSeen()));
    }

    private RunSoFar now(boolean finished) {
        return new RunSoFar(
                wish, trainer.imagesSeen(), training, readings, judged, start, trainer.weights(), stopped, finished);
    }
}
