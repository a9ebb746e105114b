package glassbox.engine.layer;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.tensor.Shape;

/**
 * Every output looks at every input: y = x · w + b, from [inputs] to [outputs]. Parameters: {@code weights} [inputs, outputs]
 * and, if wanted, {@code bias} [outputs].
 *
 * @param outputs the number of outputs, at least 1
 * @param weights how the weights begin
 * @param bias how the biases begin, or null for none
 */
public record DenseSpec(
        int outputs, Initializer weights, @Nullable Initializer bias) implements LayerSpec {
    /**
     * Checks what needs no input shape to be checked.
     *
     * @throws IllegalArgumentException if there is less than one output
     */
    public DenseSpec {
        if (outputs < 1) {
            throw new IllegalArgumentException(
                    "A dense layer has at least 1 output, but " + outputs + " were asked for.");
        }
    }

    @Override
    public String kind() {
        return "dense";
    }

    @Override
    public String description() {
        return "dense, " + outputs + (outputs == 1 ? " output" : " outputs");
    }

    @Override
    public Shape outputShape(Shape input) {
        Pictures.rowLength(input);
        return Shape.of(outputs);
    }

    @Override
    public List<ParameterSpec> parameters(Shape input) {
        List<ParameterSpec> parameters = new ArrayList<>();
        parameters.add(new ParameterSpec("weights", Shape.of(Pictures.rowLength(input), outputs), weights));
        if (bias != null) {
            parameters.add(new ParameterSpec("bias", Shape.of(outputs), bias));
        }
        return parameters;
    }

    @Override
    public Layer create(LayerContext context) {
        return new Dense(this, context);
    }
}
