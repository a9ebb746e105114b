package glassbox.raster;

import java.util.Arrays;

/**
 * Numbers into colours: evenly or unevenly spaced stops, linear in RGB between them, clamped outside. Positions and
 * values are scaled by a limit, so that one scale serves a layer whose largest weight is 0.3 and one whose is 900.
 * Colours are {@code 0xAARRGGBB}. Immutable.
 */
public final class ColourScale {
    private static final float[] SIGNED_STOPS = {-1, -.5f, -.2f, 0, .2f, .5f, 1};

    /** Below zero blue, zero neutral, above zero orange, on the light theme's paper. */
    public static final ColourScale SIGNED_LIGHT = new ColourScale(
            SIGNED_STOPS,
            new int[] {0xFF0A3D7A, 0xFF3E86C6, 0xFFA9CDE9, 0xFFF4F2EC, 0xFFF9CFA2, 0xFFE58425, 0xFF8F3F00});

    /** Below zero blue, zero neutral, above zero orange, on the dark theme's paper. */
    public static final ColourScale SIGNED_DARK = new ColourScale(
            SIGNED_STOPS,
            new int[] {0xFFA6D6FF, 0xFF3F86C9, 0xFF2A4660, 0xFF24292E, 0xFF5C3D20, 0xFFCF7420, 0xFFFFC48C});

    /** Pictures as stored: 0 is black, the limit is white. */
    public static final ColourScale GREY = new ColourScale(new float[] {0, 1}, new int[] {0xFF000000, 0xFFFFFFFF});

    private final float[] positions;
    private final int[] colours;

    private ColourScale(float[] positions, int[] colours) {
        this.positions = positions;
        this.colours = colours;
    }

    /** The signed scale of a theme. */
    public static ColourScale signed(boolean dark) {
        return dark ? SIGNED_DARK : SIGNED_LIGHT;
    }

    /**
     * The colour of a value when {@code limit} is the scale's end.
     *
     * @param limit the value drawn in the last stop's colour; 0 or less draws everything as 0
     */
    public int argb(float value, float limit) {
        float at = limit > 0 ? value / limit : 0;
        if (!(at > positions[0])) {
            return Float.isNaN(at) ? 0 : colours[0];
        }
        int above = Arrays.binarySearch(positions, at);
        if (above >= 0) {
            return colours[above];
        }
        above = -above - 1;
        if (above == positions.length) {
            return colours[colours.length - 1];
        }
        float part = (at - positions[above - 1]) / (positions[above] - positions[above - 1]);
        return mix(colours[above - 1], colours[above], part);
    }

    /** The colours of a whole raster, row by row. */
    public int[] argb(Raster raster, float limit) {
        float[] values = raster.toArray();
        int[] result = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = argb(values[i], limit);
        }
        return result;
    }

    /**
     * Whether white writing reads better than ink on this colour: its relative luminance is below 0.30 (the coefficients
     * are those of ITU-R BT.709 after the sRGB transfer function).
     */
    public static boolean wantsWhiteText(int argb) {
        double luminance = 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
        return luminance < 0.30;
    }

    private static double linear(int channel) {
        double value = (channel & 0xFF) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int mix(int from, int to, float part) {
        int result = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            result = result << 8 | Math.round(a + (b - a) * part);
        }
        return result;
    }
}
