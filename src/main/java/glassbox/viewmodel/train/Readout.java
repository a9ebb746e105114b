package glassbox.viewmodel.train;

import java.util.List;

import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.engine.training.Snapshot;
import glassbox.raster.Numbers;

/** The figures of the run on screen, written as they are shown. */
public final class Readout {
    private final LongProperty imagesSeen = new SimpleLongProperty(this, "imagesSeen");
    private final StringProperty loss = new SimpleStringProperty(this, "loss", "");
    private final StringProperty lossNote = new SimpleStringProperty(this, "lossNote", "");
    private final StringProperty accuracy = new SimpleStringProperty(this, "accuracy", "");
    private final StringProperty accuracyNote = new SimpleStringProperty(this, "accuracyNote", "");
    private final StringProperty throughput = new SimpleStringProperty(this, "throughput", "");
    private final StringProperty timeLeft = new SimpleStringProperty(this, "timeLeft", "");
    private final StringProperty timeLeftUnit = new SimpleStringProperty(this, "timeLeftUnit", "");
    private final ObjectProperty<FilterRows> filters = new SimpleObjectProperty<>(this, "filters", FilterRows.NONE);
    private final ObjectProperty<List<DigitReading>> digits = new SimpleObjectProperty<>(this, "digits", List.of());

    /** The training images used so far. */
    public ReadOnlyLongProperty imagesSeenProperty() {
        return imagesSeen;
    }

    /** The latest test loss: {@code 0.64}. */
    public ReadOnlyStringProperty lossProperty() {
        return loss;
    }

    /** What the loss is of: {@code on 400 test digits}. */
    public ReadOnlyStringProperty lossNoteProperty() {
        return lossNote;
    }

    /** The latest test accuracy: {@code 77.0%}. */
    public ReadOnlyStringProperty accuracyProperty() {
        return accuracy;
    }

    /** What the accuracy is of: {@code of 400 test digits right}. */
    public ReadOnlyStringProperty accuracyNoteProperty() {
        return accuracyNote;
    }

    /** Images a second while running, else empty: {@code 21,400}. */
    public ReadOnlyStringProperty throughputProperty() {
        return throughput;
    }

    /** How long the run still takes while running, else empty: {@code 23}. */
    public ReadOnlyStringProperty timeLeftProperty() {
        return timeLeft;
    }

    /** The unit of {@link #timeLeftProperty}: {@code s left}. */
    public ReadOnlyStringProperty timeLeftUnitProperty() {
        return timeLeftUnit;
    }

    /** How many of the first digits are read right and wrong: {@code 12 right · 4 wrong}; empty before they are read. */
    public String score(int first) {
        List<DigitReading> shown = digits.get().stream().limit(first).toList();
        long right = shown.stream().filter(DigitReading::isRight).count();
        long wrong = shown.stream().filter(DigitReading::isWrong).count();
        return right + wrong == 0 ? "" : right + " right · " + wrong + " wrong";
    }

    /** The filters at the start and now. */
    public ReadOnlyObjectProperty<FilterRows> filtersProperty() {
        return filters;
    }

    /** The digits shown, with what is read in them. */
    public ReadOnlyObjectProperty<List<DigitReading>> digitsProperty() {
        return digits;
    }

    /** Shows nothing, until there is a run of this shape. */
    void clear() {
        imagesSeen.set(0);
        for (StringProperty text :
                List.of(loss, lossNote, accuracy, accuracyNote, throughput, timeLeft, timeLeftUnit)) {
            text.set("");
        }
        filters.set(FilterRows.NONE);
        digits.set(List.of());
    }

    void show(Snapshot snapshot, String pictures) {
        imagesSeen.set(snapshot.imagesSeen());
        @Nullable Evaluation test = snapshot.evaluation();
        loss.set(test == null ? "" : Numbers.fixed(test.loss(), test.loss() < 0.1 ? 3 : 2));
        lossNote.set(test == null ? "" : "on " + Numbers.count(test.total()) + " test " + pictures);
        accuracy.set(test == null ? "" : Numbers.percent(test.accuracy()));
        accuracyNote.set(test == null ? "" : "of " + Numbers.count(test.total()) + " test " + pictures + " right");
    }

    void showPace(Snapshot snapshot) {
        boolean timed = snapshot.running() && snapshot.imagesPerSecond() > 0;
        double perSecond = snapshot.imagesPerSecond();
        throughput.set(timed ? Numbers.fixed(perSecond, perSecond < 9.95 ? 1 : 0) : "");
        double seconds = timed ? (snapshot.totalImages() - snapshot.imagesSeen()) / perSecond : Double.NaN;
        timeLeft.set(timed ? amount(seconds) : "");
        timeLeftUnit.set(timed ? unit(seconds) : "");
    }

    void showFilters(FilterRows rows) {
        filters.set(rows);
    }

    void showDigits(List<DigitReading> readings) {
        digits.set(List.copyOf(readings));
    }

    private static String amount(double seconds) {
        return Numbers.count(
                Math.round(seconds < 100 ? Math.ceil(seconds) : seconds < 6000 ? seconds / 60 : seconds / 3600));
    }

    private static String unit(double seconds) {
        return seconds < 100 ? "s left" : seconds < 6000 ? "min left" : "h left";
    }
}
