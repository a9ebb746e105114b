package glassbox.viewmodel.train;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.Classifier;
import glassbox.engine.training.Snapshot;
import glassbox.raster.Raster;
import glassbox.viewmodel.support.Background;

/**
 * Reads the first test digits with the weights of a snapshot, beside the screen: one reading at a time; of the snapshots
 * that come meanwhile only the latest is read next. Used on the screen's thread.
 */
final class DigitReader {
    private final Background background;
    private final BiConsumer<DigitReader, List<DigitReading>> consumer;
    private final List<float[]> pixels = new ArrayList<>();
    private final List<DigitReading> unread = new ArrayList<>();
    private final List<String> classes;
    private @Nullable Snapshot next;
    private @Nullable Future<?> reading;

    /** Used where the readings are done, one after the other. */
    private @Nullable Classifier classifier;

    private @Nullable NetworkSpec network;

    /**
     * A reader of the first {@code count} digits, or of all when there are fewer; {@code consumer} hears who read, and what.
     */
    DigitReader(Dataset test, int count, Background background, BiConsumer<DigitReader, List<DigitReading>> consumer) {
        this.background = background;
        this.consumer = consumer;
        this.classes = test.classNames();
        int rows = test.sampleShape().size(1);
        int columns = test.sampleShape().size(2);
        for (int i = 0; i < Math.min(count, test.size()); i++) {
            float[] picture = new float[test.sampleShape().elements()];
            test.copyPixels(i, picture, 0);
            pixels.add(picture);
            unread.add(new DigitReading(channels(picture, rows, columns), classes.get(test.label(i)), "", 0));
        }
    }

    /** The digits before anything was read. */
    List<DigitReading> unread() {
        return List.copyOf(unread);
    }

    /** Reads with these weights as soon as the reading under way is done. */
    void read(Snapshot snapshot) {
        if (reading != null) {
            next = snapshot;
            return;
        }
        reading = background.run(() -> readings(snapshot), this::done, error -> {
            throw new IllegalStateException("The test digits could not be read.", error);
        });
    }

    private void done(List<DigitReading> readings) {
        reading = null;
        consumer.accept(this, readings);
        Snapshot waiting = next;
        next = null;
        if (waiting != null) {
            read(waiting);
        }
    }

    private List<DigitReading> readings(Snapshot snapshot) {
        Classifier classifier = classifier(snapshot);
        List<DigitReading> readings = new ArrayList<>();
        for (int i = 0; i < pixels.size(); i++) {
            float[] probabilities = classifier.probabilities(pixels.get(i));
            DigitReading digit = unread.get(i);
            int best = best(probabilities);
            readings.add(new DigitReading(digit.picture(), digit.label(), classes.get(best), probabilities[best]));
        }
        return readings;
    }

    /** The same one each time: it takes longer to make than to use. */
    private Classifier classifier(Snapshot snapshot) {
        Classifier known = classifier;
        if (known != null && snapshot.plan().network().equals(network)) {
            known.load(snapshot.weights());
            return known;
        }
        Classifier made = new Classifier(
                snapshot.plan().network(), snapshot.weights(), snapshot.plan().preprocessing());
        classifier = made;
        network = snapshot.plan().network();
        return made;
    }

    private static int best(float[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    private static List<Raster> channels(float[] picture, int rows, int columns) {
        List<Raster> channels = new ArrayList<>();
        for (int offset = 0; offset < picture.length; offset += rows * columns) {
            channels.add(Raster.copyOf(picture, offset, rows, columns));
        }
        return channels;
    }
}
