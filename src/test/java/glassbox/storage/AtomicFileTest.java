package glassbox.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AtomicFileTest {
    @TempDir
    Path folder;

    @Test
    void replacesTheFileAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("a.bin");
        Files.write(file, new byte[] {1});
        AtomicFile.write(file, new byte[] {2, 3});
        assertArrayEquals(new byte[] {2, 3}, Files.readAllBytes(file));
        assertEquals(1, entries());
    }

    @Test
    void checkingWritesNothing() throws IOException {
        AtomicFile.check(folder.resolve("later.bin"));
        assertEquals(0, entries());
    }

    @Test
    void folderIsNoFile() {
        String sentence = assertThrows(RefusedFileException.class, () -> AtomicFile.write(folder, new byte[1]))
                .getMessage();
        assertTrue(sentence.endsWith("is a folder; give the name of a file in it."), sentence);
    }

    @Test
    void missingFolderIsNamed() {
        Path file = folder.resolve("nowhere").resolve("a.bin");
        String sentence = assertThrows(RefusedFileException.class, () -> AtomicFile.check(file))
                .getMessage();
        assertTrue(sentence.contains("there is no folder " + file.getParent()), sentence);
    }

    private long entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
