package glassbox.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.layer.ReluSpec;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.RecipeDraft;
import glassbox.recipe.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OwnRecipesCommandTest {
    @TempDir
    private Path folder;

    private OwnRecipes own;

    @BeforeEach
    void save() throws IOException {
        own = new OwnRecipes(folder);
        own.save(RecipeDraft.of(Recipes.standard(), "Mine")
                .inserted(1, new ReluSpec())
                .recipe("mine"));
    }

    @Test
    void ownRecipesAreListedAfterTheOthers() {
        String text = CommandLineFixture.run(own, "recipes").done();
        assertTrue(text.contains("mine  Mine (your own)"), text);
        String last = CommandLineFixture.run(own, "recipes", "--json")
                .done()
                .lines()
                .reduce((before, after) -> after)
                .orElseThrow();
        assertTrue(last.contains("\"recipe\":\"mine\"") && last.contains("\"own\":true"), last);
    }

    @Test
    void ownRecipesAreTrained() {
        String text = CommandLineFixture.run(own, "train", "mine", "--epochs", 1, "--train-images", 200)
                .done();
        assertTrue(text.contains("Mine"), text);
        assertEquals(0, CommandLineFixture.run(own, "gradient-check", "mine").code());
    }

    @Test
    void aDamagedRecipeIsSaidAndTheOthersAreListed() throws IOException {
        Files.writeString(folder.resolve("cut.json"), "{");
        CommandLineFixture.Result result = CommandLineFixture.run(own, "recipes");
        assertEquals(0, result.code());
        assertTrue(result.err().contains("cut.json is damaged"), result.err());
        assertTrue(result.out().contains("mine  Mine"), result.out());
    }

    @Test
    void anUnknownRecipeNamesThemAll() {
        String sentence = CommandLineFixture.run(own, "train", "yours").refusal();
        assertTrue(sentence.contains("cifar-10, mine."), sentence);
        assertFalse(sentence.contains("null"), sentence);
    }
}
