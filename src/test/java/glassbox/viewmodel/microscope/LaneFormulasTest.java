package glassbox.viewmodel.microscope;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.LoadProgress;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.training.Trainer;
import glassbox.engine.training.TrainingPlan;
import glassbox.explain.Cell;
import glassbox.explain.StepReading;
import glassbox.raster.Raster;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.viewmodel.microscope.LaneColumn.Kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every number of the lanes says where it comes from, and the formula ends in that very number. */
class LaneFormulasTest {
    private static final int BATCH = 6;

    private static StepReading step(String name) throws IOException {
        Recipe recipe = Recipes.byName(name).orElseThrow();
        Recipe small = recipe.withConfig(recipe.config().withBatchSize(Math.min(BATCH, recipe.batchSize())))
                .withTrainingImages(2 * BATCH);
        TrainingPlan plan = small.plan(new DatasetCatalogue(), 0, LoadProgress.SILENT);
        return StepReading.of(plan, new Trainer(plan).snapshot());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mnist-8-filters", "shapes", "fashion-10"})
    void everyFormulaEndsInTheNumberThatIsShown(String name) throws IOException {
        StepReading step = step(name);
        int sample = step.samples() - 1;
        WeightGrid grid = WeightGrid.of(step, "conv1.weights");
        StepSight sight = SightMaker.of(step, sample, grid, 0);
        for (LaneColumn column : sight.columns()) {
            int tile = column.values().size() - 1;
            check(sight, column, false, tile, column.values().get(tile));
            if (!column.blame().isEmpty()) {
                check(sight, column, true, tile, column.blame().get(tile));
            }
        }
    }

    private static void check(StepSight sight, LaneColumn column, boolean back, int tile, Raster numbers) {
        for (int i = 0; i < 12; i++) {
            int row = i * 7 % numbers.rows();
            int line = i * 5 % numbers.columns();
            float shown = numbers.get(row, line);
            FormulaRow formula = sight.formulas().of(column, back, tile, row, line);
            if (Float.isNaN(shown)) {
                assertNull(formula);
                continue;
            }
            assertNotNull(formula, column.heading());
            assertFalse(formula.symbols().isEmpty() || formula.numbers().isEmpty(), column.heading());
            String sign = formula.result().substring(0, 2);
            assertTrue(sign.equals("= ") || sign.equals("≈ "), formula.result());
            if (column.kind() != Kind.INPUT) {
                assertEquals(Figures.of(shown), formula.result().substring(2), () -> column + " " + formula);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = "fashion-10")
    void whatBatchNormalisationDoesInTrainingIsComputedFromTheMiniBatch(String name) throws IOException {
        StepReading step = step(name);
        NetworkSpec spec = step.plan().network();
        List<Integer> norms = java.util.stream.IntStream.range(0, spec.layers().size())
                .filter(layer -> spec.layers().get(layer) instanceof BatchNorm2dSpec)
                .boxed()
                .toList();
        assertEquals(2, norms.size());
        for (int layer : norms) {
            BatchNorm2dSpec norm = (BatchNorm2dSpec) spec.layers().get(layer);
            for (int unit = 0; unit < step.size(layer).units(); unit += 5) {
                BatchMoments moments = new BatchMoments(step, norm, layer, unit);
                Cell cell = new Cell(
                        layer,
                        unit,
                        step.size(layer).rows() / 2,
                        unit % step.size(layer).columns());
                int at = step.size(layer).offset(cell);
                for (int n = 0; n < step.samples(); n++) {
                    assertEquals(step.values(layer + 1, n)[at], moments.exactValue(n, cell), 1e-4);
                    float blame = step.blame(layer, n)[at];
                    assertEquals(blame, moments.exactBlame(n, cell), 1e-4 * Math.abs(blame) + 1e-6);
                }
            }
        }
    }
}
