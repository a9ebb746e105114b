package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.explain.GradientReading;
import glassbox.explain.NetworkReading;
import glassbox.raster.Raster;
import glassbox.viewmodel.network.LayerColumn.Form;

/** The numbers that stand for columns: activations, weights, or gradients. */
final class ColumnValues {
    private final NetworkSight sight;
    private final NetworkReading reading;
    private final Showing showing;

    ColumnValues(NetworkSight sight, NetworkReading reading, Showing showing) {
        this.sight = sight;
        this.reading = reading;
        this.showing = showing;
    }

    /** Whether a column has numbers of this kind. */
    boolean has(LayerColumn column) {
        return switch (showing) {
            case ACTIVATIONS -> true;
            case WEIGHTS -> WeightReader.layerOf(reading, column) >= 0;
            case GRADIENTS -> sight.gradients() != null;
        };
    }

    /** A map of a column, or null if it has none of this kind. */
    @Nullable
    Raster map(LayerColumn column, int unit) {
        GradientReading gradients = sight.gradients();
        if (!has(column)) {
            return null;
        }
        return switch (showing) {
            case ACTIVATIONS -> reading.map(column.activation(), unit);
            case WEIGHTS -> {
                UnitWeights weights = new WeightReader(sight, reading, null)
                        .read(column, WeightReader.layerOf(reading, column), unit);
                yield weights.kernels().size() == 1 ? weights.kernels().getFirst() : weights.mosaic();
            }
            case GRADIENTS -> gradients == null ? null : gradients.map(effective(column.activation()), unit);
        };
    }

    /** A number for each unit of a column whose units are single numbers; of many weights their mean. */
    float[] values(LayerColumn column) {
        GradientReading gradients = sight.gradients();
        if (showing == Showing.GRADIENTS && gradients != null) {
            return gradients.values(effective(column.activation()));
        }
        if (showing == Showing.WEIGHTS && column.form() != Form.CLASSES && has(column)) {
            float[] w = reading.parameter(WeightReader.layerOf(reading, column), "weights");
            float[] means = new float[column.units()];
            float each = (float) means.length / w.length;
            for (int i = 0; i < w.length; i++) {
                means[i % means.length] += w[i] * each;
            }
            return means;
        }
        return showing == Showing.ACTIVATIONS || column.form() == Form.CLASSES
                ? reading.values(column.activation())
                : new float[column.units()];
    }

    /** The farthest number from 0 among those of an activation, or of the weights that make it. */
    float farthest(int activation) {
        GradientReading gradients = sight.gradients();
        return switch (showing) {
            case ACTIVATIONS -> farthest(reading.values(activation));
            case GRADIENTS -> gradients == null ? 0 : farthest(gradients.values(effective(activation)));
            case WEIGHTS -> {
                int index = sight.plan().columnOf(activation);
                int layer = index < 0
                        ? -1
                        : WeightReader.layerOf(reading, sight.plan().columns().get(index));
                if (layer < 0) {
                    yield 0;
                }
                LayerColumn column = sight.plan().columns().get(index);
                yield column.form() == Form.MAPS
                        ? farthest(reading.parameter(layer, "weights"))
                        : farthest(values(column));
            }
        };
    }

    /** The activation whose gradients are shown for another: what is behind the loss has none of its own. */
    int effective(int activation) {
        GradientReading gradients = sight.gradients();
        return gradients == null ? activation : Math.min(activation, gradients.lossInput());
    }

    /** The farthest of these from 0. */
    static float farthest(float[] values) {
        float farthest = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                farthest = Math.max(farthest, Math.abs(value));
            }
        }
        return farthest;
    }
}
