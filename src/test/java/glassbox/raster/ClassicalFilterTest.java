package glassbox.raster;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClassicalFilterTest {
    @Test
    void sobelIsTheFilterOfTheFirstArticle() {
        assertEquals(Raster.of(3, 3, -1, 0, 1, -2, 0, 2, -1, 0, 1), ClassicalFilter.SOBEL_VERTICAL.kernel());
        assertEquals(Raster.of(3, 3, 1, 2, 1, 0, 0, 0, -1, -2, -1), ClassicalFilter.SOBEL_HORIZONTAL.kernel());
    }

    @Test
    void namesAreStable() {
        assertEquals(
                "sobel-vertical, sobel-horizontal, prewitt-vertical, prewitt-horizontal, scharr-vertical, "
                        + "scharr-horizontal, laplacian, sharpen, box-blur, gaussian, emboss, identity",
                ClassicalFilter.ids());
    }

    @ParameterizedTest
    @EnumSource
    void everyFilterIsFoundByItsName(ClassicalFilter filter) {
        assertEquals(Optional.of(filter), ClassicalFilter.byId(filter.id()));
    }

    @Test
    void anUnknownNameFindsNothing() {
        assertEquals(Optional.empty(), ClassicalFilter.byId("SOBEL"));
    }

    @ParameterizedTest
    @CsvSource({
        "SOBEL_VERTICAL, 0",
        "SOBEL_HORIZONTAL, 0",
        "PREWITT_VERTICAL, 0",
        "PREWITT_HORIZONTAL, 0",
        "SCHARR_VERTICAL, 0",
        "SCHARR_HORIZONTAL, 0",
        "LAPLACIAN, 0",
        "SHARPEN, 1",
        "BOX_BLUR, 1",
        "GAUSSIAN, 1",
        "EMBOSS, 1",
        "IDENTITY, 1"
    })
    void evenPicturesStayEvenOrVanish(ClassicalFilter filter, float onAnEvenPicture) {
        float sum = 0;
        for (float weight : filter.kernel().toArray()) {
            sum += weight;
        }
        assertEquals(onAnEvenPicture, sum, 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({"SOBEL_VERTICAL, VERTICAL", "SCHARR_HORIZONTAL, HORIZONTAL", "EMBOSS, NONE"})
    void directionFollowsFromTheName(ClassicalFilter filter, ClassicalFilter.Direction direction) {
        assertEquals(direction, filter.direction());
    }
}
