package glassbox.viewmodel.filters;

import java.util.List;
import java.util.OptionalDouble;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;
import glassbox.recipe.TrainedModel;

/**
 * The filter in use: taken from the shelf, then changed number by number. A number that is refused leaves the old one and
 * says why.
 */
public final class KernelModel {
    /** The sizes that can be chosen. */
    public static final List<Integer> SIZES = List.of(1, 3, 5, 7);

    private final ReadOnlyObjectWrapper<Raster> kernel;
    private final ReadOnlyObjectWrapper<KernelSource> source;
    private final LearnedShelf learned;
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private Raster original;
    private Raster before;
    private int shelfLayer;
    private int shelfChannel = 1;

    KernelModel(ObservableValue<? extends @Nullable TrainedModel> network) {
        original = ClassicalFilter.SOBEL_VERTICAL.kernel();
        before = original;
        kernel = new ReadOnlyObjectWrapper<>(this, "kernel", original);
        source =
                new ReadOnlyObjectWrapper<>(this, "source", new KernelSource.Classical(ClassicalFilter.SOBEL_VERTICAL));
        learned = new LearnedShelf(network);
        learned.filtersProperty().subscribe(this::learnedChanged);
    }

    /** The weights in use. */
    public ReadOnlyObjectProperty<Raster> kernelProperty() {
        return kernel.getReadOnlyProperty();
    }

    /** Where they were taken from; {@code Own} once a number or the size was changed. */
    public ReadOnlyObjectProperty<KernelSource> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /** What the current network has learned. */
    public LearnedShelf learned() {
        return learned;
    }

    /** Why the last number was not taken, as a sentence; empty when it was. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Takes a classical filter from the shelf. */
    public void choose(ClassicalFilter filter) {
        take(filter.kernel(), new KernelSource.Classical(filter));
    }

    /** Takes a learned filter from the shelf, counted from 0; one that the network does not have changes nothing. */
    public void chooseLearned(int index) {
        if (index >= 0 && index < learned.filtersProperty().get().size()) {
            take(learned.filtersProperty().get().get(index).kernel(), new KernelSource.Learned(index));
        }
    }

    /** Makes the filter larger by zeros around it, or smaller by cutting its edges off. */
    public void setSize(int size) {
        Raster now = kernel.get();
        if (now.rows() == size && now.columns() == size) {
            return;
        }
        original = centred(original, size);
        change(centred(now, size));
    }

    /** Replaces a number by what was typed, or says why not. */
    public void type(int row, int column, String text) {
        OptionalDouble typed = TypedNumber.parse(text);
        if (typed.isPresent()) {
            change(kernel.get().with(row, column, (float) typed.getAsDouble()));
        } else {
            refusal.set(TypedNumber.refusal(text, textOf(row, column).replace('-', Numbers.MINUS)));
        }
    }

    /** Counts a number up or down: by 1 among whole numbers, else by 0.1. */
    public void nudge(int row, int column, int steps) {
        boolean whole = Numbers.decimalsFor(kernel.get()) == 0;
        change(kernel.get().with(row, column, TypedNumber.nudged(kernel.get().get(row, column), steps, whole)));
    }

    /** Gives a number the value it had on the shelf. */
    public void reset(int row, int column) {
        change(kernel.get().with(row, column, original.get(row, column)));
    }

    /** A number with all its digits, as it is best edited. */
    public String textOf(int row, int column) {
        return TypedNumber.textOf(kernel.get().get(row, column));
    }

    /** Takes the sentence about the last refusal away. Returns whether there was one. */
    public boolean dismiss() {
        boolean said = !refusal.get().isEmpty();
        refusal.set("");
        return said;
    }

    /** Takes the weights of a filter of the chain. */
    void load(ChainStep step) {
        take(step.kernel(), step.source());
    }

    /** A chosen filter follows its network; it stays as it is when another layer or channel is looked through. */
    private void learnedChanged(List<LearnedFilter> filters) {
        int layer = learned.layerProperty().get();
        int channel = learned.channelProperty().get();
        boolean elsewhere = layer != shelfLayer || channel != shelfChannel;
        shelfLayer = layer;
        shelfChannel = channel;
        if (elsewhere && source.get() instanceof KernelSource.Learned) {
            source.set(new KernelSource.Own());
        }
        if (source.get() instanceof KernelSource.Learned(int index)) {
            if (index < filters.size()) {
                chooseLearned(index);
            } else {
                source.set(new KernelSource.Own());
            }
        }
    }

    /** Lays weights of one's own, such as the kernel of another channel. */
    public void lay(Raster weights) {
        if (!weights.equals(kernel.get())) {
            take(weights, new KernelSource.Own());
        }
    }

    /** The weights before the last change. */
    Raster before() {
        return before;
    }

    private void take(Raster weights, KernelSource from) {
        before = kernel.get();
        original = weights;
        refusal.set("");
        source.set(from);
        kernel.set(weights);
    }

    private void change(Raster weights) {
        refusal.set("");
        if (!weights.equals(kernel.get())) {
            before = kernel.get();
            source.set(new KernelSource.Own());
            kernel.set(weights);
        }
    }

    private static Raster centred(Raster weights, int size) {
        return weights.window((weights.rows() - size) / 2, (weights.columns() - size) / 2, size, size);
    }
}
