package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.optimizer.SgdSpec;
import glassbox.explain.StepReading;
import glassbox.explain.WeightTerms;
import glassbox.explain.WeightUpdate;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Makes what is shown of the weight that is followed. */
final class WeightMaker {
    private final StepReading step;
    private final int sample;
    private final WeightGrid grid;
    private final int index;
    private final WeightGrid.Place place;

    WeightMaker(StepReading step, int sample, WeightGrid grid, int index) {
        this.step = step;
        this.sample = sample;
        this.grid = grid;
        this.index = index;
        this.place = grid.place(index);
    }

    WeightSight sight() {
        float[] before = step.before().weights().values(grid.parameter());
        float[] after = step.after().weights().values(grid.parameter());
        float[] gradient = step.gradient(grid.parameter());
        Raster now = grid.kernel(before, place.unit(), place.source());
        Raster blame = grid.kernel(gradient, place.unit(), place.source());
        WeightUpdate update = step.update(grid.parameter(), index);
        boolean plain = step.plan().optimizer() instanceof SgdSpec sgd
                && sgd.momentum() == 0
                && sgd.weightDecay() == 0
                && !update.frozen();
        return new WeightSight(
                grid.words(step, index),
                grid.unitWords(step, place.unit()),
                place.row(),
                place.column(),
                place.source(),
                grid.sources(),
                other() != null,
                now,
                blame,
                grid.kernel(after, place.unit(), place.source()),
                Limits.of(before),
                Limits.of(blame),
                Limits.decimals(now),
                Limits.decimals(blame),
                plain ? Figures.setting(update.rate()) : "",
                UpdateWords.of(update),
                lossWords(),
                terms(update));
    }

    /** The layer's other parameter: its biases, or of these its weights; null if there is none. */
    @Nullable
    String other() {
        String layer = step.plan().network().layerName(grid.layer());
        String name = layer + (grid.weights() ? ".bias" : ".weights");
        return step.before().weights().contains(name) ? name : null;
    }

    private String lossWords() {
        double before = step.loss(sample);
        double after = step.lossAfter(sample);
        String move = after < before ? "down from " : after > before ? "up from " : "as before: ";
        return "After this step the loss on this image is " + Numbers.telling(after, 3) + ", " + move
                + Numbers.telling(before, 3) + ".";
    }

    private TermSight terms(WeightUpdate update) {
        WeightTerms terms = step.terms(grid.parameter(), index);
        boolean overImages = step.size(terms.activation()).area() == 1;
        Raster inputs = overImages ? images(terms, Part.INPUTS) : terms.inputs(sample);
        Raster upstream = overImages ? images(terms, Part.UPSTREAM) : terms.upstream(sample);
        Raster products = overImages ? images(terms, Part.TERMS) : terms.terms(sample);
        int uses = terms.uses() / step.samples();
        String used = overImages
                ? "Used once in each image" + (step.samples() == 1 ? "." : ", " + step.samples() + " in all.")
                : "Used " + Numbers.count(uses) + " times in this image"
                        + (step.samples() == 1 ? "." : ", " + Numbers.count(terms.uses()) + " in the mini-batch.");
        String upstreamName = LaneWords.blame(step.plan().network().layers().get(grid.layer()))
                + (overImages ? ", number " : ", map ")
                + (terms.unit() + 1);
        return new TermSight(
                used,
                overImages,
                inputName(),
                upstreamName,
                inputs,
                upstream,
                products,
                Limits.of(inputs),
                Limits.of(upstream),
                Limits.of(products),
                sums(terms, update, overImages));
    }

    private String inputName() {
        if (!grid.weights()) {
            return "1 for a bias";
        }
        String map = grid.sources() > 1 ? ", map " + (place.source() + 1) : "";
        return (grid.layer() == 0 ? "Input x" : "x from the layer before") + map;
    }

    private List<FormulaRow> sums(WeightTerms terms, WeightUpdate update, boolean overImages) {
        List<FormulaRow> sums = new ArrayList<>();
        if (step.samples() > 1 && !overImages) {
            sums.add(new FormulaRow("Σ x · ∂L/∂y", "this image, all places =", Figures.of(terms.sum(sample))));
            sums.add(new FormulaRow(
                    "Σ Σ x · ∂L/∂y", "all " + Numbers.count(step.samples()) + " images =", Figures.of(terms.sum())));
        } else {
            sums.add(new FormulaRow(
                    "Σ x · ∂L/∂y", "all " + Figures.count(terms.uses(), "term") + " =", Figures.of(terms.sum())));
        }
        if (terms.factor() != 1) {
            sums.add(new FormulaRow(
                    "Σ / n",
                    "divided by " + step.samples() + " once more, as the article does",
                    Figures.of(terms.total())));
        }
        sums.add(new FormulaRow(
                "∂L/∂w", "by backprop " + Figures.sign(terms.total(), terms.gradient()), Figures.of(terms.gradient())));
        sums.add(new FormulaRow(
                "w ← " + (update.frozen() ? "w, frozen" : "new w"),
                Figures.of(update.before()) + " becomes",
                Figures.of(update.after())));
        return sums;
    }

    private enum Part {
        INPUTS,
        UPSTREAM,
        TERMS
    }

    /** The only number of each image, in lines. */
    private Raster images(WeightTerms terms, Part part) {
        int count = step.samples();
        int columns = count <= 8 ? count : (int) Math.ceil(Math.sqrt(count));
        return Raster.generate(Math.ceilDiv(count, columns), columns, (row, column) -> {
            int n = row * columns + column;
            if (n >= count) {
                return 0;
            }
            return switch (part) {
                case INPUTS -> terms.inputs(n).get(0, 0);
                case UPSTREAM -> terms.upstream(n).get(0, 0);
                case TERMS -> terms.terms(n).get(0, 0);
            };
        });
    }
}
