package glassbox.viewmodel.microscope;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.optimizer.AdamSpec;
import glassbox.engine.optimizer.OptimizerSpec;
import glassbox.engine.optimizer.RmsPropSpec;
import glassbox.engine.optimizer.SgdSpec;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainerState;
import glassbox.engine.training.TrainingPlan;
import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.microscope.LaneColumn.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the microscope shows of a step, over a run that a trainer does by hand. */
class MicroscopeViewModelTest {
    private static final DatasetCatalogue CATALOGUE = new DatasetCatalogue();

    private final ScreenQueue screen = new ScreenQueue();
    private final Hand hand = new Hand();
    private final MicroscopeViewModel model = new MicroscopeViewModel(screen, hand);

    @AfterEach
    void close() {
        model.close();
    }

    /** A run that goes one step at a time. */
    private static final class Hand implements StepSource {
        private Trainer trainer;
        private MicroscopeViewModel told;
        private TrainerState before;
        private int pauses;

        @Override
        public void ask(BiConsumer<TrainingPlan, TrainerState> receiver) {
            receiver.accept(trainer.plan(), trainer.snapshot());
        }

        @Override
        public void take() {
            before = trainer.snapshot();
            trainer.advance();
            told.runMoved(trainer.step(), true);
        }

        @Override
        public void takeBack() {
            trainer.restore(before);
            told.runMoved(trainer.step(), true);
        }

        @Override
        public void pause() {
            pauses++;
        }
    }

    private static TrainingPlan plan(Recipe recipe, int images) throws IOException {
        return recipe.withTrainingImages(images).plan(CATALOGUE, 0, LoadProgress.SILENT);
    }

    private void open(TrainingPlan plan) throws InterruptedException {
        hand.trainer = new Trainer(plan);
        hand.told = model;
        hand.trainer.advance();
        model.open();
        screen.showUntil("a step is seen", () -> model.sightProperty().get() != null);
    }

    private StepSight sight() {
        return Objects.requireNonNull(model.sightProperty().get());
    }

    @Test
    void opensTheNextStepOfTheRunWhichWaitsUndisturbed() throws Exception {
        open(plan(Recipes.standard(), 200));
        TrainerState state = hand.trainer.snapshot();
        assertEquals(1, hand.pauses);
        assertEquals("epoch 1, image 2", sight().where());
        assertEquals(
                List.of(Kind.INPUT, Kind.WEIGHTS, Kind.MAPS, Kind.MAPS, Kind.WEIGHTS),
                sight().columns().stream().map(LaneColumn::kind).toList());
        assertEquals("8 filters", sight().columns().get(1).heading());
        assertEquals(10, sight().scores().values().size());
        model.leave();
        assertNull(model.sightProperty().get());
        assertEquals(state.weights(), hand.trainer.weights());
        assertEquals(state.step(), hand.trainer.step());
    }

    @Test
    void theLossIsTheLogarithmOfWhatTheRightAnswerWasGiven() throws Exception {
        open(plan(Recipes.standard(), 200));
        Scores scores = sight().scores();
        double p = scores.values().get(scores.target());
        assertEquals(Numbers.fixed(-Math.log(p), 3), scores.loss().result());
        assertEquals(p - 1, scores.blame().get(scores.target()), 1e-6);
        assertEquals("p − target", scores.blameHeading());
    }

    @Test
    void forwardAndBackInOneGoOpensTheStepThatTheRunThenStandsBefore() throws Exception {
        open(plan(Recipes.standard(), 200));
        for (StepPhase phase : StepPhase.values()) {
            model.next();
        }
        model.back();
        screen.showUntil("a step is seen", () -> sight().where().equals("epoch 1, image 3"));
        assertEquals(2, hand.trainer.step(), "what is seen is where the run stands");
        model.back();
        screen.showUntil("the one before is seen", () -> sight().where().equals("epoch 1, image 2"));
        model.next();
        assertEquals(StepPhase.WRONG, model.phaseProperty().get());
    }

