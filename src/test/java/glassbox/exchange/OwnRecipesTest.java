package glassbox.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.layer.ReluSpec;
import glassbox.recipe.Recipe;
import glassbox.recipe.RecipeDraft;
import glassbox.recipe.Recipes;
import glassbox.storage.RefusedFileException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OwnRecipesTest {
    @TempDir
    private Path home;

    private final Recipe mine = RecipeDraft.of(Recipes.standard(), "Mine, with ReLU")
            .inserted(1, new ReluSpec())
            .recipe("mine");

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        OwnRecipes own = new OwnRecipes(home.resolve("data/recipes"));
        assertEquals(List.of(), own.read().recipes());
        own.save(mine);
        assertEquals(new OwnRecipes.Listing(List.of(mine), List.of()), own.read());
        for (Recipe recipe : Recipes.all()) {
            own.save(recipe.called("own-" + recipe.name()));
        }
        assertEquals(Recipes.all().size() + 1, own.read().recipes().size());
        assertEquals(List.of(), own.read().complaints());
    }

    @Test
    void deletedRecipesComeBack() throws IOException {
        OwnRecipes own = new OwnRecipes(home);
        own.save(mine);
        own.delete("mine");
        assertEquals(new OwnRecipes.Listing(List.of(), List.of()), own.read());
        own.restore("mine");
        assertEquals(List.of(mine), own.read().recipes());
        own.delete("mine");
        own.save(mine);
        own.delete("mine");
        assertThrows(RefusedFileException.class, () -> own.delete("mine"));
    }

    @Test
    void damagedFilesCostNoneOfTheOthers() throws IOException {
        OwnRecipes own = new OwnRecipes(home);
        own.save(mine);
        String good = Files.readString(home.resolve("mine.json"));
        Files.writeString(home.resolve("cut.json"), good.substring(0, good.length() / 2));
        Files.writeString(home.resolve("empty.json"), "");
        Files.writeString(home.resolve("newer.json"), good.replace("\"version\": 1", "\"version\": 9"));
        Files.writeString(
                home.resolve("odd.json"), good.replaceFirst("\"kernel\": \\[\\s+3,\\s+3", "\"kernel\": [30, 30"));
        Files.writeString(home.resolve("mnist-8-filters.json"), good);
        Files.writeString(home.resolve("a b.json"), good);
        Files.createDirectory(home.resolve("folder.json"));
        Files.write(home.resolve("large.json"), new byte[(1 << 20) + 1]);
        OwnRecipes.Listing listing = own.read();
        assertEquals(List.of(mine), listing.recipes());
        assertEquals(8, listing.complaints().size());
        listing.complaints().forEach(sentence -> {
            assertTrue(sentence.startsWith(home.toString()) && sentence.endsWith("."), sentence);
            assertTrue(sentence.lines().count() == 1, sentence);
        });
    }

    @Test
    void aCopyUnderAnotherNameIsCalledSo() throws IOException {
        OwnRecipes own = new OwnRecipes(home);
        own.save(mine);
        Files.copy(home.resolve("mine.json"), home.resolve("yours.json"));
        assertEquals(
                List.of("mine", "yours"),
                own.read().recipes().stream().map(Recipe::name).toList());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsASentence() throws IOException {
        Files.writeString(home.resolve("taken"), "");
        OwnRecipes own = new OwnRecipes(home.resolve("taken"));
        String sentence =
                assertThrows(RefusedFileException.class, () -> own.save(mine)).getMessage();
        assertTrue(sentence.contains("could not be made"), sentence);
        assertEquals(List.of(), own.read().recipes());
    }

    @Test
    void titlesBecomeNames() {
        assertEquals("mine-with-relu", OwnRecipes.nameOf(" Mine, with ReLU! "));
        assertEquals("сеть-2", OwnRecipes.nameOf("Сеть №2"));
        assertEquals("", OwnRecipes.nameOf("…"));
        assertEquals(60, OwnRecipes.nameOf("x".repeat(100)).length());
        assertThrows(IllegalArgumentException.class, () -> new OwnRecipes(home).delete("../mine"));
    }
}
