package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.explain.NetworkReading;
import glassbox.raster.Raster;
import glassbox.viewmodel.network.LayerColumn.Form;

/** Picks what a column shows: the most active of many maps, and colours that compare. */
final class ColumnReader {
    /** Of more maps than this the most active ones are shown. */
    static final int MOST_MAPS = 12;

    private static final float LIMIT_PART = 0.8f;

    private final NetworkSight sight;
    private final ColourRange range;
    private final @Nullable Spot held;

    /** A reader that always shows the unit {@code held}, if there is one. */
    ColumnReader(NetworkSight sight, ColourRange range, @Nullable Spot held) {
        this.sight = sight;
        this.range = range;
        this.held = held;
    }

    /** All columns. */
    List<ColumnReading> read() {
        return sight.plan().columns().stream()
                .map(column -> read(column, MOST_MAPS))
                .toList();
    }

    /** A column with up to so many of its maps; numbers are always all there. */
    ColumnReading read(LayerColumn column, int mostMaps) {
        NetworkReading reading = sight.reading();
        int count = column.size().units();
        if (reading == null) {
            List<ColumnReading.Unit> empty = IntStream.range(0, Math.min(count, MOST_MAPS))
                    .mapToObj(unit -> new ColumnReading.Unit(unit, unit, null, 0, 0))
                    .toList();
            return new ColumnReading(column, empty, List.of(), 0);
        }
        float limit = limit(column.activation());
        List<ColumnReading.Unit> units = new ArrayList<>();
        if (column.form() == Form.MAPS) {
            float[] activity = activity(reading, lastOfChain(column));
            int held = heldIn(column);
            List<Integer> ranked = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(unit -> unit == held ? -Double.MAX_VALUE : -activity[unit]))
                    .limit(mostMaps)
                    .toList();
            for (int rank = 0; rank < ranked.size(); rank++) {
                int unit = ranked.get(rank);
                Raster map = reading.map(column.activation(), unit);
                float own = range == ColourRange.MAP ? LIMIT_PART * map.maxAbs() : limit;
                units.add(new ColumnReading.Unit(unit, rank, map, activity[unit], own));
            }
            units.sort(Comparator.comparingInt(ColumnReading.Unit::unit));
        } else {
            float[] values = reading.values(column.activation());
            for (int unit = 0; unit < count; unit++) {
                units.add(new ColumnReading.Unit(unit, unit, null, values[unit], limit));
            }
        }
        return new ColumnReading(column, units, kernels(reading, column, units), limit);
    }

    /** The end of the colour scale of an activation's values. */
    float limit(int activation) {
        NetworkReading reading = sight.reading();
        if (reading == null) {
            return 0;
        }
        if (range != ColourRange.NETWORK) {
            return LIMIT_PART * farthest(reading, activation);
        }
        float farthest = 0;
        for (LayerColumn column : sight.plan().columns()) {
            farthest = Math.max(farthest, farthest(reading, column.activation()));
        }
        return LIMIT_PART * farthest;
    }

    /**
     * The last column behind this one whose every unit looks at the unit of the same number alone: what comes out at its end
     * says how active a map is, and all columns of a chain show the same maps.
     */
    private LayerColumn lastOfChain(LayerColumn column) {
        List<LayerColumn> columns = sight.plan().columns();
        int last = column.index();
        while (last + 1 < columns.size() && continues(columns.get(last + 1))) {
            last++;
        }
        return columns.get(last);
    }

    private static boolean continues(LayerColumn column) {
        return column.form() == Form.MAPS && column.perSource() == 1;
    }

    /** The unit of a column that is held, or that is in one chain with the one that is; −1 if none is. */
    private int heldIn(LayerColumn column) {
        int index = held == null ? -1 : sight.plan().columnOf(held.activation());
        if (held == null || index < 0) {
            return -1;
        }
        LayerColumn holding = sight.plan().columns().get(index);
        boolean chained = holding.form() == Form.MAPS && lastOfChain(holding).equals(lastOfChain(column));
        return chained ? held.unit() : -1;
    }

    private static float farthest(NetworkReading reading, int activation) {
        float farthest = 0;
        for (float value : reading.values(activation)) {
            farthest = Math.max(farthest, Math.abs(value));
        }
        return farthest;
    }

    /** The mean distance from 0 of each map's values. */
    private static float[] activity(NetworkReading reading, LayerColumn column) {
        int area = column.size().area();
        float[] values = reading.values(column.activation());
        float[] activity = new float[column.size().units()];
        for (int i = 0; i < values.length; i++) {
            activity[i / area] += Math.abs(values[i]) / area;
        }
        return activity;
    }

    private static List<Raster> kernels(NetworkReading reading, LayerColumn column, List<ColumnReading.Unit> units) {
        LayerSpec layer =
                column.activation() == 0 ? null : reading.spec().layers().get(column.activation() - 1);
        if (!(layer instanceof Conv2dSpec conv)
                || reading.sources().size(column.activation() - 1).units() > 1) {
            return List.of();
        }
        float[] weights = reading.parameter(column.activation() - 1, "weights");
        int rows = conv.kernel().height();
        int columns = conv.kernel().width();
        return units.stream()
                .map(unit -> Raster.copyOf(weights, unit.unit() * rows * columns, rows, columns))
                .toList();
    }
}
