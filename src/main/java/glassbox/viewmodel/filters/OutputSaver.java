package glassbox.viewmodel.filters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Future;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import glassbox.dataset.RasterFile;
import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.viewmodel.support.Background;

/** Saves the output that is on screen: as a PNG in the colours it is shown in, or as a CSV of its numbers. */
public final class OutputSaver {
    private final OutputModel model;
    private final Background background;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyStringWrapper done = new ReadOnlyStringWrapper(this, "done", "");

    OutputSaver(OutputModel model, Background background) {
        this.model = model;
        this.background = background;
    }

    /** Why the last saving failed, as a sentence; empty when it did not. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What was saved last, as a sentence; empty before and after something else has happened. */
    public ReadOnlyStringProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** A name for the file, without its ending. */
    public String suggestedName() {
        FilterOutput output = model.outputProperty().get();
        String picture = output == null ? "output" : output.origin().name();
        String plain = picture.toLowerCase(Locale.ROOT)
                .replaceFirst("^the ", "")
                .replaceFirst("\\.(png|jpe?g)$", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-");
        return plain + "-filtered";
    }

    /** Writes the output; a name that ends in neither .png nor .csv gets {@code suffix}, one of these two. */
    public void save(Path chosen, String suffix) {
        FilterOutput output = model.outputProperty().get();
        if (output == null) {
            refusal.set("There is no output to save yet. Choose a picture and a filter first.");
            return;
        }
        String name = chosen.toString().toLowerCase(Locale.ROOT);
        boolean named = name.endsWith(".png") || name.endsWith(".csv");
        Path file = named ? chosen : chosen.resolveSibling(chosen.getFileName() + suffix);
        boolean table = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        boolean grey = model.greyProperty().get();
        Raster pixels = output.pixels();
        Future<?> _ = background.run(
                () -> {
                    if (table) {
                        RasterFile.writeCsv(file, pixels);
                    } else {
                        RasterFile.writePng(
                                file,
                                pixels,
                                grey ? ColourScale.GREY : ColourScale.SIGNED_LIGHT,
                                grey ? 255 : output.limit());
                    }
                    return file;
                },
                written -> told(
                        "",
                        "Saved " + written.getFileName() + ", " + pixels.rows() + " × " + pixels.columns()
                                + (table ? " numbers with all their digits." : " pixels, as shown.")),
                error -> told(sentence(error), ""));
    }

    /** Takes the sentences away. Returns whether there was one about a failure. */
    public boolean dismiss() {
        boolean said = !refusal.get().isEmpty();
        told("", "");
        return said;
    }

    /** Something else is looked at now: what was saved need not be said any longer. */
    void moved() {
        done.set("");
    }

    private void told(String failed, String saved) {
        refusal.set(failed);
        done.set(saved);
    }

    private static String sentence(Throwable error) {
        if (error instanceof IOException) {
            return "Not saved. " + error.getMessage();
        }
        throw new IllegalStateException("Saving met an error in the program.", error);
    }
}
