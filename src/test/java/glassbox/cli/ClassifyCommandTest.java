package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.exchange.ModelFile;
import glassbox.exchange.ShippedModels;
import glassbox.raster.Raster;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.OddModels;
import glassbox.recipe.PictureClassifier;
import glassbox.recipe.Recipe;
import glassbox.recipe.TrainedModel;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifyCommandTest {
    /** The first test digits, all clear: 7, 2, 1, 0, 4. */
    private static final int CLEAR = 5;

    @TempDir
    private Path folder;

    private Dataset digits;

    @BeforeAll
    void load() throws IOException {
        digits = new DatasetCatalogue().mnist(Split.TEST);
    }

    @Test
    void aTestDigitIsReadAsItIs() throws IOException {
        for (int i = 0; i < CLEAR; i++) {
            assertReads(digits.label(i), digit(i));
        }
    }

    @Test
    void darkInkOnBrightPaperIsRead() throws IOException {
        for (int i = 0; i < CLEAR; i++) {
            Raster digit = digit(i);
            assertReads(digits.label(i), Raster.generate(28, 28, (row, column) -> 255 - digit.get(row, column)));
        }
    }

    @Test
    void aLargePictureWithGrainAndMarginsIsCutOutAndCentred() throws IOException {
        for (int i = 0; i < CLEAR; i++) {
            Raster digit = digit(i);
            assertReads(
                    digits.label(i),
                    Raster.generate(
                            200,
                            300,
                            (row, column) -> 230
                                    - (row * 7 + column * 3) % 13
                                    - 0.8f * at(digit, row / 5 - 2, column / 5 - 26)));
        }
    }

    private static float at(Raster digit, int row, int column) {
        return row < 0 || row >= 28 || column < 0 || column >= 28 ? 0 : digit.get(row, column);
    }

    @Test
    void anEmptyPictureSaysSo() throws IOException {
        for (Raster blank : List.of(
                Raster.of(1, 1, 7), Raster.generate(28, 28, (r, c) -> 255), Raster.generate(90, 40, (r, c) -> 20))) {
            Path file = picture(blank);
            assertEquals(
                    file + ": nothing to read",
                    run("classify", "mnist-8-filters", file).done().strip());
        }
    }

    @Test
    void drawingsWithLabelsAreCounted() throws IOException {
        Path file = drawings("""
                {"format": "glassbox-drawings", "version": 1, "drawings": [
                 {"label": 1, "width": 100, "height": 100, "strokes": [[[52, 10], [48, 90]]]},
                 {"label": 2, "width": 100, "height": 100, "strokes": [[[52, 10], [48, 90]]]},
                 {"label": 3, "width": 100, "height": 100, "strokes": []}]}""");
        assertEquals(
                file + ": 1 of 3 right (33.33%); in 1 there is nothing to read.",
                run("classify", "mnist-8-filters", file).done().strip());
        List<String> lines = run("classify", "mnist-8-filters", file, "--verbose")
                .done()
                .lines()
                .toList();
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith(file + " 1: 1 (") && lines.get(0).endsWith("✓"), lines.get(0));
        assertTrue(lines.get(1).endsWith("✕ is 2"), lines.get(1));
    }

    @Test
    void jsonHasEveryDigit() throws IOException {
        Path file = drawings("""
                {"format": "glassbox-drawings", "version": 1, "drawings": [
                 {"label": null, "width": 100, "height": 100, "strokes": [[[52, 10], [48, 90]]]}]}""");
        List<JsonObject> events = run("classify", "mnist-8-filters", file, "--json")
                .done()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals(1, events.getFirst().get("read").getAsInt());
        assertEquals(10, events.getFirst().getAsJsonArray("probabilities").size());
        assertEquals("file", events.getLast().get("event").getAsString());
        assertEquals(0, events.getLast().get("labelled").getAsInt());
    }

    @Test
    void aBadFileIsASentenceAndTheOthersAreRead() throws IOException {
        Path good = picture(digit(0));
        Path bad = folder.resolve("bad.png");
        Files.writeString(bad, "no picture");
        Path worse = drawings("{");
        CommandLineFixture.Result result = run("classify", "mnist-8-filters", bad, worse, good);
        assertEquals(2, result.code());
        assertEquals(2, result.err().lines().count(), result.err());
        assertTrue(result.out().startsWith(good + ": 7 ("), result.out());
    }

    @Test
    void aNetworkWithoutProbabilitiesIsOneSentence() throws IOException {
        Path file = picture(digit(0));
        assertEquals(
                "The last layer of this network (dense, 10 outputs) gives 10 numbers that are not the probabilities of the 10 classes of MNIST."
                        + " Choose another network.",
                run("classify", model(OddModels.withoutSoftmax()), file).refusal());
        assertEquals(
                "The last layer of this network (softmax) gives 3 numbers that are not the probabilities of the 10 classes of MNIST."
                        + " Choose another network.",
                run("classify", model(OddModels.ofThreeClasses()), file).refusal());
    }

    @Test
    void anAnswerThatIsNoNumberIsOneSentence() throws IOException {
        Path file = picture(digit(0));
        Path model = model(OddModels.withoutAnAnswer());
        assertEquals(PictureClassifier.NO_ANSWER, run("classify", model, file).refusal());
        assertEquals(
                PictureClassifier.NO_ANSWER,
                run("classify", model, file, "--json").refusal());
    }

    @Test
    void anotherNetworkNamesItsOwnClasses() throws IOException {
        TrainedModel digits = ShippedModels.read("mnist-8-filters");
        Recipe recipe = digits.recipe();
        Recipe clothes = new Recipe(
                recipe.name(),
                recipe.title(),
                recipe.network(),
                new ImageChoice(DatasetKey.FASHION_MNIST, 5_000, 400),
                recipe.preprocessing(),
                recipe.config(),
                null);
        Path model = model(new TrainedModel(clothes, digits.weights(), 0, null));
        Path file = picture(digit(0));
        String text = run("classify", model, file).done();
        assertTrue(text.startsWith(file + ": Sneaker ("), text);
    }

    private Path model(TrainedModel model) throws IOException {
        Path file = folder.resolve("m.glassbox");
        ModelFile.write(file, model);
        return file;
    }

    private void assertReads(int label, Raster picture) throws IOException {
        Path file = picture(picture);
        String text = run("classify", "mnist-8-filters", file).done();
        assertTrue(text.startsWith(file + ": " + label + " ("), () -> "expected " + label + ": " + text);
    }

    private Path picture(Raster raster) throws IOException {
        Path file = folder.resolve("digit.png");
        Files.write(file, TestPicture.png(raster));
        return file;
    }

    private Path drawings(String json) throws IOException {
        Path file = folder.resolve("drawings.json");
        Files.writeString(file, json);
        return file;
    }

    private Raster digit(int index) {
        float[] pixels = new float[784];
        digits.copyPixels(index, pixels, 0);
        return Raster.of(28, 28, pixels);
    }
}
