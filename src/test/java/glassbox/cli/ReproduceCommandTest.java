package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.ops.Slip;
import glassbox.engine.training.Evaluation;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.Reproduction;
import glassbox.recipe.Reproductions;

import static glassbox.cli.CommandLineFixture.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ReproduceCommandTest {
    @Test
    void publishedAndMeasuredStandSideBySide() {
        CommandLineFixture.Result result = run("reproduce", "shapes", "--seeds", "2");
        assertEquals(0, result.code());
        List<String> lines = result.out().lines().toList();
        assertEquals("Mean (least to most) over 2 seeds.", lines.getFirst());
        assertTrue(lines.contains("shapes"), result.out());
        assertTrue(lines.contains("shapes --slip rotated-kernel-gradient"), result.out());
        assertTrue(
                lines.stream()
                        .anyMatch(line -> line.matches(" +test accuracy +100.00% +[0-9.]+% \\(.* to .*%\\) .* yes")),
                result.out());
        assertTrue(result.err().contains("shapes, seed 2: loss "), result.err());
    }

    @Test
    void whatEverySeedReachedAfterEachEpochGoesIntoATable(@TempDir Path folder) throws IOException {
        Path table = folder.resolve("shapes.csv");
        assertEquals(
                0,
                run("reproduce", "shapes", "--seeds", "2", "--each-epoch", table)
                        .code());
        List<String> lines = Files.readAllLines(table);
        int epochs = Recipes.byName("shapes").orElseThrow().epochs();
        assertEquals(3 + 2 * (epochs + 1), lines.size());
        assertEquals("# Made by: glassbox reproduce shapes --seeds 2 --each-epoch shapes.csv", lines.get(1));
        assertTrue(
                run("reproduce", "--each-epoch", table).refusal().contains("--each-epoch needs the name of a recipe"));
    }

    @Test
    void programsGetAnObjectForEachExperiment() {
        CommandLineFixture.Result result = run("reproduce", "shapes", "--seeds", "1", "--json");
        List<JsonObject> events = result.out()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        assertEquals(2, events.size());
        JsonObject accuracy = events.getFirst().getAsJsonArray("figures").get(1).getAsJsonObject();
        assertEquals("test accuracy", accuracy.get("name").getAsString());
        assertEquals(1, accuracy.get("published").getAsDouble());
        assertEquals(accuracy.get("least").getAsDouble(), accuracy.get("most").getAsDouble());
        assertTrue(accuracy.get("within").getAsBoolean());
        assertEquals(
                "rotated-kernel-gradient",
                events.getLast().getAsJsonArray("slips").get(0).getAsString());
    }

    @Test
    void seedsThatBlowUpAreSaidAndNotCounted() {
        Recipe recipe = Recipes.standard();
        Reproduction reproduction = new Reproduction(recipe, List.of(Slip.DIAGONAL_ADDED), null, null, null, "");
        Reproduced reproduced = new Reproduced(
                reproduction,
                List.of(
                        new SeedRun(1, new Evaluation(10, 0.5, 3, 4), 0, 1),
                        new SeedRun(2, null, 1_745, 1),
                        new SeedRun(3, new Evaluation(10, 0.7, 4, 4), 0, 1)));
        assertEquals("mnist-8-filters --slip diagonal-added", reproduced.name());
        assertEquals(0.6, reproduced.figures().getFirst().mean(), 1e-9);
        assertEquals(0.875, reproduced.figures().getLast().mean(), 1e-9);
        assertEquals(0.75, reproduced.figures().getLast().least());
        assertEquals(List.of("The numbers blew up from 1 of 3 seeds, at step 1,745."), reproduced.remarks());
    }

    @Test
    void everyPublishedRecipeCanBeReproducedAndEveryOtherToo() {
        for (Recipe recipe : Recipes.all()) {
            List<Reproduction> known = Reproductions.of(recipe);
            assertEquals(recipe, known.getFirst().recipe());
            assertTrue(known.getFirst().slips().isEmpty());
            if (recipe.published() != null) {
                assertTrue(Reproductions.published().contains(known.getFirst()), recipe.name());
            }
        }
        assertFalse(Reproductions.of(Recipes.byName("cifar-10").orElseThrow()).isEmpty());
    }
}
