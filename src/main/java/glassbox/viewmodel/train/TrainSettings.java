package glassbox.viewmodel.train;

import java.util.Random;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;

/** What can be set while training: learning rate and speed at once, the random seed from the next start on. */
public final class TrainSettings {
    /** The largest seed. */
    public static final int MOST_SEED = 9999;

    private final DoubleProperty learningRate = new SimpleDoubleProperty(this, "learningRate", 0.005);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed", Speed.UNLIMITED);
    private final IntegerProperty seed = new SimpleIntegerProperty(this, "seed", 1);
    private final IntegerProperty runSeed = new SimpleIntegerProperty(this, "runSeed", 1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper(this, "note", "");
    private final Random dice = new Random();

    TrainSettings() {
        learningRate.subscribe(rate -> problem.set(""));
        seed.subscribe(now -> explain());
        runSeed.subscribe(now -> explain());
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

    /** Tells which seed the run on screen has. */
    void showRunSeed(long used) {
        runSeed.set((int) used);
    }

    private void explain() {
        note.set(
                seed.get() == runSeed.get()
                        ? "Changes count from the next image on."
                        : "The seed counts when you start over; the rest from the next image on.");
    }
}
