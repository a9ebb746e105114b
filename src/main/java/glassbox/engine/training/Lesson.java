package glassbox.engine.training;

import java.util.List;
import java.util.stream.IntStream;

import glassbox.engine.data.Dataset;
import glassbox.engine.data.Preprocessing;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;

/**
 * Teaches a trained network one picture, and lets it forget little: a few steps of stochastic gradient descent, {@code w −
 * rate · ∂L/∂w}, on the picture mixed with others whose classes it is reminded of. L is the mean loss of the mix, the
 * picture counted several times. Of the learning rates in question the smallest is taken with which the network reads the
 * picture as it should within the steps; the steps end there. Layers work as when reading, so that a batch norm keeps what
 * it has measured and a dropout drops nothing. For one thread.
 */
public final class Lesson {
    private final Network network;
    private final Preprocessing preprocessing;
    private final Loss loss;
    private final Settings settings;
    private final TensorOps ops = TensorOps.selected();
    private final int lossInput;

    /**
     * How a lesson is given.
     *
     * @param mostSteps the most steps with one learning rate, at least 1
     * @param copies how often the picture counts, at least 1
     * @param rates the learning rates in question, each above 0, from small to large
     * @param sure how probable the class is to be when the lesson ends, 0 to 1; it is the most probable one in any case
     */
    public record Settings(int mostSteps, int copies, List<Double> rates, double sure) {
        /** Those with which many misread pen digits were learned, and few test digits forgotten. */
        public static final Settings STANDARD =
                new Settings(5, 5, List.of(0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2), 0.6);

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException with a sentence, if a number is out of its range
         */
        public Settings {
            rates = List.copyOf(rates);
            if (mostSteps < 1 || copies < 1 || rates.isEmpty() || rates.stream().anyMatch(rate -> !(rate > 0))) {
                throw new IllegalArgumentException(
                        "A lesson has at least one step, one copy and one learning rate above" + " 0; found "
                                + mostSteps + ", " + copies + " and " + rates + ".");
            }
        }
    }

    /**
     * What came of a lesson.
     *
     * @param weights what the network has learned now
     * @param steps how many steps that took
     * @param rate their learning rate
     * @param learned whether the picture is read as it should be; otherwise the weights are those that came nearest
     */
    public record Outcome(Weights weights, int steps, double rate, boolean learned) {}

    /**
     * A lesson for networks built so.
     *
     * @param reminders how many pictures there are at most to be reminded of, at least 0
     */
    public Lesson(NetworkSpec spec, Preprocessing preprocessing, Loss loss, int reminders, Settings settings) {
        this.network = new Network(spec, settings.copies() + reminders, ops);
        this.preprocessing = preprocessing;
        this.loss = loss;
        this.settings = settings;
        this.lossInput = spec.layers().size() - (loss.fusedLayer().isPresent() ? 1 : 0);
    }

    /**
     * Gives a lesson.
     *
     * @param from what the network has learned before; not changed
     * @param picture a dataset whose first sample is the picture
     * @param others what it is reminded of, all samples of it
     * @throws IllegalArgumentException if the weights are not this network's, or there are more others than planned for
     */
    public Outcome teach(Weights from, Dataset picture, Dataset others) {
        int label = picture.label(0);
        network.load(from);
        double nearestProbability = probability(picture, label);
        boolean known = isMostProbable(label) && nearestProbability >= settings.sure();
        Outcome nearest = new Outcome(from, 0, settings.rates().getFirst(), known);
        if (known) {
            return nearest;
        }
        for (double rate : settings.rates()) {
            network.load(from);
            for (int step = 1; step <= settings.mostSteps(); step++) {
                if (!step(picture, others, rate)) {
                    return nearest;
                }
                double probability = probability(picture, label);
                boolean learned = isMostProbable(label) && probability >= settings.sure();
                if (learned || probability > nearestProbability) {
                    nearest = new Outcome(network.weights(), step, rate, isMostProbable(label));
                    nearestProbability = probability;
                }
                if (learned) {
                    return nearest;
                }
            }
        }
        return nearest;
    }

    /** Does a step; or none, and returns false, where a gradient is no number any more. */
    private boolean step(Dataset picture, Dataset others, double rate) {
        int size = settings.copies() + others.size();
        int elements = network.spec().input().elements();
        float[] inputs = network.input().data();
        int[] labels = new int[size];
        for (int i = 0; i < size; i++) {
            boolean copy = i < settings.copies();
            Dataset from = copy ? picture : others;
            int sample = copy ? 0 : i - settings.copies();
            labels[i] = from.label(sample);
            from.copyPixels(sample, inputs, i * elements);
            preprocessing.apply(inputs, i * elements, elements);
        }
        network.forward(size, Pass.INFERENCE);
        loss.gradient(ops, network.activation(lossInput), labels, size, network.gradient(lossInput));
        network.backward(size, lossInput);
        for (Parameter parameter : network.parameters().values()) {
            float[] gradient = parameter.gradient().data();
            if (!Double.isFinite(ops.sumOfSquares(gradient.length, gradient))) {
                return false;
            }
        }
        for (Parameter parameter : network.parameters().values()) {
            float[] gradient = parameter.gradient().data();
            float[] value = parameter.value().data();
            for (int i = 0; i < value.length; i++) {
                value[i] -= (float) rate * gradient[i];
            }
        }
        return true;
    }

    private double probability(Dataset picture, int label) {
        float[] inputs = network.input().data();
        picture.copyPixels(0, inputs, 0);
        preprocessing.apply(inputs, 0, network.spec().input().elements());
        return network.forward(1, Pass.INFERENCE).data()[label];
    }

    private boolean isMostProbable(int label) {
        float[] output = network.output().data();
        return IntStream.range(0, network.spec().output().elements())
                .allMatch(other -> other == label || output[other] < output[label]);
    }
}
