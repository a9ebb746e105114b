package glassbox.viewmodel.filters;

import glassbox.raster.Raster;

/**
 * A picture that filters are slid over.
 *
 * @param choice where it came from
 * @param name what it is called in a sentence: {@code the house}
 * @param pixels its greys, 0 black to 255 white
 */
public record FilterPicture(PictureChoice choice, String name, Raster pixels) {}
