package glassbox.viewmodel.filters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

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
    private final ColourModel colour;
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
    private boolean loading;
    private List<FilterSettings> before = List.of();
    private volatile Made made = new Made(null, List.of(), List.of(), List.of());

    /** What the filters before the one that is shown made of a picture, kept as long as neither changes. */
    private record Made(
            @Nullable FilterPicture picture,
            List<FilterSettings> channels,
            List<FilterSettings> settings,
            List<FilterPicture> pictures) {}

    OutputModel(
            ObservableValue<? extends @Nullable FilterPicture> picture,
            ObservableValue<Raster> kernel,
            ColourModel colour,
            Background background) {
        this.picture = picture;
        this.kernel = kernel;
        this.colour = colour;
        this.background = background;
        InvalidationListener rerun = something -> run();
        picture.addListener((property, before, now) -> run());
        kernel.addListener((property, before, now) -> run());
        colour.viewProperty().addListener((property, before, now) -> run());
        colour.apartProperty().addListener((property, before, now) -> run());
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

    /** Lays another filter of a chain, over what those before it make; {@code kernel} loads its weights. */
    void load(ChainStep step, List<FilterSettings> chainBefore, Runnable kernelLoading) {
        loading = true;
        kernelLoading.run();
        padding.set(step.padding());
        zeros.set(step.zeros());
        stride.set(step.stride());
        flipped.set(step.flipped());
        before = chainBefore;
        loading = false;
        run();
    }

    private void ended() {
        work = null;
        busy.set("");
    }

    private void run() {
        FilterPicture now = picture.getValue();
        if (now == null || loading) {
            return;
        }
        if (work != null) {
            changed = true;
            return;
        }
        FilterSettings settings =
                new FilterSettings(kernel.getValue(), padding.get().with(zeros.get()), stride.get(), flipped.get());
        List<FilterSettings> chain = before;
        ColourView view = colour.viewProperty().get();
        List<FilterSettings> channels = channels(now, chain.isEmpty() ? settings : chain.getFirst());
        if (channels.stream().map(each -> each.kernel().columns()).distinct().count() > 1 && view == ColourView.ALL) {
            problem.set("The filters of red, green and blue differ in size, so what they make cannot be added up. Give"
                    + " them the same size, or choose a size here for all three.");
            return;
        }
        String reason = problemOf(now.pixels(), chain, settings);
        if (!reason.isEmpty()) {
            problem.set(reason);
            return;
        }
        progress = 0;
        busy.set("Filtering " + Numbers.count(now.pixels().rows()) + " × "
                + Numbers.count(now.pixels().columns()) + " pixels…");
        work = background.run(
                () -> {
                    if (chain.isEmpty() && !channels.isEmpty() && view == ColourView.ALL) {
                        return new FilterOutput(now, now, colourRuns(now, channels));
                    }
                    FilterPicture ground = view == ColourView.ALL ? ground(now, chain, channels) : now.only(view);
                    return new FilterOutput(
                            now, ground, List.of(FilterRun.of(ground.pixels(), settings, share -> progress = share)));
                },
                this::done,
                this::failed);
    }

    /** The first filter as it is laid over each channel of a colour picture; nothing for a grey one. */
    private List<FilterSettings> channels(FilterPicture now, FilterSettings first) {
        return now.colours().isEmpty()
                ? List.of()
                : colour.kernels(first.kernel()).stream()
                        .map(each -> new FilterSettings(each, first.padding(), first.stride(), first.flipped()))
                        .toList();
    }

    private static List<FilterRun> colourRuns(FilterPicture picture, List<FilterSettings> channels) {
        return IntStream.range(0, channels.size())
                .mapToObj(i -> FilterRun.of(picture.colours().get(i), channels.get(i)))
                .toList();
    }

    /** Why one of the filters does not fit what it is laid over, or nothing. */
    private static String problemOf(Raster pixels, List<FilterSettings> chain, FilterSettings last) {
        int rows = pixels.rows();
        int columns = pixels.columns();
        for (int i = 0; i <= chain.size(); i++) {
            FilterSettings settings = i < chain.size() ? chain.get(i) : last;
            Optional<String> reason = settings.problemWith(rows, columns);
            if (reason.isPresent()) {
                return (chain.isEmpty() ? "" : "Filter " + (i + 1) + ": ") + reason.get();
            }
            rows = settings.outputRows(rows);
            columns = settings.outputColumns(columns);
        }
        return "";
    }

    /** What the filters before make of a picture; those whose settings are as before are not run again. */
    private FilterPicture ground(FilterPicture picture, List<FilterSettings> chain, List<FilterSettings> channels) {
        Made known = made;
        List<FilterPicture> pictures = new ArrayList<>();
        FilterPicture ground = picture;
        boolean same = picture.equals(known.picture()) && channels.equals(known.channels());
        for (int i = 0; i < chain.size(); i++) {
            same &= i < known.settings().size()
                    && chain.get(i).equals(known.settings().get(i));
            ground = same
                    ? known.pictures().get(i)
                    : ground.after(
                            i == 0 && !channels.isEmpty()
                                    ? FilterOutput.sum(colourRuns(picture, channels))
                                    : FilterRun.of(ground.pixels(), chain.get(i))
                                            .output());
            pictures.add(ground);
        }
        made = new Made(picture, channels, chain, pictures);
        return ground;
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
