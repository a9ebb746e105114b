package glassbox.viewmodel.learn;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.WidgetCall;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ImageParameterTest {
    private static final DatasetCatalogue DATA = new DatasetCatalogue();

    private static ImageParameter image(String written) {
        WidgetCall call = new WidgetCall("pixels", Map.of("image", written), new SourcePlace("a.md", 3));
        return ImageParameter.of(new WidgetParameters(call), "image", DATA);
    }

    @Test
    void aMatrixIsThereAtOnce() {
        ImageParameter image = image("0 50 / -1.5 80");
        assertEquals(Raster.of(2, 2, 0, 50, -1.5f, 80), image.atOnce().orElseThrow());
        assertEquals("Image", image.title());
    }

    @Test
    void digitsAndPartsOfThemAreRead() throws IOException {
        Raster digit = image("digit 0").load();
        assertEquals(28, digit.rows());
        assertEquals(255, digit.max());
        Raster part = image("digit 0 rows 8 to 12 columns 7 to 9").load();
        assertEquals(digit.window(7, 6, 5, 3), part);
        assertEquals("Image", image("digit 0").title());
    }

    @Test
    void theHouseIsRead() throws IOException {
        assertEquals(96, image("house").load().rows());
    }

    @Test
    void whatIsNoPictureIsRefusedWithItsPlace() {
        for (String wrong : new String[] {"dog", "digit x", "digit", "0 1 / 2", "digit 12345"}) {
            WidgetProblem problem = assertThrows(WidgetProblem.class, () -> image(wrong), wrong);
            assertTrue(problem.getMessage().contains("a.md"), problem.getMessage());
        }
        ImageParameter beyond = image("digit 0 rows 20 to 40 columns 1 to 2");
        assertTrue(assertThrows(WidgetProblem.class, beyond::load).getMessage().contains("28 × 28"));
    }
}
