package glassbox.asset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AssetsTest {
    @Test
    void aShippedFileOpensAtItsFirstByte() throws IOException {
        Asset labels = new Asset(Asset.Kind.DATASET, "mnist/t10k-labels-idx1-ubyte.gz");
        assertTrue(Assets.has(labels));
        try (InputStream stream = Assets.open(labels)) {
            assertEquals(0x1f, stream.read());
            assertEquals(0x8b, stream.read());
        }
    }

    @Test
    void aMissingFileIsASentence() {
        Asset missing = new Asset(Asset.Kind.MODEL, "none.glassbox");
        assertFalse(Assets.has(missing));
        FileNotFoundException error = assertThrows(FileNotFoundException.class, () -> Assets.open(missing));
        assertEquals(
                "The file assets/models/none.glassbox is not in this copy of Glassbox."
                        + " Install Glassbox again, or build it again from its sources.",
                error.getMessage());
    }
}
