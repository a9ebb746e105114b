package glassbox.viewmodel.filters;

import glassbox.raster.ClassicalFilter;

/** Where the weights in use were taken from. */
public sealed interface KernelSource {
    /** A classical filter, as it stands on the shelf. */
    record Classical(ClassicalFilter filter) implements KernelSource {}

    /** A filter the current network has learned, counted from 0. */
    record Learned(int index) implements KernelSource {}

    /** Somebody changed a number or the size. */
    record Own() implements KernelSource {}
}
