package glassbox.viewmodel.draw;

import glassbox.raster.Raster;

/**
 * A training digit that the network finds like the drawing.
 *
 * @param number which of the training digits it is, from 0
 * @param label what it is
 * @param similarity how like the drawing it is, the cosine between both one's features, −1 to 1
 * @param picture its pixels, 0 to 255
 */
public record AlikeDigit(int number, int label, float similarity, Raster picture) {}
