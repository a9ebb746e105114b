package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.explain.StepReading;
import glassbox.viewmodel.microscope.LaneColumn.Kind;

/** Where any number of the two lanes comes from: its formula, the same with its numbers, and the number. */
public final class LaneFormulas {
    private final StepReading step;
    private final int sample;
    private final NetworkSpec spec;
    private @Nullable NetworkReading forward;
    private @Nullable GradientReading backward;

    LaneFormulas(StepReading step, int sample) {
        this.step = step;
        this.sample = sample;
        this.spec = step.plan().network();
    }

    /**
     * The formula of a number going forward, or of the gradient by it.
     *
     * @param row its row in its tile, as is {@code line} in its column
     * @return null where a tile has no number
     */
    public @Nullable FormulaRow of(LaneColumn column, boolean back, int tile, int row, int line) {
        if (column.kind() == Kind.WEIGHTS) {
            return weight(column, back, tile, row, line);
        }
        Cell cell = cell(column, tile, row, line);
        if (cell == null || (back && cell.activation() == 0)) {
            return null;
        }
        return back ? blame(cell) : value(cell);
    }

    /** Where the answer for a class comes from. */
    public FormulaRow answer(int unit) {
        return FormulaWriter.write(forward().explain(Cell.of(spec.layers().size(), unit)), "y", "x");
    }

    /** Where the gradient comes from that the way back begins with. */
    public FormulaRow start(int unit) {
        return FormulaWriter.write(backward().explain(Cell.of(step.plan().lossInput(), unit)), "∂L/∂x", "∂L/∂y");
    }

    private @Nullable Cell cell(LaneColumn column, int tile, int row, int line) {
        int activation = column.number();
        if (column.kind() != Kind.NUMBERS) {
            return new Cell(activation, tile, row, line);
        }
        int unit = row * column.values().getFirst().columns() + line;
        return unit < step.size(activation).units() ? Cell.of(activation, unit) : null;
    }

    private FormulaRow value(Cell cell) {
        LayerSpec made = cell.activation() == 0 ? null : spec.layers().get(cell.activation() - 1);
        return switch (made) {
            case BatchNorm2dSpec norm -> levelled(norm, cell);
            case DropoutSpec dropout -> kept(dropout, cell);
            case null, default -> FormulaWriter.write(forward().explain(cell), "y", "x");
        };
    }

    private FormulaRow blame(Cell cell) {
        int at = cell.activation();
        while (at < step.plan().lossInput() && spec.layers().get(at) instanceof FlattenSpec) {
            at++;
        }
        Cell behind = at == cell.activation()
                ? cell
                : Cell.of(at, MapSize.of(spec.shapes().get(cell.activation())).offset(cell));
        return switch (at < step.plan().lossInput() ? spec.layers().get(at) : null) {
            case BatchNorm2dSpec norm -> new BatchMoments(step, norm, at, behind.unit()).blame(sample, behind);
            case DropoutSpec dropout -> passedBack(dropout, behind);
            case null, default -> FormulaWriter.write(backward().explain(cell), "∂L/∂x", "∂L/∂y");
        };
    }

    private FormulaRow levelled(BatchNorm2dSpec norm, Cell cell) {
        return new BatchMoments(step, norm, cell.activation() - 1, cell.unit()).value(sample, cell);
    }

    /** What dropout leaves is made larger, so that as much arrives on average as without. */
    private FormulaRow kept(DropoutSpec dropout, Cell cell) {
        float x = at(step.values(cell.activation() - 1, sample), cell);
        float y = at(step.values(cell.activation(), sample), cell);
        String share = Figures.setting(1 - dropout.rate());
        return y == 0 && x != 0
                ? new FormulaRow("y = 0", "dropped in this step: " + Figures.of(x) + " does not pass", "= 0.00000")
                : new FormulaRow(
                        "y = x / (1 − p)",
                        Figures.of(x) + " / " + share,
                        Figures.sign(Figures.shown(x) / (1 - dropout.rate()), y) + " " + Figures.of(y));
    }

    private FormulaRow passedBack(DropoutSpec dropout, Cell cell) {
        float x = at(step.values(cell.activation(), sample), cell);
        float y = at(step.values(cell.activation() + 1, sample), cell);
        float behind = at(step.blame(cell.activation() + 1, sample), cell);
        float own = at(step.blame(cell.activation(), sample), cell);
        if (own == 0 && (y == 0 || behind == 0)) {
            String why = x != 0 && y == 0 ? "dropped in this step: no blame passes" : "no blame comes back here";
            return new FormulaRow("∂L/∂x = 0", why, "= 0.00000");
        }
        return new FormulaRow(
                "∂L/∂x = ∂L/∂y / (1 − p)",
                Figures.of(behind) + " / " + Figures.setting(1 - dropout.rate()),
                Figures.sign(Figures.shown(behind) / (1 - dropout.rate()), own) + " " + Figures.of(own));
    }

    private float at(float[] values, Cell cell) {
        return values[step.size(cell.activation()).offset(cell)];
    }

    private @Nullable FormulaRow weight(LaneColumn column, boolean back, int tile, int row, int line) {
        String name = spec.layerName(column.number()) + ".weights";
        WeightGrid grid = WeightGrid.of(step, name);
        int index = grid.ofMosaic(tile, row, line);
        if (index < 0) {
            return null;
        }
        if (!back) {
            float w = step.before().weights().values(name)[index];
            return new FormulaRow("w", "a number that is learned", "= " + Figures.of(w));
        }
        var terms = step.terms(name, index);
        List<Float> products = new ArrayList<>();
        for (int n = 0; n < step.samples(); n++) {
            for (float product : terms.terms(n).toArray()) {
                products.add((float) (product * terms.factor()));
            }
        }
        return FormulaWriter.sum(
                step.samples() == 1 ? "∂L/∂w = Σ x · ∂L/∂y" : "∂L/∂w = Σ Σ x · ∂L/∂y",
                products,
                null,
                terms.gradient());
    }

    private NetworkReading forward() {
        NetworkReading now = forward == null ? step.forward(sample) : forward;
        forward = now;
        return now;
    }

    private GradientReading backward() {
        GradientReading now = backward == null ? step.backward(sample) : backward;
        backward = now;
        return now;
    }
}
