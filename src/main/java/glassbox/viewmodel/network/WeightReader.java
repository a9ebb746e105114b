package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.explain.GradientReading;
import glassbox.explain.MapSize;
import glassbox.explain.NetworkReading;
import glassbox.raster.Raster;

/** Reads what units look through: their weights, or the gradients of the loss by these. */
final class WeightReader {
    private static final String WEIGHTS = "weights";
    private static final String BIAS = "bias";
    /** A row of up to so many weights stays one. */
    private static final int ROW = 12;

    private final NetworkSight sight;
    private final NetworkReading reading;
    private final @Nullable GradientReading gradients;

    /** A reader of weights, or, with gradients, of the gradients by them. */
    WeightReader(NetworkSight sight, NetworkReading reading, @Nullable GradientReading gradients) {
        this.sight = sight;
        this.reading = reading;
        this.gradients = gradients;
    }

    /** The layer that a column's own weights belong to, from 0; −1 if it has none. */
    static int layerOf(NetworkReading reading, LayerColumn column) {
        int layer = (column.scores() >= 0 ? column.scores() : column.activation()) - 1;
        return layer >= 0 && hasWeights(reading.spec().layers().get(layer)) ? layer : -1;
    }

    private static boolean hasWeights(LayerSpec layer) {
        return layer instanceof Conv2dSpec || layer instanceof DenseSpec || layer instanceof BatchNorm2dSpec;
    }

    /** The weights of a unit, or of the one whose map it works on; null if there are none. */
    @Nullable
    UnitWeights of(Spot spot) {
        List<LayerColumn> columns = sight.plan().columns();
        int unit = spot.unit();
        for (int index = sight.plan().columnOf(spot.activation()); index > 0; index--) {
            LayerColumn column = columns.get(index);
            int layer = layerOf(reading, column);
            if (layer >= 0) {
                return read(column, layer, unit);
            }
            if (column.perSource() == 0) {
                return null;
            }
            unit /= column.perSource();
        }
        return null;
    }

    /** The weights of a unit of a column that has some. */
    UnitWeights read(LayerColumn column, int layer, int unit) {
        float[] w = parameter(layer, WEIGHTS);
        boolean biased = reading.spec().layers().get(layer) instanceof BatchNorm2dSpec
                ? false
                : hasBias(reading.spec().layers().get(layer));
        float bias = biased ? parameter(layer, BIAS)[unit] : Float.NaN;
        Spot spot = new Spot(layer + 1, unit);
        float limit = 0.8f * farthest(w);
        return switch (reading.spec().layers().get(layer)) {
            case Conv2dSpec conv -> {
                int rows = conv.kernel().height();
                int wide = conv.kernel().width();
                int channels = w.length / (conv.filters() * rows * wide);
                List<Raster> kernels = new ArrayList<>();
                for (int channel = 0; channel < channels; channel++) {
                    kernels.add(Raster.copyOf(w, (unit * channels + channel) * rows * wide, rows, wide));
                }
                yield new UnitWeights(
                        spot,
                        "Filter " + (unit + 1) + (several() ? " of " + column.name() : ""),
                        true,
                        kernels,
                        sources(layer, channels),
                        rows * wide,
                        bias,
                        limit);
            }
            case DenseSpec dense -> dense(dense, column, layer, spot, bias, limit);
            default -> {
                float[] shift = parameter(layer, BIAS);
                yield new UnitWeights(
                        spot,
                        "Scale γ and shift β of " + column.unitName(unit).toLowerCase(java.util.Locale.ROOT),
                        false,
                        List.of(Raster.of(1, 2, w[unit], shift[unit])),
                        List.of(""),
                        2,
                        Float.NaN,
                        Math.max(limit, 0.8f * farthest(shift)));
            }
        };
    }

    private UnitWeights dense(DenseSpec dense, LayerColumn column, int layer, Spot spot, float bias, float limit) {
        float[] w = parameter(layer, WEIGHTS);
        int inputs = w.length / dense.outputs();
        boolean flattened = layer > 0 && reading.spec().layers().get(layer - 1) instanceof FlattenSpec;
        MapSize maps = reading.sources().size(flattened ? layer - 1 : layer);
        boolean row = maps.area() == 1;
        int rows = row ? (inputs <= ROW ? 1 : (int) Math.floor(Math.sqrt(inputs / 2.0))) : maps.rows();
        int wide = row ? Math.ceilDiv(inputs, rows) : maps.columns();
        int count = row ? inputs : maps.area();
        List<Raster> kernels = new ArrayList<>();
        for (int from = 0; from < inputs; from += count) {
            int offset = from;
            kernels.add(Raster.generate(rows, wide, (r, c) -> {
                int place = r * wide + c;
                return place < count ? w[(offset + place) * dense.outputs() + spot.unit()] : 0;
            }));
        }
        return new UnitWeights(
                spot,
                "Weights of " + DetailReader.title(column, spot).toLowerCase(java.util.Locale.ROOT),
                false,
                kernels,
                row ? List.of("") : sources(flattened ? layer - 1 : layer, kernels.size()),
                count,
                bias,
                limit);
    }

    /** Where in which parameter a weight stands; a kernel below 0 means the bias. */
    static WeightPlace place(NetworkSpec spec, UnitWeights weights, int kernel, Place place) {
        int layer = weights.spot().activation() - 1;
        String name = spec.layerName(layer) + ".";
        int unit = weights.spot().unit();
        int wide = weights.kernels().getFirst().columns();
        int at = place.row() * wide + place.column();
        if (kernel < 0) {
            return new WeightPlace(name + BIAS, unit);
        }
        int before = kernel * weights.count() + at;
        return switch (spec.layers().get(layer)) {
            case Conv2dSpec conv ->
                new WeightPlace(name + WEIGHTS, unit * weights.kernels().size() * weights.count() + before);
            case DenseSpec dense -> new WeightPlace(name + WEIGHTS, before * dense.outputs() + unit);
            default -> new WeightPlace(name + (at == 0 ? WEIGHTS : BIAS), unit);
        };
    }

    private static boolean hasBias(LayerSpec layer) {
        return switch (layer) {
            case Conv2dSpec conv -> conv.bias() != null;
            case DenseSpec dense -> dense.bias() != null;
            default -> false;
        };
    }

    private boolean several() {
        return reading.spec().layers().stream()
                        .filter(layer -> layer instanceof Conv2dSpec)
                        .count()
                > 1;
    }

    private List<String> sources(int activation, int count) {
        int index = sight.plan().columnOf(activation);
        List<String> names = new ArrayList<>();
        for (int unit = 0; unit < count; unit++) {
            names.add(
                    activation == 0
                            ? count == 1 ? "the input" : "channel " + (unit + 1)
                            : index < 0
                                    ? "map " + (unit + 1)
                                    : sight.plan().columns().get(index).brief() + " map " + (unit + 1));
        }
        return names;
    }

    private float[] parameter(int layer, String name) {
        return gradients == null ? reading.parameter(layer, name) : gradients.parameter(layer, name);
    }

    private static float farthest(float[] values) {
        float farthest = 0;
        for (float value : values) {
            farthest = Math.max(farthest, Math.abs(value));
        }
        return farthest;
    }
}
