package glassbox.raster;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ResamplingTest {
    @Test
    void theSameSizeIsTheSamePicture() {
        Raster picture = Raster.generate(5, 7, (row, column) -> row * 31 + column * 7);
        assertEquals(picture, Resampling.middle(picture, 5, 7));
    }

    @Test
    void aSmallerPictureHasTheMeansOfWhatItsPixelsCover() {
        Raster picture = Raster.of(2, 4, 1, 3, 10, 20, 5, 7, 30, 40);
        assertEquals(Raster.of(1, 2, 4, 25), Resampling.middle(picture, 1, 2));
        Raster thirds = Resampling.middle(Raster.of(3, 3, 0, 30, 90, 0, 30, 90, 0, 30, 90), 2, 2);
        assertEquals(10, thirds.get(0, 0), 1e-4);
        assertEquals(70, thirds.get(1, 1), 1e-4);
    }

    @Test
    void aLargerPictureRepeatsItsPixels() {
        assertEquals(Raster.of(2, 4, 1, 1, 2, 2, 1, 1, 2, 2), Resampling.middle(Raster.of(1, 2, 1, 2), 2, 4));
    }

    @Test
    void anotherProportionTakesTheMiddle() {
        assertEquals(Raster.of(2, 2, 2, 3, 6, 7), Resampling.middle(Raster.of(2, 4, 1, 2, 3, 4, 5, 6, 7, 8), 2, 2));
        assertEquals(Raster.of(1, 1, 5), Resampling.middle(Raster.of(3, 1, 1, 5, 9), 1, 1));
    }

    @ParameterizedTest
    @CsvSource({"1,1,28,28", "1,4096,28,28", "4096,1,3,5", "29,31,28,28", "333,100,32,32", "7,7,6,5", "6,6,7,7"})
    void anyPictureOfOneValueKeepsItAtAnySize(int rows, int columns, int newRows, int newColumns) {
        Raster result = Resampling.middle(Raster.generate(rows, columns, (row, column) -> 77), newRows, newColumns);
        assertEquals(newRows, result.rows());
        assertEquals(newColumns, result.columns());
        assertEquals(77, result.min(), 1e-4);
        assertEquals(77, result.max(), 1e-4);
    }
}