    @Test
    void afterTheLastPhaseTheRunTakesTheVeryStepThatWasShown() throws Exception {
        open(plan(Recipes.standard(), 200));
        Raster promised = sight().weight().after();
        for (StepPhase phase : StepPhase.values()) {
            assertEquals(phase, model.phaseProperty().get());
            model.next();
        }
        screen.showUntil("the next step is seen", () -> sight().where().equals("epoch 1, image 3"));
        assertEquals(2, hand.trainer.step());
        assertEquals(StepPhase.LOOK, model.phaseProperty().get());
        assertEquals(promised, sight().weight().now());
        model.back();
        screen.showUntil("the step before is seen", () -> sight().where().equals("epoch 1, image 2"));
        assertEquals(promised, sight().weight().after());
    }

    @Test
    void tilesAndCellsChooseTheWeightThatIsFollowed() throws Exception {
        open(plan(Recipes.standard(), 200));
        model.pinTile(sight().columns().get(1), 2);
        assertEquals("Filter 3, row 1, column 1", sight().weight().name());
        assertEquals(2, sight().columns().get(2).pinned());
        assertEquals(2, sight().columns().get(3).pinned());
        model.pinCell(2, 1);
        assertEquals("Filter 3, row 3, column 2", sight().weight().name());
        assertEquals("Used 676 times in this image.", sight().weight().terms().uses());
        model.pinTile(sight().columns().get(4), 7);
        assertTrue(
                sight().weight().unit().endsWith("output for 7"),
                sight().weight().unit());
        assertEquals(8, sight().weight().sources());
        model.pinSource(4);
        assertTrue(sight().weight().name().contains("map 5"), sight().weight().name());
        assertTrue(sight().weight().biased());
        model.pinOther();
        assertTrue(sight().weight().name().contains("biases"), sight().weight().name());
        assertEquals(1, sight().weight().terms().inputs().get(0, 0));
    }

    @Test
    void theShownTermsMakeTheShownGradient() throws Exception {
        open(plan(Recipes.standard(), 200));
        TermSight terms = sight().weight().terms();
        double sum = 0;
        for (float term : terms.terms().toArray()) {
            sum += term;
        }
        assertEquals(Figures.of(sum), terms.sums().getFirst().result());
        FormulaRow term = terms.term(3, 4);
        assertEquals(Figures.of(terms.terms().get(3, 4)), term.result());
    }

    @Test
    void aWeightIsProvedAndItsErrorsAreDrawn() throws Exception {
        open(plan(Recipes.standard(), 200));
        model.phaseProperty().set(StepPhase.ADJUST);
        screen.showUntil("a proof", () -> model.prover().proofProperty().get() != null);
        Proof proof = Objects.requireNonNull(model.prover().proofProperty().get());
        assertNotEquals(Proof.Verdict.DIFFER, proof.verdict(), proof.toString());
        screen.showUntil(
                "the whole curve", () -> model.prover().curveProperty().get().size() == 34);
        List<ErrorPoint> curve = model.prover().curveProperty().get();
        double best = curve.stream()
                .filter(point -> !point.kink())
                .mapToDouble(ErrorPoint::error)
                .min()
                .orElseThrow();
        assertTrue(best < 1e-8, () -> "best " + best);
        assertTrue(curve.getLast().error() > 1e3 * best, "rounding takes over where the nudge is small");
        model.prover().epsilonProperty().set(1e-12);
        screen.showUntil("another proof", () -> {
            Proof now = model.prover().proofProperty().get();
            return now != null && now.epsilon().startsWith("1.00e");
        });
    }

    @Test
    void manyWeightsAreCheckedAndItCanBeStopped() throws Exception {
        open(plan(Recipes.byName("shapes").orElse(Recipes.standard()), 16));
        model.phaseProperty().set(StepPhase.ADJUST);
        model.prover().check();
        screen.showUntil(
                "the report", () -> !model.prover().reportProperty().get().isEmpty());
        assertTrue(
                model.prover().reportProperty().get().contains(" agree"),
                model.prover().reportProperty().get());
        assertEquals(-1, model.prover().progressProperty().get());
        model.prover().check();
        model.prover().cancel();
        assertEquals(-1, model.prover().progressProperty().get());
    }

