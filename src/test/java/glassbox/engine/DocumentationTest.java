package glassbox.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever reads the engine finds a sentence at every public type and at everything public in it. */
class DocumentationTest {
    private static final Path ENGINE = Path.of("src/main/java/glassbox/engine");
    private static final Pattern PUBLIC = Pattern.compile(" *public .*");
    /** What an interface declares is public without saying so. */
    private static final Pattern OF_INTERFACE =
            Pattern.compile(" {4}(?!private|return|\\*|/|@|throw|\\}|.* = )\\S.*\\(.*");

    @Test
    void everyPublicTypeAndMethodOfTheEngineIsDocumented() throws IOException {
        List<String> bare = new ArrayList<>();
        int files = 0;
        try (Stream<Path> sources = Files.walk(ENGINE)) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                undocumented(Files.readAllLines(source)).forEach(line -> bare.add(source.getFileName() + ": " + line));
                files++;
            }
        }
        assertEquals(List.of(), bare);
        assertTrue(files > 50, files + " files");
    }

    @Test
    void aBareTypeOrMethodIsFound() {
        List<String> source = List.of(
                "/** Said. */",
                "@SuppressWarnings(\"x\")",
                "public final class Said {",
                "    public void bare() {}",
                "    @Override",
                "    public String toString() {",
                "    /** Said. */",
                "    public int said() {");
        assertEquals(List.of("public void bare() {}"), undocumented(source));
        assertEquals(List.of(), undocumented(List.of("final class Inner {", "    public void bare() {}")));
        assertEquals(
                List.of("public interface Bare {", "void bare();"),
                undocumented(List.of(
                        "public interface Bare {", "    /** Said. */", "    int said();", "", "    void bare();")));
    }

    /** The public declarations without a doc comment in a file, if its type is public itself. */
    private static List<String> undocumented(List<String> lines) {
        if (lines.stream().noneMatch(line -> line.startsWith("public "))) {
            return List.of();
        }
        boolean contract = lines.stream().anyMatch(line -> line.startsWith("public interface"));
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean declares = PUBLIC.matcher(line).matches()
                    || contract && OF_INTERFACE.matcher(line).matches();
            if (declares && !documented(lines, i)) {
                bare.add(line.strip());
            }
        }
        return bare;
    }

    /** Whether a doc comment ends above this line, annotations being skipped, or the line overrides what has one. */
    private static boolean documented(List<String> lines, int line) {
        for (int above = line - 1; above >= 0; above--) {
            String text = lines.get(above).strip();
            if (text.equals("@Override")) {
                return true;
            }
            if (!text.startsWith("@")) {
                return text.endsWith("*/");
            }
        }
        return false;
    }
}
