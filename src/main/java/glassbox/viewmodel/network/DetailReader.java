package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.explain.Cell;
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
    static @Nullable UnitDetail read(
            NetworkSight sight, ColourRange range, Spot spot, @Nullable Place place, boolean kept) {
        NetworkReading reading = sight.reading();
        int index = sight.plan().columnOf(spot.activation());
        if (reading == null || index < 0) {
            return null;
        }
        LayerColumn column = sight.plan().columns().get(index);
        ColumnReader colours = new ColumnReader(sight, range, spot);
        Raster map = reading.map(spot.activation(), spot.unit());
        InputImage image = sight.image();
        boolean picture = column.form() == Form.PICTURE && image != null;
        Place at = map.rows() * map.columns() == 1 ? Place.FIRST : place;
        Cell cell = at == null ? null : spot.cell(at);
        return new UnitDetail(
                spot,
                title(column, spot),
                picture && image != null ? image.channels().get(spot.unit()) : map,
                picture,
                picture ? 255 : range == ColourRange.MAP ? 0.8f * map.maxAbs() : colours.limit(spot.activation()),
                at,
                kept,
                cell == null ? null : field(sight, reading, cell),
                cell == null ? null : new ArithmeticWriter(sight, colours).write(reading.explain(cell)),
                words(column, spot, map));
    }

    /** A unit's name; its score's, where the column stands for scores too. */
    static String title(LayerColumn column, Spot spot) {
        String name = column.unitName(spot.unit());
        return spot.activation() == column.scores() ? "Score of " + name.toLowerCase(java.util.Locale.ROOT) : name;
    }

    /** A unit with its range or number: {@code Conv map 1 of 8, from −2.10 to 2.60}. */
    static String words(LayerColumn column, Spot spot, Raster map) {
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
