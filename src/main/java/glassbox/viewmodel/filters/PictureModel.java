package glassbox.viewmodel.filters;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Function;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.FileSource;
import glassbox.dataset.PictureReader;
import glassbox.engine.data.Dataset;
import glassbox.raster.Raster;
import glassbox.viewmodel.support.Background;

/**
 * Which picture is filtered. Pictures are read in the background; until one has arrived the one before stays, and a picture
 * that is refused leaves everything as it was and says why.
 */
public final class PictureModel {
    /** The most pixels a picture may have. */
    public static final int MOST_PIXELS = PictureReader.MOST_PIXELS;

    private static final Raster ARTICLE = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);

    private final PictureSources sources;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable FilterPicture> picture = new ReadOnlyObjectWrapper<>(this, "picture");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");
    private final ReadOnlyIntegerWrapper digitCount = new ReadOnlyIntegerWrapper(this, "digitCount");
    private final IntegerProperty digit = new SimpleIntegerProperty(this, "digit") {
        @Override
        public void set(int index) {
            super.set(Math.clamp(index, 0, Math.max(0, digitCount.get() - 1)));
        }
    };
    private @Nullable FilterPicture opened;
    private @Nullable Dataset digits;
    private @Nullable Future<?> reading;
    private int requests;

    PictureModel(PictureSources sources, Background background) {
        this.sources = sources;
        this.background = background;
        digit.subscribe(() -> {
            if (digits != null) {
                showDigit(digits);
            }
        });
        choose(PictureChoice.HOUSE);
    }

    /** The picture that is filtered; {@code null} until the first has been read. */
    public ReadOnlyObjectProperty<@Nullable FilterPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** Why the last picture was not taken, as a sentence; empty when it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** What is being read, as a phrase; empty when nothing is. */
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How many digits there are to choose from; 0 until they have been read. */
    public ReadOnlyIntegerProperty digitCountProperty() {
        return digitCount.getReadOnlyProperty();
    }

    /** Which digit, from 0; setting it shows that digit. */
    public IntegerProperty digitProperty() {
        return digit;
    }

    /** Shows one of the pictures; the user's own only if one was opened before. */
    public void choose(PictureChoice choice) {
        switch (choice) {
            case HOUSE ->
                read(
                        "the house",
                        sources.house(),
                        pixels -> new FilterPicture(PictureChoice.HOUSE, "the house", pixels));
            case DIGIT -> chooseDigit();
            case FOUR_BY_FOUR -> show(new FilterPicture(PictureChoice.FOUR_BY_FOUR, "the 4 × 4 picture", ARTICLE));
            case COLOURS -> show(ThreeLamps.picture());
            case FILE -> {
                if (opened != null) {
                    show(opened);
                }
            }
        }
    }

    /** Reads a PNG or JPEG of the user's and shows it, or says why not. */
    public void open(Path file) {
        Path name = file.getFileName();
        String shown = name == null ? file.toString() : name.toString();
        read(shown, () -> PictureReader.readPicture(FileSource.of(file)), read -> own(shown, read));
    }

    /**
     * Shows a picture that was copied elsewhere, or says why not.
     *
     * @param argb its pixels row by row, {@code 0xAARRGGBB}; what is transparent shows white paper; not looked at where
     *     there are more than {@link #MOST_PIXELS}
     */
    public void paste(int rows, int columns, int[] argb) {
        read(
                "the pasted picture",
                () -> PictureReader.ofPixels("The pasted picture", rows, columns, argb),
                read -> own("pasted picture", read));
    }

    /** Says that what was pasted or dropped holds no picture. */
    public void nothingToPaste() {
        refusal.set("There is no picture in what was copied. Copy a picture, or a PNG or JPEG file, and paste again.");
    }

    /** Stops reading; the picture before stays. Returns whether anything was being read. */
    public boolean stop() {
        boolean was = !busy.get().isEmpty();
        ended();
        return was;
    }

    /** Takes the sentence about the last refusal away. Returns whether there was one. */
    public boolean dismiss() {
        boolean said = !refusal.get().isEmpty();
        refusal.set("");
        return said;
    }

    private void chooseDigit() {
        if (digits != null) {
            showDigit(digits);
            return;
        }
        int request = begin("Reading the digits…");
        reading = background.run(
                sources.digits(),
                read -> {
                    digits = read;
                    digitCount.set(read.size());
                    if (request == requests) {
                        showDigit(read);
                    }
                },
                error -> refuse(request, error));
    }

    private void showDigit(Dataset from) {
        int rows = from.sampleShape().size(1);
        int columns = from.sampleShape().size(2);
        float[] pixels = new float[from.sampleShape().elements()];
        from.copyPixels(digit.get(), pixels, 0);
        show(new FilterPicture(PictureChoice.DIGIT, "digit " + digit.get(), Raster.copyOf(pixels, 0, rows, columns)));
    }

    private FilterPicture own(String name, PictureReader.Picture read) {
        FilterPicture own = new FilterPicture(PictureChoice.FILE, name, read.grey(), 0, read.colours());
        opened = own;
        return own;
    }

    private <T> void read(String name, Callable<T> work, Function<? super T, FilterPicture> naming) {
        int request = begin("Reading " + name + "…");
        reading = background.run(
                work,
                pixels -> {
                    if (request == requests) {
                        show(naming.apply(pixels));
                    }
                },
                error -> refuse(request, error));
    }

    /** A new reading, in place of one that may still be going on. */
    private int begin(String what) {
        ended();
        busy.set(what);
        return requests;
    }

    /** Nothing is read any more, and what may still arrive is not wanted. */
    private void ended() {
        if (reading != null) {
            reading.cancel(true);
        }
        reading = null;
        requests++;
        busy.set("");
    }

    private void refuse(int request, Throwable error) {
        if (request == requests) {
            ended();
            refusal.set(
                    error instanceof OutOfMemoryError
                            ? "There is not enough memory for this picture. Choose a smaller one."
                            : Objects.requireNonNullElse(error.getMessage(), error.toString()));
        }
    }

    private void show(FilterPicture now) {
        ended();
        refusal.set("");
        picture.set(now);
    }
}
