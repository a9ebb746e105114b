package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.training.TrainingConfig;
import glassbox.recipe.Recipe;

/**
 * What can be set while training: learning rate, frozen layers and speed at once; random seed, batch size and momentum from
 * the next start on.
 */
public final class TrainSettings {
    /** The largest seed. */
    public static final int MOST_SEED = 9999;

    /** The largest batch size. */
    public static final int MOST_BATCH = 1024;

    /** The largest momentum. */
    public static final double MOST_MOMENTUM = 0.99;

    private final DoubleProperty learningRate = new SimpleDoubleProperty(this, "learningRate", 0.005);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", Speed.UNLIMITED);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
    private final IntegerProperty runSeed = new SimpleIntegerProperty(this, "runSeed", 1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final IntegerProperty batchSize = new SimpleIntegerProperty(this, "batchSize", 1);
    private final IntegerProperty runBatchSize = new SimpleIntegerProperty(this, "runBatchSize", 1);
    private final DoubleProperty momentum = new SimpleDoubleProperty(this, "momentum");
    private final DoubleProperty runMomentum = new SimpleDoubleProperty(this, "runMomentum");
    private final ReadOnlyBooleanWrapper hasMomentum = new ReadOnlyBooleanWrapper(this, "hasMomentum", true);
    private final FreezeSettings freeze = new FreezeSettings();
    private final Random dice = new Random();

    TrainSettings() {
        learningRate.subscribe(rate -> problem.set(""));
        for (Property<? extends Number> setting :
                List.of(seed, runSeed, batchSize, runBatchSize, momentum, runMomentum)) {
            setting.subscribe(now -> explain());
        }
    }

    /** How far a step goes, from {@link LearningRate#LEAST} to {@link LearningRate#MOST}; counts from the next image. */
    public DoubleProperty learningRateProperty() {
        return learningRate;
    }

    /** Images a second; from {@link Speed#UNLIMITED} on as many as the machine can. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** What the start weights and the order are drawn from, 0 to {@link #MOST_SEED}; counts from the next start on. */
    public IntegerProperty seedProperty() {
        return seed;
    }

    /** Images a step, 1 to {@link #MOST_BATCH}; counts from the next start on. */
    public IntegerProperty batchSizeProperty() {
        return batchSize;
    }

    /** Images a step of the run on screen. */
    public ReadOnlyIntegerProperty runBatchSizeProperty() {
        return runBatchSize;
    }

    /** How much of the last step's velocity is kept, 0 to {@link #MOST_MOMENTUM}; counts from the next start on. */
    public DoubleProperty momentumProperty() {
        return momentum;
    }

    /** Whether the recipe's optimizer has a momentum. */
    public ReadOnlyBooleanProperty hasMomentumProperty() {
        return hasMomentum.getReadOnlyProperty();
    }

    /** Which layers learn. */
    public FreezeSettings freeze() {
        return freeze;
    }

    /** What is wrong with what was typed, as a sentence, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** From when on changes count. */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }

    /** Takes a learning rate as typed; what is none leaves the rate alone and is said in {@link #problemProperty}. */
    public void typeLearningRate(String text) {
        try {
            learningRate.set(LearningRate.parse(text));
            problem.set("");
        } catch (NumberFormatException refusal) {
            problem.set(String.valueOf(refusal.getMessage()));
        }
    }

    /** Takes a learning rate from a slider, rounded to what is written of it. */
    public void slideLearningRate(double rate) {
        learningRate.set(LearningRate.round(rate));
    }

    /** Draws another seed. */
    public void throwDice() {
        int drawn = dice.nextInt(1, MOST_SEED);
        seed.set(drawn == seed.get() ? MOST_SEED : drawn);
    }

    /** The next stop of speed above. */
    public void faster() {
        speed.set(Speed.faster(speed.get()));
    }

    /** The next stop of speed below. */
    public void slower() {
        speed.set(Speed.slower(speed.get()));
    }

    /** Images a second as a session takes them. */
    double sessionSpeed() {
        return Speed.isUnlimited(speed.get()) ? Double.POSITIVE_INFINITY : Math.max(Speed.SLOWEST, speed.get());
    }

    /** Takes over everything of a recipe. */
    void adopt(Recipe recipe) {
        show(recipe.config());
        freeze.adopt(recipe.network(), recipe.config().frozen());
        learningRate.set(recipe.optimizer().learningRate());
        showRun(recipe.config());
    }

    /** Shows what a run began with. */
    void show(TrainingConfig config) {
        seed.set((int) config.seed());
        batchSize.set(config.batchSize());
        hasMomentum.set(config.optimizer() instanceof SgdSpec);
        momentum.set(momentumOf(config));
    }

    /** How a run begins that is made now of this configuration, with so many images: no mini-batch has more. */
    TrainingConfig applyTo(TrainingConfig config, int images) {
        batchSize.set(Math.min(batchSize.get(), images));
        TrainingConfig changed = config.withSeed(seed.get()).withBatchSize(batchSize.get());
        if (config.optimizer() instanceof SgdSpec sgd && momentum.get() != sgd.momentum()) {
            double kept = momentum.get();
            return changed.withOptimizer(
                    new SgdSpec(sgd.learningRate(), kept, sgd.nesterov() && kept > 0, sgd.weightDecay()));
        }
        return changed;
    }

    /** Tells how the run on screen began. */
    void showRun(TrainingConfig config) {
        runSeed.set((int) config.seed());
        runBatchSize.set(config.batchSize());
        runMomentum.set(momentumOf(config));
    }

    private static double momentumOf(TrainingConfig config) {
        return config.optimizer() instanceof SgdSpec sgd ? sgd.momentum() : 0;
    }

    private void explain() {
        List<String> waiting = new ArrayList<>();
        if (seed.get() != runSeed.get()) {
            waiting.add("seed");
        }
        if (batchSize.get() != runBatchSize.get()) {
            waiting.add("batch size");
        }
        if (momentum.get() != runMomentum.get()) {
            waiting.add("momentum");
        }
        note.set(
                waiting.isEmpty()
                        ? "Changes count from the next image on."
                        : "The " + String.join(" and the ", waiting) + (waiting.size() == 1 ? " counts" : " count")
                                + " when you start over; the rest from the next image on.");
    }
}
