package glassbox.ui.control;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.jspecify.annotations.Nullable;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/**
 * Signed numbers laid over a picture that stays visible below: orange above zero, blue below, the more opaque the farther
 * from it. It lies on a picture of its own size and lets the mouse through.
 */
public final class WhyOverlay extends PaintedView {
    /** At the end of the scale a little of the picture still shines through. */
    private static final float MOST_OPAQUE = 0.88f;
    /** The place on the signed scale whose colours are the fullest. */
    private static final float FULL = 0.5f;

    private @Nullable Raster map;
    private float limit = 1;

    /** An overlay that shows nothing. */
    public WhyOverlay() {
        getStyleClass().add("why-overlay");
        setMouseTransparent(true);
        setFocusTraversable(false);
    }

    /** Shows numbers, {@code colourLimit} and beyond in full; null shows none. */
    public void show(@Nullable Raster numbers, float colourLimit) {
        map = numbers;
        limit = colourLimit;
        requestPaint();
    }

    /** The numbers shown; null when there are none. */
    public @Nullable Raster map() {
        return map;
    }

    /** The colour over a pixel, {@code 0xAARRGGBB}, not premultiplied: the sign's own, as opaque as the number is large. */
    static int argb(float value, float limit, boolean dark) {
        float share = limit > 0 ? Math.min(1, Math.abs(value) / limit) : 0;
        int colour = ColourScale.signed(dark).argb(Math.copySign(FULL, value), 1);
        return (Math.round(255 * MOST_OPAQUE * share) << 24) | (colour & 0xFFFFFF);
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        Raster numbers = map;
        if (numbers == null) {
            return;
        }
        int rows = numbers.rows();
        int columns = numbers.columns();
        int[] colours = new int[rows * columns];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = argb(numbers.get(i / columns, i % columns), limit, palette.dark());
        }
        WritableImage image = new WritableImage(columns, rows);
        image.getPixelWriter().setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), colours, 0, columns);
        graphics.drawImage(image, 0, 0, width, height);
    }
}
