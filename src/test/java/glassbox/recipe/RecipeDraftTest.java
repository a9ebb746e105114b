package glassbox.recipe;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.DropoutSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.loss.MeanSquaredErrorLoss;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RecipeDraftTest {
    private static final Initializer HE = new Initializer.He(Initializer.Spread.NORMAL);

    private final Recipe eight = Recipes.byName("mnist-8-filters").orElseThrow();
    private final RecipeDraft draft = RecipeDraft.of(eight, "Mine");

    @Test
    void everyRecipeIsADraftWithoutAProblem() {
        for (Recipe recipe : Recipes.all()) {
            assertTrue(RecipeDraft.of(recipe, "Mine").problem().isEmpty(), recipe.name());
        }
    }

    @Test
    void becomesARecipeWithTheBasesDataAndTraining() {
        Recipe mine = draft.inserted(1, new ReluSpec()).recipe("mine");
        assertEquals("mine", mine.name());
        assertEquals("Mine", mine.title());
        assertEquals(6, mine.network().layers().size());
        assertEquals(eight.images(), mine.images());
        assertEquals(eight.config(), mine.config());
        assertNull(mine.published());
    }

    @Test
    void windowThatDoesNotFitNamesLayerBothSizesAndWhatFits() {
        DraftProblem problem = draft.with(1, MaxPool2dSpec.square(30)).problem().orElseThrow();
        assertEquals(1, problem.layer());
        assertTrue(problem.sentence().startsWith("Layer 2, pool1 (max pool 30×30)"), problem.sentence());
        assertTrue(problem.sentence().contains("30×30 does not fit into a picture of 26×26"), problem.sentence());
        assertEquals("Make its window 26×26", problem.fixes().getFirst().words());
        allHelp(problem);
    }

    @Test
    void largeFiltersMayBeNarrowedPaddedOrGivenMoreRoom() {
        RecipeDraft small = draft.inserted(2, Conv2dSpec.valid(4, 17, HE));
        DraftProblem problem = small.problem().orElseThrow();
        assertEquals(
                List.of("Make its window 13×13", "Pad it with 2×2 zeros", "Remove layer 2, max pool 2×2", "Remove it"),
                problem.fixes().stream().map(DraftProblem.Fix::words).toList());
        assertEquals(Shape.of(4, 1, 1), problem.fixes().get(1).draft().shapes().get(3));
        allHelp(problem);
    }

    @Test
    void pictureLayersBehindFlattenMoveBeforeIt() {
        DraftProblem problem =
                draft.inserted(3, BatchNorm2dSpec.common()).problem().orElseThrow();
        assertTrue(problem.sentence().contains("takes pictures"), problem.sentence());
        assertEquals(
                "Move it before the flatten layer", problem.fixes().getFirst().words());
        allHelp(problem);
    }

    @Test
    void denseLayersBeforeFlattenGetOne() {
        DraftProblem problem = draft.without(2).problem().orElseThrow();
        assertEquals("Put a flatten layer before it", problem.fixes().getFirst().words());
        assertTrue(problem.fixes().getFirst().draft().problem().isEmpty());
    }

    @Test
    void noLayersIsASentenceAndTwoWaysOn() {
        DraftProblem problem = draft.withLayers(List.of()).problem().orElseThrow();
        assertEquals(-1, problem.layer());
        assertTrue(problem.sentence().contains("at least one layer"), problem.sentence());
        assertEquals(
                List.of("Begin with one dense layer", "Take the layers of Eight filters"),
                problem.fixes().stream().map(DraftProblem.Fix::words).toList());
        problem.fixes().forEach(fix -> assertTrue(fix.draft().problem().isEmpty(), fix.words()));
    }

    @Test
    void outputsThatAreNotTheClassesAreRefusedWithBothNumbers() {
        DraftProblem problem =
                draft.with(3, new DenseSpec(7, HE, null)).problem().orElseThrow();
        assertTrue(
                problem.sentence().contains("gives 7") && problem.sentence().contains("10 classes"),
                problem.sentence());
        assertEquals(
                "Give layer 4, dense, 10 outputs", problem.fixes().getFirst().words());
        allHelp(problem);
        DraftProblem pictures =
                draft.withLayers(List.of(Conv2dSpec.valid(2, 3, HE))).problem().orElseThrow();
        assertEquals(
                "Add a dense layer with 10 outputs", pictures.fixes().getFirst().words());
        allHelp(pictures);
    }

    @Test
    void lossThatDoesNotFitTheEndIsChangedOrTheEndIs() {
        DraftProblem bare = draft.without(4).problem().orElseThrow();
        assertTrue(bare.sentence().contains("needs a network that ends with a softmax layer"), bare.sentence());
        assertEquals(
                List.of("Add a softmax layer at the end", "Train it with mean squared error"),
                bare.fixes().stream().map(DraftProblem.Fix::words).toList());
        Recipe squared = bare.fixes().get(1).draft().recipe("mine");
        assertEquals(new MeanSquaredErrorLoss(), squared.loss());
        DraftProblem other = draft.with(4, new SigmoidSpec()).problem().orElseThrow();
        assertEquals(
                List.of(
                        "Make the last layer softmax",
                        "Train it with binary cross-entropy",
                        "Train it with mean squared error"),
                other.fixes().stream().map(DraftProblem.Fix::words).toList());
    }

    @Test
    void whatWouldNotFitIntoMemoryIsASentence() {
        RecipeDraft wide = draft.withLayers(List.of(
                Conv2dSpec.padded(100_000, 3, 1, HE, null),
                new FlattenSpec(),
                new DenseSpec(10, HE, null),
                new SoftmaxSpec()));
        assertTrue(wide.problem().orElseThrow().sentence().contains("too large"));
        RecipeDraft dense = draft.withLayers(List.of(
                new FlattenSpec(),
                new DenseSpec(100_000, HE, null),
                new DenseSpec(100_000, HE, null),
                new DenseSpec(10, HE, null),
                new SoftmaxSpec()));
        assertTrue(dense.problem().orElseThrow().sentence().contains("too large"));
        assertThrows(IllegalArgumentException.class, () -> dense.recipe("mine"));
    }

    @Test
    void frozenLayersThatAreGoneAreForgotten() {
        Recipe frozen = eight.withConfig(eight.config().withFrozen(List.of("conv1")));
        Recipe bare = RecipeDraft.of(frozen, "Mine")
                .withLayers(List.of(new FlattenSpec(), new DenseSpec(10, HE, null), new SoftmaxSpec()))
                .recipe("mine");
        assertEquals(0, bare.config().frozen().size());
    }

    @Test
    void randomDraftsAreRecipesOrSayWhatHelps() {
        long seed = 20_261_121;
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            RecipeDraft edited = draft;
            for (int edit = 0; edit < 6; edit++) {
                edited = edit(edited, random);
            }
            if (edited.problem().isEmpty()) {
                Recipe recipe = edited.recipe("mine");
                assertEquals(recipe.network(), new NetworkSpec(edited.input(), edited.layers()));
            } else {
                refused++;
                DraftProblem problem = edited.problem().orElseThrow();
                assertTrue(problem.sentence().endsWith("."), problem.sentence());
                assertFalse(problem.fixes().isEmpty(), "seed " + seed + ": " + problem.sentence() + edited.layers());
                repair(edited);
            }
        }
        assertTrue(refused > 50, refused + " refused");
    }

    /** Taking the first fix again and again always ends with a recipe. */
    private static void repair(RecipeDraft broken) {
        RecipeDraft now = broken;
        for (int fixes = 0; fixes < 40 && now.problem().isPresent(); fixes++) {
            now = now.problem().orElseThrow().fixes().getFirst().draft();
        }
        assertTrue(now.problem().isEmpty(), () -> broken.layers().toString());
    }

    private static void allHelp(DraftProblem problem) {
        for (DraftProblem.Fix fix : problem.fixes()) {
            fix.draft()
                    .problem()
                    .ifPresent(next -> assertFalse(next.sentence().equals(problem.sentence()), fix.words()));
        }
    }

    private static RecipeDraft edit(RecipeDraft draft, Random random) {
        int count = draft.layers().size();
        if (count == 0 || random.nextInt(3) == 0) {
            List<LayerSpec> kinds = List.of(
                    Conv2dSpec.valid(1 + random.nextInt(8), 1 + random.nextInt(9), HE),
                    MaxPool2dSpec.square(2 + random.nextInt(3)),
                    new FlattenSpec(),
                    new DenseSpec(1 + random.nextInt(12), HE, null),
                    BatchNorm2dSpec.common(),
                    new DropoutSpec(0.5),
                    new SoftmaxSpec(),
                    new SigmoidSpec());
            return draft.inserted(random.nextInt(count + 1), kinds.get(random.nextInt(kinds.size())));
        }
        return random.nextBoolean()
                ? draft.without(random.nextInt(count))
                : draft.moved(random.nextInt(count), random.nextInt(count));
    }
}
