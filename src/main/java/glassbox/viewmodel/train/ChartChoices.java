package glassbox.viewmodel.train;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/** How charts are looked at; the same for all charts of a page. */
public final class ChartChoices {
    /** What is counted along the horizontal axis. */
    public enum Along {
        /** Training images, in epochs. */
        IMAGES,
        /** Seconds of learning. */
        SECONDS
    }

    /** How the heights of a loss lie. */
    public enum LossScale {
        /** Evenly, from 0. */
        LINEAR,
        /** Each power of ten as tall as any other. */
        LOGARITHMIC
    }

    private final ObjectProperty<LossScale> lossScale = new SimpleObjectProperty<>(this, "lossScale", LossScale.LINEAR);
    private final ObjectProperty<Along> along = new SimpleObjectProperty<>(this, "along", Along.IMAGES);
    private final DoubleProperty probe = new SimpleDoubleProperty(this, "probe", Double.NaN);

    /** Images along, loss evenly, no cross-hair. */
    public ChartChoices() {
        along.subscribe(now -> probe.set(Double.NaN));
    }

    /** How the heights of the loss lie. */
    public ObjectProperty<LossScale> lossScaleProperty() {
        return lossScale;
    }

    /** What is counted along the horizontal axis. */
    public ObjectProperty<Along> alongProperty() {
        return along;
    }

    /** Where the cross-hair of all charts is, counted along the horizontal axis; NaN while there is none. */
    public DoubleProperty probeProperty() {
        return probe;
    }
}
