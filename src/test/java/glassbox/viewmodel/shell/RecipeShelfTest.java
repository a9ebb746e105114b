package glassbox.viewmodel.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.engine.data.PixelScaling;
import glassbox.engine.layer.ReluSpec;
import glassbox.exchange.OwnRecipes;
import glassbox.recipe.Recipe;
import glassbox.recipe.RecipeDraft;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecipeShelfTest {
    @TempDir
    private Path folder;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background("recipes-test", screen::add);
    private final Messages messages = new Messages(Runnable::run);
    private final Recipe mine = RecipeDraft.of(Recipes.standard(), "Mine")
            .inserted(1, new ReluSpec())
            .recipe("mine");

    @AfterEach
    void close() {
        background.close();
    }

    @Test
    void savedRecipesStandBehindTheShippedOnesAndAreReadAgain() throws Exception {
        RecipeShelf shelf = shelf();
        List<String> told = new ArrayList<>();
        shelf.save(mine, new PixelScaling(255, -0.5f), model -> told.add("after " + model.imagesSeen()), told::add);
        runScreen();
        assertEquals(List.of("after 0"), told);
        assertEquals(mine, shelf.recipes().getLast());
        assertTrue(shelf.isOwn(mine));
        assertFalse(shelf.isOwn(Recipes.standard()));
        RecipeShelf next = shelf();
        next.load();
        runScreen();
        assertEquals(shelf.recipes(), next.recipes());
    }

    @Test
    void deletedRecipesAreBroughtBackByTheNotice() throws Exception {
        RecipeShelf shelf = shelf();
        shelf.save(mine, new PixelScaling(255, -0.5f), model -> {}, sentence -> {});
        runScreen();
        shelf.delete(mine);
        runScreen();
        assertEquals(Recipes.all(), shelf.recipes());
        Notice notice = messages.noticeProperty().get();
        assertEquals("Deleted the recipe Mine.", notice.sentence());
        notice.action().run().run();
        runScreen();
        assertEquals(mine, shelf.recipes().getLast());
    }

    @Test
    void whatCannotBeKeptIsASentenceAndChangesNothing() throws Exception {
        Files.writeString(folder.resolve("taken"), "");
        RecipeShelf shelf = new RecipeShelf(background, messages, new OwnRecipes(folder.resolve("taken")));
        List<String> told = new ArrayList<>();
        shelf.save(mine, new PixelScaling(255, -0.5f), model -> told.add("saved"), told::add);
        runScreen();
        assertTrue(told.getFirst().contains("could not be made"), told.toString());
        assertEquals(Recipes.all(), shelf.recipes());
    }

    @Test
    void damagedRecipesAreSaid() throws Exception {
        Files.writeString(folder.resolve("cut.json"), "{");
        RecipeShelf shelf = shelf();
        shelf.load();
        runScreen();
        assertTrue(messages.noticeProperty().get().sentence().contains("cut.json is damaged"));
    }

    @Test
    void titlesThatAreTakenEmptyOrTooLongAreRefused() throws IOException {
        RecipeShelf shelf = shelf();
        assertEquals("", shelf.refusal("Mine", ""));
        assertTrue(shelf.refusal(" eight FILTERS ", "").contains("already"));
        assertTrue(shelf.refusal("mnist 8 filters", "").contains("already"));
        assertTrue(shelf.refusal(" … ", "").contains("letter or digit"));
        assertTrue(shelf.refusal("x".repeat(61), "").contains("61 letters"));
    }

    private RecipeShelf shelf() {
        return new RecipeShelf(background, messages, new OwnRecipes(folder));
    }

    private void runScreen() throws InterruptedException {
        Runnable work = screen.poll(30, TimeUnit.SECONDS);
        assertNotNull(work, "nothing arrived");
        work.run();
    }
}
