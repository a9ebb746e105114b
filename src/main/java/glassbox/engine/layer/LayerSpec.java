package glassbox.engine.layer;

import java.util.List;

import glassbox.engine.tensor.Shape;

/**
 * A layer as data: its kind and hyperparameters. Immutable; shapes are those of one sample, without the batch.
 */
public sealed interface LayerSpec
        permits Conv2dSpec,
                MaxPool2dSpec,
                AvgPool2dSpec,
                ReluSpec,
                LeakyReluSpec,
                SigmoidSpec,
                TanhSpec,
                DropoutSpec,
                BatchNorm2dSpec,
                FlattenSpec,
                DenseSpec,
                SoftmaxSpec {
    /**
     * The kind in one short word: {@code conv}, {@code pool}, {@code avgpool}, {@code relu}, {@code leaky-relu}, {@code
     * sigmoid}, {@code tanh}, {@code dropout}, {@code batchnorm}, {@code flatten}, {@code dense}, {@code softmax}.
     */
    String kind();

    /** The layer in a few words, as in {@code conv 3×3, 8 filters}. */
    String description();

    /**
     * What this layer makes of an input of this shape.
     *
     * @throws IllegalArgumentException with a sentence naming both sizes, if it cannot take such an input
     */
    Shape outputShape(Shape input);

    /** What this layer learns or measures when its input has this shape; none for most. */
    default List<ParameterSpec> parameters(Shape input) {
        return List.of();
    }

    /**
     * The working layer, its parameters zero.
     *
     * @throws IllegalArgumentException if it cannot take an input of the context's shape
     */
    Layer create(LayerContext context);
}
