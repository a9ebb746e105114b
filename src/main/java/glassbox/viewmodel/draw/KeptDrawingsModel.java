package glassbox.viewmodel.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.KeptDrawings;
import glassbox.dataset.LabelledDrawing;
import glassbox.raster.Drawing;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;
import glassbox.storage.AtomicFile;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.LatestValue;

/**
 * The drawings that are kept, the newest first, each with what the network reads in it: kept from the pad, put back on it,
 * named, deleted and brought back, exported and imported. All methods belong to the screen's thread; files and readings
 * happen elsewhere.
 */
public final class KeptDrawingsModel {
    /** What the names of drawings' files end in. */
    public static final String SUFFIX = ".json";

    /** The longest name of a drawing. */
    public static final int LONGEST_NAME = 60;

    private final KeptDrawings files;
    private final Background background;
    private final DrawViewModel pad;
    private final ObservableValue<? extends @Nullable TrainedModel> network;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<List<KeptDrawing>> drawings =
            new ReadOnlyObjectWrapper<>(this, "drawings", List.of());
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper(this, "summary", "");
    private final KeptWork work;
    private final LatestValue<ToRead> toRead;
    private boolean listed;
    private boolean watched;

    /**
     * What was done last.
     *
     * @param sentence it, in words
     * @param undoable whether it can be taken back
     */
    public record Done(String sentence, boolean undoable) {}

    private record ToRead(
            List<KeptDrawing> drawings, @Nullable TrainedModel model) {}

    /**
     * Nothing is listed before {@link #watch}.
     *
     * @param screen runs what changes properties
     * @param worker runs the readings, one at a time
     * @param background works with files; its results come on the screen's thread
     * @param files where the drawings are
     * @param network the network that reads
     * @param pad where drawings come from
     * @param complain told in a sentence what could not be done
     */
    public KeptDrawingsModel(
            Executor screen,
            Executor worker,
            Background background,
            KeptDrawings files,
            ObservableValue<? extends @Nullable TrainedModel> network,
            DrawViewModel pad,
            Consumer<String> complain) {
        this.files = files;
        this.background = background;
        this.work = new KeptWork(files, background, this::show, complain);
        this.network = network;
        this.pad = pad;
        this.complain = complain;
        KeptReader reader = new KeptReader();
        LatestValue<List<KeptDrawing>> results = new LatestValue<>(screen, this::showReadings);
        this.toRead = new LatestValue<>(worker, request -> results.accept(read(reader, request)));
        network.subscribe((before, now) -> read());
    }

    /** What is kept, the newest first. */
    public ReadOnlyObjectProperty<List<KeptDrawing>> drawingsProperty() {
        return drawings.getReadOnlyProperty();
    }

    /** How many of those whose digit is known are read right: {@code 5 right · 1 wrong}; empty where there are none. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** What was done last, or null. */
    public ReadOnlyObjectProperty<@Nullable Done> doneProperty() {
        return work.doneProperty();
    }

    /** Whether the drawings are looked at: then they are listed, and read again with every other state of the network. */
    public void watch(boolean now) {
        boolean began = now && !watched;
        watched = now;
        if (began) {
            work.run(() -> null);
            // Where nothing can be written, nothing can be tidied either, and that is nobody's loss.
            var _ = background.run(
                    () -> {
                        files.tidy();
                        return true;
                    },
                    tidied -> {},
                    untidied -> {});
        }
    }

    /** Keeps what is on the pad, with what it is said to be. */
    public void keep() {
        Drawing now = pad.drawingProperty().get();
        if (now.isEmpty()) {
            return;
        }
        LabelledDrawing labelled =
                new LabelledDrawing(now, label(pad.labelProperty().get()), null);
        work.run(() -> {
            String id = files.keep(labelled);
            return new KeptWork.Step("Kept.", () -> files.delete(id));
        });
    }

    private static @Nullable Integer label(int digit) {
        return digit == DrawViewModel.UNKNOWN ? null : Integer.valueOf(digit);
    }

    /** Puts a drawing on the pad; what was there can be brought back by undo. */
    public void putBack(KeptDrawing kept) {
        pad.put(kept.labelled());
    }

    /** Says what a drawing is: a digit, or {@link DrawViewModel#UNKNOWN}. */
    public void label(KeptDrawing kept, int digit) {
        if (digit != kept.label()) {
            label(kept.id(), label(kept.label()), label(digit));
        }
    }

    /** Gives a drawing a name; an empty one takes it away, and a longer one than {@link #LONGEST_NAME} is cut. */
    public void rename(KeptDrawing kept, String name) {
        String stripped = name.strip();
        String called = stripped.substring(0, Math.min(LONGEST_NAME, stripped.length()));
        if (!called.equals(kept.name())) {
            rename(kept.id(), kept.labelled().name(), called.isEmpty() ? null : called);
        }
    }

