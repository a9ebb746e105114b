package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * Numbers that a network keeps, before there are values: a name, a shape and how they begin.
 *
 * @param name {@code weights} or {@code bias} within a layer, or what else it keeps; with the layer's name in front within a
 *     network
 * @param shape the shape of its values
 * @param initializer how its values begin
 * @param learned whether gradients change it; if not, it is measured while training, as batch normalisation's running mean
 */
public record ParameterSpec(String name, Shape shape, Initializer initializer, boolean learned) {
    /** Numbers that gradients change. */
    public ParameterSpec(String name, Shape shape, Initializer initializer) {
        this(name, shape, initializer, true);
    }
}