    static Stream<Recipe> recipes() {
        return Recipes.all().stream().filter(recipe -> recipe.images().training() <= 60_000);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyRecipesStepOpens(Recipe recipe) throws Exception {
        TrainingPlan plan;
        try {
            plan = plan(recipe, Math.min(recipe.images().training(), 200));
        } catch (IOException notOnThisMachine) {
            return;
        }
        open(plan);
        assertFalse(sight().weight().formulas().isEmpty());
        assertEquals(
                sight().samples(), Math.min(plan.batchSize(), plan.training().size()));
        if (sight().samples() > 1) {
            model.showSample(1);
            assertEquals(1, sight().sample());
        }
        List<LaneColumn> columns = sight().columns();
        for (LaneColumn column : columns) {
            model.pinTile(column, column.values().size() - 1);
            assertEquals(
                    column.values().size(),
                    column.kind() == Kind.INPUT
                            ? column.values().size()
                            : column.blame().size());
        }
    }

    static Stream<OptimizerSpec> optimizers() {
        return Stream.of(
                new SgdSpec(0.01, 0.9, false, 0.001),
                new SgdSpec(0.01, 0.9, true, 0),
                new RmsPropSpec(0.001, 0.99, 1e-8, 0.01),
                new AdamSpec(0.001));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void anOptimizersOwnFormulaStandsWithItsNumbers(OptimizerSpec optimizer) throws Exception {
        TrainingPlan plan = plan(Recipes.standard(), 200);
        open(plan.withConfig(plan.config().withOptimizer(optimizer)));
        WeightSight weight = sight().weight();
        List<FormulaRow> rows = weight.formulas();
        assertTrue(rows.size() > 1, rows.toString());
        assertEquals("", weight.rate());
        assertEquals(
                Figures.of(weight.after().get(weight.row(), weight.column())),
                rows.getLast().result());
        assertTrue(rows.getLast().symbols().startsWith("w ← w − η · "), rows.toString());
    }

    @Test
    void pressingOnBeforeTheNextStepIsOpenTakesNoStepUnseen() throws Exception {
        open(plan(Recipes.standard(), 200));
        model.phaseProperty().set(StepPhase.ADJUST);
        model.next();
        for (int i = 0; i < 20; i++) {
            model.next();
            model.pinCell(1, 1);
            model.pinOther();
            model.showSample(3);
        }
        assertEquals(2, hand.trainer.step());
        screen.showUntil("the next step is seen", () -> sight().where().equals("epoch 1, image 3"));
        assertEquals(2, hand.trainer.step());
    }

    @Test
    void ofADenseFirstLayerTheMostBlamedWeightIsFollowed() throws Exception {
        Recipe base = Recipes.standard();
        Recipe dense = new Recipe(
                "dense",
                "Dense",
                new NetworkSpec(
                        base.network().input(),
                        List.of(
                                new FlattenSpec(),
                                new DenseSpec(
                                        10, new Initializer.He(Initializer.Spread.NORMAL), new Initializer.Zeros()),
                                new SoftmaxSpec())),
                base.images(),
                base.preprocessing(),
                base.config(),
                null);
        open(plan(dense, 200));
        WeightSight weight = sight().weight();
        float followed = weight.blame().get(weight.row(), weight.column());
        assertEquals(weight.blame().maxAbs(), Math.abs(followed));
        assertTrue(followed != 0, "a pixel that is not black");
    }

    @Test
    void aCompleteRunSaysThatThereIsNoNextStep() throws Exception {
        TrainingPlan plan = plan(Recipes.standard(), 1);
        hand.trainer = new Trainer(plan.withConfig(plan.config().withEpochs(1)));
        hand.told = model;
        hand.trainer.advance();
        model.open();
        screen.showUntil("a sentence", () -> !model.problemProperty().get().isEmpty());
        assertTrue(model.problemProperty().get().startsWith("The run is complete"));
    }
}
