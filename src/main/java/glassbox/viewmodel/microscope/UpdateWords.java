package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.explain.WeightUpdate;

/** What an optimizer does to one weight, as formulas with their numbers. */
final class UpdateWords {
    private final WeightUpdate update;
    private final List<FormulaRow> rows = new ArrayList<>();

    private UpdateWords(WeightUpdate update) {
        this.update = update;
    }

    /** The optimizer's formula, line by line; a single line for plain descent and for a frozen layer. */
    static List<FormulaRow> of(WeightUpdate update) {
        if (update.frozen()) {
            return List.of(new FormulaRow(
                    "w ← w",
                    NetworkSpec.layerOf(update.parameter()) + " is frozen: it has blame, but stays",
                    Figures.of(update.after())));
        }
        UpdateWords words = new UpdateWords(update);
        words.decay();
        switch (update.optimizer()) {
            case SgdSpec sgd -> words.sgd(sgd);
            case RmsPropSpec rms -> words.rms(rms);
            case AdamSpec adam -> words.adam(adam);
        }
        return List.copyOf(words.rows);
    }

    private void add(String symbols, String numbers, double ofParts, double result) {
        rows.add(new FormulaRow(symbols, numbers + " " + Figures.sign(ofParts, result), Figures.of(result)));
    }

    private String g() {
        return update.weightDecay() == 0 ? "∂L/∂w" : "g";
    }

    private void decay() {
        double decay = update.weightDecay();
        if (decay != 0) {
            add(
                    "g = ∂L/∂w + λ · w",
                    n(update.gradient()) + " + " + Figures.setting(decay) + " × " + n(update.before()),
                    s(update.gradient()) + decay * s(update.before()),
                    update.pull());
        }
    }

    private void sgd(SgdSpec sgd) {
        double momentum = sgd.momentum();
        double pull = update.pull();
        if (momentum == 0) {
            last("w ← w − η · " + g(), n(pull), s(pull));
            return;
        }
        double velocity = kept("velocity", true);
        add(
                "v ← μ · v + " + g(),
                Figures.setting(momentum) + " × " + n(kept("velocity", false)) + " + " + n(pull),
                momentum * s(kept("velocity", false)) + s(pull),
                velocity);
        if (sgd.nesterov()) {
            last(
                    "w ← w − η · (" + g() + " + μ · v)",
                    "(" + n(pull) + " + " + Figures.setting(momentum) + " × " + n(velocity) + ")",
                    s(pull) + momentum * s(velocity));
        } else {
            last("w ← w − η · v", n(velocity), s(velocity));
        }
    }

    private void rms(RmsPropSpec rms) {
        squares(rms.smoothing(), "ρ");
        double squares = kept("squares", true);
        last(
                "w ← w − η · " + g() + " / (√s + ε)",
                n(update.pull()) + " / (√" + n(squares) + " + " + Figures.setting(rms.epsilon()) + ")",
                s(update.pull()) / (Math.sqrt(s(squares)) + rms.epsilon()));
    }

    private void adam(AdamSpec adam) {
        double beta = adam.beta1();
        add(
                "m ← β₁ · m + (1 − β₁) · " + g(),
                Figures.setting(beta) + " × " + n(kept("mean", false)) + " + " + Figures.setting(1 - beta) + " × "
                        + n(update.pull()),
                beta * s(kept("mean", false)) + (1 - beta) * s(update.pull()),
                kept("mean", true));
        squares(adam.beta2(), "β₂");
        double mean = kept("mean", true) / update.meanCorrection();
        double squares = kept("squares", true) / update.squaresCorrection();
        String t = Figures.count((long) kept("steps", true), "update");
        add(
                "m̂ = m / (1 − β₁ᵗ)",
                n(kept("mean", true)) + " / " + n(update.meanCorrection()) + ", after " + t,
                s(kept("mean", true)) / s(update.meanCorrection()),
                mean);
        add(
                "ŝ = s / (1 − β₂ᵗ)",
                n(kept("squares", true)) + " / " + n(update.squaresCorrection()),
                s(kept("squares", true)) / s(update.squaresCorrection()),
                squares);
        last(
                "w ← w − η · m̂ / (√ŝ + ε)",
                n(mean) + " / (√" + n(squares) + " + " + Figures.setting(adam.epsilon()) + ")",
                s(mean) / (Math.sqrt(s(squares)) + adam.epsilon()));
    }

    private void squares(double kept, String letter) {
        add(
                "s ← " + letter + " · s + (1 − " + letter + ") · " + g() + "²",
                Figures.setting(kept) + " × " + n(kept("squares", false)) + " + " + Figures.setting(1 - kept) + " × "
                        + n(update.pull()) + "²",
                kept * s(kept("squares", false)) + (1 - kept) * s(update.pull()) * s(update.pull()),
                kept("squares", true));
    }

    private void last(String symbols, String direction, double ofParts) {
        add(
                symbols,
                Figures.of(update.before()) + " − " + Figures.setting(update.rate()) + " × " + direction,
                s(update.before()) - update.rate() * ofParts,
                update.after());
    }

    private double kept(String kind, boolean after) {
        return (after ? update.keptAfter() : update.keptBefore()).getOrDefault(kind, 0f);
    }

    private static String n(double value) {
        return value < 0 ? "(" + Figures.of(value) + ")" : Figures.of(value);
    }

    private static double s(double value) {
        return Figures.shown(value);
    }
}
