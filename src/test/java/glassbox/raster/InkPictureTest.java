package glassbox.raster;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

class InkPictureTest {
    @Test
    void aBrightBorderMeansDarkInk() {
        Raster dark = Raster.of(3, 3, 250, 250, 250, 250, 10, 250, 250, 250, 0);
        assertEquals(Raster.of(3, 3, 5, 5, 5, 5, 245, 5, 5, 5, 255), InkPicture.lightOnDark(dark));
    }

    @Test
    void aDarkBorderMeansLightInk() {
        Raster light = Raster.of(3, 3, 0, 0, 0, 0, 200, 0, 0, 255, 0);
        assertSame(light, InkPicture.lightOnDark(light));
    }

    @Test
    void paperBecomesBlackAndTheBrightestInkWhite() {
        Raster grainy = Raster.of(3, 3, 20, 20, 30, 20, 120, 70, 20, 10, 20);
        assertEquals(Raster.of(3, 3, 0, 0, 0, 0, 255, 127.5f, 0, 0, 0), InkPicture.withoutPaper(grainy));
    }

    @Test
    void paperWithoutInkIsBlackAllOver() {
        assertEquals(
                0,
                InkPicture.withoutPaper(Raster.generate(5, 5, (r, c) -> 100 + r))
                        .max());
        assertEquals(0, InkPicture.withoutPaper(Raster.of(1, 1, 255)).max());
    }
}
