package glassbox.engine.training;

import java.util.Arrays;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Augmenter;
import glassbox.engine.data.MiniBatch;
import glassbox.engine.layer.DenseFactors;
import glassbox.engine.layer.Parameter;
import glassbox.engine.layer.Pass;
import glassbox.engine.network.Network;
import glassbox.engine.network.Weights;
import glassbox.engine.ops.Slip;
import glassbox.engine.ops.TensorOps;
import glassbox.engine.optimizer.Optimizer;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.tensor.Tensor;

/**
 * Training, one mini-batch per call: gather, forward, loss, backward, update; within an epoch nothing is allocated. Deterministic: the weights after n steps
 * depend on the plan, the learning rates set and the layers frozen on the way, and on nothing else. Several threads
 * share a step where that is faster and the arithmetic has them; it is not to be called by several at once.
 */
public final class Trainer {
    private final TrainingPlan plan;
    private final TensorOps ops;
    private final Network network;
    private final Optimizer optimizer;
    private final MiniBatch batch;
    private final @Nullable Augmenter augmenter;
    private final LearningLayers layers;
    private final int lossInput;
    private final Pass pass;
    private final ThreadChoice threads;

    private int[] order;
    private int orderEpoch;
    private double learningRate;
    private long step;
    private double loss;
    private int correct;

    /** A trainer before its first step, with the arithmetic picked for this machine. */
    public Trainer(TrainingPlan plan) {
        this(plan, TensorOps.selected());
    }

    /** A trainer before its first step, with this arithmetic, and the plan's slips in it. */
    public Trainer(TrainingPlan plan, TensorOps ops) {
        this.plan = plan;
        this.ops = Slip.all(plan.config().slips(), ops);
        this.network = Network.forTraining(
                plan.network(), Math.min(plan.batchSize(), plan.training().size()), this.ops);
        this.network.load(Weights.initial(plan.network(), plan.seed()));
        this.network.planTraining();
        this.optimizer = plan.optimizer().create(network.parameters(), this.ops);
        this.batch = new MiniBatch(network.input());
        this.augmenter = plan.config().augmentation().isNone()
                ? null
                : new Augmenter(plan.config().augmentation(), plan.training().sampleShape(), plan.seed());
        this.layers = new LearningLayers(network, plan.config().frozen());
        this.lossInput = plan.lossInput();
        this.pass = Pass.training(plan.seed(), 0);
        this.threads = new ThreadChoice(ops.team(), System::nanoTime);
        this.learningRate = plan.optimizer().learningRate();
        this.order = orderOf(0);
    }

    /** The plan it follows. */
    public TrainingPlan plan() {
        return plan;
    }

    /** How many steps were done. */
    public long step() {
        return step;
    }

    /** How many training images were used. */
    public long imagesSeen() {
        return plan.imagesAfter(step);
    }

    /** Whether the last step of the last epoch is done. */
    public boolean finished() {
        return step >= plan.totalSteps();
    }

    /** Mean loss of the last step's mini-batch, before its update. */
    public double loss() {
        return loss;
    }

    /** How many samples of the last step's mini-batch were read right, before its update. */
    public int correct() {
        return correct;
    }

    /** The learning rate as it was set last; the plan's schedule multiplies it by a factor at each step. */
    public double learningRate() {
        return learningRate;
    }

    /**
     * Changes the learning rate from the next step on; the plan's schedule still multiplies it.
     *
     * @throws IllegalArgumentException if it is not a number above 0 and at most 1e6
     */
    public void setLearningRate(double learningRate) {
        this.learningRate = OptimizerSpec.requireLearningRate(learningRate);
    }

    /** The names of the layers that do not learn. */
    public Set<String> frozen() {
        return layers.frozen();
    }

    /**
     * Freezes a layer, so that neither its numbers nor what the optimizer keeps for them change from the next step on, or
     * thaws it.
     *
     * @param layer its name, as in {@code conv1}
     * @throws IllegalArgumentException with a sentence, if there is no such layer or it has nothing to learn
     */
    public void setFrozen(String layer, boolean freeze) {
        layers.setFrozen(layer, freeze);
    }

    /**
     * Freezes exactly these layers and thaws all others.
     *
     * @throws IllegalArgumentException as {@link #setFrozen(String, boolean)}
     */
    public void setFrozen(Set<String> frozen) {
        layers.setFrozen(frozen);
    }

