package glassbox.viewmodel.network;

import java.util.List;

import glassbox.engine.network.NetworkSpec;
import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;
import glassbox.explain.WeightedSum;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;

/** Writes down the gradient by a learned number: what lay under it times the blame of what it went into, use by use. */
final class WeightGradientWriter {
    private final NetworkSight sight;
    private final NetworkReading reading;
    private final GradientReading gradients;
    private final ColourRange range;

    WeightGradientWriter(NetworkSight sight, NetworkReading reading, GradientReading gradients, ColourRange range) {
        this.sight = sight;
        this.reading = reading;
        this.gradients = gradients;
        this.range = range;
    }

    /** The gradient by one of a unit's learned numbers as it stands on screen. */
    Arithmetic.Sum write(UnitWeights weights, WeightSpot weight) {
        NetworkSpec spec = reading.spec();
        WeightPlace place = WeightReader.place(spec, weights, weight.kernel(), weight.place());
        int layer = weights.spot().activation() - 1;
        String name = place.parameter().substring(place.parameter().lastIndexOf('.') + 1);
        WeightedSum sum = gradients.explain(layer, name, place.index());
        WeightedSum.Group group = sum.groups().getFirst();
        int uses = group.inputs().rows() * group.inputs().columns();
        boolean added = group.source().activation() == layer + 1;
        int decimals = ShownNumbers.decimals(Raster.of(1, 1, weights.limit()));
        String total = Numbers.signed(sum.value(), decimals);
        String own = name(sum.cell());
        Arithmetic.Group written = new Arithmetic.Group(
                added ? "Blame of " + own : name(group.source()),
                added ? "Added once each" : "Blame of " + own,
                group.inputs(),
                steps(group) ? null : sight.pixels(group.source(), group.window()),
                limit(group.source().activation(), added ? Showing.GRADIENTS : Showing.ACTIVATIONS),
                group.weights(),
                group.products(),
                group.sum(),
                Numbers.signed(group.sum(), decimals),
                new Spot(group.source().activation(), group.source().unit()),
                Rect.of(group.window()),
                false);
        String what = weights.words(weight) + ", used " + (uses == 1 ? "once" : Numbers.count(uses) + " times") + ": ";
        return new Arithmetic.Sum(
                List.of(written),
                0,
                "",
                0,
                sum.value(),
                decimals,
                weights.limit(),
                total,
                ShownNumbers.signOfSum(group.products().toArray(), sum.value(), decimals),
                what
                        + (added
                                ? "the blame of every number it was added to"
                                : "what lay under it times the blame of the number it went into")
                        + (uses == 1 ? " is " : ", all added up, is ") + total + ".");
    }

    private static boolean steps(WeightedSum.Group group) {
        return group.window().rows() != group.inputs().rows()
                || group.window().columns() != group.inputs().columns();
    }

    private float limit(int activation, Showing showing) {
        return new ColumnReader(sight, range, showing, null).limit(activation);
    }

    private String name(Cell cell) {
        int column = sight.plan().columnOf(cell.activation());
        if (cell.activation() == 0) {
            return sight.plan().columns().getFirst().units() == 1 ? "The input" : "Channel " + (cell.unit() + 1);
        }
        if (column < 0) {
            return "The layer before";
        }
        LayerColumn shown = sight.plan().columns().get(column);
        return shown.brief() + (shown.single() ? " " : " map ") + (cell.unit() + 1);
    }
}
