package glassbox.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HousePictureTest {
    @Test
    void theShippedHouseIsTheOneThatIsDrawnHere() throws IOException {
        BufferedImage shipped = ImageIO.read(HousePicture.FILE.toFile());
        assertEquals(HousePicture.SIZE, shipped.getWidth());
        assertEquals(HousePicture.SIZE, shipped.getHeight());
        assertEquals(1, shipped.getRaster().getNumBands(), "bands: grey only");
        int[] pixels = shipped.getRaster().getSamples(0, 0, HousePicture.SIZE, HousePicture.SIZE, 0, (int[]) null);
        assertArrayEquals(HousePicture.pixels(), pixels);
    }
}
