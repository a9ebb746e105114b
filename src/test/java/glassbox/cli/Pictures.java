package glassbox.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Picture files of a user's: a white bar on black, upright or lying. */
final class Pictures {
    private Pictures() {}

    static void bar(Path file, boolean upright) throws IOException {
        BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        for (int along = 4; along < 24; along++) {
            for (int across = 12; across < 16; across++) {
                image.getRaster().setSample(upright ? across : along, upright ? along : across, 0, 255);
            }
        }
        Files.createDirectories(file.getParent());
        assertTrue(ImageIO.write(image, "png", file.toFile()));
    }
}
