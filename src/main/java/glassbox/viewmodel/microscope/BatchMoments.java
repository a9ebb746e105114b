package glassbox.viewmodel.microscope;

import java.util.function.DoubleBinaryOperator;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.explain.Cell;
import glassbox.explain.StepReading;

/**
 * What batch normalisation does to one map while it trains: mean and spread are those of the mini-batch. The formulas are of S.
 * Ioffe, C. Szegedy, "Batch normalization", 2015, the gradient in its short form.
 */
final class BatchMoments {
    private final StepReading step;
    private final int before;
    private final int unit;
    private final int area;
    private final double mean;
    private final double spread;
    private final double gamma;
    private final double beta;

    /** Of the map that layer {@code layer} normalises. */
    BatchMoments(StepReading step, BatchNorm2dSpec norm, int layer, int unit) {
        this.step = step;
        this.before = layer;
        this.unit = unit;
        this.area = step.size(layer).area();
        double sum = 0;
        double squares = 0;
        int count = step.samples() * area;
        for (int n = 0; n < step.samples(); n++) {
            float[] x = step.values(layer, n);
            for (int i = unit * area; i < (unit + 1) * area; i++) {
                sum += x[i];
                squares += (double) x[i] * x[i];
            }
        }
        mean = sum / count;
        spread = Math.sqrt(Math.max(0, squares / count - mean * mean) + norm.epsilon());
        String name = step.plan().network().layerName(layer);
        gamma = step.before().weights().values(name + ".weights")[unit];
        beta = step.before().weights().values(name + ".bias")[unit];
    }

    private int place(Cell cell) {
        return step.size(before).offset(cell);
    }

    /** Where a normalised number comes from. */
    FormulaRow value(int sample, Cell cell) {
        double x = step.values(before, sample)[place(cell)];
        double y = step.values(before + 1, sample)[place(cell)];
        double shown = Figures.shown(gamma) * (Figures.shown(x) - Figures.shown(mean)) / Figures.shown(spread)
                + Figures.shown(beta);
        return new FormulaRow(
                "y = γ · (x − μ) / σ + β",
                Figures.of(gamma) + " × (" + Figures.of(x) + " − " + Figures.of(mean) + ") / " + Figures.of(spread)
                        + " + " + Figures.of(beta) + ", μ and σ of the mini-batch",
                FormulaWriter.result(shown, y));
    }

    /** What the unrounded formula gives. */
    double exactValue(int sample, Cell cell) {
        return gamma * (step.values(before, sample)[place(cell)] - mean) / spread + beta;
    }

    /** What the unrounded formula gives for the gradient. */
    double exactBlame(int sample, Cell cell) {
        return gamma / spread * (gradient(sample, cell) - all() - level(sample, cell) * slant());
    }

    private double gradient(int sample, Cell cell) {
        return step.blame(before + 1, sample)[place(cell)];
    }

    private double level(int sample, Cell cell) {
        return (step.values(before, sample)[place(cell)] - mean) / spread;
    }

    private double all() {
        return mean((x, g) -> g);
    }

    private double slant() {
        return mean((x, g) -> g * (x - mean) / spread);
    }

    private double mean(DoubleBinaryOperator ofValueAndGradient) {
        double sum = 0;
        for (int n = 0; n < step.samples(); n++) {
            float[] x = step.values(before, n);
            float[] g = step.blame(before + 1, n);
            for (int i = unit * area; i < (unit + 1) * area; i++) {
                sum += ofValueAndGradient.applyAsDouble(x[i], g[i]);
            }
        }
        return sum / (step.samples() * area);
    }

    /** Where the gradient by a number that is normalised comes from: all of the mini-batch has a part in it. */
    FormulaRow blame(int sample, Cell cell) {
        double g = gradient(sample, cell);
        double level = level(sample, cell);
        double all = all();
        double slant = slant();
        double own = step.blame(before, sample)[place(cell)];
        double shown = Figures.shown(gamma)
                / Figures.shown(spread)
                * (Figures.shown(g) - Figures.shown(all) - Figures.shown(level) * Figures.shown(slant));
        return new FormulaRow(
                "∂L/∂x = γ / σ · (g − mean g − x̂ · mean g x̂)",
                Figures.of(gamma) + " / " + Figures.of(spread) + " × (" + Figures.of(g) + " − (" + Figures.of(all)
                        + ") − (" + Figures.of(level) + ") × (" + Figures.of(slant) + "))",
                FormulaWriter.result(shown, own));
    }
}
