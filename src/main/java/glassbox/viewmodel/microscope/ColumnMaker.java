package glassbox.viewmodel.microscope;

import java.util.ArrayList;
import java.util.List;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.MapSize;
import glassbox.explain.StepReading;
import glassbox.raster.Raster;
import glassbox.viewmodel.microscope.LaneColumn.Kind;

/** Makes the columns of one image's way through a step. */
final class ColumnMaker {
    private final StepReading step;
    private final NetworkSpec spec;
    private final int sample;
    private final WeightGrid grid;
    private final WeightGrid.Place pinned;

    ColumnMaker(StepReading step, int sample, WeightGrid grid, WeightGrid.Place pinned) {
        this.step = step;
        this.spec = step.plan().network();
        this.sample = sample;
        this.grid = grid;
        this.pinned = pinned;
    }

    List<LaneColumn> columns() {
        List<LaneColumn> columns = new ArrayList<>();
        columns.add(input());
        for (int layer = 0; layer < step.plan().lossInput(); layer++) {
            LayerSpec kind = spec.layers().get(layer);
            if (kind instanceof Conv2dSpec || kind instanceof DenseSpec) {
                columns.add(weights(layer, kind));
            }
            if (!(kind instanceof FlattenSpec) && layer + 1 < step.plan().lossInput()) {
                columns.add(outputs(layer, kind));
            }
        }
        return columns;
    }

    private LaneColumn input() {
        MapSize size = step.size(0);
        float[] all = step.values(0, sample);
        float least = Float.POSITIVE_INFINITY;
        float most = Float.NEGATIVE_INFINITY;
        for (float value : all) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        float low = least;
        float span = most > least ? most - least : 1;
        List<Raster> channels = new ArrayList<>();
        for (int unit = 0; unit < size.units(); unit++) {
            Raster map = step.map(0, sample, unit);
            channels.add(Raster.generate(
                    map.rows(), map.columns(), (row, column) -> (map.get(row, column) - low) / span * 255));
        }
        return new LaneColumn(Kind.INPUT, 0, "input", "Input", "", "", channels, 255, List.of(), 1, pinnedUnit(0));
    }

    private LaneColumn weights(int layer, LayerSpec kind) {
        String name = spec.layerName(layer) + ".weights";
        WeightGrid own = WeightGrid.of(step, name);
        float[] now = step.before().weights().values(name);
        float[] blame = step.gradient(name);
        List<Raster> kernels = new ArrayList<>();
        List<Raster> gradients = new ArrayList<>();
        for (int unit = 0; unit < own.units(); unit++) {
            kernels.add(own.mosaic(now, unit));
            gradients.add(own.mosaic(blame, unit));
        }
        String heading = kind instanceof Conv2dSpec
                ? Figures.count(own.units(), "filter")
                : Figures.count(own.units(), "output");
        boolean here = own.layer() == grid.layer();
        return new LaneColumn(
                Kind.WEIGHTS,
                layer,
                LaneWords.hue(kind),
                heading,
                "∂L/∂w",
                step.learns(layer) ? "" : "frozen",
                kernels,
                Limits.of(now),
                gradients,
                Limits.of(blame),
                here ? pinned.unit() : -1);
    }

    private LaneColumn outputs(int layer, LayerSpec kind) {
        int activation = layer + 1;
        MapSize size = step.size(activation);
        float[] values = step.values(activation, sample);
        float[] blame = step.blame(activation, sample);
        boolean maps = size.area() > 1;
        List<Raster> tiles = new ArrayList<>();
        List<Raster> blames = new ArrayList<>();
        if (maps) {
            for (int unit = 0; unit < size.units(); unit++) {
                tiles.add(step.map(activation, sample, unit));
                blames.add(step.blameMap(activation, sample, unit));
            }
        } else {
            tiles.add(block(values));
            blames.add(block(blame));
        }
        boolean pooledNext =
                activation < spec.layers().size() && spec.layers().get(activation) instanceof MaxPool2dSpec;
        return new LaneColumn(
                maps ? Kind.MAPS : Kind.NUMBERS,
                activation,
                LaneWords.hue(kind),
                LaneWords.outputs(kind, size),
                LaneWords.blame(kind),
                pooledNext ? "only the winners" : "",
                tiles,
                Limits.of(values),
                blames,
                Limits.of(blame),
                maps ? pinnedUnit(activation) : -1);
    }

    /** The numbers of a row in lines, the last of which may end early. */
    private static Raster block(float[] values) {
        int columns = (int) Math.ceil(Math.sqrt(values.length));
        int rows = Math.ceilDiv(values.length, columns);
        return Raster.generate(rows, columns, (row, column) -> {
            int at = row * columns + column;
            return at < values.length ? values[at] : Float.NaN;
        });
    }

    /** The map of an activation that the pinned weight's unit makes, or that its kernel looks at; −1 if there is none. */
    private int pinnedUnit(int activation) {
        if (!grid.weights()) {
            return -1;
        }
        boolean behind = activation > grid.layer();
        int from = behind ? grid.layer() + 1 : activation;
        int to = behind ? activation : grid.layer();
        for (int layer = from; layer < to; layer++) {
            LayerSpec between = spec.layers().get(layer);
            if (between instanceof Conv2dSpec
                    || between instanceof DenseSpec
                    || (behind && between instanceof FlattenSpec)) {
                return -1;
            }
        }
        int unit = behind ? pinned.unit() : pinned.source();
        return unit < step.size(activation).units()
                        && (behind || grid.sources() == step.size(activation).units())
                ? unit
                : -1;
    }
}
