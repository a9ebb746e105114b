package glassbox.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever data set is shipped says where it comes from, under which licence, and which bytes it is. */
class DatasetAssetsTest {
    private static final Path DATASETS = Path.of("assets/datasets");

    @Test
    void everyFileIsTheOneThatItsSourcesNameTheLicenceOf() throws IOException, NoSuchAlgorithmException {
        List<Path> folders = list(DATASETS);
        assertEquals(
                List.of("fashion-mnist", "mnist"),
                folders.stream().map(folder -> folder.getFileName().toString()).toList());
        for (Path folder : folders) {
            String sources = Files.readString(folder.resolve("SOURCES.md"));
            assertTrue(sources.contains("| Licence | "), folder + " does not say its licence");
            for (Path file : list(folder)) {
                String name = file.getFileName().toString();
                if (name.endsWith(".gz")) {
                    byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    String row = "`" + name + "` | " + String.format(java.util.Locale.ROOT, "%,d", Files.size(file))
                            + " | `" + HexFormat.of().formatHex(sum);
                    assertTrue(sources.contains(row), folder + "/SOURCES.md has no row " + row);
                }
            }
        }
        assertTrue(
                Files.readString(DATASETS.resolve("fashion-mnist/LICENSE.txt")).contains("Zalando SE"));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
