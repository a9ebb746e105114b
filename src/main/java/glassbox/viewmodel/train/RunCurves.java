package glassbox.viewmodel.train;

import java.util.List;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.TrainingHistory;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;

/**
 * The four curves of a run over the images seen: loss and accuracy, of the training images as the mean of the last {@value
 * #WINDOW}, and of the test digits. They take in what a history has more than the one before.
 */
public final class RunCurves {
    /** Over how many training images the mean is taken. */
    public static final int WINDOW = 100;

    /** Means of fewer values than this say nothing and are not drawn. */
    private static final int FEWEST = 10;

    private final TrainingPlan plan;
    private final Curve trainingLoss = new Curve();
    private final Curve trainingAccuracy = new Curve();
    private final Curve testLoss = new Curve();
    private final Curve testAccuracy = new Curve();
    private final RunningMean meanLoss;
    private final RunningMean meanAccuracy;
    private double highestLoss;
    private int steps;
    private int tests;
    private int turns;

    RunCurves(TrainingPlan plan) {
        this.plan = plan;
        int window = Math.max(1, WINDOW / plan.batchSize());
        meanLoss = new RunningMean(window);
        meanAccuracy = new RunningMean(window);
    }

    /** Mean loss of the last training images. */
    public Curve trainingLoss() {
        return trainingLoss;
    }

    /** Share of the last training images that were read right, 0 to 1. */
    public Curve trainingAccuracy() {
        return trainingAccuracy;
    }

    /** Mean loss of the test digits. */
    public Curve testLoss() {
        return testLoss;
    }

    /** Share of the test digits read right, 0 to 1. */
    public Curve testAccuracy() {
        return testAccuracy;
    }

    /** The highest loss on either curve; 0 before there is one. */
    public double highestLoss() {
        return highestLoss;
    }

    /** Both losses and both accuracies at a place, in one sentence. */
    public String describe(double images) {
        return "After image " + Numbers.count(Math.round(images)) + ": loss "
                + pair(trainingLoss.valueAt(images), testLoss.valueAt(images), false) + "; accuracy "
                + pair(trainingAccuracy.valueAt(images), testAccuracy.valueAt(images), true) + ".";
    }

    void take(TrainingHistory history) {
        if (history.turns() != turns) {
            turns = history.turns();
            clear();
        }
        int known = history.losses().size();
        for (; steps < known; steps++) {
            long images = plan.imagesAfter(steps + 1L);
            long samples = images - plan.imagesAfter(steps);
            double loss = meanLoss.add(history.losses().get(steps));
            double accuracy = meanAccuracy.add(history.correct().get(steps) / samples);
            if (images >= FEWEST) {
                trainingLoss.append((double) images, loss);
                trainingAccuracy.append((double) images, accuracy);
                highestLoss = Math.max(highestLoss, loss);
            }
        }
        List<Evaluation> evaluations = history.evaluations();
        for (; tests < evaluations.size(); tests++) {
            Evaluation test = evaluations.get(tests);
            testLoss.append((double) test.images(), test.loss());
            testAccuracy.append((double) test.images(), test.accuracy());
            if (Double.isFinite(test.loss())) {
                highestLoss = Math.max(highestLoss, test.loss());
            }
        }
    }

    private void clear() {
        for (Curve curve : List.of(trainingLoss, trainingAccuracy, testLoss, testAccuracy)) {
            curve.clear();
        }
        meanLoss.clear();
        meanAccuracy.clear();
        highestLoss = 0;
        steps = 0;
        tests = 0;
    }

    private static String pair(double training, double test, boolean share) {
        return "training " + words(training, share) + ", test " + words(test, share);
    }

    private static String words(double value, boolean share) {
        return Double.isNaN(value) ? "not yet known" : share ? Numbers.percent(value) : Numbers.fixed(value, 2);
    }
}
