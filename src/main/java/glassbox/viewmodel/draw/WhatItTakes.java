package glassbox.viewmodel.draw;

import glassbox.raster.Raster;

/**
 * What it would take to read another digit: a small change of the picture.
 *
 * @param wanted the digit that should be read
 * @param reached whether the changed picture is read so
 * @param before the picture as it was
 * @param picture the changed picture, 0 to 255
 * @param change what was added to each pixel, −255 to 255
 * @param limit the end of the colour scale of what was added
 * @param probability how probable the wanted digit is in the changed picture, 0 to 1
 * @param sentence the same in words
 */
public record WhatItTakes(
        int wanted,
        boolean reached,
        Raster before,
        Raster picture,
        Raster change,
        float limit,
        float probability,
        String sentence) {}
