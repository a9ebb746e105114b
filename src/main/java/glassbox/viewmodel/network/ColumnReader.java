package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.explain.NetworkReading;
import glassbox.raster.Raster;
import glassbox.viewmodel.network.LayerColumn.Form;

/** Picks what a column shows: the most active of many maps, and colours that compare. */
final class ColumnReader {
    /** Of more maps than this the most active ones are shown. */
    static final int MOST_MAPS = 12;

    /** A map has to be so many times as active as another one to take its place. */
    private static final double MORE_ACTIVE = 1.5;

    private static final float LIMIT_PART = 0.8f;

    private final NetworkSight sight;
    private final ColourRange range;
    private final Showing showing;
    private final @Nullable Spot held;
    private final List<ColumnReading> before;

    /** A reader of numbers of this kind that always shows the unit {@code held}, if there is one. */
    ColumnReader(NetworkSight sight, ColourRange range, Showing showing, @Nullable Spot held) {
        this(sight, range, showing, held, List.of());
    }

    /** A reader that would rather show again the maps it has shown {@code before}, so that they do not jump in training. */
    ColumnReader(
            NetworkSight sight, ColourRange range, Showing showing, @Nullable Spot held, List<ColumnReading> before) {
        this.sight = sight;
        this.before = before;
        this.range = range;
        this.showing = showing;
        this.held = held;
    }

    /** What kind of numbers it reads. */
    Showing showing() {
        return showing;
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
            return new ColumnReading(column, column.note(), empty, List.of(), 0, false);
        }
        ColumnValues numbers = new ColumnValues(sight, reading, showing);
        float limit = limit(column.activation());
        List<ColumnReading.Unit> units = new ArrayList<>();
        if (column.form() == Form.MAPS) {
            float[] activity = activity(reading, lastOfChain(column));
            int held = heldIn(column);
            boolean[] again = shownBefore(column);
            List<Integer> ranked = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(unit ->
                            unit == held ? -Double.MAX_VALUE : -activity[unit] * (again[unit] ? MORE_ACTIVE : 1)))
                    .limit(mostMaps)
                    .toList();
            for (int rank = 0; rank < ranked.size(); rank++) {
                int unit = ranked.get(rank);
                Raster map = numbers.map(column, unit);
                float own = range == ColourRange.MAP && map != null
                        ? LIMIT_PART * ColumnValues.farthest(map.toArray())
                        : limit;
                units.add(new ColumnReading.Unit(unit, rank, map, activity[unit], own));
            }
            units.sort(Comparator.comparingInt(ColumnReading.Unit::unit));
        } else {
            float[] values = numbers.values(column);
            for (int unit = 0; unit < count; unit++) {
                units.add(new ColumnReading.Unit(unit, unit, null, values[unit], limit));
            }
        }
        boolean signed = showing == Showing.GRADIENTS && sight.gradients() != null;
        return new ColumnReading(column, note(column, reading), units, kernels(reading, column, units), limit, signed);
    }

    private String note(LayerColumn column, NetworkReading reading) {
        if (showing != Showing.WEIGHTS || column.form() == Form.CLASSES || column.activation() == 0) {
            return column.note();
        }
        int layer = WeightReader.layerOf(reading, column);
        return layer < 0
                ? "no weights"
                : LayerWords.count(sight.plan().blocks().get(layer + 1).learned(), "weight");
    }

    /** The end of the colour scale of an activation's values. */
    float limit(int activation) {
        NetworkReading reading = sight.reading();
        if (reading == null) {
            return 0;
        }
        if (range != ColourRange.NETWORK) {
            return LIMIT_PART * new ColumnValues(sight, reading, showing).farthest(activation);
        }
        float farthest = 0;
        for (LayerColumn column : sight.plan().columns()) {
            farthest = Math.max(farthest, new ColumnValues(sight, reading, showing).farthest(column.activation()));
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

    private boolean[] shownBefore(LayerColumn column) {
        boolean[] shown = new boolean[column.size().units()];
        if (column.index() < before.size()
                && before.get(column.index()).column().equals(column)) {
            before.get(column.index()).units().forEach(unit -> shown[unit.unit()] = true);
        }
        return shown;
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

    /** The small kernels before the maps: weights, or the gradients by them. */
    private List<Raster> kernels(NetworkReading reading, LayerColumn column, List<ColumnReading.Unit> units) {
        int layer = WeightReader.layerOf(reading, column);
        if (layer < 0
                || !(reading.spec().layers().get(layer) instanceof Conv2dSpec)
                || reading.sources().size(layer).units() > 1) {
            return List.of();
        }
        WeightReader weights =
                new WeightReader(sight, reading, showing == Showing.GRADIENTS ? sight.gradients() : null);
        return units.stream()
                .map(unit -> weights.read(column, layer, unit.unit()).kernels().getFirst())
                .toList();
    }
}