    /** A copy of all learned numbers. */
    public Weights weights() {
        return network.weights();
    }

    /**
     * Does the next step.
     *
     * @throws IllegalStateException if the run is finished
     * @throws DivergenceException naming the layer, if the loss or a gradient is no number any more or beyond 1e19; nothing
     *     has changed then
     */
    public void advance() {
        requireUnfinished();
        gather();
        pass.moveTo(step);
        // [lesson training-step]
        Tensor output = network.forward(batch.size(), pass);
        Tensor scores = network.activation(lossInput);
        double stepLoss = plan.loss().mean(ops, scores, batch.labels(), batch.size());
        if (!Double.isFinite(stepLoss)) {
            throw divergence().ofForward(step + 1);
        }
        plan.loss().gradient(ops, scores, batch.labels(), batch.size(), network.gradient(lossInput));
        network.backward(batch.size(), lossInput, layers.lowest());
        for (int i = 0; i < layers.parameters().size(); i++) {
            if (!finite(layers.parameters().get(i))) {
                throw divergence().ofBackward(step + 1, layers.lowest());
            }
        }
        loss = stepLoss;
        correct = ops.countCorrect(batch.size(), output.shape().size(1), output.data(), batch.labels());
        double rate = learningRate * plan.learningRateFactor(step);
        for (int i = 0; i < layers.names().size(); i++) {
            optimizer.update(layers.names().get(i), rate);
        }
        // [end lesson]
        layers.settle();
        step++;
        threads.stepDone();
    }

    /** Whether a gradient is made of numbers; where its factors leave a doubt, it is written down. */
    private boolean finite(Parameter parameter) {
        DenseFactors factors = parameter.factors();
        if (factors != null && Double.isFinite(factors.sumOfSquares())) {
            return true;
        }
        float[] gradient = parameter.gradient().data();
        return Double.isFinite(ops.sumOfSquares(gradient.length, gradient));
    }

    /**
     * The mini-batch of the next step, preprocessed and augmented as it will be learned from; nothing else changes.
     *
     * @return the live samples and labels, until the next call of any method
     * @throws IllegalStateException if the run is finished
     */
    public MiniBatch nextBatch() {
        requireUnfinished();
        gather();
        return batch;
    }

    private void requireUnfinished() {
        if (finished()) {
            throw new IllegalStateException("All " + plan.totalSteps() + " steps of this training run are done.");
        }
    }

    private void gather() {
        int epoch = (int) (step / plan.stepsPerEpoch());
        if (epoch != orderEpoch) {
            order = orderOf(epoch);
            orderEpoch = epoch;
        }
        int from = (int) (step % plan.stepsPerEpoch()) * plan.batchSize();
        int count = Math.min(plan.batchSize(), plan.training().size() - from);
        batch.gather(plan.training(), order, from, count);
        if (augmenter != null) {
            batch.augment(augmenter, epoch, from);
        }
        batch.preprocess(plan.preprocessing());
    }

    private int[] orderOf(int epoch) {
        return plan.config().order().epoch(plan.training().size(), plan.seed(), epoch);
    }

    private Divergence divergence() {
        return new Divergence(network, plan, batch.size(), learningRate);
    }

    /**
     * Goes on from other weights: they stand as if the steps so far had led to them. What the optimizer remembers of these
     * steps is forgotten.
     *
     * @throws IllegalArgumentException if they are not this network's
     */
    public void goOnFrom(Weights weights) {
        network.load(weights);
        optimizer.state().values().forEach(remembered -> Arrays.fill(remembered.data(), 0));
    }

    /** What has changed since the first step, as a copy. */
    public TrainerState snapshot() {
        return new TrainerState(step, learningRate, weights(), Weights.copyOf(optimizer.state()), frozen());
    }

    /**
     * Goes back, or on, to a state of a trainer of the same plan: what follows is bit by bit what followed there.
     *
     * @throws IllegalArgumentException if the state's step, weights or layers do not belong to this plan
     */
    public void restore(TrainerState state) {
        if (state.step() < 0 || state.step() > plan.totalSteps()) {
            throw new IllegalArgumentException("This training run has steps 0 to " + plan.totalSteps()
                    + ", but the state is of step " + state.step() + ".");
        }
        setLearningRate(state.learningRate());
        network.load(state.weights());
        state.optimizer().copyTo(optimizer.state());
        layers.setFrozen(state.frozen());
        step = state.step();
    }
}
