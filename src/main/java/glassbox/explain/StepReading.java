package glassbox.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

import glassbox.engine.data.MiniBatch;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Tensor;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Raster;

/**
 * One step of a training run opened up: every number of its mini-batch's way forward, the loss, every gradient on the way
 * back, and what the update makes of the weights. It is computed on copies by the very layers, losses and optimizers that
 * train, slips of the plan included, so that {@link #after} is bit by bit what the run has after this step. Immutable; safe
 * on any thread.
 *
 * <p>Activations are numbered like {@link NetworkSpec#shapes}: 0 is the input, i + 1 the output of layer i. All gradients are
 * of the mean loss of the mini-batch, so each sample's are divided by the number of samples.
 */
public final class StepReading {
    private final TrainingPlan plan;
    private final TrainerState before;
    private final TrainerState after;
    private final Tensor inputs;
    private final int[] labels;
    private final Network network;
    private final double loss;
    private final double lossAfter;
    private final double[] sampleLosses;
    private final double[] sampleLossesAfter;

    private StepReading(TrainingPlan plan, TrainerState before, TrainerState after, Tensor inputs, int[] labels) {
        this.plan = plan;
        this.before = before;
        this.after = after;
        this.inputs = inputs;
        this.labels = labels;
        TensorOps ops = Slip.all(plan.config().slips(), TensorOps.selected());
        this.network = new Network(plan.network(), labels.length, ops);
        System.arraycopy(
                inputs.data(), 0, network.input().data(), 0, inputs.shape().elements());
        this.lossAfter = forward(after, ops);
        this.sampleLossesAfter = losses(ops);
        this.loss = forward(before, ops);
        this.sampleLosses = losses(ops);
        int from = plan.lossInput();
        plan.loss().gradient(ops, network.activation(from), labels, labels.length, network.gradient(from));
        network.backward(labels.length, from);
    }

    /**
     * Opens the step that comes next.
     *
     * @param plan what the run follows
     * @param state where the run is
     * @throws IllegalStateException if the run is finished
     * @throws glassbox.engine.training.DivergenceException naming the layer, if the step is impossible because its loss or a
     *     gradient is no number any more
     */
    public static StepReading of(TrainingPlan plan, TrainerState state) {
        Trainer trainer = new Trainer(plan);
        trainer.restore(state);
        MiniBatch batch = trainer.nextBatch();
        int[] labels = Arrays.copyOf(batch.labels(), batch.size());
        Shape shape = plan.network().input().prepend(labels.length);
        Tensor inputs = Tensor.of(shape, Arrays.copyOf(batch.inputs().data(), shape.elements()));
        trainer.advance();
        return new StepReading(plan, state, trainer.snapshot(), inputs, labels);
    }

    private double forward(TrainerState state, TensorOps ops) {
        network.load(state.weights());
        network.forward(labels.length, Pass.training(plan.seed(), before.step()));
        return plan.loss().mean(ops, network.activation(plan.lossInput()), labels, labels.length);
    }

    private double[] losses(TensorOps ops) {
        float[] scores = network.activation(plan.lossInput()).data();
        int outputs = size(plan.lossInput()).units();
        double[] losses = new double[labels.length];
        for (int n = 0; n < losses.length; n++) {
            float[] own = Arrays.copyOfRange(scores, n * outputs, (n + 1) * outputs);
            losses[n] = plan.loss().mean(ops, Tensor.of(Shape.of(1, outputs), own), new int[] {labels[n]}, 1);
        }
        return losses;
    }

    /** What the run follows. */
    public TrainingPlan plan() {
        return plan;
    }

    /** The run before the step. */
    public TrainerState before() {
        return before;
    }

    /** The run after the step. */
    public TrainerState after() {
        return after;
    }

    /** How many samples the step learns from. */
    public int samples() {
        return labels.length;
    }

    /** The class index of each sample; a copy. */
    public int[] labels() {
        return labels.clone();
    }

    /** The preprocessed samples [samples, input...]; a copy. */
    public Tensor inputs() {
        return inputs.copy();
    }

    /** The learning rate of this step, the schedule's factor in it. */
    public double learningRate() {
        return before.learningRate() * plan.learningRateFactor(before.step());
    }

    /** The mean loss of the mini-batch before the update. */
    public double loss() {
        return loss;
    }

    /** The mean loss of the same mini-batch after the update, everything random being the same. */
    public double lossAfter() {
        return lossAfter;
    }

