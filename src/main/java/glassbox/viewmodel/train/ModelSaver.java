package glassbox.viewmodel.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Future;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.exchange.ModelFile;
import glassbox.raster.Numbers;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/** Saves the network of the run on screen as it is now. Used on the screen's thread. */
public final class ModelSaver {
    private final Background background;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper(this, "notice", "");
    private @Nullable TrainedModel model;
    private @Nullable Future<Path> writing;

    ModelSaver(Background background) {
        this.background = background;
    }

    /** What became of the last saving, as a sentence, or empty. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What model files end in, with the dot. */
    public String suffix() {
        return ModelFile.SUFFIX;
    }

    /** A name for the file: recipe and images seen. */
    public String suggestedName() {
        return model == null
                ? "network" + ModelFile.SUFFIX
                : model.recipe().name() + "-" + model.imagesSeen() + "-images" + ModelFile.SUFFIX;
    }

    /** Writes the network to a file beside the screen; {@link #noticeProperty} then says what became of it. */
    public void save(Path chosen) {
        TrainedModel saved = model;
        if (saved == null) {
            return;
        }
        Path file = chosen.toString().endsWith(ModelFile.SUFFIX)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ModelFile.SUFFIX);
        String images = Numbers.count(saved.imagesSeen());
        notice.set("Saving…");
        writing = background.run(
                () -> {
                    ModelFile.write(file, saved);
                    return file;
                },
                done -> told("Saved " + done.getFileName() + ", after " + images
                        + (saved.imagesSeen() == 1 ? " image." : " images.")),
                error -> told(sentence(error)));
    }

    /** The network as it is now. */
    void offer(TrainedModel now) {
        model = now;
        if (writing == null && now.imagesSeen() == 0) {
            notice.set("");
        }
    }

    /** There is no network any more. */
    void forget() {
        model = null;
        notice.set("");
    }

    private void told(String sentence) {
        writing = null;
        notice.set(sentence);
    }

    private static String sentence(Throwable error) {
        if (error instanceof IOException) {
            return "Not saved. " + error.getMessage();
        }
        throw new IllegalStateException("Saving met an error in the program.", error);
    }
}
