package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.explain.Explanation;
import glassbox.explain.FunctionOf;
import glassbox.explain.Given;
import glassbox.explain.LargestOf;
import glassbox.explain.LossSlope;
import glassbox.explain.MeanOf;
import glassbox.explain.Normalised;
import glassbox.explain.PassedOn;
import glassbox.explain.ShareOf;
import glassbox.explain.Unread;
import glassbox.explain.WeightedSum;

/** Writes explanations as formulas with their numbers. */
final class FormulaWriter {
    /** Of more terms than this only the largest are written. */
    private static final int MOST = 9;

    private FormulaWriter() {}

    /** An explanation of a number {@code y} that is made of numbers {@code x}. */
    static FormulaRow write(Explanation explanation, String y, String x) {
        double value = explanation.value();
        return switch (explanation) {
            case WeightedSum sum -> sum(sum, y, x);
            case LargestOf largest ->
                new FormulaRow(
                        y + " = max " + x,
                        "the largest of " + list(largest.candidates().toArray()),
                        result(largest.total(), value));
            case MeanOf mean ->
                new FormulaRow(
                        y + " = Σ " + x + " / n",
                        Figures.of(mean.sum()) + " / " + mean.count(),
                        result(Figures.shown(mean.sum()) / mean.count(), value));
            case FunctionOf function -> function(function, y);
            case ShareOf share ->
                new FormulaRow(
                        "p = eˢ / Σ eˢ",
                        Figures.of(share.powers().get(0, share.cell().unit())) + " / " + Figures.of(share.sum())
                                + " (each score less the largest)",
                        result(
                                Figures.shown(share.powers().get(0, share.cell().unit())) / Figures.shown(share.sum()),
                                value));
            case LossSlope slope -> slope(slope, y);
            case Given given -> new FormulaRow("x", "the pixel as the network sees it", "= " + Figures.of(value));
            case PassedOn same -> new FormulaRow(y + " = " + x, "passed on as it is", "= " + Figures.of(value));
            case Normalised norm ->
                new FormulaRow(
                        "y = γ · (x − μ) / σ + β",
                        Figures.of(norm.gamma()) + " × (" + Figures.of(norm.input()) + " − " + Figures.of(norm.mean())
                                + ") / " + Figures.of(norm.spread()) + " + " + Figures.of(norm.beta()),
                        "≈ " + Figures.of(value));
            case Unread unread -> new FormulaRow(y + " = 0", "no window behind looks at it", "= " + Figures.of(value));
        };
    }

    /** The gradient by what the loss reads, as its column is headed. */
    private static FormulaRow slope(LossSlope slope, String y) {
        String share = slope.divisor() == 1 ? "" : " / " + slope.divisor();
        boolean bare = !slope.squared() && share.isEmpty();
        String difference = Figures.of(slope.answer()) + " − " + Figures.setting(slope.target());
        double shown = (Figures.shown(slope.answer()) - slope.target()) * (slope.squared() ? 2 : 1) / slope.divisor();
        return new FormulaRow(
                y + " = " + blame(slope.squared(), slope.divisor()),
                bare ? difference : (slope.squared() ? "2 × " : "") + "(" + difference + ")" + share,
                result(shown, slope.value()));
    }

    /** What the gradient by an answer is, in symbols: {@code (p − target) / 32}. */
    static String blame(boolean squared, int divisor) {
        String difference = squared ? "2 (y − target)" : divisor == 1 ? "p − target" : "(p − target)";
        return divisor == 1 ? difference : difference + " / " + divisor;
    }

    private static FormulaRow function(FunctionOf function, String y) {
        String x = Figures.of(function.input());
        String formula = switch (function.function()) {
            case FunctionOf.Ramp ramp when ramp.slope() == 0 -> "max(0, x)";
            case FunctionOf.Ramp ramp -> "max(" + Figures.setting(ramp.slope()) + " · x, x)";
            case FunctionOf.Sigmoid sigmoid -> "1 / (1 + e⁻ˣ)";
            case FunctionOf.Tanh tanh -> "tanh(x)";
        };
        return new FormulaRow(
                y + " = " + formula,
                "x = " + x,
                result(function.function().at((float) Figures.shown(function.input())), function.value()));
    }

    private static FormulaRow sum(WeightedSum sum, String y, String x) {
        List<Float> products = new ArrayList<>();
        for (WeightedSum.Group group : sum.groups()) {
            for (float product : group.products().toArray()) {
                products.add(product);
            }
        }
        WeightedSum.Group first = sum.groups().getFirst();
        String factor = x.startsWith("∂") && products.size() == 1 ? " · f" : " · w";
        if (products.size() == 1 && sum.bias() == null) {
            float in = first.inputs().get(0, 0);
            float by = first.weights().get(0, 0);
            return new FormulaRow(
                    y + " = " + x + factor,
                    Figures.of(in) + " × " + Figures.of(by),
                    result(Figures.shown(in) * Figures.shown(by), sum.value()));
        }
        return sum(y + " = Σ " + x + factor + (sum.bias() == null ? "" : " + b"), products, sum.bias(), sum.value());
    }

    /** Products added up, the largest written out where they are many, and perhaps a bias. */
    static FormulaRow sum(String symbols, List<Float> products, @Nullable Float bias, double value) {
        List<Float> written = products.size() <= MOST
                ? products
                : products.stream()
                        .sorted((one, other) -> Float.compare(Math.abs(other), Math.abs(one)))
                        .limit(MOST - 1)
                        .toList();
        StringBuilder numbers = new StringBuilder();
        double shown = 0;
        for (float product : written) {
            append(numbers, product);
            shown += Figures.shown(product);
        }
        double rest = 0;
        if (products.size() > MOST) {
            double all = 0;
            for (float product : products) {
                all += product;
            }
            double largest = 0;
            for (float product : written) {
                largest += product;
            }
            rest = all - largest;
            append(numbers, rest);
            shown += Figures.shown(rest);
            numbers.append(" from the ").append(Figures.count(products.size() - written.size(), "smaller term"));
        }
        if (bias != null) {
            append(numbers, bias);
            numbers.append(" bias");
            shown += Figures.shown(bias);
        }
        return new FormulaRow(symbols, numbers.toString(), result(shown, value));
    }

    private static void append(StringBuilder sum, double term) {
        sum.append(sum.isEmpty() ? term < 0 ? "−" : "" : term < 0 ? " − " : " + ")
                .append(Figures.of(Math.abs(term)));
    }

    private static String list(float[] values) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Math.min(MOST, values.length); i++) {
            list.append(i == 0 ? "" : ", ").append(Figures.of(values[i]));
        }
        return list + (values.length > MOST ? ", …" : "");
    }

    /** {@code =} or {@code ≈} and the number, as the written parts make it. */
    static String result(double ofParts, double value) {
        return Figures.sign(ofParts, value) + " " + Figures.of(value);
    }
}
