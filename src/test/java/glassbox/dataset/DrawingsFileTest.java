package glassbox.dataset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import glassbox.raster.Drawing;
import glassbox.raster.Stroke;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DrawingsFileTest {
    private static final String HEAD = "{\"format\":\"glassbox-drawings\",\"version\":1,\"drawings\":";
    private static final String GOOD =
            HEAD + "[{\"label\":8,\"width\":500,\"height\":500,\"strokes\":[[[1,2],[3.5,-4]],[[7,8]]]}]}";

    @TempDir
    Path folder;

    @Test
    void readsStrokesBoxAndLabel() throws IOException {
        LabelledDrawing found = read(GOOD).getFirst();
        assertEquals(8, found.label());
        assertNull(found.name());
        assertEquals(Drawing.empty(500, 500).with(Stroke.of(1, 2, 3.5, -4)).with(Stroke.of(7, 8)), found.drawing());
        assertEquals(500.0 / 14, found.drawing().brush());
    }

    @Test
    void optionalMembersAndUnknownOnesInAnyOrder() throws IOException {
        LabelledDrawing found =
                read("{\"made\":{\"by\":[1,2]},\"drawings\":[{\"strokes\":[],\"brush\":9,\"name\":\"Ann\","
                                + "\"tilt\":[[1]],\"height\":20,\"width\":30,\"label\":null}],\"version\":1,"
                                + "\"format\":\"glassbox-drawings\"}")
                        .getFirst();
        assertEquals(new LabelledDrawing(new Drawing(30, 20, 9, List.of()), null, "Ann"), found);
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        Path file = folder.resolve("kept.json");
        List<LabelledDrawing> drawings = List.of(
                new LabelledDrawing(Drawing.empty(504, 504).with(Stroke.of(0.1, 1e-7, -3, 9)), 4, "a \"four\" ✓"),
                new LabelledDrawing(new Drawing(28, 14, 2.5, List.of()), null, null));
        DrawingsFile.write(file, List.of());
        DrawingsFile.write(file, drawings);
        assertEquals(drawings, DrawingsFile.read(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aWriteThatCannotBeDoneLeavesEverythingAsItWas() throws IOException {
        Path file = folder.resolve("kept.json");
        Files.createDirectories(file.resolve("full"));
        String sentence = assertThrows(RefusedFileException.class, () -> DrawingsFile.write(file, List.of()))
                .getMessage();
        assertTrue(sentence.contains("is a folder"), sentence);
        Path nowhere = folder.resolve("none").resolve("kept.json");
        sentence = assertThrows(RefusedFileException.class, () -> DrawingsFile.write(nowhere, List.of()))
                .getMessage();
        assertTrue(sentence.contains("there is no folder"), sentence);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                              | ends in the middle
            `[]`                                            | expected an object
            `{}`                                            | has no "format"
            `hello`                                         | not JSON
            `{"format":"glassbox-drawings","version":1}`    | has no "drawings"
            `{"format":"glassbox-drawings","drawings":[]}`  | has no "version"
            `{"format":"other","version":1,"drawings":[]}`  | its format is "other" instead of "glassbox-drawings"
            `{"format":"glassbox-drawings","version":2}`    | version 2; this Glassbox reads version 1
            `{"format":"glassbox-drawings","version":"1"}`  | expected the version as a number, found text
            """)
    void aFileThatIsNoneIsRefused(String text, String reason) {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"width":5,"height":5,"strokes":[[]]}`                        | drawing 1, stroke 1 has no point
            `{"width":5,"height":5,"strokes":[[[1,2]],[[1,NaN]]]}`         | at drawing 1, stroke 2, point 1
            `{"width":5,"height":5,"strokes":[[[1,2],[1,1e999]]]}`         | stroke 1, point 2 lies at Infinity
            `{"width":5,"height":5,"strokes":[[[1,-2e9]]]}`                | lies at -2000000000
            `{"width":5,"height":5,"strokes":[[[1]]]}`                     | expected a point, [x, y], of numbers
            `{"width":5,"height":5,"strokes":[[[1,2,3]]]}`                 | expected two numbers, [x, y], found a number
            `{"width":5,"height":5,"strokes":[[1,2]]}`                     | expected a point, [x, y], found a number
            `{"width":5,"height":5,"strokes":[["ab"]]}`                    | expected a point, [x, y], found text
            `{"width":5,"height":5,"strokes":{}}`                          | expected a list of strokes, found an object
            `{"width":5,"height":5}`                                       | drawing 1 has no "strokes"
            `{"height":5,"strokes":[]}`                                    | drawing 1 has no "width"
            `{"width":0,"height":5,"strokes":[]}`                          | the width of drawing 1 is 0
            `{"width":5,"height":-5,"strokes":[]}`                         | the height of drawing 1 is -5
            `{"width":5,"height":5,"brush":0,"strokes":[]}`                | the brush of drawing 1 is 0
            `{"width":1e-6,"height":1e-6,"strokes":[]}`                    | the box of drawing 1 is 1.0E-6 × 1.0E-6, too small
            `{"width":5,"height":5,"label":10,"strokes":[]}`               | the label of drawing 1 is 10
            `{"width":5,"height":5,"label":1.5,"strokes":[]}`              | the label of drawing 1 is 1.5
            `{"width":5,"height":5,"label":"8","strokes":[]}`              | expected the label as a digit or null
            `7`                                                            | expected a drawing, {…}, found a number
            """)
    void aDamagedDrawingIsRefusedAndNamed(String drawing, String reason) {
        assertRefused(HEAD + "[" + drawing + "]}", reason);
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItEnds() {
        for (int length = 0; length < GOOD.length(); length++) {
            assertRefused(GOOD.substring(0, length), "");
        }
        assertRefused(GOOD + "x", "");
    }

    @Test
    void aDrawingOfAMillionPointsIsRefused() {
        String points = "[1,2],".repeat(1_000_000);
        assertRefused(
                HEAD + "[{\"width\":5,\"height\":5,\"strokes\":[[" + points + "[1,2]]]}]}",
                "more than 50,000 points by drawing 1, stroke 1");
    }

    @Test
    void aFileWithoutEndIsRefused() {
        byte[] start = (HEAD + "[{\"name\":\"").getBytes(StandardCharsets.UTF_8);
        FileSource endless = new FileSource("endless.json", () -> new InputStream() {
            private int at;

            @Override
            public int read() {
                return at < start.length ? start[at++] : 'a';
            }
        });
        String sentence = assertThrows(RefusedFileException.class, () -> DrawingsFile.read(endless))
                .getMessage();
        assertTrue(sentence.startsWith("endless.json is larger than 64 MB"), sentence);
    }

    @Test
    void deepNestingIsRefused() {
        assertRefused(HEAD + "[],\"x\":" + "[".repeat(100_000), "not JSON");
    }

    @Test
    void aMissingFileIsASentence() {
        String sentence = assertThrows(RefusedFileException.class, () -> DrawingsFile.read(folder.resolve("none.json")))
                .getMessage();
        assertTrue(sentence.contains("none.json does not exist"), sentence);
    }

    private static List<LabelledDrawing> read(String text) throws IOException {
        return DrawingsFile.read(
                new FileSource("test.json", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static void assertRefused(String text, String reason) {
        String sentence =
                assertThrows(RefusedFileException.class, () -> read(text)).getMessage();
        assertTrue(sentence.startsWith("test.json "), sentence);
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.endsWith("."), sentence);
        assertFalse(sentence.contains("JsonReader"), sentence);
    }
}
