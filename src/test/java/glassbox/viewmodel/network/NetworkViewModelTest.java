package glassbox.viewmodel.network;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SigmoidSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Size2d;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkViewModelTest {
    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(shapes(1, 4));
    private final NetworkViewModel model =
            new NetworkViewModel(Runnable::run, Runnable::run, network, new DatasetCatalogue(), new Random(1));

    @Test
    void nothingIsReadUntilSomebodyLooks() {
        assertNull(model.sightProperty().get());
        model.setWatched(true);
        assertNotNull(model.sightProperty().get());
        NetworkSight seen = model.sightProperty().get();
        model.setWatched(false);
        network.set(shapes(2, 4));
        assertEquals(seen, model.sightProperty().get());
        model.setWatched(true);
        assertNotEquals(seen, model.sightProperty().get());
    }

    @Test
    void columnsLeaveOutWhatOnlyMovesNumbersAndJoinScoresWithChances() {
        model.setWatched(true);
        List<LayerColumn> columns = model.sightProperty().get().plan().columns();
        assertEquals(
                List.of("Input", "Conv", "ReLU", "Dense → Softmax"),
                columns.stream().map(LayerColumn::name).toList());
        assertEquals(4, columns.getLast().scores());
        assertEquals(5, columns.getLast().activation());
        assertEquals(0, columns.get(1).perSource());
        assertEquals(1, columns.get(2).perSource());
        assertEquals(
                List.of("Input", "Conv 2×2, 4 filters", "ReLU", "Flatten", "Dense, 3", "Softmax"),
                model.sightProperty().get().plan().blocks().stream()
                        .map(LayerBlock::title)
                        .toList());
        LayerBlock conv = model.sightProperty().get().plan().blocks().get(1);
        assertEquals(64, conv.multiplyAdds());
        assertTrue(conv.sentence().contains("20 numbers to learn, 64 multiply-adds an image"), conv.sentence());
    }

    @Test
    void whatIsHeldSurvivesImagesAndTrainingSteps() {
        model.setWatched(true);
        model.pins().pin(new Spot(1, 2), new Place(1, 0));
        Arithmetic before = model.detailProperty().get().arithmetic();
        model.step(1);
        assertEquals(1, model.sightProperty().get().image().number());
        assertEquals(new Place(1, 0), model.detailProperty().get().place());
        assertNotEquals(
                before.total(), model.detailProperty().get().arithmetic().total());
        network.set(shapes(9, 4));
        assertEquals(new Spot(1, 2), model.detailProperty().get().spot());
        assertEquals(new Place(1, 0), model.detailProperty().get().place());
        assertEquals(1, model.sightProperty().get().image().number());
    }

    @Test
    void aNetworkWithoutTheHeldUnitLetsGoOfIt() {
        model.setWatched(true);
        model.pins().pin(new Spot(1, 3), new Place(1, 1));
        model.pins().hover(new Spot(2, 3));
        network.set(shapes(1, 2));
        assertNull(model.pins().pinnedProperty().get());
        assertNull(model.pins().hoveredProperty().get());
        assertNull(model.detailProperty().get());
    }

    @Test
    void stepsBackOneDepthAtATime() {
        model.setWatched(true);
        assertFalse(model.back());
        model.pins().pin(new Spot(1, 0));
        model.pins().peek(new Place(0, 1));
        assertEquals(new Place(0, 1), model.detailProperty().get().place());
        model.pins().keep(null);
        assertTrue(model.detailProperty().get().kept());
        assertTrue(model.back());
        assertNull(model.detailProperty().get().place());
        assertTrue(model.back());
        assertNull(model.detailProperty().get());
        model.pins().pin(new Spot(4, 1));
        assertTrue(model.back());
        assertEquals(new Spot(5, 1), model.pins().pinnedProperty().get());
        assertTrue(model.back());
        assertFalse(model.back());
    }

    @Test
    void theNumbersOnScreenMakeTheWholeNetworkByHand() {
        model.setWatched(true);
        float[][][] relu = new float[4][2][2];
        for (int map = 0; map < 4; map++) {
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 2; column++) {
                    Arithmetic.Sum sum = assertInstanceOf(Arithmetic.Sum.class, at(new Spot(1, map), row, column));
                    float[] x = sum.groups().getFirst().inputs().toArray();
                    float[] w = sum.groups().getFirst().weights().toArray();
                    float total = sum.biasValue();
                    for (int i = 0; i < x.length; i++) {
                        total += x[i] * w[i];
                    }
                    assertEquals(sum.value(), total, 1e-5);
                    Arithmetic.Curve curve =
                            assertInstanceOf(Arithmetic.Curve.class, at(new Spot(2, map), row, column));
                    assertEquals(sum.value(), curve.input());
                    assertEquals(
                            curve.inputText()
                                    + (curve.input() > 0
                                            ? " is above 0 and passes as it is."
                                            : " is not above 0, so it becomes 0."),
                            curve.sentence());
                    relu[map][row][column] = Math.max(0, total);
                    assertEquals(curve.value(), relu[map][row][column], 1e-5);
                }
            }
        }
        double[] scores = new double[3];
        double powers = 0;
        for (int unit = 0; unit < 3; unit++) {
            Arithmetic.Sum sum = assertInstanceOf(Arithmetic.Sum.class, at(new Spot(4, unit), 0, 0));
            scores[unit] = sum.biasValue();
            for (int map = 0; map < 4; map++) {
                for (int i = 0; i < 4; i++) {
                    scores[unit] += relu[map][i / 2][i % 2]
                            * sum.groups().get(map).weights().toArray()[i];
                }
            }
            assertEquals(sum.value(), scores[unit], 1e-5);
            powers += Math.exp(scores[unit]);
        }
        for (int unit = 0; unit < 3; unit++) {
            at(new Spot(5, unit), 0, 0);
            float shown =
                    model.columnsProperty().get().getLast().units().get(unit).value();
            assertEquals(Math.exp(scores[unit]) / powers, shown, 1e-5);
        }
    }

    @Test
    void aGradientByAWeightOpensToEveryTimeItWasUsed() {
        model.setWatched(true);
        model.showingProperty().set(Showing.GRADIENTS);
        model.pins().pin(new Spot(1, 2));
        UnitWeights weights = model.detailProperty().get().weights();
        model.pins().keepWeight(new WeightSpot(0, new Place(1, 0)));
        Arithmetic.Sum sum = assertInstanceOf(
                Arithmetic.Sum.class, model.detailProperty().get().arithmetic());
        assertEquals(weights.kernels().getFirst().get(1, 0), sum.value());
        float total = 0;
        for (float product : sum.groups().getFirst().products().toArray()) {
            total += product;
        }
        assertEquals(sum.value(), total, 1e-5);
        assertEquals("Blame of Conv map 3", sum.groups().getFirst().weightsName());
        assertTrue(model.captionProperty().get().startsWith("Filter 3, row 2, column 1, used 4 times: "));
        network.set(shapes(9, 4));
        assertNotNull(model.detailProperty().get().weight());
        model.pins().keepWeight(WeightSpot.BIAS);
        assertTrue(model.detailProperty().get().arithmetic().sentence().contains("every number it was added to"));
        model.pins().keepWeight(new WeightSpot(0, new Place(5, 5)));
        assertNull(model.detailProperty().get().arithmetic());
        assertTrue(model.back());
        assertNull(model.pins().weightProperty().get());
        model.pins().keepWeight(WeightSpot.BIAS);
        model.showingProperty().set(Showing.ACTIVATIONS);
        assertNull(model.detailProperty().get().weight());
    }

    @Test
    void aSingleNumbersGradientsByItsWeightsOpenBesideItsOwnBlame() {
        model.setWatched(true);
        model.showingProperty().set(Showing.GRADIENTS);
        model.pins().pin(new Spot(4, 1));
        String blame = model.detailProperty().get().arithmetic().total();
        model.pins().lookThrough(true);
        UnitDetail opened = model.detailProperty().get();
        assertNull(opened.arithmetic());
        assertEquals(16, opened.weights().kernels().size() * opened.weights().count());
        assertTrue(model.captionProperty().get().contains("the gradient by each"));
        model.pins().keepWeight(new WeightSpot(2, new Place(1, 0)));
        Arithmetic.Sum sum = assertInstanceOf(
                Arithmetic.Sum.class, model.detailProperty().get().arithmetic());
        assertEquals(opened.weights().kernels().get(2).get(1, 0), sum.value());
        assertEquals(sum.value(), sum.groups().getFirst().products().get(0, 0), 1e-6);
        network.set(shapes(9, 4));
        assertNotNull(model.detailProperty().get().weight());
        assertTrue(model.back());
        assertNull(model.detailProperty().get().arithmetic());
        network.set(shapes(1, 4));
        assertTrue(model.back());
        assertEquals(blame, model.detailProperty().get().arithmetic().total());
        assertEquals(new Spot(4, 1), model.pins().pinnedProperty().get());
        model.pins().lookThrough(true);
        model.showingProperty().set(Showing.ACTIVATIONS);
        assertNotNull(model.detailProperty().get().arithmetic());
        assertTrue(model.back());
        assertEquals(new Spot(5, 1), model.pins().pinnedProperty().get(), "Esc goes up at once");
    }

    @Test
    void everyNumberCanBeOpenedAndSaysHowItComesAbout() {
        model.setWatched(true);
        List<String> sentences = new ArrayList<>();
        for (LayerColumn column : model.sightProperty().get().plan().columns()) {
            for (int unit = 0; unit < column.units(); unit++) {
                Arithmetic arithmetic = at(new Spot(column.activation(), unit), 0, 0);
                assertTrue(arithmetic.sentence().endsWith("."), arithmetic.sentence());
                assertTrue(List.of("=", "≈", "goes in as").contains(arithmetic.sign()), arithmetic.sign());
                sentences.add(arithmetic.sentence());
                assertTrue(
                        model.captionProperty().get().contains(arithmetic.sentence())
                                || model.captionProperty().get().contains(arithmetic.total()),
                        model.captionProperty().get());
            }
        }
        assertTrue(sentences.getFirst().startsWith("Pixel "), sentences.getFirst());
    }

    @Test
    void strandsLeadBackToTheInputAndOnToTheAnswer() {
        model.setWatched(true);
        assertEquals(List.of(), model.strandsProperty().get());
        model.pins().hover(new Spot(1, 2));
        List<Strand> strands = model.strandsProperty().get();
        assertTrue(strands.contains(new Strand(0, 0, 1, 2, Float.NaN)));
        assertTrue(strands.contains(new Strand(1, 2, 2, 2, Float.NaN)));
        assertEquals(3, strands.stream().filter(Strand::weighted).count());
        model.pins().hover(null);
        assertEquals(List.of(), model.strandsProperty().get());
    }

    @Test
    void coloursReachTheSameInALayerOrInAll() {
        model.setWatched(true);
        model.rangeProperty().set(ColourRange.NETWORK);
        List<ColumnReading> columns = model.columnsProperty().get();
        assertEquals(columns.get(1).limit(), columns.get(2).limit());
        model.rangeProperty().set(ColourRange.MAP);
        ColumnReading conv = model.columnsProperty().get().get(1);
        assertNotEquals(conv.units().get(0).limit(), conv.units().get(1).limit());
    }

    @Test
    void ofManyMapsThoseShownStayUntilOthersAreClearlyMoreActive() {
        network.set(shapes(1, 40));
        model.setWatched(true);
        boolean kept = false;
        for (int seed = 2; seed < 12; seed++) {
            Set<Integer> before = units(model.columnsProperty().get().get(1));
            assertEquals(12, before.size());
            network.set(shapes(seed, 40));
            Set<Integer> now = units(model.columnsProperty().get().get(1));
            List<ColumnReading.Unit> all = model.all(1).units();
            for (ColumnReading.Unit come : all) {
                for (ColumnReading.Unit gone : all) {
                    boolean changed = now.contains(come.unit())
                            && !before.contains(come.unit())
                            && before.contains(gone.unit())
                            && !now.contains(gone.unit());
                    assertTrue(!changed || come.value() > 1.49 * gone.value(), come + " for " + gone);
                    kept |= now.contains(gone.unit()) && !now.contains(come.unit()) && come.value() > gone.value();
                }
            }
        }
        assertTrue(kept, "a map stayed though another was a little more active");
        model.step(1);
        Set<Integer> most = units(model.columnsProperty().get().get(1));
        double least = model.all(1).units().stream()
                .filter(unit -> most.contains(unit.unit()))
                .mapToDouble(ColumnReading.Unit::value)
                .min()
                .orElseThrow();
        assertTrue(model.all(1).units().stream().allMatch(unit -> most.contains(unit.unit()) || unit.value() <= least));
    }

    private static Set<Integer> units(ColumnReading column) {
        return column.units().stream().map(ColumnReading.Unit::unit).collect(Collectors.toSet());
    }

    @Test
    void aSingleOutputSpeaksOfTheSecondOfTwoClasses() {
        NetworkPlan plan = NetworkPlan.of(
                new NetworkSpec(
                        DatasetKey.SHAPES.sampleShape(),
                        List.of(new FlattenSpec(), new DenseSpec(1, zeros(), zeros()), new SigmoidSpec())),
                List.of("line", "cross"));
        assertEquals(List.of("cross"), plan.columns().getLast().unitNames());
        assertTrue(plan.columns().getLast().chances());
    }

    @Test
    void withoutNetworkOrImagesThereIsASentence(@TempDir Path empty) {
        model.setWatched(true);
        network.set(null);
        assertNull(model.sightProperty().get());
        assertFalse(model.captionProperty().get().isEmpty());
        NetworkViewModel blind = new NetworkViewModel(
                Runnable::run,
                Runnable::run,
                new SimpleObjectProperty<>(model(DatasetKey.FASHION_MNIST, 1, layers(4))),
                new DatasetCatalogue(empty),
                new Random(1));
        blind.setWatched(true);
        NetworkSight seen = blind.sightProperty().get();
        assertNull(seen.image());
        assertFalse(seen.problem().isEmpty());
        assertEquals(seen.problem(), blind.captionProperty().get());
        assertEquals(4, blind.columnsProperty().get().get(1).units().size());
        blind.pins().pin(new Spot(1, 0));
        blind.pins().hover(new Spot(1, 0));
        blind.step(1);
        blind.shuffle();
        assertNull(blind.detailProperty().get());
    }

    private Arithmetic at(Spot spot, int row, int column) {
        model.pins().pin(spot, new Place(row, column));
        return model.detailProperty().get().arithmetic();
    }

    private static TrainedModel shapes(long seed, int filters) {
        return model(DatasetKey.SHAPES, seed, layers(filters));
    }

    private static List<LayerSpec> layers(int filters) {
        return List.of(
                new Conv2dSpec(
                        filters,
                        Size2d.square(2),
                        Size2d.square(1),
                        Size2d.square(0),
                        new Initializer.Normal(0.5),
                        new Initializer.Normal(0.1)),
                new ReluSpec(),
                new FlattenSpec(),
                new DenseSpec(3, new Initializer.Normal(0.5), new Initializer.Normal(0.1)),
                new SoftmaxSpec());
    }

    private static TrainedModel model(DatasetKey data, long seed, List<LayerSpec> layers) {
        Recipe standard = Recipes.standard();
        NetworkSpec spec = new NetworkSpec(data.sampleShape(), layers);
        Recipe recipe = new Recipe(
                "test", "Test", spec, new ImageChoice(data, 10, 10), standard.preprocessing(), standard.config(), null);
        return new TrainedModel(recipe, Weights.initial(spec, seed), 0, null);
    }

    private static Initializer zeros() {
        return new Initializer.Zeros();
    }
}
