package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.explain.Window;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.viewmodel.network.LayerColumn.Form;

/** Reads what is to be known of one unit. */
final class DetailReader {
    private DetailReader() {}

    /** The detail of a unit at a place, or null if nothing was read. */
    static @Nullable UnitDetail read(NetworkSight sight, ColourRange range, Showing showing, Spot spot, Look look) {
        NetworkReading reading = sight.reading();
        int index = sight.plan().columnOf(spot.activation());
        if (reading == null || index < 0) {
            return null;
        }
        LayerColumn column = sight.plan().columns().get(index);
        GradientReading gradients = showing == Showing.GRADIENTS ? sight.gradients() : null;
        Showing numbers = gradients == null ? Showing.ACTIVATIONS : showing;
        ColumnReader colours = new ColumnReader(sight, range, numbers, spot);
        int activation = gradients == null ? spot.activation() : Math.min(spot.activation(), gradients.lossInput());
        Raster map = gradients == null ? reading.map(activation, spot.unit()) : gradients.map(activation, spot.unit());
        InputImage image = sight.image();
        boolean picture = column.form() == Form.PICTURE && image != null && gradients == null;
        UnitWeights weights = new WeightReader(sight, reading, gradients).of(spot);
        boolean single = map.rows() * map.columns() == 1;
        boolean through = single && look.through() && gradients != null && weights != null;
        Place at = through ? null : single ? Place.FIRST : look.place();
        Cell cell = at == null || showing == Showing.WEIGHTS ? null : new Spot(activation, spot.unit()).cell(at);
        String title = gradients == null ? title(column, spot) : "Blame of " + title(column, spot);
        WeightSpot wanted = look.weight();
        WeightSpot opened =
                gradients == null || cell != null || weights == null || !weights.has(wanted) ? null : wanted;
        Arithmetic arithmetic = null;
        String what = title;
        if (cell != null) {
            arithmetic = new ArithmeticWriter(sight, colours)
                    .write(gradients == null ? reading.explain(cell) : gradients.explain(cell));
            what += single ? "" : ", " + words(cell);
        } else if (opened != null && gradients != null && weights != null) {
            arithmetic = new WeightGradientWriter(sight, reading, gradients, range).write(weights, opened);
            what = weights.words(opened);
        }
        return new UnitDetail(
                spot,
                title,
                picture && image != null ? image.channels().get(spot.unit()) : map,
                picture,
                picture ? 255 : range == ColourRange.MAP ? 0.8f * map.maxAbs() : colours.limit(activation),
                at,
                look.kept(),
                cell == null || gradients != null ? null : field(sight, reading, cell),
                arithmetic,
                arithmetic == null ? null : Formulas.of(what, arithmetic),
                showing,
                weights,
                opened,
                words(sight, showing, column, spot));
    }

    private static String words(Cell cell) {
        return "row " + (cell.row() + 1) + ", column " + (cell.column() + 1);
    }

    /** A number of a unit that is pointed at on the stage, in short; null for maps, and where nothing was read. */
    static @Nullable NumberFormula formula(NetworkSight sight, Showing showing, Spot spot) {
        int index = sight.plan().columnOf(spot.activation());
        if (showing == Showing.WEIGHTS
                || index <= 0
                || !sight.plan().columns().get(index).single()) {
            return null;
        }
        UnitDetail detail = read(sight, ColourRange.LAYER, showing, spot, Look.AT_IT);
        return detail == null ? null : detail.formula();
    }

    /** A unit's name; its score's, where the column stands for scores too. */
    static String title(LayerColumn column, Spot spot) {
        String name = column.unitName(spot.unit());
        return spot.activation() == column.scores() ? "Score of " + name.toLowerCase(java.util.Locale.ROOT) : name;
    }

    /** A unit with the range of what is shown of it: {@code Conv map 1 of 8, from −2.10 to 2.60}. */
    static String words(NetworkSight sight, Showing showing, LayerColumn column, Spot spot) {
        NetworkReading reading = sight.reading();
        GradientReading gradients = sight.gradients();
        if (reading == null) {
            return title(column, spot);
        }
        if (showing == Showing.GRADIENTS && gradients != null) {
            int activation = Math.min(spot.activation(), gradients.lossInput());
            return "Blame of "
                    + words(column, new Spot(activation, spot.unit()), gradients.map(activation, spot.unit()));
        }
        if (showing == Showing.WEIGHTS && WeightReader.layerOf(reading, column) >= 0) {
            UnitWeights weights = new WeightReader(sight, reading, null).of(spot);
            if (weights != null) {
                return title(column, spot) + ", " + weights(weights);
            }
        }
        return words(column, spot, reading.map(spot.activation(), spot.unit()));
    }

    /** How many weights a unit has, and their range. */
    static String weights(UnitWeights weights) {
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (Raster kernel : weights.kernels()) {
            least = Math.min(least, kernel.min());
            most = Math.max(most, kernel.max());
        }
        int decimals = ShownNumbers.decimals(Raster.of(1, 2, least, most));
        long count = (long) weights.count() * weights.kernels().size();
        return LayerWords.count(count, "weight") + " from " + Numbers.fixed(least, decimals) + " to "
                + Numbers.fixed(most, decimals);
    }

    private static String words(LayerColumn column, Spot spot, Raster map) {
        String name = title(column, spot);
        if (column.form() != Form.CLASSES && column.size().units() > 1) {
            name += " of " + column.size().units();
        }
        int decimals = ShownNumbers.decimals(map);
        if (column.form() == Form.CLASSES
                && column.kind().equals("softmax")
                && spot.activation() == column.activation()) {
            return name + ", " + Numbers.percent(map.get(0, 0));
        }
        return map.rows() * map.columns() == 1
                ? name + ", " + Numbers.fixed(map.get(0, 0), decimals)
                : name + ", from " + Numbers.fixed(map.min(), decimals) + " to " + Numbers.fixed(map.max(), decimals);
    }

    private static @Nullable Rect field(NetworkSight sight, NetworkReading reading, Cell cell) {
        MapSize input = reading.sources().size(0);
        if (sight.image() == null || input.area() == 1) {
            return null;
        }
        Window field = reading.sources().receptiveField(cell).within(input.rows(), input.columns());
        return Rect.of(field);
    }
}
