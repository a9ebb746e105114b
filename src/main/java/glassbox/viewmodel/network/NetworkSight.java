package glassbox.viewmodel.network;

import org.jspecify.annotations.Nullable;

import glassbox.explain.Cell;
import glassbox.explain.GradientReading;
import glassbox.explain.LayerNames;
import glassbox.explain.NetworkReading;
import glassbox.explain.Window;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

/** A network at one moment of its training, and every number of one image's way through it. Immutable. */
public final class NetworkSight {
    private final NetworkPlan plan;
    private final TrainedModel base;
    private final TrainedModel model;
    private final @Nullable NetworkReading reading;
    private final @Nullable GradientReading gradients;
    private final @Nullable InputImage image;
    private final String problem;
    private final String blownUpAt;

    NetworkSight(
            NetworkPlan plan,
            TrainedModel base,
            TrainedModel model,
            @Nullable NetworkReading reading,
            @Nullable GradientReading gradients,
            @Nullable InputImage image,
            String problem) {
        this.plan = plan;
        this.base = base;
        this.model = model;
        this.reading = reading;
        this.gradients = gradients;
        this.image = image;
        this.problem = problem;
        this.blownUpAt = blownUpAt(reading);
    }

    /** How the network is laid out. */
    public NetworkPlan plan() {
        return plan;
    }

    /** The image that went in, or null if there is none. */
    public @Nullable InputImage image() {
        return image;
    }

    /** Why nothing went in, in a sentence; empty when something did. */
    public String problem() {
        return problem;
    }

    /** What the network says of the image, or null where it says nothing about classes. */
    public @Nullable Verdict verdict() {
        return Verdict.of(this);
    }

    /** Whether the network has learned from any image yet. */
    public boolean isTrained() {
        return model.imagesSeen() > 0;
    }

    /** The network as it was learned. */
    public TrainedModel base() {
        return base;
    }

    /** The network that was run, edits and all. */
    TrainedModel model() {
        return model;
    }

    /** All numbers, or null if there is no image. */
    @Nullable
    NetworkReading reading() {
        return reading;
    }

    /** The first layer that gives numbers that are none any more, or beyond all bounds; empty without one. */
    public String blownUpAt() {
        return blownUpAt;
    }

    private static String blownUpAt(@Nullable NetworkReading reading) {
        for (int activation = 1;
                reading != null && activation <= reading.spec().layers().size();
                activation++) {
            for (float value : reading.values(activation)) {
                if (!Float.isFinite(value)) {
                    return LayerNames.name(reading.spec(), activation - 1);
                }
            }
        }
        return "";
    }

    /** How the loss changes with all numbers, or null if nobody asked. */
    @Nullable
    GradientReading gradients() {
        return gradients;
    }

    /** The pixels under a window of the input, 0 on padding; null for other layers. */
    @Nullable
    Raster pixels(Cell source, Window window) {
        return source.activation() != 0 || image == null
                ? null
                : image.channels()
                        .get(source.unit())
                        .window(window.row(), window.column(), window.rows(), window.columns());
    }
}
