package glassbox.golden;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A folder of reference numbers, computed in float64 with NumPy and checked against PyTorch. The system property {@code
 * glassbox.golden} names another one of the same format.
 */
record GoldenFolder(Path path) {
    static final GoldenFolder SHIPPED = new GoldenFolder(Path.of("src/test/resources/golden"));

    static GoldenFolder chosen() {
        String other = System.getProperty("glassbox.golden");
        return other == null ? SHIPPED : new GoldenFolder(Path.of(other));
    }

    JsonObject file(String name) {
        Path file = path.resolve(name);
        assertTrue(Files.isRegularFile(file), () -> "The reference file " + file + " is missing.");
        try (Reader reader = Files.newBufferedReader(file)) {
            JsonObject json = JsonParser.parseReader(reader).getAsJsonObject();
            assertEquals(1, json.get("format").getAsInt(), () -> "format of " + file);
            return json;
        } catch (IOException unreadable) {
            throw new AssertionError("The reference file " + file + " cannot be read.", unreadable);
        }
    }

    List<JsonObject> cases(String name) {
        List<JsonObject> cases = file(name).getAsJsonArray("cases").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        assertFalse(cases.isEmpty(), () -> "The reference file " + name + " has no cases.");
        return cases;
    }
}