    private void label(String id, @Nullable Integer before, @Nullable Integer now) {
        work.run(() -> {
            write(id, now);
            return new KeptWork.Step("Changed.", () -> write(id, before));
        });
    }

    private void write(String id, @Nullable Integer label) throws IOException {
        files.change(id, one -> new LabelledDrawing(one.drawing(), label, one.name()));
    }

    private void rename(String id, @Nullable String before, @Nullable String now) {
        work.run(() -> {
            write(id, now);
            return new KeptWork.Step("Changed.", () -> write(id, before));
        });
    }

    private void write(String id, @Nullable String name) throws IOException {
        files.change(id, one -> new LabelledDrawing(one.drawing(), one.label(), name));
    }

    /** Deletes a drawing; that can be taken back. */
    public void delete(KeptDrawing kept) {
        work.run(() -> {
            files.delete(kept.id());
            return new KeptWork.Step("Deleted.", () -> files.restore(kept.id()));
        });
    }

    /** Takes back what was done last, and at the next time what was done before that. */
    public void undo() {
        work.undo();
    }

    /** Keeps the drawings of a file, too; that can be taken back. */
    public void importFrom(Path file) {
        work.run(() -> {
            List<String> ids = files.importFrom(file);
            return ids.isEmpty()
                    ? new KeptWork.Step("Nothing new in " + file.getFileName() + ".", null)
                    : new KeptWork.Step("Imported " + Numbers.count(ids.size()) + ".", () -> takeOut(ids));
        });
    }

    private void takeOut(List<String> ids) throws IOException {
        for (String id : ids) {
            files.delete(id);
        }
    }

    /** Writes all kept drawings into one file. */
    public void exportTo(Path chosen) {
        work.run(() -> {
            Path file = AtomicFile.withSuffix(chosen, SUFFIX);
            String told = "Exported " + Numbers.count(files.exportTo(file)) + " to " + file.getFileName() + ".";
            int unread = files.list().complaints().size();
            return new KeptWork.Step(
                    unread == 0 ? told : told + " " + Numbers.count(unread) + " could not be read.", null);
        });
    }

    /** The drawings whose digit is known. */
    public List<LabelledDrawing> labelled() {
        return drawings.get().stream()
                .filter(kept -> kept.label() != DrawViewModel.UNKNOWN)
                .map(KeptDrawing::labelled)
                .toList();
    }

    private void show(KeptDrawings.Listing listing) {
        boolean first = !listed;
        listed = true;
        Map<String, KeptDrawing> before = new HashMap<>();
        drawings.get().forEach(kept -> before.put(kept.id(), kept));
        List<KeptDrawing> now = new ArrayList<>();
        for (KeptDrawings.Entry entry : listing.entries()) {
            KeptDrawing known = before.get(entry.id());
            LabelledDrawing there = entry.drawing();
            boolean same = known != null && known.drawing().equals(there.drawing());
            now.add(new KeptDrawing(entry.id(), there, known != null && same ? known.read() : KeptDrawing.UNREAD));
        }
        set(List.copyOf(now));
        if (first) {
            listing.complaints().forEach(complain);
        }
        read();
    }

    private void read() {
        if (watched && !drawings.get().isEmpty()) {
            toRead.accept(new ToRead(drawings.get(), network.getValue()));
        }
    }

    private static List<KeptDrawing> read(KeptReader reader, ToRead request) {
        List<Integer> digits = reader.read(
                request.drawings().stream().map(KeptDrawing::drawing).toList(), request.model());
        List<KeptDrawing> read = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            read.add(request.drawings().get(i).readAs(digits.get(i)));
        }
        return read;
    }

    /** What is there by now, with these readings. */
    private void showReadings(List<KeptDrawing> read) {
        Map<String, KeptDrawing> digits = new HashMap<>();
        read.forEach(kept -> digits.put(kept.id(), kept));
        set(drawings.get().stream()
                .map(kept -> kept.readAs(digits.getOrDefault(kept.id(), kept).read()))
                .toList());
    }

    private void set(List<KeptDrawing> now) {
        if (!now.equals(drawings.get())) {
            drawings.set(now);
        }
        long right = now.stream().filter(KeptDrawing::isRight).count();
        long wrong = now.stream().filter(KeptDrawing::isWrong).count();
        summary.set(right + wrong == 0 ? "" : Numbers.count(right) + " right · " + Numbers.count(wrong) + " wrong");
    }
}