    /** The loss of one sample before the update. */
    public double loss(int sample) {
        return sampleLosses[sample];
    }

    /** The loss of one sample after the update. */
    public double lossAfter(int sample) {
        return sampleLossesAfter[sample];
    }

    /**
     * One sample's way forward, each number of which can be asked where it comes from. The answers for batch normalisation and
     * dropout are those of a network that does not train; all others hold in this step.
     */
    public NetworkReading forward(int sample) {
        return new NetworkReading(
                plan.network(),
                before.weights(),
                IntStream.range(0, plan.network().shapes().size())
                        .mapToObj(activation -> values(activation, sample))
                        .toList());
    }

    /** The way back of one sample from the mean loss; as {@link #forward} with batch normalisation and dropout. */
    public GradientReading backward(int sample) {
        return new GradientReading(
                forward(sample),
                this,
                sample,
                IntStream.rangeClosed(0, plan.lossInput())
                        .mapToObj(activation -> activation == 0 ? new float[0] : blame(activation, sample))
                        .toList());
    }

    /** How an activation is divided. */
    public MapSize size(int activation) {
        return MapSize.of(plan.network().shapes().get(activation));
    }

    /** All numbers of an activation of one sample, row-major; a copy. */
    public float[] values(int activation, int sample) {
        return part(network.activation(activation), activation, sample);
    }

    /**
     * The gradients by all numbers of an activation of one sample, row-major; a copy. There are some from activation 1 to the
     * one the loss reads.
     */
    public float[] blame(int activation, int sample) {
        return part(network.gradient(activation), activation, sample);
    }

    private float[] part(Tensor tensor, int activation, int sample) {
        int elements = plan.network().shapes().get(activation).elements();
        return Arrays.copyOfRange(
                tensor.data(), Math.multiplyExact(sample, elements), Math.multiplyExact(sample + 1, elements));
    }

    /** One map of an activation of one sample, or one number of a row as a map of a single cell. */
    public Raster map(int activation, int sample, int unit) {
        return map(network.activation(activation), activation, sample, unit);
    }

    /** The gradients by one map, as {@link #map}; there are some where {@link #blame} has some. */
    public Raster blameMap(int activation, int sample, int unit) {
        return map(network.gradient(activation), activation, sample, unit);
    }

    private Raster map(Tensor tensor, int activation, int sample, int unit) {
        MapSize size = size(activation);
        int offset = (sample * size.units() + unit) * size.area();
        return Raster.copyOf(tensor.data(), offset, size.rows(), size.columns());
    }

    /**
     * The gradient by each value of a learned parameter, row-major; a copy.
     *
     * @throws IllegalArgumentException if nothing learned is called so
     */
    public float[] gradient(String parameter) {
        return learned(parameter).gradient().data().clone();
    }

    /**
     * How the numbers that a layer looks at are divided, looking through what only flattens or works number by number: the
     * maps that a dense layer's rows of weights belong to.
     */
    public MapSize sources(int layer) {
        return size(new SourceFinder(plan.network()).flattenedFrom(layer));
    }

    /** Whether a layer learns in this step, or is frozen or has nothing to learn. */
    public boolean learns(int layer) {
        NetworkSpec spec = plan.network();
        return spec.learns(layer) && !before.frozen().contains(spec.layerName(layer));
    }

    /**
     * All that adds up to the gradient by one value of a learned parameter.
     *
     * @param index its place among the parameter's values, row-major from 0
     * @throws IllegalArgumentException if nothing learned is called so
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public WeightTerms terms(String parameter, int index) {
        return new TermFinder(this).terms(parameter, index);
    }

    /**
     * What the update makes of one value of a learned parameter.
     *
     * @param index its place among the parameter's values, row-major from 0
     * @throws IllegalArgumentException if nothing learned is called so
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public WeightUpdate update(String parameter, int index) {
        return WeightUpdate.of(
                this, parameter, index, learned(parameter).gradient().data()[index]);
    }

    private Parameter learned(String name) {
        Parameter parameter = network.parameters().get(name);
        if (parameter == null) {
            throw new IllegalArgumentException("Nothing learned is called " + name + ". There are "
                    + network.parameters().keySet() + ".");
        }
        return parameter;
    }

    /** The live values of an activation, for reading alone. */
    float[] live(int activation) {
        return network.activation(activation).data();
    }

    /** The live gradients by an activation, for reading alone. */
    float[] liveBlame(int activation) {
        return network.gradient(activation).data();
    }
}
