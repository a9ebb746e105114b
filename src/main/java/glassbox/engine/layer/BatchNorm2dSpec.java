package glassbox.engine.layer;

import java.util.List;

import glassbox.engine.tensor.Shape;

/**
 * Batch normalisation of pictures [channels, height, width], channel by channel: y = (x − mean) / sqrt(variance + epsilon) ·
 * gamma + beta. While training, mean and variance are those of the mini-batch, over its samples and their pixels; for
 * reading they are running figures, which each training step moves by {@code momentum} towards the mini-batch's. As in the
 * source, the running variance takes in the unbiased variance, m / (m − 1) times the mini-batch's for m values a channel. A
 * mini-batch of a single value a channel has no spread: the layer then gives beta, passes no gradient on and leaves the
 * running figures as they are. (Ioffe and Szegedy, "Batch normalization: accelerating deep network training by reducing
 * internal covariate shift", 2015, algorithms 1 and 2.)
 *
 * <p>Learned parameters: {@code weights} [channels], the gamma, from 1, and {@code bias} [channels], the beta, from 0. Kept
 * with them but measured, not learned: {@code mean} [channels], from 0, and {@code variance} [channels], from 1.
 *
 * @param momentum how far a step moves the running figures towards the mini-batch's, above 0 and at most 1
 * @param epsilon what keeps the root from 0, above 0
 */
public record BatchNorm2dSpec(double momentum, double epsilon) implements LayerSpec {
    /**
     * Checks both numbers.
     *
     * @throws IllegalArgumentException if one is outside its range
     */
    public BatchNorm2dSpec {
        if (!(momentum > 0 && momentum <= 1)) {
            throw new IllegalArgumentException(
                    "The momentum of batch normalisation is above 0 and at most 1, but is " + momentum + ".");
        }
        if (!((float) epsilon > 0 && Float.isFinite((float) epsilon))) {
            throw new IllegalArgumentException(
                    "The epsilon of batch normalisation is a number above 0, but is " + epsilon + ".");
        }
    }

    /** Batch normalisation with the common settings, momentum 0.1 and epsilon 1e-5. */
    public static BatchNorm2dSpec common() {
        return new BatchNorm2dSpec(0.1, 1e-5);
    }

    @Override
    public String kind() {
        return "batchnorm";
    }

    @Override
    public String description() {
        return "batch normalisation";
    }

    @Override
    public Shape outputShape(Shape input) {
        Pictures.size(input);
        return input;
    }

    @Override
    public List<ParameterSpec> parameters(Shape input) {
        Shape channels = Shape.of(input.size(0));
        return List.of(
                new ParameterSpec("weights", channels, new Initializer.Constant(1)),
                new ParameterSpec("bias", channels, new Initializer.Zeros()),
                new ParameterSpec("mean", channels, new Initializer.Zeros(), false),
                new ParameterSpec("variance", channels, new Initializer.Constant(1), false));
    }

    @Override
    public Layer create(LayerContext context) {
        return new BatchNorm2d(this, context);
    }
}
