package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

/** What the caption bar says on the Network page. */
final class Captions {
    private Captions() {}

    /** About a unit that is pointed at. */
    static String of(LayerColumn column, Showing showing, String words) {
        if (showing == Showing.GRADIENTS) {
            return words + ". Orange: more of it would make the loss larger; blue: smaller. Click to open it.";
        }
        if (showing == Showing.WEIGHTS) {
            return words + ". Click to open its weights; they can be changed.";
        }
        String looks = switch (column.kind()) {
            case "input" -> "This is what goes in.";
            case "conv" -> "Its filter slides over every map before it. Click to open it.";
            case "pool" -> "It keeps the largest of each window. Click to open it.";
            case "avgpool" -> "It takes the mean of each window. Click to open it.";
            case "relu", "leaky-relu", "sigmoid", "tanh" ->
                column.form() == LayerColumn.Form.CLASSES
                        ? "Click to see where it comes from."
                        : "It takes the map before it number by number. Click to open it.";
            case "batchnorm" -> "It shifts and scales the map before it. Click to open it.";
            case "softmax" -> "Orange strands push it up, blue strands push it down.";
            default -> "It adds up everything before it. Click to open it.";
        };
        return words + ". " + looks;
    }

    /** About what is held, else what can be done. */
    static String of(NetworkSight sight, @Nullable Spot pinned, @Nullable UnitDetail detail) {
        if (!sight.problem().isEmpty()) {
            return sight.problem();
        }
        if (!sight.blownUpAt().isEmpty()) {
            return "From " + sight.blownUpAt()
                    + " on the numbers are beyond all bounds and mean nothing any more. Undo the"
                    + " last edit, or choose another network above.";
        }
        if (pinned == null || detail == null) {
            return "Point at a map to see what it looks at. Click it to open it.";
        }
        Arithmetic arithmetic = detail.arithmetic();
        Place place = detail.place();
        if (detail.showing() == Showing.WEIGHTS) {
            UnitWeights weights = detail.weights();
            return weights == null
                    ? detail.title() + " has no weights."
                    : weights.name() + ": " + DetailReader.weights(weights) + ". Click a number and type another one.";
        }
        if (arithmetic != null && detail.weight() != null) {
            return arithmetic.sentence();
        }
        UnitWeights through = detail.weights();
        if (arithmetic == null && detail.single() && through != null) {
            return through.name() + ": the gradient by each. Click a number to see where it comes from.";
        }
        if (arithmetic == null || place == null) {
            return detail.title() + " is pinned. Point at one of its pixels to see where it comes from.";
        }
        return detail.single()
                ? detail.title() + ": " + arithmetic.sentence()
                : "Row " + (place.row() + 1) + ", column " + (place.column() + 1) + ": " + arithmetic.sentence();
    }
}
