package glassbox.viewmodel.train;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import glassbox.engine.training.Snapshot;
import glassbox.storage.AtomicFile;
import glassbox.storage.PngBytes;
import glassbox.viewmodel.support.Background;

/** Saves the charts of a page, as a picture or as a table of their numbers. Used on the screen's thread. */
public final class ChartsSaver {
    private final Background background;
    private final Supplier<List<NamedRun>> runs;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");

    /** A run that is shown, and what it is called beside others. */
    record NamedRun(String name, Run run) {}

    /** Saves the charts of these runs, asked for whenever something is saved. */
    ChartsSaver(Background background, Supplier<List<NamedRun>> runs) {
        this.background = background;
        this.runs = runs;
    }

    /** What became of the last saving, as a sentence, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Whether there is anything to save. */
    public boolean isReady() {
        return !parts().isEmpty();
    }

    /**
     * Writes a picture of the charts as a PNG file, beside the screen.
     *
     * @param argb its pixels, row by row
     */
    public void savePicture(Path chosen, int width, int height, int[] argb) {
        int[] pixels = argb.clone();
        save(chosen, ".png", file -> {
            BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(0, 0, width, height, pixels, 0, width);
            AtomicFile.write(file, PngBytes.of(picture));
        });
    }

    /** Writes the numbers of all shown runs as a CSV table, beside the screen. */
    public void saveTable(Path chosen) {
        List<CurvesTable.Part> parts = parts();
        save(chosen, ".csv", file -> AtomicFile.write(file, out -> CurvesTable.write(parts, out)));
    }

    private List<CurvesTable.Part> parts() {
        List<CurvesTable.Part> parts = new ArrayList<>();
        for (NamedRun named : runs.get()) {
            Snapshot snapshot = named.run().latest();
            if (snapshot != null) {
                RunClock clock = named.run().curves().clock().copy();
                parts.add(new CurvesTable.Part(named.name(), named.run().plan(), snapshot.history(), clock));
            }
        }
        return parts;
    }

    /** Writes one file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void save(Path chosen, String suffix, Writing content) {
        Path file = chosen.toString().endsWith(suffix) ? chosen : chosen.resolveSibling(chosen.getFileName() + suffix);
        notice.set("Saving the charts…");
        Callable<Path> work = () -> {
            content.to(file);
            return file;
        };
        var _ = background.run(
                work, done -> notice.set("Saved " + done.getFileName() + "."), error -> notice.set(sentence(error)));
    }

    private static String sentence(Throwable error) {
        if (error instanceof IOException) {
            return "Not saved. " + error.getMessage();
        }
        throw new IllegalStateException("Saving the charts met an error in the program.", error);
    }
}
