package glassbox.viewmodel.network;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/** Which image a network is seen with: read anew elsewhere, the latest only, and not at all while nobody looks. */
final class SightFeed {
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final ObservableValue<? extends @Nullable NetworkSight> seen;
    private final BooleanSupplier back;
    private final Supplier<List<Edit>> edits;
    private final RandomGenerator dice;
    private final LatestValue<SightReader.Request> toRead;
    private int number;
    private boolean watched;

    /**
     * A feed that nobody watches.
     *
     * @param worker runs the readings, one at a time
     * @param seen what was read last
     * @param back whether gradients are wanted
     * @param edits what is changed about the network
     * @param arrived gets what was read, on the worker
     */
    SightFeed(
            Executor worker,
            DatasetCatalogue catalogue,
            RandomGenerator dice,
            ObservableValue<? extends @Nullable TrainedModel> network,
            ObservableValue<? extends @Nullable NetworkSight> seen,
            BooleanSupplier back,
            Supplier<List<Edit>> edits,
            LatestValue<NetworkSight> arrived) {
        this.network = network;
        this.seen = seen;
        this.back = back;
        this.edits = edits;
        this.dice = dice;
        SightReader reader = new SightReader(catalogue);
        this.toRead = new LatestValue<>(worker, request -> arrived.accept(reader.read(request)));
    }

    boolean watched() {
        return watched;
    }

    void setWatched(boolean now) {
        watched = now;
    }

    /** The test image of this number, counted from 0, from the next reading on. */
    void choose(int wanted) {
        number = wanted;
    }

    /** The number of the image so many further on. */
    int further(int images) {
        InputImage image = image();
        return image == null ? number : Math.floorMod(image.number() + images, image.count());
    }

    /** The number of any other image. */
    int another() {
        InputImage image = image();
        return image == null || image.count() < 2 ? number : further(1 + dice.nextInt(image.count() - 1));
    }

    /** Reads the network, if there is one and somebody looks. */
    void read() {
        TrainedModel model = network.getValue();
        if (model != null && watched) {
            toRead.accept(new SightReader.Request(model, number, back.getAsBoolean(), edits.get()));
        }
    }

    private @Nullable InputImage image() {
        NetworkSight now = seen.getValue();
        return now == null ? null : now.image();
    }
}
