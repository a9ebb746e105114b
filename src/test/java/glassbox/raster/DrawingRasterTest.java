package glassbox.raster;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawingRasterTest {
    private static final Drawing PAD = Drawing.empty(100, 100);

    @Test
    void aLineAcrossHasRoundEndsAndFullInkBetween() {
        Raster ink = DrawingRaster.render(PAD.with(Stroke.of(0, 0, 10, 0)), 60, 20);
        assertEquals(20, ink.rows());
        assertEquals(60, ink.columns());
        for (int row = 0; row < 20; row++) {
            assertEquals(255, ink.get(row, 30), "row " + row);
        }
        assertEquals(0, ink.get(0, 0), "the corner is round");
        assertEquals(255, ink.get(10, 1), "the end is a half circle");
        assertEquals(Math.PI * 100 + 40 * 20, area(ink), 1.5);
    }

    @Test
    void aCornerIsRoundAndOverlapsAreInkedOnce() {
        Raster there = DrawingRaster.render(PAD.with(Stroke.of(0, 0, 10, 0)), 60, 20);
        Raster thereAndBack = DrawingRaster.render(PAD.with(Stroke.of(0, 0, 10, 0, 0, 0)), 60, 20);
        assertEquals(there, thereAndBack);
        Raster corner = DrawingRaster.render(PAD.with(Stroke.of(0, 0, 10, 0, 10, 10)), 60, 20);
        assertEquals(0, corner.get(0, 59), "the corner is round");
        assertEquals(255, corner.get(10, 50));
    }

    @Test
    void theBrushOfTheDrawingDoesNotMatterHere() {
        Stroke stroke = Stroke.of(0, 0, 10, 4);
        assertEquals(
                DrawingRaster.render(PAD.with(stroke), 60, 20),
                DrawingRaster.render(PAD.withBrush(1).with(stroke), 60, 20));
    }

    @Test
    void aSinglePointIsADisc() {
        Raster disc = DrawingRaster.render(PAD.with(Stroke.of(70, 10)), 60, 20);
        assertEquals(20, disc.rows());
        assertEquals(20, disc.columns());
        assertEquals(Math.PI * 100, area(disc), 1.5);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> DrawingRaster.render(PAD, 60, 20));
        assertThrows(IllegalArgumentException.class, () -> DrawingRaster.render(PAD.with(Stroke.of(1, 1)), 20, 20));
        assertThrows(IllegalArgumentException.class, () -> Stroke.of());
        assertThrows(IllegalArgumentException.class, () -> Stroke.of(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Stroke.of(1, Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> PAD.withBrush(0));
        String sentence = assertThrows(IllegalArgumentException.class, () -> Drawing.empty(Double.POSITIVE_INFINITY, 1))
                .getMessage();
        assertTrue(sentence.contains("box width"), sentence);
    }

    private static double area(Raster ink) {
        double sum = 0;
        for (float value : ink.toArray()) {
            sum += value / 255;
        }
        return sum;
    }
}
