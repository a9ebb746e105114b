package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.explain.LayerCost;
import glassbox.explain.MapSize;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Formulas in short: of numbers that the network computes, and of what a layer costs. */
final class Formulas {
    /** Of more terms than this the first and the last are written. */
    private static final int MOST = 9;

    private static final int BYTES = 4;

    private Formulas() {}

    /** The formula of a number whose arithmetic is known. */
    static NumberFormula of(String name, Arithmetic arithmetic) {
        String result = arithmetic.sign() + " " + arithmetic.total();
        return switch (arithmetic) {
            case Arithmetic.Sum sum -> sum(name, sum, result);
            case Arithmetic.Pick pick
            when pick.winner() != null ->
                new NumberFormula(
                        name,
                        "y = max(x₁ … x" + subscript(pick.values().toArray().length) + ")",
                        "max(" + terms(pick.values().toArray(), ", ") + ")",
                        result);
            case Arithmetic.Pick pick ->
                new NumberFormula(
                        name,
                        "y = (x₁ + … + x" + subscript(pick.values().toArray().length) + ") / n",
                        pick.sum(),
                        result);
            case Arithmetic.Curve curve ->
                new NumberFormula(
                        name, "y = " + curve.formula(), "x = " + curve.inputText(), "= " + arithmetic.total());
            case Arithmetic.Share share ->
                new NumberFormula(
                        name,
                        "p = eˢ / Σ eˢ",
                        share.power() + " / " + share.sum() + " (each score less the largest)",
                        result);
            case Arithmetic.Steps steps -> {
                List<String> parts = new ArrayList<>();
                List<String> words = new ArrayList<>();
                for (Arithmetic.Step step : steps.steps()) {
                    parts.add(step.text());
                    words.add(step.isSign() ? step.text() : step.name());
                }
                yield new NumberFormula(name, String.join(" ", words), String.join(" ", parts), result);
            }
        };
    }

    private static NumberFormula sum(String name, Arithmetic.Sum sum, String result) {
        boolean biased = !sum.bias().isEmpty();
        boolean several = sum.groups().size() > 1;
        float[] parts;
        if (several) {
            parts = new float[sum.groups().size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = sum.groups().get(i).sum();
            }
        } else {
            parts = sum.groups().getFirst().products().toArray();
        }
        String numbers = terms(parts, sum.decimals());
        return new NumberFormula(
                name,
                (several ? "y = Σ Σ x · w" : "y = Σ x · w") + (biased ? " + b" : ""),
                numbers + (biased ? " + bias " + sum.bias() : ""),
                result);
    }

    private static String terms(float[] values, int decimals) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            if (values.length > MOST && i == MOST - 1) {
                written.append(" + … (").append(values.length).append(" terms)");
                break;
            }
            String text = Numbers.telling(Math.abs(values[i]), decimals);
            written.append(i == 0 ? values[i] < 0 ? "−" : "" : values[i] < 0 ? " − " : " + ")
                    .append(text);
        }
        return written.toString();
    }

    private static String terms(float[] values, String between) {
        List<String> written = new ArrayList<>();
        int decimals = ShownNumbers.decimals(Raster.of(1, values.length, values));
        for (int i = 0; i < Math.min(MOST, values.length); i++) {
            written.add(Numbers.fixed(values[i], decimals));
        }
        return String.join(between, written) + (values.length > MOST ? between + "…" : "");
    }

    private static String subscript(int number) {
        StringBuilder digits = new StringBuilder();
        Integer.toString(number).chars().forEach(digit -> digits.append((char) ('₀' + digit - '0')));
        return digits.toString();
    }

    /** What a layer learns, its work and its memory. */
    static NumberFormula cost(NetworkSpec network, int layer) {
        LayerCost cost = LayerCost.of(network, layer);
        Shape in = network.shapes().get(layer);
        MapSize out = MapSize.of(network.shapes().get(layer + 1));
        String title = LayerWords.title(network.layers().get(layer));
        String memory = "memory: " + Numbers.count(cost.numbers()) + " · " + BYTES + " bytes = "
                + LayerBlock.memory(cost.numbers() * BYTES);
        String learns = "= " + LayerWords.count(cost.learned(), "number") + " to learn";
        return switch (network.layers().get(layer)) {
            case Conv2dSpec conv -> {
                boolean biased = conv.bias() != null;
                String each = conv.kernel().height() + " · " + conv.kernel().width() + " · " + in.size(0);
                yield new NumberFormula(
                        title,
                        biased ? "n = f · (h · w · c + 1)" : "n = f · h · w · c",
                        conv.filters() + (biased ? " · (" + each + " + 1)" : " · " + each) + "\nmultiply-adds: "
                                + out.rows() + " · " + out.columns() + " · " + conv.filters() + " · " + each + " = "
                                + Numbers.count(cost.multiplyAdds()) + "\n" + memory,
                        learns);
            }
            case DenseSpec dense -> {
                boolean biased = dense.bias() != null;
                yield new NumberFormula(
                        title,
                        biased ? "n = (i + 1) · o" : "n = i · o",
                        (biased ? "(" + Numbers.count(in.elements()) + " + 1)" : Numbers.count(in.elements())) + " · "
                                + dense.outputs() + "\nmultiply-adds: " + Numbers.count(in.elements()) + " · "
                                + dense.outputs() + " = " + Numbers.count(cost.multiplyAdds()) + "\n" + memory,
                        learns);
            }
            case BatchNorm2dSpec norm ->
                new NumberFormula(
                        title,
                        "n = 2 · c",
                        "2 · " + out.units() + "\nmultiply-adds: " + Numbers.count(cost.multiplyAdds()) + "\n" + memory,
                        learns);
            default -> new NumberFormula(title, "n = 0", memory, "= nothing to learn");
        };
    }

    /** What the input takes. */
    static NumberFormula input(NetworkSpec network) {
        MapSize size = MapSize.of(network.input());
        long numbers = network.input().elements();
        return new NumberFormula(
                "Input",
                "n = w · h · c",
                size.columns() + " · " + size.rows() + " · " + size.units() + "\nmemory: " + Numbers.count(numbers)
                        + " · " + BYTES + " bytes = " + LayerBlock.memory(numbers * BYTES),
                ("= " + LayerWords.count(numbers, "number")).toLowerCase(Locale.ROOT));
    }
}
