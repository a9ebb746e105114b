package glassbox.recipe;

import java.util.List;
import java.util.Optional;

import glassbox.dataset.DatasetKey;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.ForwardTrace;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.engine.training.Classifier;

/**
 * A trained network that says of a grey picture of 28 × 28 pixels how probable each class of its data is. For one thread.
 * What networks can do that is decided here alone.
 */
public final class PictureClassifier {
    /** Why there is no answer to a picture, as a sentence. */
    public static final String NO_ANSWER =
            "This network's answer is no number: what it computes grows beyond all bounds. Use another network, or train it"
                    + " again with a smaller learning rate.";

    private static final Shape PICTURE = DatasetKey.MNIST.sampleShape();

    private final Classifier classifier;
    private final List<String> classNames;

    /**
     * A classifier of pictures.
     *
     * @throws IllegalArgumentException with the sentence of {@link #problemWith}, if there is one
     */
    public PictureClassifier(TrainedModel model) {
        problemWith(model.recipe()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        this.classifier = model.classifier();
        this.classNames = classNames(model.recipe());
    }

    /** Why the network of a recipe gives no class probabilities for a picture of 28 × 28, as a sentence; or nothing. */
    public static Optional<String> problemWith(Recipe recipe) {
        NetworkSpec network = recipe.network();
        if (!network.input().equals(PICTURE)) {
            return Optional.of("This network reads samples of " + network.input()
                    + " numbers, but a picture or drawing gives " + PICTURE + ". Choose another network.");
        }
        if (!givesProbabilities(network, classNames(recipe).size())) {
            return Optional.of("The last layer of this network ("
                    + network.layers().getLast().description()
                    + ") gives " + network.output() + " numbers that are not the probabilities of the "
                    + classNames(recipe).size() + " classes of "
                    + recipe.images().data().title() + ". Choose another network.");
        }
        return Optional.empty();
    }

    /** The classes its answers are about, the first one first. */
    public static List<String> classNames(Recipe recipe) {
        return recipe.images().classNames();
    }

    /** Whether a network ends in a layer that gives a probability for each of so many classes. */
    public static boolean givesProbabilities(NetworkSpec network, int classes) {
        LayerSpec last = network.layers().getLast();
        if (last instanceof SigmoidSpec && classes == 2 && network.output().equals(Shape.of(1))) {
            return true;
        }
        return (last instanceof SoftmaxSpec || last instanceof SigmoidSpec)
                && network.output().equals(Shape.of(classes));
    }

    /** The classes it knows; an answer has a probability for each of them, in this order. */
    public List<String> classNames() {
        return classNames;
    }

    /** What the network says to one picture. */
    public static final class Answer {
        private final ForwardTrace trace;

        private Answer(ForwardTrace trace) {
            this.trace = trace;
        }

        /** How probable each class is, 0 to 1; a network of one output p gives [1 − p, p]. */
        public float[] probabilities() {
            return Classifier.probabilities(trace);
        }

        /** Every number on the way. */
        public ForwardTrace trace() {
            return trace;
        }
    }

    /**
     * Reads a picture.
     *
     * @param pixels the grey values, 0 to 255, row by row; not changed
     * @return the answer, or nothing if it is not made of numbers, for which {@link #NO_ANSWER} is the sentence
     */
    public Optional<Answer> read(float[] pixels) {
        Answer answer = new Answer(classifier.trace(pixels));
        for (float probability : answer.probabilities()) {
            if (!Float.isFinite(probability)) {
                return Optional.empty();
            }
        }
        return Optional.of(answer);
    }
}
