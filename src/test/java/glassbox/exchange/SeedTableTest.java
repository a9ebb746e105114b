package glassbox.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.SeedSpread;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SeedTableTest {
    private static final SeedSpread SPREAD = new SeedSpread(
            "toy",
            List.of(
                    new SeedSpread.Reading(2, 0, 2.5, 0.1),
                    new SeedSpread.Reading(1, 0, 2.25, 0.125),
                    new SeedSpread.Reading(1, 1, 0.5, 0.875),
                    new SeedSpread.Reading(2, 1, 0.75, 0.75)));

    private static SeedSpread read(String table) throws IOException {
        InputStream stream = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
        return SeedTable.read("toy.csv", "toy", stream);
    }

    @Test
    void aTableSaysHowItWasMadeAndIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("toy.csv");
        SeedTable.write(file, SPREAD, "test", "glassbox reproduce toy --seeds 2");
        String table = Files.readString(file);
        assertTrue(table.startsWith("# How toy went from 2 seeds: its test images"), table);
        assertTrue(table.contains("# Made by: glassbox reproduce toy --seeds 2\nseed,epoch,loss,accuracy\n"), table);
        assertEquals(SPREAD, read(table));
        assertEquals(2, SPREAD.seeds());
        assertEquals(0.5, SPREAD.least(1, SeedSpread.Reading::loss));
        assertEquals(0.875, SPREAD.most(1, SeedSpread.Reading::accuracy));
        assertEquals(1, SPREAD.endBetterThan(0.75));
    }

    @Test
    void damageIsSaidInASentence() {
        String head = "seed,epoch,loss,accuracy\n";
        assertTrue(assertThrows(RefusedFileException.class, () -> read(head + "1,0,x,0.5"))
                .getMessage()
                .contains("line 2 should be a seed"));
        assertThrows(RefusedFileException.class, () -> read(head + "1,0,1"));
        assertThrows(RefusedFileException.class, () -> read(""));
        assertThrows(RefusedFileException.class, () -> read(head + "1,0,1,0.5\n2,0,1,0.5\n1,1,1,0.5"));
    }

    @Test
    void whatIsShippedIsOfTheRecipeAsItIsAndFromTwentySeeds() throws IOException {
        Recipe recipe = Recipes.standard();
        SeedSpread shipped = SeedTable.shipped(recipe.withSeed(99)).orElseThrow();
        assertEquals(20, shipped.seeds());
        assertEquals(recipe.epochs(), shipped.epochs());
        assertTrue(shipped.least(10, SeedSpread.Reading::accuracy) > 0.94);
        assertTrue(SeedTable.shipped(recipe.withEpochs(3)).isEmpty(), "another experiment");
        for (Recipe other : Recipes.all()) {
            SeedTable.shipped(other).ifPresent(spread -> assertEquals(other.epochs(), spread.epochs(), other.name()));
        }
    }
}
