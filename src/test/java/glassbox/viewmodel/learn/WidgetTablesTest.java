package glassbox.viewmodel.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What teachers read about the widgets is what the widgets take. */
class WidgetTablesTest {
    private static final Path README = Path.of("assets", "lessons", "README.md");

    @Test
    void theReadmeNamesEveryWidgetWithItsParametersAndNumbers() throws IOException {
        String readme = Files.readString(README);
        StringBuilder all = new StringBuilder("## Widgets\n");
        WidgetKinds.all().forEach(kind -> all.append('\n').append(table(kind)));
        Path written = Path.of("target", "widgets.md");
        Files.writeString(written, all);
        assertTrue(
                readme.endsWith(all.toString()),
                README + " does not end with the widgets as they are; they are written in " + written);
    }

    private static String table(WidgetKind kind) {
        StringBuilder table = new StringBuilder("### " + kind.name() + "\n\n" + kind.purpose() + "\n\n");
        append(table, "parameter", kind.parameters());
        table.append('\n');
        append(table, "number", kind.values());
        return table.toString();
    }

    private static void append(StringBuilder table, String heading, Map<String, String> rows) {
        table.append("| ").append(heading).append(" | what it is |\n| --- | --- |\n");
        new TreeMap<>(rows)
                .forEach((name, words) -> table.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(words.replace("|", "\\|"))
                        .append(" |\n"));
    }
}
