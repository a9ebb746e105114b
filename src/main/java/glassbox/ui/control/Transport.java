package glassbox.ui.control;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/**
 * What drives something that runs by itself: play or pause, a step of a chosen size, and how fast. It only asks; whoever
 * listens decides and sets {@link #playingProperty}.
 */
public final class Transport extends Control {
    /** How far a step goes. */
    public enum Step {
        /** One layer of a step, forward or backward. */
        LAYER("Layer", "L", "Shift L"),
        /** One image, where a step learns from one. */
        IMAGE("Image", "→", "←"),
        /** One mini-batch, where a step learns from several images. */
        BATCH("Batch", "Shift →", "Shift ←"),
        /** To the end of the epoch. */
        EPOCH("Epoch", "E", "Shift E");

        private final String words;
        private final String key;
        private final String backKey;

        Step(String words, String key, String backKey) {
            this.words = words;
            this.key = key;
            this.backKey = backKey;
        }

        /** What stands on its button. */
        public String words() {
            return words;
        }

        /** The key that does it. */
        public String key() {
            return key;
        }

        /** The key that goes as far back. */
        public String backKey() {
            return backKey;
        }
    }

    private final double slowest;
    private final double fastest;
    private final DoubleFunction<String> speedWords;
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private final BooleanProperty playable = new SimpleBooleanProperty(this, "playable", true);
    private final BooleanProperty steppable = new SimpleBooleanProperty(this, "steppable", true);
    private final BooleanProperty backable = new SimpleBooleanProperty(this, "backable");
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(this, "step", Step.IMAGE);
    private final DoubleProperty speed = new SimpleDoubleProperty(this, "speed");
    private final BooleanProperty batched = new SimpleBooleanProperty(this, "batched");
    private Runnable onPlay = () -> {};
    private Runnable onRewind = () -> {};
    private Consumer<Step> onStep = size -> {};
    private Consumer<Step> onBack = size -> {};

    /**
     * A transport at its fastest.
     *
     * @param slowest the lower end of the speed slider, above 0; equal ways on it are equal factors
     * @param fastest its upper end
     * @param speedWords a speed as it is written beside the slider
     */
    public Transport(double slowest, double fastest, DoubleFunction<String> speedWords) {
        this.slowest = slowest;
        this.fastest = fastest;
        this.speedWords = Objects.requireNonNull(speedWords);
        speed.set(fastest);
        batched.subscribe(now -> {
            if (step.get() == Step.IMAGE || step.get() == Step.BATCH) {
                step.set(now ? Step.BATCH : Step.IMAGE);
            }
        });
        getStyleClass().add("transport");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Training controls");
        setFocusTraversable(false);
    }

    /** Whether it runs: then the button says Pause. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** Whether there is anything to play. */
    public BooleanProperty playableProperty() {
        return playable;
    }

    /** Whether a step back can be done. */
    public BooleanProperty backableProperty() {
        return backable;
    }

    /** Whether a step can be done. */
    public BooleanProperty steppableProperty() {
        return steppable;
    }

    /** How far a step goes. */
    public ObjectProperty<Step> stepProperty() {
        return step;
    }

    /** Whether a step learns from several images: then it is offered as a batch, not as an image. */
    public BooleanProperty batchedProperty() {
        return batched;
    }

    /** The speed, between the limits. */
    public DoubleProperty speedProperty() {
        return speed;
    }

    /** What is done when Play or Pause is pressed. */
    public void setOnPlay(Runnable action) {
        onPlay = action;
    }

    /** What is done when Step is pressed. */
    public void setOnStep(Consumer<Step> action) {
        onStep = action;
    }

    /** What is done when Back is pressed. */
    public void setOnBack(Consumer<Step> action) {
        onBack = action;
    }

    /** What is done when it is to go back to the first step. */
    public void setOnRewind(Runnable action) {
        onRewind = action;
    }

    void rewind() {
        onRewind.run();
    }

    void play() {
        onPlay.run();
    }

    void doStep() {
        onStep.accept(step.get());
    }

    void goBack() {
        onBack.accept(step.get());
    }

    double slowest() {
        return slowest;
    }

    double fastest() {
        return fastest;
    }

    String speedWords() {
        return speedWords.apply(speed.get());
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("transport");
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new TransportSkin(this);
    }
}
