package glassbox.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.MiniBatch;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.loss.Loss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.CheckedGradient.Verdict;

/**
 * Is the backward pass right? A gradient says how fast the loss changes with a parameter, so it can be measured without any
 * backward pass: move the parameter a little to both sides and see, (L(w + ε) − L(w − ε)) / 2ε. Both are computed by the very
 * layers and losses that train, in double precision if wished, and compared parameter by parameter.
 *
 * <p>The network is in training mode: batch normalisation uses the mini-batch's figures, and dropout drops the same numbers
 * every time. Nothing outside changes; running figures are not touched.
 */
public final class GradientCheck {
    private final NetworkSpec network;
    private final Loss loss;
    private final Weights weights;
    private final Tensor samples;
    private final int[] labels;
    /** The pass of a training run that is repeated; null for one of its own. */
    private final @Nullable Pass pass;

    /**
     * A check of one network on one mini-batch.
     *
     * @param network what is checked
     * @param loss what its gradients are of; it fits the network's last layer
     * @param weights the parameters' values
     * @param samples the preprocessed mini-batch [samples, input...]; copied
     * @param labels one class index a sample; copied
     * @throws IllegalArgumentException with a sentence, if weights or samples are not for this network or the labels are of
     *     another number
     */
    public GradientCheck(NetworkSpec network, Loss loss, Weights weights, Tensor samples, int[] labels) {
        this(network, loss, weights, samples, labels, null);
    }

    private GradientCheck(
            NetworkSpec network, Loss loss, Weights weights, Tensor samples, int[] labels, @Nullable Pass pass) {
        weights.requireFor(network);
        if (labels.length == 0 || !samples.shape().equals(network.input().prepend(labels.length))) {
            throw new IllegalArgumentException("The network takes samples of " + network.input() + " and there are "
                    + labels.length + " labels, but the samples are " + samples.shape() + ".");
        }
        this.network = network;
        this.loss = loss;
        this.weights = weights;
        this.samples = samples.copy();
        this.labels = labels.clone();
        this.pass = pass;
    }

    /** A check of one step of a training run, in which dropout drops the same numbers as the step does. */
    static GradientCheck ofStep(StepReading step) {
        return new GradientCheck(
                step.plan().network(),
                step.plan().loss(),
                step.before().weights(),
                step.inputs(),
                step.labels(),
                Pass.training(step.plan().seed(), step.before().step()));
    }

    /**
     * A check of a training run's very first step: its initial weights and its first mini-batch.
     *
     * @param most the most samples of the mini-batch that are taken, at least 1
     */
    public static GradientCheck ofFirstStep(TrainingPlan plan, int most) {
        int count = Math.min(most, Math.min(plan.batchSize(), plan.training().size()));
        Tensor samples = Tensor.zeros(plan.network().input().prepend(count));
        MiniBatch batch = new MiniBatch(samples);
        int[] order = plan.config().order().epoch(plan.training().size(), plan.seed(), 0);
        batch.gather(plan.training(), plan.preprocessing(), order, 0, count);
        Weights weights = Weights.initial(plan.network(), plan.seed());
        return new GradientCheck(plan.network(), plan.loss(), weights, samples, batch.labels());
    }

    /** Compares the gradients. */
    public GradientCheckReport run(GradientCheckSettings settings) {
        return run(settings, UnaryOperator.identity());
    }

    /**
     * Compares the gradients that some other arithmetic gives.
     *
     * @param decoration makes that arithmetic of the right one
     */
    public GradientCheckReport run(GradientCheckSettings settings, UnaryOperator<TensorOps> decoration) {
        return run(settings, decoration, (done, all) -> true);
    }

    /** Hears how far a check has come. */
    @FunctionalInterface
    public interface Progress {
        /** So many gradients of all are compared; whether to go on. */
        boolean checked(int done, int all);
    }

    /**
     * Compares the gradients that some other arithmetic gives, until {@code progress} says to stop; the report is then of those
     * compared so far.
     */
    public GradientCheckReport run(
            GradientCheckSettings settings, UnaryOperator<TensorOps> decoration, Progress progress) {
        GradientProbe probe = new GradientProbe(this, settings, decoration);
        probe.backprop();
        int[] sides = probe.sides();
        List<Map.Entry<String, Parameter>> parameters =
                List.copyOf(probe.network().parameters().entrySet());
        int[][] chosen = ParameterSample.draw(
                parameters.stream()
                        .map(entry -> entry.getValue().value().data().length)
                        .toList(),
                settings);
        List<CheckedGradient> checked = new ArrayList<>();
        int all = Stream.of(chosen).mapToInt(indices -> indices.length).sum();
        boolean wanted = true;
        for (int i = 0; i < chosen.length && wanted; i++) {
            String name = parameters.get(i).getKey();
            Parameter parameter = parameters.get(i).getValue();
            for (int place = 0; place < chosen[i].length && wanted; place++) {
                checked.add(compare(probe, settings, sides, name, parameter, chosen[i][place]));
                wanted = progress.checked(checked.size(), all);
            }
        }
        return new GradientCheckReport(settings, labels.length, network.parameterCount(), checked);
    }

    /**
     * Compares the gradients of neighbouring values of one parameter that some other arithmetic gives.
     *
     * @param parameter the full name, as in {@code conv1.weights}
     * @param count how many values from the first on, row-major
     * @throws IllegalArgumentException if nothing learned is called so
     */
    public List<CheckedGradient> ofFirst(
            String parameter, int count, GradientCheckSettings settings, UnaryOperator<TensorOps> decoration) {
        GradientProbe probe = new GradientProbe(this, settings, decoration);
        probe.backprop();
        int[] sides = probe.sides();
        Parameter checked = probe.network().parameters().get(parameter);
        if (checked == null) {
            throw new IllegalArgumentException("Nothing learned is called " + parameter + ".");
        }
        return IntStream.range(0, count)
                .mapToObj(index -> compare(probe, settings, sides, parameter, checked, index))
                .toList();
    }

    /**
     * Compares one gradient; where it does not clearly agree, a step a tenth as long gets a say too: what the loss's bends or a kink
     * have spoilt becomes right then, what is wrong stays wrong.
     */
    private static CheckedGradient compare(
            GradientProbe probe,
            GradientCheckSettings settings,
            int[] sides,
            String name,
            Parameter parameter,
            int index) {
        CheckedGradient whole = probe.compare(name, parameter, index, settings.epsilon(), sides);
        boolean clear = whole.relativeError() <= settings.precision().tolerance() / 10;
        if (clear && whole.verdict() == Verdict.AGREES) {
            return whole;
        }
        CheckedGradient closer = probe.compare(name, parameter, index, settings.epsilon() / 10, sides);
        boolean better = whole.verdict() == Verdict.KINK || closer.relativeError() < whole.relativeError();
        return better ? closer : whole;
    }

    /** The pass that is repeated for every loss. */
    Pass pass(GradientCheckSettings settings) {
        return pass == null ? Pass.training(settings.seed(), 0) : pass;
    }

    NetworkSpec network() {
        return network;
    }

    Loss loss() {
        return loss;
    }

    Weights weights() {
        return weights;
    }

    Tensor samples() {
        return samples;
    }

    int[] labels() {
        return labels;
    }
}
