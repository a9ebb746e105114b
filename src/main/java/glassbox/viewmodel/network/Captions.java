package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

/** What the caption bar says on the Network page. */
final class Captions {
    private Captions() {}

    /** About a unit that is pointed at. */
    static String of(LayerColumn column, Showing showing, String words, String goesIn) {
        if (showing == Showing.GRADIENTS) {
            return words + ". Orange: more of it would make the loss larger; blue: smaller. Click to open it.";
        }
        if (showing == Showing.WEIGHTS) {
            return words + ". Click to open its weights; they can be changed.";
        }
        if (column.form() == LayerColumn.Form.CLASSES && column.shares()) {
            return words + ". " + answer(column);
        }
        String looks = switch (column.kind()) {
            case "input" -> "This is what goes in, each pixel as " + goesIn + ".";
            case "conv" -> "Its filter slides over every map before it. Click to open it.";
            case "pool" -> "It keeps the largest of each window. Click to open it.";
            case "avgpool" -> "It takes the mean of each window. Click to open it.";
            case "relu", "leaky-relu", "sigmoid", "tanh" ->
                column.form() == LayerColumn.Form.CLASSES
                        ? "Click to see where it comes from."
                        : "It takes what is before it number by number. Click to open it.";
            case "batchnorm" -> "It shifts and scales the map before it. Click to open it.";
            default -> "It adds up everything before it. Click to open it.";
        };
        return words + ". " + looks;
    }

    /** What the numbers of the classes mean together. */
    private static String answer(LayerColumn column) {
        return column.kind().equals("softmax")
                ? "All chances add up to 100%. Orange strands push it up, blue strands push it down."
                : column.chances()
                        ? "The one output p speaks for "
                                + Verdict.spoken(column.unitNames().getFirst()) + "; 1 − p is left for "
                                + Verdict.spoken(column.otherName()) + "."
                        : "Each class has a score of its own, from 0 to 1: they need not add up to 1.";
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
            return (sight.isTrained() ? "" : "Not trained yet: its weights are random. ")
                    + "Point at a map to see what it looks at. Click it to open it.";
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
        String where =
                detail.single() ? detail.title() : "Row " + (place.row() + 1) + ", column " + (place.column() + 1);
        return arithmetic instanceof Arithmetic.Sum
                ? where + " makes " + arithmetic.total() + ". Click a number of the sum to see where it comes from."
                : where + ": " + arithmetic.sentence();
    }
}
