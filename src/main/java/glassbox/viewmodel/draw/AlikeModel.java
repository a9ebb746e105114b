package glassbox.viewmodel.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.engine.data.Dataset;
import glassbox.explain.NearestSamples;
import glassbox.raster.DigitCentring;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;

/**
 * The training digits that the network finds most like the drawing. For that it has to read all of them once, which begins
 * when somebody first looks, and anew for another network when it is asked for. All methods belong to the screen's thread.
 */
public final class AlikeModel {
    /** So many digits are found. */
    public static final int FOUND = 8;

    /** Nothing is being read. */
    public static final double IDLE = -1;

    private final BooleanProperty lookedAt = new SimpleBooleanProperty(this, "lookedAt");
    private final ReadOnlyBooleanWrapper startable = new ReadOnlyBooleanWrapper(this, "startable");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", IDLE);
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
    private final ReadOnlyStringWrapper scope = new ReadOnlyStringWrapper(this, "scope", "");
    private final ReadOnlyObjectWrapper<List<AlikeDigit>> digits =
            new ReadOnlyObjectWrapper<>(this, "digits", List.of());
    private final Background background;
    private final Callable<? extends Dataset> training;
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final ReadOnlyObjectProperty<Reading> reading;
    private final LatestValue<Done> heard;
    private final LatestValue<Question> toFind;
    private Future<?> underway = CompletableFuture.completedFuture(null);
    private @Nullable Known known;
    private @Nullable TrainedModel tried;
    private long asked;
    private long shown;

    private record Known(TrainedModel model, Dataset data, NearestSamples samples) {}

    private record Question(long number, Known known, Raster picture) {}

    private record Answer(long number, List<AlikeDigit> digits) {}

    private record Done(TrainedModel model, int done, int total) {}

    /**
     * Finds nothing yet.
     *
     * @param screen runs what changes properties
     * @param worker finds, one drawing at a time
     * @param background reads the training digits
     * @param training gives the training digits, in the background
     * @param network the network that reads
     * @param reading what it made of the drawing
     */
    public AlikeModel(
            Executor screen,
            Executor worker,
            Background background,
            Callable<? extends Dataset> training,
            ObservableValue<? extends @Nullable TrainedModel> network,
            ReadOnlyObjectProperty<Reading> reading) {
        this.background = background;
        this.training = training;
        this.network = network;
        this.reading = reading;
        heard = new LatestValue<>(screen, this::heard);
        LatestValue<Answer> answers = new LatestValue<>(screen, this::show);
        toFind = new LatestValue<>(worker, question -> answers.accept(new Answer(question.number(), find(question))));
        network.subscribe(this::networkChanged);
        reading.subscribe((before, now) -> changed());
        lookedAt.subscribe((before, now) -> changed());
    }

    /** Whether somebody looks at them; else nothing is found. */
    public BooleanProperty lookedAtProperty() {
        return lookedAt;
    }

    /** The share of the training digits that was read, 0 to 1; {@link #IDLE} when none are being read. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the training digits have to be read, and somebody has to say so. */
    public ReadOnlyBooleanProperty startableProperty() {
        return startable.getReadOnlyProperty();
    }

    /** What is under way, or missing, or was found, in a sentence. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /**
     * How many of the training digits are compared where it is not all of them: {@code Among the first 17,751 of 60,000};
     * else empty.
     */
    public ReadOnlyStringProperty scopeProperty() {
        return scope.getReadOnlyProperty();
    }

    /** The digits most like the drawing, the most alike first; none while there is no answer. */
    public ReadOnlyObjectProperty<List<AlikeDigit>> digitsProperty() {
        return digits.getReadOnlyProperty();
    }

    /** Reads all training digits with the network as it is now, unless that is done or under way. */
    public void start() {
        TrainedModel model = network.getValue();
        if (model == null || progress.get() != IDLE || isKnown(model)) {
            return;
        }
        tried = model;
        known = null;
        startable.set(false);
        progress.set(0);
        status.set("Reading the training digits");
        underway = background.run(
                () -> read(model),
                found -> {
                    known = found;
                    scope.set(scope(found.samples().samples(), found.data().size()));
                    finished();
                    changed();
                },
                lost -> {
                    finished();
                    if (!(lost instanceof OutOfMemoryError || lost instanceof IOException)) {
                        throw new IllegalStateException("Comparing met an error in the program.", lost);
                    }
                    startable.set(true);
                    status.set(
                            lost instanceof OutOfMemoryError
                                    ? "There is not enough memory to compare all training digits."
                                    : "The training digits could not be read: " + lost.getMessage());
                });
    }

    /** Stops reading; what was read is forgotten. */
    public void cancel() {
        underway.cancel(true);
        finished();
        changed();
    }

    private void finished() {
        progress.set(IDLE);
        status.set("");
    }

    private Known read(TrainedModel model) throws Exception {
        Dataset data = training.call();
        return new Known(
                model,
                data,
                NearestSamples.of(
                        model.recipe().network(),
                        model.weights(),
                        model.preprocessing(),
                        data,
                        (done, total) -> heard.accept(new Done(model, done, total))));
    }

    private void heard(Done done) {
        if (progress.get() != IDLE && done.model().equals(tried)) {
            progress.set((double) done.done() / done.total());
            status.set(Numbers.count(done.done()) + " of " + Numbers.count(done.total()) + " training digits read");
        }
    }

    static String scope(int compared, int all) {
        return compared == all ? "" : "Among the first " + Numbers.count(compared) + " of " + Numbers.count(all);
    }

    private boolean isKnown(TrainedModel model) {
        Known there = known;
        return there != null && there.model().equals(model);
    }

    /** What was read with another network is of no use any more, and takes memory. */
    private void networkChanged(@Nullable TrainedModel model) {
        if (model == null || !isKnown(model)) {
            known = null;
            scope.set("");
        }
        if (progress.get() != IDLE && !Objects.equals(model, tried)) {
            underway.cancel(true);
            finished();
        }
        changed();
    }

    /** Another drawing, another network, or another look. */
    private void changed() {
        asked++;
        TrainedModel model = network.getValue();
        if (!lookedAt.get() || progress.get() != IDLE) {
            return;
        }
        Known there = known;
        startable.set(false);
        if (model == null
                || !(reading.get() instanceof DigitRead read)
                || !read.model().equals(model)) {
            show(new Answer(asked, List.of()));
            status.set("Draw a digit, and the training digits most like it stand here.");
        } else if (there != null && isKnown(model)) {
            toFind.accept(new Question(asked, there, read.seen().picture()));
        } else if (tried == null) {
            start();
        } else {
            show(new Answer(asked, List.of()));
            startable.set(true);
            status.set("This network has not read the training digits yet.");
        }
    }

    private static List<AlikeDigit> find(Question question) {
        Known known = question.known();
        List<AlikeDigit> found = new ArrayList<>();
        for (NearestSamples.Near near :
                known.samples().nearest(question.picture().toArray(), FOUND)) {
            float[] pixels = new float[DigitCentring.SIDE * DigitCentring.SIDE];
            known.data().copyPixels(near.index(), pixels, 0);
            found.add(new AlikeDigit(
                    near.index(),
                    known.data().label(near.index()),
                    near.similarity(),
                    Raster.of(DigitCentring.SIDE, DigitCentring.SIDE, pixels)));
        }
        return found;
    }

    private void show(Answer answer) {
        if (answer.number() > shown) {
            shown = answer.number();
            status.set("");
            digits.set(List.copyOf(answer.digits()));
        }
    }
}
