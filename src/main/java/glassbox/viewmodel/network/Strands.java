package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.engine.layer.DenseSpec;
import glassbox.explain.Contributions;
import glassbox.explain.NetworkReading;

/** The connections of a unit: back to what it looks at, and on to what looks at it. */
final class Strands {
    /** Of more weighted strands than this the strongest ones are drawn. */
    private static final int MOST = 32;

    private final NetworkSight sight;
    private final List<LayerColumn> columns;
    private final List<Strand> found = new ArrayList<>();

    private Strands(NetworkSight sight) {
        this.sight = sight;
        this.columns = sight.plan().columns();
    }

    /** The strands of a unit, from the input on. */
    static List<Strand> of(NetworkSight sight, Spot spot) {
        Strands strands = new Strands(sight);
        int column = sight.plan().columnOf(spot.activation());
        if (column >= 0) {
            strands.back(column, spot.unit());
            strands.on(column, spot.unit());
        }
        return List.copyOf(strands.found);
    }

    /** Walks back while there is one source, and through the first layer that has many. */
    private void back(int from, int unit) {
        int at = unit;
        for (int column = from; column > 0; column--) {
            LayerColumn here = columns.get(column);
            LayerColumn before = columns.get(column - 1);
            if (here.perSource() == 0) {
                all(before, here, at);
                return;
            }
            int source = at / here.perSource();
            found.add(new Strand(column - 1, source, column, at, Float.NaN));
            at = source;
        }
    }

    private void all(LayerColumn before, LayerColumn here, int unit) {
        float[] weights = weights(before, here, unit, true);
        List<Strand> strands = new ArrayList<>();
        int sources = before.form() == LayerColumn.Form.PICTURE && weights == null
                ? 1
                : before.size().units();
        for (int source = 0; source < sources; source++) {
            float weight = weights == null ? Float.NaN : weights[source];
            strands.add(new Strand(before.index(), source, here.index(), unit, weight));
        }
        add(strands);
    }

    /** Walks on while each unit has one that looks at it alone, and through the first layer whose units look at all. */
    private void on(int from, int unit) {
        for (int column = from + 1; column < columns.size(); column++) {
            LayerColumn before = columns.get(column - 1);
            LayerColumn here = columns.get(column);
            if (here.perSource() == 1) {
                found.add(new Strand(column - 1, unit, column, unit, Float.NaN));
                continue;
            }
            if (here.perSource() == 0) {
                float[] weights = weights(before, here, unit, false);
                List<Strand> strands = new ArrayList<>();
                for (int target = 0; target < here.size().units(); target++) {
                    strands.add(new Strand(
                            column - 1, unit, column, target, weights == null ? Float.NaN : weights[target]));
                }
                add(strands);
            }
            return;
        }
    }

    private void add(List<Strand> strands) {
        strands.stream().filter(strand -> !strand.weighted()).forEach(found::add);
        strands.stream()
                .filter(Strand::weighted)
                .sorted(Comparator.comparingDouble(strand -> -Math.abs(strand.weight())))
                .limit(MOST)
                .forEach(found::add);
    }

    /** What each source adds to a unit, or a unit to each of its targets; null if the layer between is not dense. */
    private float @Nullable [] weights(LayerColumn before, LayerColumn here, int unit, boolean incoming) {
        NetworkReading reading = sight.reading();
        int dense = here.scores() >= 0 ? here.scores() : here.activation();
        if (reading == null || !(reading.spec().layers().get(dense - 1) instanceof DenseSpec)) {
            return null;
        }
        Contributions contributions = reading.contributions(dense);
        if (contributions.sources() != before.size().units()) {
            return null;
        }
        return incoming ? contributions.to(unit) : contributions.of(unit);
    }
}
