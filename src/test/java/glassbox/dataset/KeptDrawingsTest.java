package glassbox.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.raster.Drawing;
import glassbox.raster.Stroke;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A kept drawing is read as it was kept, or refused in a sentence; one damaged file costs no other. */
class KeptDrawingsTest {
    @TempDir
    private Path home;

    private Path folder;
    private KeptDrawings drawings;

    @BeforeEach
    void open() {
        folder = home.resolve("drawings");
        drawings = new KeptDrawings(folder);
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertEquals(List.of(), drawings.list().entries());
        assertEquals(List.of(), drawings.list().complaints());
    }

    @Test
    void aDrawingIsKeptAsAFileOfTheDrawingsFormat() throws IOException {
        LabelledDrawing four = drawing(4, "mine", 100);
        String id = drawings.keep(four);
        assertEquals(List.of(new KeptDrawings.Entry(id, four)), drawings.list().entries());
        assertEquals(List.of(four), DrawingsFile.read(folder.resolve(id + ".json")));
    }

    @Test
    void labelAndNameCanBeChanged() throws IOException {
        String id = drawings.keep(drawing(null, null, 100));
        LabelledDrawing named = drawing(7, "a seven", 100);
        drawings.change(id, one -> named);
        assertEquals(List.of(new KeptDrawings.Entry(id, named)), drawings.list().entries());
    }

    @Test
    void theLastKeptComesFirst() throws IOException {
        List<LabelledDrawing> kept = new ArrayList<>();
        Path file = home.resolve("three.json");
        DrawingsFile.write(file, List.of(drawing(1, null, 101), drawing(2, null, 102), drawing(3, null, 103)));
        drawings.importFrom(file);
        drawings.list().entries().forEach(entry -> kept.add(entry.drawing()));
        assertEquals(DrawingsFile.read(file), kept, "the order of the file");
    }

    @Test
    void aDeletedDrawingComesBack() throws IOException {
        String id = drawings.keep(drawing(4, null, 100));
        drawings.delete(id);
        assertThrows(IOException.class, () -> drawings.change(id, one -> one), "a change does not bring it back");
        assertEquals(List.of(), drawings.list().entries());
        drawings.tidy();
        drawings.restore(id);
        assertEquals(1, drawings.list().entries().size());
    }

    @Test
    void importingMergesAndExportingGivesAllBack() throws IOException {
        drawings.keep(drawing(4, null, 100));
        Path file = home.resolve("some.json");
        DrawingsFile.write(
                file,
                List.of(
                        drawing(4, null, 100),
                        drawing(5, null, 105),
                        drawing(5, null, 105),
                        new LabelledDrawing(Drawing.empty(500, 500), 3, null)));
        assertEquals(1, drawings.importFrom(file).size(), "one of them is new");
        assertEquals(List.of(), drawings.importFrom(file));
        Path all = home.resolve("all.json");
        assertEquals(2, drawings.exportTo(all));
        assertEquals(
                drawings.list().entries().stream()
                        .map(KeptDrawings.Entry::drawing)
                        .toList(),
                DrawingsFile.read(all));
    }

    @Test
    void whatIsNoDrawingsFileIsRefusedAndNothingIsLost() throws IOException {
        drawings.keep(drawing(4, null, 100));
        Set<String> before = files();
        Path bad = home.resolve("bad.json");
        for (String text : List.of(
                "",
                "{\"format\": \"glassbox-drawings\", \"version\": 1, \"drawings\": [{\"width\": 500, \"height\": 500,"
                        + " \"strokes\": [[[1, 1], [2",
                "{\"format\": \"glassbox-drawings\", \"version\": 9, \"drawings\": []}",
                "{\"format\": \"glassbox-drawings\", \"version\": 1, \"drawings\": [{\"width\": 500, \"height\": 500,"
                        + " \"strokes\": [[[NaN, 1]]]}]}",
                "{\"format\": \"glassbox-drawings\", \"version\": 1, \"drawings\": [{\"width\": 500, \"height\": 500,"
                        + " \"strokes\": [[" + "[1, 2], ".repeat(1_000_000) + "[3, 4]]]}]}")) {
            Files.writeString(bad, text);
            IOException refused = assertThrows(RefusedFileException.class, () -> drawings.importFrom(bad));
            assertTrue(refused.getMessage().startsWith(bad.toString()), refused.getMessage());
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
        assertEquals(before, files());
    }

    @Test
    void aDamagedFileCostsNoOther() throws IOException {
        drawings.keep(drawing(4, null, 100));
        String id = drawings.keep(drawing(5, null, 105));
        Files.write(folder.resolve(id + ".json"), "{\"format\":".getBytes(StandardCharsets.UTF_8));
        Files.writeString(folder.resolve("notes.json"), "not one of ours");
        KeptDrawings.Listing listing = drawings.list();
        assertEquals(1, listing.entries().size());
        assertEquals(1, listing.complaints().size());
        assertTrue(
                listing.complaints().getFirst().contains(id),
                listing.complaints().toString());
    }

    @Test
    void thereIsAnEndToWhatIsKept() throws IOException {
        Path file = home.resolve("many.json");
        List<LabelledDrawing> many = new ArrayList<>();
        for (int i = 0; i <= KeptDrawings.MOST; i++) {
            many.add(drawing(1, null, i + 1));
        }
        DrawingsFile.write(file, many);
        IOException refused = assertThrows(RefusedFileException.class, () -> drawings.importFrom(file));
        assertTrue(refused.getMessage().startsWith("1,000 drawings can be kept"), refused.getMessage());
        assertFalse(Files.exists(folder), "nothing was kept");
    }

    @Test
    void wherePlaceIsTakenByAFileNothingIsKept() throws IOException {
        Files.writeString(folder, "in the way");
        IOException refused = assertThrows(RefusedFileException.class, () -> drawings.keep(drawing(4, null, 100)));
        assertTrue(refused.getMessage().contains("so the drawing has no place"), refused.getMessage());
        assertEquals("in the way", Files.readString(folder));
    }

    @Test
    void whatCannotBeTidiedCostsNoDrawing() throws IOException {
        String id = drawings.keep(drawing(4, null, 100));
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(3)));
        Path stuck = folder.resolve(".stuck.json.deleted");
        Files.createDirectories(stuck.resolve("in the way"));
        Files.setLastModifiedTime(stuck, longAgo);
        Path gone = Files.writeString(folder.resolve(".gone.json.deleted"), "{}");
        Files.setLastModifiedTime(gone, longAgo);
        drawings.tidy();
        assertTrue(Files.exists(stuck));
        assertFalse(Files.exists(gone));
        assertEquals(id, drawings.list().entries().getFirst().id());
        assertEquals(List.of(), drawings.list().complaints());
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static LabelledDrawing drawing(Integer label, String name, double to) {
        return new LabelledDrawing(
                new Drawing(500, 500, 36, List.of(Stroke.of(10, 10, to, 400.5), Stroke.of(5, to))), label, name);
    }
}
