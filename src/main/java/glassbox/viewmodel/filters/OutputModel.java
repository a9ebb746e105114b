package glassbox.viewmodel.filters;

import java.util.Optional;
import java.util.concurrent.Future;

import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.viewmodel.support.Background;

/**
 * The filter at work: picture, kernel and settings in, output out, computed in the background. While one run is on, further
 * changes wait and only the last of them is run. A filter that does not fit leaves the last output and says why.
 */
public final class OutputModel {
    /** The largest stride that can be chosen. */
    public static final int MOST_STRIDE = 16;

    /** The most custom padding that can be chosen. */
    public static final int MOST_ZEROS = 32;

    /** From this many pixels on, filtering takes long enough to be stopped. */
    private static final int LARGE = 1 << 20;

    private final ObservableValue<? extends @Nullable FilterPicture> picture;
    private final ObservableValue<Raster> kernel;
    private final Background background;
    private final ObjectProperty<PaddingChoice> padding =
            new SimpleObjectProperty<>(this, "padding", PaddingChoice.VALID);
    private final IntegerProperty zeros = limited("zeros", 0, MOST_ZEROS, 1);
    private final IntegerProperty stride = limited("stride", 1, MOST_STRIDE, 1);
    private final BooleanProperty flipped = new SimpleBooleanProperty(this, "flipped");
    private final BooleanProperty grey = new SimpleBooleanProperty(this, "grey");
    private final ReadOnlyObjectWrapper<@Nullable FilterOutput> output = new ReadOnlyObjectWrapper<>(this, "output");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper(this, "busy", "");
    private volatile double progress;
    private @Nullable Future<FilterOutput> work;
    private boolean changed;

    OutputModel(
            ObservableValue<? extends @Nullable FilterPicture> picture,
            ObservableValue<Raster> kernel,
            Background background) {
        this.picture = picture;
        this.kernel = kernel;
        this.background = background;
        InvalidationListener rerun = something -> run();
        picture.addListener((property, before, now) -> run());
        kernel.addListener((property, before, now) -> run());
        padding.addListener(rerun);
        zeros.addListener(rerun);
        stride.addListener(rerun);
        flipped.addListener(rerun);
        run();
    }

    /** How zeros are put around the picture. */
    public ObjectProperty<PaddingChoice> paddingProperty() {
        return padding;
    }

    /** The zeros on each side when the padding is custom. */
    public IntegerProperty zerosProperty() {
        return zeros;
    }

    /** How many pixels the window moves at a time. */
    public IntegerProperty strideProperty() {
        return stride;
    }

    /** Whether the kernel is turned by 180° first: a convolution instead of a cross-correlation. */
    public BooleanProperty flippedProperty() {
        return flipped;
    }

    /** Whether the output is shown as a grey picture, cut off at 0 and 255, instead of on the signed scale. */
    public BooleanProperty greyProperty() {
        return grey;
    }

    /** The last output; {@code null} before the first. */
    public ReadOnlyObjectProperty<@Nullable FilterOutput> outputProperty() {
        return output.getReadOnlyProperty();
    }

    /** Why there is no output for what is chosen, as a sentence; empty when there is. While it is said, the output is stale. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What is being computed, as a phrase; empty when nothing is. */
    public ReadOnlyStringProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Which share of what is being computed is there, from 0 to 1; to be asked once a frame. */
    public double progress() {
        return progress;
    }

    /** Stops computing a large picture; the last output stays. Returns whether there was anything to stop. */
    public boolean stop() {
        FilterPicture now = picture.getValue();
        if (work == null
                || now == null
                || (long) now.pixels().rows() * now.pixels().columns() < LARGE) {
            return false;
        }
        work.cancel(true);
        ended();
        changed = false;
        problem.set("The filtering was stopped. Change the filter or the picture to begin again.");
        return true;
    }

    private void ended() {
        work = null;
        busy.set("");
    }

    private void run() {
        FilterPicture now = picture.getValue();
        if (now == null) {
            return;
        }
        if (work != null) {
            changed = true;
            return;
        }
        Raster pixels = now.pixels();
        FilterSettings settings =
                new FilterSettings(kernel.getValue(), padding.get().with(zeros.get()), stride.get(), flipped.get());
        Optional<String> reason = settings.problemWith(pixels.rows(), pixels.columns());
        if (reason.isPresent()) {
            problem.set(reason.get());
            return;
        }
        progress = 0;
        busy.set("Filtering " + Numbers.count(pixels.rows()) + " × " + Numbers.count(pixels.columns()) + " pixels…");
        work = background.run(
                () -> new FilterOutput(now, FilterRun.of(pixels, settings, share -> progress = share)),
                this::done,
                this::failed);
    }

    private void done(FilterOutput result) {
        ended();
        if (!changed) {
            problem.set("");
            output.set(result);
        } else {
            changed = false;
            run();
        }
    }

    private void failed(Throwable error) {
        ended();
        changed = false;
        problem.set(
                error instanceof OutOfMemoryError
                        ? "There is not enough memory to filter this picture. Choose a smaller one or less padding."
                        : "The picture could not be filtered: " + error + ".");
    }

    private static IntegerProperty limited(String name, int min, int max, int value) {
        return new SimpleIntegerProperty(null, name, value) {
            @Override
            public void set(int wanted) {
                super.set(Math.clamp(wanted, min, max));
            }
        };
    }
}
