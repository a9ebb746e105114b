package glassbox.viewmodel.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LabelledDrawing;
import glassbox.exchange.ModelFile;
import glassbox.recipe.TrainedModel;
import glassbox.storage.AtomicFile;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;

/**
 * Teaches the network that reads what the drawing on the pad is: a few small steps, each lesson undone as a whole. What a
 * lesson did is told as long as the network is read with that came of it. All methods belong to the screen's thread; lessons
 * are given elsewhere.
 */
public final class TeachModel {
    /** So many lessons can be undone; each keeps two networks in memory. */
    private static final int MOST_LESSONS = 20;

    private static final String UNSAVED = "In memory only.";

    private final Background background;
    private final Teacher teacher;
    private final DrawViewModel pad;
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final Supplier<List<LabelledDrawing>> kept;
    private final TaughtNetworks networks;
    private final Consumer<String> complain;
    private final LatestValue<Teacher.Progress> steps;
    private final List<LessonReport> lessons = new ArrayList<>();
    private final List<TrainedModel> saved = new ArrayList<>();
    private @Nullable LessonReport lesson;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(this, "ready");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper taught = new ReadOnlyBooleanWrapper(this, "taught");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper(this, "question", "");

    /**
     * A teacher who has not taught anything yet.
     *
     * @param screen runs what changes properties
     * @param background gives the lessons; its results come on the screen's thread
     * @param data where digits to be reminded of, and to be tested with, come from
     * @param network the network that reads
     * @param pad where the drawing is
     * @param kept drawings whose digit is known
     * @param networks where taught networks go
     * @param complain told in a sentence what could not be done
     */
    public TeachModel(
            Executor screen,
            Background background,
            DatasetCatalogue data,
            ObservableValue<? extends @Nullable TrainedModel> network,
            DrawViewModel pad,
            Supplier<List<LabelledDrawing>> kept,
            TaughtNetworks networks,
            Consumer<String> complain) {
        this.background = background;
        this.teacher = new Teacher(data);
        this.network = network;
        this.pad = pad;
        this.kept = kept;
        this.networks = networks;
        this.complain = complain;
        this.steps = new LatestValue<>(screen, this::show);
        pad.readingProperty().subscribe(now -> look());
        pad.labelProperty().subscribe(now -> look());
        network.subscribe(now -> networkChanged());
    }

    /** Whether there is a digit to be taught, and it was said which one it is. */
    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /** Whether a lesson is being given. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How far the lesson is, 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Whether the network that reads came of a lesson, which can be undone. */
    public ReadOnlyBooleanProperty taughtProperty() {
        return taught.getReadOnlyProperty();
    }

    /** What is being done, or what the last lesson did; empty before. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** What is asked of whoever draws: {@code Not a 9?} */
    public ReadOnlyStringProperty questionProperty() {
        return question.getReadOnlyProperty();
    }

    /** The digit that the drawing is meant to be, or {@link DrawViewModel#UNKNOWN}. */
    public IntegerProperty labelProperty() {
        return pad.labelProperty();
    }

    /** Teaches the network what the drawing is. */
    public void teach() {
        TrainedModel model = network.getValue();
        if (!ready.get() || busy.get() || model == null) {
            return;
        }
        Teacher.Task task = new Teacher.Task(
                model, pad.drawingProperty().get(), pad.labelProperty().get(), kept.get());
        busy.set(true);
        show(new Teacher.Progress(0, "Teaching…"));
        var _ = background.run(() -> teacher.teach(task, steps), this::learned, this::failed);
    }

    private void learned(LessonReport report) {
        busy.set(false);
        if (report.changed()) {
            lessons.add(report);
            if (lessons.size() > MOST_LESSONS) {
                lessons.removeFirst();
            }
            networks.show(report.before(), report.taught());
            networkChanged();
            if (lesson == null) {
                words.set("The taught network is in the list of networks; you have chosen another one meanwhile.");
            }
        } else {
            words.set(
                    report.learned()
                            ? "It reads that already."
                            : "These steps were not enough: it still reads "
                                    + report.drawing().digitBefore() + ". Nothing was changed.");
        }
    }

    private void failed(Throwable cause) {
        busy.set(false);
        look();
        say(cause);
    }

    private void say(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            complain.accept("There is not enough memory to teach this network.");
        } else if (cause instanceof IOException) {
            complain.accept(String.valueOf(cause.getMessage()));
        } else {
            throw new IllegalStateException("The lesson met an error in the program.", cause);
        }
    }

    /** Reads with the network as it was before its last lesson. */
    public void undo() {
        LessonReport last = lesson;
        if (last != null && !busy.get()) {
            lessons.remove(last);
            networks.takeBack(last.before(), last.taught());
            networkChanged();
        }
    }

    /** A name for the taught network's file. */
    public String suggestedName() {
        LessonReport last = lesson;
        return (last == null ? "network" : last.taught().recipe().name()) + "-taught" + ModelFile.SUFFIX;
    }

    /** A taught network that is in memory alone, and gone when Glassbox closes; null where there is none. */
    public @Nullable TrainedModel unsaved() {
        return lessons.reversed().stream()
                .map(LessonReport::taught)
                .filter(taught -> networks.holds(taught) && !saved.contains(taught))
                .findFirst()
                .orElse(null);
    }

    /** Saves the taught network, which is only in memory otherwise. */
    public void save(Path chosen) {
        LessonReport last = lesson;
        if (last == null) {
            return;
        }
        var _ = background.run(
                () -> {
                    Path file = AtomicFile.withSuffix(chosen, ModelFile.SUFFIX);
                    ModelFile.write(file, last.taught());
                    return file;
                },
                done -> {
                    saved.removeIf(one -> !networks.holds(one));
                    saved.add(last.taught());
                    words.set("Saved " + done.getFileName() + ".");
                },
                this::say);
    }

    /** Finds the lesson that the network that reads came of. */
    private void networkChanged() {
        TrainedModel model = network.getValue();
        lesson = lessons.reversed().stream()
                .filter(one -> one.taught().equals(model))
                .findFirst()
                .orElse(null);
        look();
    }

    private void show(Teacher.Progress now) {
        if (busy.get()) {
            progress.set(now.share());
            words.set(now.words());
        }
    }

    private void look() {
        boolean digit = pad.readingProperty().get() instanceof DigitRead;
        int label = pad.labelProperty().get();
        ready.set(digit && label != DrawViewModel.UNKNOWN);
        question.set(
                pad.readingProperty().get() instanceof DigitRead read
                        ? "Not " + (read.digit() == 8 ? "an " : "a ") + read.digit() + "?"
                        : "Misread?");
        LessonReport last = lesson;
        taught.set(last != null);
        if (!busy.get()) {
            words.set(last == null ? "" : last.words() + (saved.contains(last.taught()) ? "" : " " + UNSAVED));
        }
    }
}
