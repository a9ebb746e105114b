package glassbox.viewmodel.network;

import glassbox.explain.FunctionOf;
import glassbox.raster.Numbers;

/** What activation functions are called, and what they do. */
final class FunctionWords {
    private FunctionWords() {}

    static String formula(FunctionOf.Function function) {
        return switch (function) {
            case FunctionOf.Ramp ramp ->
                ramp.slope() == 0 ? "max(0, x)" : "x above 0, else " + Numbers.fixed(ramp.slope(), 2) + " · x";
            case FunctionOf.Sigmoid sigmoid -> "1 / (1 + e⁻ˣ)";
            case FunctionOf.Tanh tanh -> "tanh(x)";
        };
    }

    static String sentence(FunctionOf function, String input, String total) {
        return switch (function.function()) {
            case FunctionOf.Ramp ramp when function.input() > 0 -> input + " is above 0 and passes as it is.";
            case FunctionOf.Ramp ramp when ramp.slope() == 0 -> input + " is not above 0, so it becomes 0.";
            case FunctionOf.Ramp ramp ->
                input + " is not above 0; " + Numbers.fixed(ramp.slope(), 2) + " times it passes: " + total + ".";
            case FunctionOf.Sigmoid sigmoid -> input + " becomes " + total + ", between 0 and 1.";
            case FunctionOf.Tanh tanh -> input + " becomes " + total + ", between −1 and 1.";
        };
    }
}
