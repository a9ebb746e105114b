package glassbox.viewmodel.filters;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

/** The Filters page: a picture, a filter, what comes out, and where each output pixel comes from. */
public final class FiltersViewModel {
    private static final double WINDOWS_PER_SECOND = 80;

    private final PictureModel picture;
    private final KernelModel kernel;
    private final OutputModel output;
    private final LensModel lens;
    private final SlideModel slide;
    private final ColourModel colour;
    private final ChainModel chain;
    private final OutputSaver saver;
    private final SignalModel signal = new SignalModel();
    private final ObjectProperty<LabBench> bench = new SimpleObjectProperty<>(this, "bench", LabBench.PICTURE);
    private final ReadOnlyObjectWrapper<@Nullable SumReading> sum = new ReadOnlyObjectWrapper<>(this, "sum");
    private final ReadOnlyObjectWrapper<@Nullable SizeReading> size = new ReadOnlyObjectWrapper<>(this, "size");
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");

    /**
     * The page with the house under the vertical Sobel filter.
     *
     * @param sources where its pictures come from
     * @param network the current network, whose filters stand on the shelf
     * @param background where pictures are read and filtered
     */
    public FiltersViewModel(
            PictureSources sources, ObservableValue<? extends @Nullable TrainedModel> network, Background background) {
        picture = new PictureModel(sources, background);
        kernel = new KernelModel(network);
        colour = new ColourModel(picture.pictureProperty(), kernel);
        output = new OutputModel(picture.pictureProperty(), kernel.kernelProperty(), colour, background);
        chain = new ChainModel(kernel, colour, output);
        saver = new OutputSaver(output, background);
        lens = new LensModel(output.outputProperty());
        slide = new SlideModel(
                output.outputProperty(), WINDOWS_PER_SECOND, new LensTrack(output.outputProperty(), lens));
        lens.pixelProperty().subscribe(this::read);
        output.outputProperty().subscribe(this::read);
        lens.pinnedProperty().subscribe(this::describe);
        output.problemProperty().subscribe(this::describe);
        saver.doneProperty().subscribe(this::describe);
    }

    /** Which picture is filtered. */
    public PictureModel picture() {
        return picture;
    }

    /** The filter in use. */
    public KernelModel kernel() {
        return kernel;
    }

    /** The filter at work. */
    public OutputModel output() {
        return output;
    }

    /** The filters one after the other. */
    public ChainModel chain() {
        return chain;
    }

    /** The channels of a colour picture. */
    public ColourModel colour() {
        return colour;
    }

    /** Saving the output. */
    public OutputSaver saver() {
        return saver;
    }

    /** Which output pixel is looked at. */
    public LensModel lens() {
        return lens;
    }

    /** The window sliding by itself. */
    public SlideModel slide() {
        return slide;
    }

    /** The 1-D bench. */
    public SignalModel signal() {
        return signal;
    }

    /** Whether pictures or signals are filtered. */
    public ObjectProperty<LabBench> benchProperty() {
        return bench;
    }

    /** The output of the picture and the filter that are chosen; {@code null} where there is none, or an old one only. */
    public @Nullable FilterOutput currentOutput() {
        FilterOutput made = output.outputProperty().get();
        return made == null
                        || !output.problemProperty().get().isEmpty()
                        || !made.origin().equals(picture.pictureProperty().get())
                ? null
                : made;
    }

    /** Where the output pixel under the lens comes from; {@code null} before the first output. */
    public ReadOnlyObjectProperty<@Nullable SumReading> sumProperty() {
        return sum.getReadOnlyProperty();
    }

    /** The output's size; {@code null} before the first output. */
    public ReadOnlyObjectProperty<@Nullable SizeReading> sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** What is looked at, as a sentence. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** The mouse points at a pixel of the picture; as long as there is no output of it, the lens takes no notice. */
    public void peekInput(int row, int column) {
        if (currentOutput() != null) {
            lens.peekInput(row, column);
        }
    }

    /**
     * One step back: stops the sliding window or what is being read or filtered, else takes a sentence away, else lets the
     * lens go. Returns whether it did.
     */
    public boolean back() {
        if (bench.get() == LabBench.SIGNAL) {
            return signal.back();
        }
        return slide.stop()
                || picture.stop()
                || output.stop()
                || picture.dismiss()
                || kernel.dismiss()
                || saver.dismiss()
                || lens.unpin();
    }

    private void read() {
        FilterOutput made = output.outputProperty().get();
        OutputPixel at = lens.pixelProperty().get();
        if (made == null || at == null) {
            return;
        }
        OutputPixel inside = made.nearest(at.row(), at.column());
        saver.moved();
        sum.set(made.sumAt(inside));
        size.set(SizeReading.of(made));
        describe();
    }

    private void describe() {
        SumReading now = sum.get();
        FilterOutput made = output.outputProperty().get();
        if (now == null || made == null) {
            return;
        }
        String problem = output.problemProperty().get();
        if (!problem.isEmpty()) {
            caption.set(problem);
            return;
        }
        if (!saver.doneProperty().get().isEmpty()) {
            caption.set(saver.doneProperty().get());
            return;
        }
        String where = "Output row " + (now.pixel().row() + 1) + ", column "
                + (now.pixel().column() + 1) + " of " + made.whereSaid();
        if (made.ofColours()) {
            caption.set(where + ": red, green and blue " + now.addUpTo()
                    + ". Choose R, G or B to see its patch and filter.");
            return;
        }
        String sums = now.productHeading().toLowerCase(java.util.Locale.ROOT) + " " + now.addUpTo();
        caption.set(where + ": " + sums + ". "
                + (lens.pinnedProperty().get()
                        ? "Pinned; Esc lets it go."
                        : "Move over a picture to carry the lens; click to pin it."));
    }
}
