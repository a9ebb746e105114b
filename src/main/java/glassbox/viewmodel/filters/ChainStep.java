package glassbox.viewmodel.filters;

import java.util.List;

import glassbox.explain.FilterSettings;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

/**
 * One filter of a chain: what is laid over the picture, or over what the filter before made of it.
 *
 * @param kernel its weights
 * @param channels the kernels of red, green and blue where the step is laid over colours; empty where all are {@code kernel}
 * @param source where they were taken from
 * @param padding how zeros are put around
 * @param zeros the zeros on each side when the padding is custom
 * @param stride how many pixels the window moves at a time
 * @param flipped whether the kernel is turned by 180° first
 */
public record ChainStep(
        Raster kernel,
        List<Raster> channels,
        KernelSource source,
        PaddingChoice padding,
        int zeros,
        int stride,
        boolean flipped) {
    /** A classical filter as it is laid at first. */
    static ChainStep of(ClassicalFilter filter) {
        return new ChainStep(
                filter.kernel(), List.of(), new KernelSource.Classical(filter), PaddingChoice.VALID, 1, 1, false);
    }

    /** The same as what a filter run needs. */
    FilterSettings settings() {
        return new FilterSettings(kernel, padding.with(zeros), stride, flipped);
    }

    /** What it is called on its chip: {@code Sobel}, {@code learned 3}, {@code own}. */
    public String title() {
        return switch (source) {
            case KernelSource.Classical(ClassicalFilter filter) -> filter.title();
            case KernelSource.Learned(int index) -> "learned " + (index + 1);
            case KernelSource.Own() -> "own";
        };
    }
}
