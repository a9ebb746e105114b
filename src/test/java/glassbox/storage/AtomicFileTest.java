package glassbox.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

    @Test
    void aLinkIsFollowedAndStaysALink() throws IOException {
        Path behind = Files.createDirectory(folder.resolve("there")).resolve("a.bin");
        Files.write(behind, new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("there", "a.bin"));
        AtomicFile.write(link, new byte[] {2});
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(behind));
    }

    @Test
    void aLinkToNothingYetIsFollowedToo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("later.bin"));
        AtomicFile.write(link, new byte[] {2});
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(folder.resolve("later.bin")));
    }

    @Test
    void aLinkToItselfIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertRefused("it is a link that leads back to itself", () -> AtomicFile.write(link, new byte[1]));
    }

    @Test
    void whatIsNoFileIsWrittenToAndNeverReplaced() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device));
        Path link = Files.createSymbolicLink(folder.resolve("link"), device);
        AtomicFile.check(link);
        AtomicFile.write(link, new byte[] {1});
        assertTrue(Files.isSymbolicLink(link));
        assertFalse(Files.isRegularFile(device));
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertRefused("could not be written: ", () -> AtomicFile.write(full, new byte[1]));
    }

    @Test
    void permissionsStay() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {1});
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rwxr--"));
        AtomicFile.write(file, new byte[] {2});
        assertEquals("rw-rwxr--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aNameMayBeAsLongAsTheSystemTakesIt() throws IOException {
        Path file = folder.resolve("x".repeat(251) + ".bin");
        AtomicFile.check(file);
        AtomicFile.write(file, new byte[] {2});
        assertArrayEquals(new byte[] {2}, Files.readAllBytes(file));
    }

    @Test
    void aNameThatIsTooLongIsRefusedWithASentence() {
        assertRefused("could not be written: ", () -> AtomicFile.write(folder.resolve("x".repeat(300)), new byte[1]));
    }

    @Test
    void whatFailsHalfWayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("a.bin"), new byte[] {1});
        assertRefused(
                "could not be written: the ink ran out. Choose another place.",
                () -> AtomicFile.write(file, out -> {
                    out.write(2);
                    throw new IOException("the ink ran out");
                }));
        assertArrayEquals(new byte[] {1}, Files.readAllBytes(file));
        assertEquals(1, entries());
    }

    @Test
    void theSameFileIsKnownUnderOtherNames() throws IOException {
        Path file = folder.resolve("a.bin");
        Path round = folder.resolve(".").resolve("a.bin");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a.bin"));
        assertTrue(AtomicFile.isSame(file, round));
        assertTrue(AtomicFile.isSame(link, round));
        assertFalse(AtomicFile.isSame(file, folder.resolve("b.bin")));
        Files.write(file, new byte[] {1});
        assertTrue(AtomicFile.isSame(link, round));
    }

    private static void assertRefused(String reason, Executable writing) {
        String sentence = assertThrows(RefusedFileException.class, writing).getMessage();
        assertTrue(sentence.contains(reason), sentence);
    }

    private long entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    @Test
    void whyAFileCannotBeReadIsSaidWithoutItsNameASecondTime() {
        assertEquals(
                "a/b could not be read: Not a directory.",
                RefusedFileException.reading("a/b", new FileSystemException("a/b", null, "Not a directory"))
                        .getMessage());
    }
}
