package glassbox.explain;

/**
 * A number of a layer that works number by number: a function of the one number at the same place of the layer before.
 *
 * @param cell the number that is explained
 * @param function which function
 * @param input the number it was applied to
 * @param total the function of that number
 * @param value the number as the network computed it
 */
public record FunctionOf(Cell cell, Function function, float input, float total, float value) implements Explanation {
    /** Applies the function. */
    static FunctionOf of(Cell cell, Function function, float input, float value) {
        return new FunctionOf(cell, function, input, function.at(input), value);
    }

    /** A function of one number. */
    public sealed interface Function {
        /** Its value. */
        float at(float x);
    }

    /** x where x is above 0, and {@code slope} times x elsewhere; the slope of a ReLU is 0. */
    public record Ramp(float slope) implements Function {
        @Override
        public float at(float x) {
            return x > 0 ? x : slope == 0 && x <= 0 ? 0 : slope * x;
        }
    }

    /** 1 / (1 + e^(−x)). */
    public record Sigmoid() implements Function {
        @Override
        public float at(float x) {
            return (float) (1 / (1 + Math.exp(-x)));
        }
    }

    /** The hyperbolic tangent. */
    public record Tanh() implements Function {
        @Override
        public float at(float x) {
            return (float) Math.tanh(x);
        }
    }
}
