/**
 * {@code Raster} (immutable rows x columns of floats), classical filters, strokes to pixels, digit centring, colour
 * scales as numbers: the one value type the engine side and the screen side both speak.
 */
package glassbox.raster;
