package glassbox.viewmodel.filters;

import glassbox.raster.Raster;

/**
 * A kernel that a network has learned.
 *
 * @param label what stands under it: the number of its filter, from 1
 * @param kernel its weights
 */
public record LearnedFilter(String label, Raster kernel) {}
