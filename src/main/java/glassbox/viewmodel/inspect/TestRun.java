package glassbox.viewmodel.inspect;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.engine.data.Dataset;
import glassbox.explain.SetReading;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.LatestValue;

/**
 * Tests a network on images it did not learn from, beside the screen, and remembers the last few results: going back to a
 * network that was tested finds it tested. All methods belong to the screen's thread.
 */
public final class TestRun {
    private final ReadOnlyObjectWrapper<TestStage> stage =
            new ReadOnlyObjectWrapper<>(this, "stage", TestStage.IMPOSSIBLE);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper(this, "sentence", "");
    private final ReadOnlyStringWrapper offer = new ReadOnlyStringWrapper(this, "offer", "");
    private final ReadOnlyIntegerWrapper read = new ReadOnlyIntegerWrapper(this, "read");
    private final ReadOnlyObjectWrapper<@Nullable TestResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<List<TestSet>> sets = new ReadOnlyObjectWrapper<>(this, "sets", List.of());
    private final ObjectProperty<@Nullable TestSet> set = new SimpleObjectProperty<>(this, "set");
    private final KnownResults results = new KnownResults();
    private final Executor worker;
    private final DatasetCatalogue catalogue;
    private final ObservableValue<? extends @Nullable InspectedNetwork> network;
    private final LatestValue<News> news;
    private final AtomicInteger version = new AtomicInteger();
    private boolean running;
    /** What the network is called that is tested, or was last. */
    private String tested = "";

    private String failure = "";

    /** What a test of a version has to say: how far it is, or what came of it. */
    private record News(int version, int read, @Nullable TestResult result, String failure) {
        boolean isLast() {
            return result != null || !failure.isEmpty();
        }
    }

    TestRun(
            Executor screen,
            Executor worker,
            ObservableValue<? extends @Nullable InspectedNetwork> network,
            DatasetCatalogue catalogue) {
        this.worker = worker;
        this.catalogue = catalogue;
        this.network = network;
        this.news = new LatestValue<>(screen, this::arrived);
        set.subscribe((before, now) -> changed());
        network.subscribe(this::networkChanged);
    }

    /** How far the test is. */
    public ReadOnlyObjectProperty<TestStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** Why there is no test, or what became of the last one, as a sentence; else what would be tested. */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** How many images were read so far. */
    public ReadOnlyIntegerProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** What is to be looked at; null as long as there is nothing. */
    public ReadOnlyObjectProperty<@Nullable TestResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The images that this network can be tested on. */
    public ReadOnlyObjectProperty<List<TestSet>> setsProperty() {
        return sets.getReadOnlyProperty();
    }

    /** The images that it is tested on; null without a network. */
    public ObjectProperty<@Nullable TestSet> setProperty() {
        return set;
    }

    /** What a test costs: {@code Test on 10,000 digits (about 4 s)}. */
    public ReadOnlyStringProperty offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** How far the test is, in words: {@code 3,200 of 10,000 digits}. */
    public String progress() {
        return TestWords.progress(read.get(), set.get());
    }

    /** The share of the images that were read, 0 to 1. */
    public double share() {
        TestSet images = set.get();
        return images == null ? 0 : Math.min(1, (double) read.get() / images.images());
    }

    /** Tests the network as it is now. */
    public void start() {
        InspectedNetwork now = network.getValue();
        TestSet images = set.get();
        if (now == null || images == null || running || stage.get() == TestStage.IMPOSSIBLE) {
            return;
        }
        running = true;
        tested = now.name();
        failure = "";
        read.set(0);
        int mine = version.incrementAndGet();
        settle();
        worker.execute(() -> {
            News last = new News(mine, 0, null, "The test met an error in the program and was given up.");
            try {
                last = test(mine, now, images);
            } finally {
                news.accept(last);
            }
        });
    }

    /** Gives a test up; what was known stays. */
    public void cancel() {
        if (running) {
            version.incrementAndGet();
            running = false;
            settle();
        }
    }

    private News test(int mine, InspectedNetwork now, TestSet chosen) {
        TrainedModel model = now.model();
        try {
            Dataset images = chosen.load(model.recipe(), catalogue);
            SetReading reading = SetReading.of(
                    model.recipe().network(),
                    model.weights(),
                    model.preprocessing(),
                    images,
                    () -> version.get() == mine,
                    count -> tell(mine, count));
            if (reading == null) {
                return new News(mine, 0, null, "The test was given up.");
            }
            if (!reading.isFinite()) {
                return new News(mine, 0, null, PictureClassifier.NO_ANSWER);
            }
            return new News(mine, reading.size(), new TestResult(now, chosen, images, reading), "");
        } catch (IOException | IllegalArgumentException refused) {
            return new News(mine, 0, null, Objects.requireNonNullElse(refused.getMessage(), "The test failed."));
        } catch (OutOfMemoryError full) {
            return new News(mine, 0, null, "There is not enough memory to test this network. Choose a smaller one.");
        }
    }

    private void tell(int mine, int count) {
        if (version.get() == mine) {
            news.accept(new News(mine, count, null, ""));
        }
    }

    private void arrived(News now) {
        if (now.version() != version.get() || !running) {
            return;
        }
        read.set(Math.max(read.get(), now.read()));
        if (now.isLast()) {
            running = false;
            failure = now.failure();
            TestResult found = now.result();
            if (found != null) {
                results.remember(found);
            }
            settle();
        }
    }

    private void networkChanged(@Nullable InspectedNetwork looked) {
        List<TestSet> fitting =
                looked == null ? List.of() : TestSet.fitting(looked.model().recipe());
        if (!fitting.equals(sets.get())) {
            sets.set(fitting);
        }
        if (looked == null || !looked.name().equals(tested)) {
            cancel();
            failure = "";
        }
        TestSet now = set.get();
        if (now != null && fitting.contains(now)) {
            settle();
            return;
        }
        TestSet first = fitting.isEmpty() ? null : fitting.getFirst();
        if (first == null && now == null) {
            settle();
        } else {
            set.set(first);
        }
    }

    /** Other images are wanted, or another network: what is being read is of no use. */
    private void changed() {
        cancel();
        failure = "";
        settle();
    }

    /** Says where things stand. */
    private void settle() {
        InspectedNetwork looked = network.getValue();
        TestSet images = set.get();
        offer.set(TestWords.offer(looked == null ? null : looked.model(), images));
        if (looked == null || images == null) {
            show(null, TestStage.IMPOSSIBLE, "No network yet. Train one on the Train page, or open one from a file.");
            return;
        }
        TrainedModel model = looked.model();
        if (!PictureClassifier.givesProbabilities(
                model.recipe().network(), images.names().size())) {
            show(
                    null,
                    TestStage.IMPOSSIBLE,
                    "This network's last layer gives no probability for each class. Choose another network.");
            return;
        }
        TestResult known = results.find(looked.name(), images);
        TestStage now = running
                ? TestStage.TESTING
                : known == null
                        ? TestStage.UNTESTED
                        : known.model().weights().equals(model.weights()) ? TestStage.TESTED : TestStage.STALE;
        show(known, now, failure);
    }

    private void show(@Nullable TestResult known, TestStage now, String words) {
        result.set(known);
        sentence.set(words);
        stage.set(now);
    }
}
