package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.exchange.ModelFile;
import glassbox.recipe.OddModels;
import glassbox.recipe.PictureClassifier;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvaluateCommandTest {
    /** Another machine's arithmetic adds in another order, hence the little room. */
    @Test
    void theShippedNetworkReadsAsWellAsItsNoteSays() {
        List<JsonObject> events = run("evaluate", "mnist-8-filters", "--json")
                .done()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals(400, events.getFirst().get("images").getAsInt());
        assertEquals(380, events.getFirst().get("correct").getAsInt(), 1);
        assertEquals(0.1338, events.getFirst().get("loss").getAsDouble(), 0.001);
        assertEquals(10_000, events.getLast().get("images").getAsInt());
        assertEquals(9_394, events.getLast().get("correct").getAsInt(), 5);
    }

    @Test
    void bothReadingsArePrinted() {
        String text = run("evaluate", "mnist-8-filters").done();
        assertTrue(
                text.lines().anyMatch(line -> line.matches("the first 400 +0\\.13.. +9[45]\\.[0-9]+% +.* of 400")),
                text);
        assertTrue(
                text.lines().anyMatch(line -> line.matches("all 10,000 +0\\.20.. +93\\.[0-9]+% +.* of 10,000")), text);
    }

    @Test
    void damagedDataAreOneSentence(@TempDir Path folder) throws IOException {
        Path labels = folder.resolve("t10k-labels-idx1-ubyte.gz");
        Files.writeString(labels, "no gzip at all");
        assertEquals(
                labels + " is not a gzip file, although its name ends in .gz.",
                run("evaluate", "mnist-8-filters", "--data", folder).refusal());
    }

    @Test
    void picturesInAFolderForEachClassAreReadInTheirClasses(@TempDir Path folder) throws IOException {
        for (String digit : List.of("1", "7")) {
            for (int i = 0; i < 10; i++) {
                Pictures.bar(folder.resolve(digit).resolve(i + ".png"), digit.equals("1"));
            }
        }
        String text = run("evaluate", "mnist-8-filters", "--data", folder).done();
        assertTrue(text.lines().anyMatch(line -> line.matches("all 4 .* of 4")), text);
        Files.createDirectories(folder.resolve("eleven"));
        Pictures.bar(folder.resolve("eleven/0.png"), true);
        assertEquals(
                "The network tells 10 classes apart, but these test images have 3: 1, 7, eleven.",
                run("evaluate", "mnist-8-filters", "--data", folder).refusal());
    }

    @Test
    void aFileThatIsNoModelIsOneSentence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("x.glassbox");
        Files.writeString(file, "no model at all");
        assertEquals(
                file + " is no Glassbox model: it does not begin as a zip file does.",
                run("evaluate", file).refusal());
    }

    @Test
    void aNetworkThatItsDataDoNotFitIsOneSentence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.glassbox");
        ModelFile.write(file, OddModels.ofThreeClasses());
        assertTrue(run("evaluate", file).refusal().startsWith("The network tells 3 classes apart, but "));
        ModelFile.write(file, OddModels.withoutSoftmax());
        assertTrue(run("evaluate", file).refusal().contains("needs a network that ends with a softmax layer"));
    }

    @Test
    void anAnswerThatIsNoNumberIsOneSentence(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.glassbox");
        ModelFile.write(file, OddModels.withoutAnAnswer());
        assertEquals(
                PictureClassifier.NO_ANSWER, run("evaluate", file, "--json").refusal());
    }
}
