package glassbox.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.exchange.ModelFile;
import glassbox.exchange.SessionFile;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TrainCommandTest {
    private static final String[] SHORT = {
        "train", "mnist-8-filters", "--seed", "3", "--epochs", "2", "--train-images", "300"
    };

    @Test
    void jsonHasOneEventALineFromStartToEnd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("short.glassbox");
        List<JsonObject> events = run(with("--json", "--out", file))
                .done()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals(
                List.of("start", "epoch", "epoch", "end"),
                events.stream().map(event -> event.get("event").getAsString()).toList());
        JsonObject start = events.getFirst();
        assertEquals(2.302, start.get("testLoss").getAsDouble(), 0.005);
        assertEquals(3, start.get("seed").getAsLong());
        JsonObject second = events.get(2);
        assertEquals(2, second.get("epoch").getAsInt());
        assertEquals(600, second.get("step").getAsInt());
        for (String figure : List.of("loss", "accuracy", "testLoss", "testAccuracy", "imagesPerSecond")) {
            assertTrue(second.get(figure).getAsDouble() > 0, figure);
        }
        TrainedModel model = ModelFile.read(file);
        assertEquals(600, model.imagesSeen());
        assertEquals(3, model.recipe().seed());
        assertEquals(model.evaluation().loss(), events.getLast().get("testLoss").getAsDouble());
    }

    @Test
    void picturesOfOnesOwnAreLearnedFromAndTestedWith(@TempDir Path folder) throws IOException {
        for (String digit : List.of("1", "4")) {
            for (int i = 0; i < 20; i++) {
                Pictures.bar(folder.resolve(digit).resolve(i + ".png"), digit.equals("1"));
            }
        }
        Path file = folder.resolve("own.glassbox");
        List<JsonObject> events = run("train", "mnist-8-filters", "--data", folder, "--json", "--out", file)
                .done()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals(32, events.getFirst().get("trainImages").getAsInt());
        assertEquals(8, events.getFirst().get("testImages").getAsInt());
        assertEquals(1, events.getLast().get("testAccuracy").getAsDouble());
        assertEquals(32, ModelFile.read(file).recipe().images().training());
        Path three = Files.createDirectories(folder.resolve("three"));
        Pictures.bar(three.resolve("0.png"), true);
        assertTrue(run("train", "mnist-8-filters", "--data", folder).refusal().contains("have 3 classes"));
    }

    @Test
    void theSameSeedGivesTheSameFile(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.glassbox");
        Path other = folder.resolve("other.glassbox");
        run(with("--out", one)).done();
        run(with("--out", other)).done();
        assertEquals(-1, Files.mismatch(one, other));
    }

    @Test
    void aPipeGetsALineAnEpochAndTheResultsBesideThePublishedOnes() {
        String text = run(with()).done();
        assertFalse(text.contains("\r"), text);
        assertEquals(
                1, text.lines().filter(line -> line.startsWith("       2 ")).count(), text);
        assertTrue(text.contains("this run   article 1"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("test accuracy +[0-9.]+% +93.25%")), text);
    }

    @Test
    void aTerminalGetsABarThatIsWrittenOver() {
        String text = run(true, with()).done();
        assertTrue(text.contains("\r"), text);
        assertTrue(text.endsWith("." + System.lineSeparator()), text);
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsRefusedBeforeTraining(@TempDir Path folder) throws IOException {
        Path nowhere = folder.resolve("none").resolve("x.glassbox");
        assertTrue(run(with("--out", nowhere)).refusal().contains("there is no folder"));
        assertTrue(run(with("--out", folder)).refusal().contains("is a folder"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    private static Object[] with(Object... more) {
        return Stream.concat(Stream.of(SHORT), Stream.of(more)).toArray();
    }

    @Test
    void aTrainingThatWasStoppedWithinAnEpochGoesOnToTheSameNetwork(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole.glassbox");
        run(with("--out", whole)).done();
        Recipe recipe = ModelFile.read(whole).recipe();
        TrainingRun stopped = new TrainingRun(
                recipe,
                recipe.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT),
                new TextReport(new PrintWriter(Writer.nullWriter()), false));
        AtomicInteger steps = new AtomicInteger();
        assertNull(stopped.run(() -> steps.incrementAndGet() > 137));
        Path session = folder.resolve("stopped.glassbox");
        SessionFile.write(session, stopped.session());
        assertEquals(137, ModelFile.read(session).imagesSeen());
        Path resumed = folder.resolve("resumed.glassbox");
        run("train", "--resume", session, "--out", resumed).done();
        assertEquals(ModelFile.read(whole).weights(), ModelFile.read(resumed).weights());
    }

    @Test
    void whatCannotBeResumedIsRefused(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("model.glassbox");
        run(with("--out", model)).done();
        assertTrue(run("train", "--resume", model).refusal().contains("model.glassbox"));
        assertTrue(run("train", "shapes", "--resume", model).refusal().contains("Leave them out"));
        assertTrue(run("train").refusal().contains("Say which recipe"));
    }
}
