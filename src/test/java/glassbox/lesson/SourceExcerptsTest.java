package glassbox.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Sources that lessons quote from are packed, every marked passage has an end, and is short enough to be read. */
class SourceExcerptsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern MARKER = Pattern.compile("(?m)^ *// \\[lesson ([\\w-]+)]$");

    @Test
    void everyMarkedSourceIsPackedAndNoOther() throws IOException {
        Set<String> marked = new TreeSet<>();
        for (Path file : sources()) {
            if (MARKER.matcher(Files.readString(file)).find()) {
                marked.add(SOURCES.relativize(file).toString().replace('\\', '/'));
            }
        }
        Matcher included = Pattern.compile("<include>(glassbox/.*\\.java)</include>")
                .matcher(Files.readString(Path.of("pom.xml")));
        Set<String> packed = new TreeSet<>();
        while (included.find()) {
            packed.add(included.group(1));
        }
        assertEquals(marked, packed, "sources with passages, and those the pom packs");
        assertFalse(marked.isEmpty());
    }

    @Test
    void everyPassageIsThereAndShort() throws IOException {
        List<String> wrong = new ArrayList<>();
        int passages = 0;
        for (Path file : sources()) {
            Matcher marker = MARKER.matcher(Files.readString(file));
            while (marker.find()) {
                passages++;
                List<String> lines =
                        SourceExcerpts.lines(SOURCES.relativize(file).toString().replace('\\', '/'), marker.group(1));
                if (lines.isEmpty()
                        || lines.size() > 25
                        || lines.stream().anyMatch(line -> line.contains("[lesson "))) {
                    wrong.add(file + " " + marker.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(passages >= 20, "Only " + passages + " passages were found.");
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
