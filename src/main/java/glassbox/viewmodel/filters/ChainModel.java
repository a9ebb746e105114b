package glassbox.viewmodel.filters;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import glassbox.explain.FilterSettings;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

/**
 * Filters one after the other: each is laid over what the one before made, and is handed all of it, cut off nowhere. One of
 * them is shown, and what is changed on the page is changed in that one.
 */
public final class ChainModel {
    /** The most filters a chain may have. */
    public static final int MOST = 6;

    private final KernelModel kernel;
    private final ColourModel colour;
    private final OutputModel output;
    private final ReadOnlyObjectWrapper<List<ChainStep>> steps;
    private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper(this, "shown");
    private boolean loading;

    /** The chain of one filter, the one in use. */
    ChainModel(KernelModel kernel, ColourModel colour, OutputModel output) {
        this.kernel = kernel;
        this.colour = colour;
        this.output = output;
        steps = new ReadOnlyObjectWrapper<>(this, "steps", List.of(current()));
        InvalidationListener edited = something -> edited();
        kernel.kernelProperty().addListener((property, before, now) -> edited());
        kernel.sourceProperty().addListener((property, before, now) -> edited());
        output.paddingProperty().addListener(edited);
        output.zerosProperty().addListener(edited);
        output.strideProperty().addListener(edited);
        output.flippedProperty().addListener(edited);
    }

    /** All filters, in the order they are laid. */
    public ReadOnlyObjectProperty<List<ChainStep>> stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /** Which of them is shown and changed, from 0. */
    public ReadOnlyIntegerProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Whether another one still has room. */
    public boolean hasRoom() {
        return steps.get().size() < MOST;
    }

    /** Shows a filter of the chain, or the nearest there is. */
    public void show(int index) {
        replace(steps.get(), index);
    }

    /** Puts a filter that changes nothing yet after the one that is shown, and shows it. */
    public void add() {
        if (hasRoom()) {
            List<ChainStep> more = new ArrayList<>(steps.get());
            more.add(shown.get() + 1, ChainStep.of(ClassicalFilter.IDENTITY));
            replace(more, shown.get() + 1);
        }
    }

    /** Takes the filter that is shown out of the chain; the last one stays. */
    public void remove() {
        if (steps.get().size() > 1) {
            List<ChainStep> fewer = new ArrayList<>(steps.get());
            fewer.remove(shown.get());
            replace(fewer, Math.max(0, shown.get() - 1));
        }
    }

    /** Moves the filter that is shown so many places on, or back when negative, as far as there are places. */
    public void move(int by) {
        int to = shown.get() + by;
        if (to >= 0 && to < steps.get().size()) {
            List<ChainStep> moved = new ArrayList<>(steps.get());
            moved.add(to, moved.remove(shown.get()));
            replace(moved, to);
        }
    }

    private void replace(List<ChainStep> now, int index) {
        loading = true;
        int wanted = Math.clamp(index, 0, now.size() - 1);
        steps.set(List.copyOf(now));
        shown.set(wanted);
        ChainStep step = now.get(wanted);
        List<FilterSettings> before =
                now.subList(0, wanted).stream().map(ChainStep::settings).toList();
        output.load(step, before, () -> colour.show(wanted == 0, now.getFirst().channels(), () -> kernel.load(step)));
        loading = false;
    }

    /** What was changed on the page is kept in the chain. */
    private void edited() {
        if (!loading) {
            List<ChainStep> kept = new ArrayList<>(steps.get());
            kept.set(shown.get(), current());
            steps.set(List.copyOf(kept));
        }
    }

    private ChainStep current() {
        return new ChainStep(
                kernel.kernelProperty().get(),
                channels(),
                kernel.sourceProperty().get(),
                output.paddingProperty().get(),
                output.zerosProperty().get(),
                output.strideProperty().get(),
                output.flippedProperty().get());
    }

    /** A filter that has moved on from the picture keeps its channels for the way back, until another kernel is laid. */
    private List<Raster> channels() {
        if (shown.get() == 0) {
            return colour.channels();
        }
        ChainStep kept = steps.get().get(shown.get());
        return kept.kernel().equals(kernel.kernelProperty().get()) ? kept.channels() : List.of();
    }
}
