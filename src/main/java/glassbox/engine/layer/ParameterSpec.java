package glassbox.engine.layer;

import glassbox.engine.tensor.Shape;

/**
 * What is learned, before there are values: a name, a shape and how it begins.
 *
 * @param name {@code weights} or {@code bias} within a layer; with the layer's name in front within a network
 * @param shape the shape of its values
 * @param initializer how its values begin
 */
public record ParameterSpec(String name, Shape shape, Initializer initializer) {}
