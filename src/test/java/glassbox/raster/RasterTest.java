package glassbox.raster;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RasterTest {
    private static final Raster SIX = Raster.of(2, 3, 1, 2, 3, 4, 5, -6);

    @Test
    void valuesCannotBeChangedFromOutside() {
        float[] values = {1, 2};
        Raster raster = Raster.of(1, 2, values);
        values[0] = 9;
        raster.toArray()[1] = 9;
        assertArrayEquals(new float[] {1, 2}, raster.toArray());
        assertEquals(Raster.of(1, 2, 1, 8), raster.with(0, 1, 8));
        assertEquals(2, raster.get(0, 1));
    }

    @Test
    void windowReadsZeroOutside() {
        assertEquals(Raster.of(2, 2, 0, 0, 0, 1), SIX.window(-1, -1, 2, 2));
        assertEquals(Raster.of(2, 2, -6, 0, 0, 0), SIX.window(1, 2, 2, 2));
    }

    @Test
    void halfATurnTwiceIsNoTurn() {
        assertEquals(Raster.of(2, 3, -6, 5, 4, 3, 2, 1), SIX.rotate180());
        assertEquals(SIX, SIX.rotate180().rotate180());
    }

    @Test
    void extremesAreFound() {
        assertEquals(-6, SIX.min());
        assertEquals(5, SIX.max());
        assertEquals(6, SIX.maxAbs());
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Raster.of(2, 2, 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Raster.of(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> SIX.get(2, 0));
    }

    @Test
    void signedColoursAreNeutralAtZeroAndClampedAtTheEnds() {
        ColourScale scale = ColourScale.SIGNED_LIGHT;
        assertEquals(0xFFF4F2EC, scale.argb(0, 10));
        assertEquals(0xFF0A3D7A, scale.argb(-10, 10));
        assertEquals(0xFF0A3D7A, scale.argb(-99, 10));
        assertEquals(0xFF8F3F00, scale.argb(Float.POSITIVE_INFINITY, 10));
        assertEquals(0xFFE58425, scale.argb(5, 10));
        assertEquals(0xFFF4F2EC, scale.argb(3, 0));
        assertEquals(0, scale.argb(Float.NaN, 10));
        assertEquals(0xFF808080, ColourScale.GREY.argb(128, 255));
    }

    @Test
    void writingIsWhiteOnDarkAndInkOnLight() {
        assertEquals(true, ColourScale.wantsWhiteText(0xFF0A3D7A));
        assertEquals(false, ColourScale.wantsWhiteText(0xFFF9CFA2));
    }

    @Test
    void numbersReadWell() {
        assertEquals("−0.50", Numbers.fixed(-0.5, 2));
        assertEquals("0.00", Numbers.fixed(-0.001, 2));
        assertEquals("13,602", Numbers.count(13602));
        assertEquals("+263", Numbers.signed(263, 0));
        assertEquals("0", Numbers.signed(0.2, 0));
        assertEquals("not a number", Numbers.fixed(Double.NaN, 2));
        assertEquals("−∞", Numbers.fixed(Double.NEGATIVE_INFINITY, 2));
        assertEquals(">99.9%", Numbers.percent(0.99999));
        assertEquals("<0.1%", Numbers.percent(1e-9));
        assertEquals("100.0%", Numbers.percent(1));
        assertEquals("76.2%", Numbers.percent(0.762));
        assertEquals(0, Numbers.decimalsFor(SIX));
        assertEquals(2, Numbers.decimalsFor(Raster.of(1, 2, 0.5f, 0.25f)));
        assertEquals(4, Numbers.decimalsFor(Raster.of(1, 1, 0.005f)));
    }
}
