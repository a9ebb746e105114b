package glassbox.viewmodel.draw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
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
    private final ReadOnlyObjectWrapper<@Nullable Done> done = new ReadOnlyObjectWrapper<>(this, "done", null);
    private final LatestValue<ToRead> toRead;
    private final AtomicLong listings = new AtomicLong();
    private long shown;
    private boolean watched;

    /**
     * What was done last.
     *
     * @param sentence it, in words
     * @param undo takes it back; null where that is not possible
     */
    public record Done(String sentence, @Nullable Runnable undo) {}

    private record ToRead(
            List<KeptDrawing> drawings, @Nullable TrainedModel model) {}

    private record Listed(long number, KeptDrawings.Listing listing) {}

    /** Something that is done with files. */
    @FunctionalInterface
    private interface FileWork {
        /** Does it and says what was done, if that is worth saying. */
        @Nullable
        Done run() throws IOException;
    }

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
        return done.getReadOnlyProperty();
    }

    /** Whether the drawings are looked at: then they are listed, and read again with every other state of the network. */
    public void watch(boolean now) {
        boolean began = now && !watched;
        watched = now;
        if (began) {
            work(() -> null);
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
        work(() -> {
            String id = files.keep(labelled);
            return new Done("Kept.", () -> delete(id, null));
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
        work(() -> {
            files.change(id, one -> new LabelledDrawing(one.drawing(), now, one.name()));
            return new Done("Changed.", () -> label(id, now, before));
        });
    }

    private void rename(String id, @Nullable String before, @Nullable String now) {
        work(() -> {
            files.change(id, one -> new LabelledDrawing(one.drawing(), one.label(), now));
            return new Done("Changed.", () -> rename(id, now, before));
        });
    }

    /** Deletes a drawing; that can be taken back. */
    public void delete(KeptDrawing kept) {
        delete(kept.id(), kept);
    }

    private void delete(String id, @Nullable KeptDrawing told) {
        work(() -> {
            files.delete(id);
            return told == null ? null : new Done("Deleted.", () -> restore(List.of(id)));
        });
    }

    private void restore(List<String> ids) {
        work(() -> {
            for (String id : ids) {
                files.restore(id);
            }
            return null;
        });
    }

    /** Takes back what was done last, if that is possible. */
    public void undo() {
        Done last = done.get();
        Runnable undo = last == null ? null : last.undo();
        if (undo != null) {
            done.set(null);
            undo.run();
        }
    }

    /** Keeps the drawings of a file, too; that can be taken back. */
    public void importFrom(Path file) {
        work(() -> {
            List<String> ids = files.importFrom(file);
            return ids.isEmpty()
                    ? new Done("Nothing new in " + file.getFileName() + ".", null)
                    : new Done("Imported " + Numbers.count(ids.size()) + ".", () -> takeOut(ids));
        });
    }

    private void takeOut(List<String> ids) {
        work(() -> {
            for (String id : ids) {
                files.delete(id);
            }
            return null;
        });
    }

    /** Writes all kept drawings into one file. */
    public void exportTo(Path chosen) {
        work(() -> {
            Path file = AtomicFile.withSuffix(chosen, SUFFIX);
            return new Done(
                    "Exported " + Numbers.count(files.exportTo(file)) + " to " + file.getFileName() + ".", null);
        });
    }

    /** The drawings whose digit is known. */
    public List<LabelledDrawing> labelled() {
        return drawings.get().stream()
                .filter(kept -> kept.label() != DrawViewModel.UNKNOWN)
                .map(KeptDrawing::labelled)
                .toList();
    }

    /** Does something with the files, and lists them again. */
    private void work(FileWork work) {
        var _ = background.run(
                () -> {
                    Done what = work.run();
                    synchronized (files) {
                        return new Outcome(what, new Listed(listings.incrementAndGet(), files.list()));
                    }
                },
                outcome -> {
                    if (outcome.done() != null) {
                        done.set(outcome.done());
                    }
                    show(outcome.listed());
                },
                this::complain);
    }

    private record Outcome(@Nullable Done done, Listed listed) {}

    /** Of two listings, the later one stays. */
    private void show(Listed listed) {
        if (listed.number() < shown) {
            return;
        }
        boolean first = shown == 0;
        shown = listed.number();
        Map<String, KeptDrawing> before = new HashMap<>();
        drawings.get().forEach(kept -> before.put(kept.id(), kept));
        List<KeptDrawing> now = new ArrayList<>();
        for (KeptDrawings.Entry entry : listed.listing().entries()) {
            KeptDrawing known = before.get(entry.id());
            LabelledDrawing there = entry.drawing();
            boolean same = known != null && known.drawing().equals(there.drawing());
            now.add(new KeptDrawing(entry.id(), there, known != null && same ? known.read() : KeptDrawing.UNREAD));
        }
        set(List.copyOf(now));
        if (first) {
            listed.listing().complaints().forEach(complain);
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

    private void complain(Throwable cause) {
        if (!(cause instanceof IOException)) {
            throw new IllegalStateException("The kept drawings met an error in the program.", cause);
        }
        complain.accept(String.valueOf(cause.getMessage()));
    }
}
