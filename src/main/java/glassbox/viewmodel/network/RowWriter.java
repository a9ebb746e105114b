package glassbox.viewmodel.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;
import glassbox.raster.Numbers;
import glassbox.recipe.DraftProblem;
import glassbox.recipe.RecipeDraft;

/** Says what the layers of a draft are. */
final class RowWriter {
    private RowWriter() {}

    /** The input, or a layer counted from 1. */
    static LayerRow row(RecipeDraft draft, int row, @Nullable DraftProblem problem) {
        List<Shape> shapes = draft.shapes();
        String shape = row < shapes.size() ? LayerWords.shape(shapes.get(row)) : "";
        boolean mine = problem != null && problem.layer() == row - 1 && row > 0;
        if (row == 0) {
            return new LayerRow("input", "Input", shape, "", List.of(), "", List.of());
        }
        LayerSpec layer = draft.layers().get(row - 1);
        return new LayerRow(
                layer.kind(),
                LayerWords.title(layer),
                shape,
                row < shapes.size() ? learned(layer, shapes.get(row - 1)) : "",
                LayerSizes.of(layer),
                mine && problem != null ? problem.sentence() : "",
                mine && problem != null
                        ? problem.fixes().stream().map(DraftProblem.Fix::words).toList()
                        : List.of());
    }

    /** The whole network in a few words. */
    static String summary(RecipeDraft draft) {
        NetworkSpec network = new NetworkSpec(draft.input(), draft.layers());
        return LayerWords.count(network.parameterCount(), "number") + " to learn · trained with "
                + draft.loss().description();
    }

    private static String learned(LayerSpec layer, Shape input) {
        try {
            long learned = layer.parameters(input).stream()
                    .filter(ParameterSpec::learned)
                    .mapToLong(parameter -> parameter.shape().elements())
                    .sum();
            return learned == 0 ? "" : Numbers.count(learned);
        } catch (IllegalArgumentException beyondCounting) {
            return "";
        }
    }
}
