package glassbox.viewmodel.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.DatasetKey;
import glassbox.engine.layer.BatchNorm2dSpec;
import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ReluSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.network.NetworkSpec;
import glassbox.engine.network.Weights;
import glassbox.engine.tensor.Size2d;
import glassbox.engine.tensor.Tensor;
import glassbox.raster.Raster;
import glassbox.recipe.ImageChoice;
import glassbox.recipe.Recipe;
import glassbox.recipe.Recipes;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class WhatIfTest {
    private static final Spot CONV_2_MAP_3 = new Spot(4, 2);

    private final ObjectProperty<TrainedModel> network = new SimpleObjectProperty<>(digits(1));
    private final NetworkViewModel model =
            new NetworkViewModel(Runnable::run, Runnable::run, network, new DatasetCatalogue(), new Random(1));

    @BeforeEach
    void look() {
        model.showingProperty().set(Showing.WEIGHTS);
        model.setWatched(true);
        model.pins().pin(CONV_2_MAP_3);
    }

    @Test
    void aTypedWeightChangesTheAnswerAndTheAccuracyAndCanBeUndone() {
        List<Float> before = answer();
        assertNull(model.trial().scoreProperty().get());
        model.whatIf().type(weights(), 1, new Place(0, 2), "7,5");
        assertEquals(7.5f, weights().kernels().get(1).get(0, 2));
        assertNotEquals(before, answer());
        assertEquals(30, model.trial().scoreProperty().get().images());
        assertEquals(1, model.whatIf().editsProperty().get().size());
        String words = model.whatIf().editsProperty().get().getFirst();
        assertTrue(words.startsWith("Filter 3 of Conv 2, row 1, column 3: "), words);
        assertTrue(words.endsWith(" became 7.50"), words);
        assertTrue(model.whatIf().undo());
        assertEquals(before, answer());
        assertNull(model.trial().scoreProperty().get());
        assertFalse(model.whatIf().undo());
        assertTrue(model.whatIf().redo());
        assertEquals(7.5f, weights().kernels().get(1).get(0, 2));
        model.whatIf().reset(weights(), 1, new Place(0, 2));
        assertEquals(before, answer());
        assertEquals(2, model.whatIf().editsProperty().get().size(), "a reset is an edit too, and can be undone");
    }

    @Test
    void whatIsNoNumberIsRefusedInASentence() {
        float before = weights().kernels().getFirst().get(0, 0);
        model.whatIf().type(weights(), 0, Place.FIRST, "NaN");
        assertTrue(model.whatIf().refusalProperty().get().contains("is not a number"));
        model.whatIf().type(weights(), 0, Place.FIRST, "1e30");
        assertTrue(model.whatIf().refusalProperty().get().contains("1,000,000"));
        assertEquals(before, weights().kernels().getFirst().get(0, 0));
        model.whatIf().type(weights(), 0, Place.FIRST, "1/4");
        assertEquals(0.25f, weights().kernels().getFirst().get(0, 0));
        assertEquals("", model.whatIf().refusalProperty().get());
        model.whatIf().nudge(weights(), 0, Place.FIRST, 2);
        assertEquals(0.45f, weights().kernels().getFirst().get(0, 0));
    }

    @Test
    void everySwapKeepsTheStrengthOfEachKernelExceptZeros() {
        List<Raster> learned = weights().kernels();
        for (FilterSwap swap : List.of(FilterSwap.SOBEL_VERTICAL, FilterSwap.SOBEL_HORIZONTAL, FilterSwap.MIRROR)) {
            model.whatIf().swap(CONV_2_MAP_3, swap);
            for (int i = 0; i < learned.size(); i++) {
                assertEquals(length(learned.get(i)), length(weights().kernels().get(i)), 1e-4, swap.toString());
            }
            assertTrue(model.whatIf().undo());
        }
        model.whatIf().swap(CONV_2_MAP_3, FilterSwap.SOBEL_VERTICAL);
        Raster sobel = weights().kernels().getFirst();
        assertEquals(2 * sobel.get(1, 1), sobel.get(2, 1), 1e-5, "the 3×3 lies in the middle of the 5×5");
        assertEquals(0, sobel.get(0, 0));
        model.whatIf().swap(CONV_2_MAP_3, FilterSwap.MIRROR);
        assertEquals(-sobel.get(2, 1), weights().kernels().getFirst().get(2, 1));
        model.whatIf().swap(CONV_2_MAP_3, FilterSwap.NOISE);
        assertNotEquals(sobel, weights().kernels().getFirst());
        model.whatIf().swap(CONV_2_MAP_3, FilterSwap.ZEROS);
        assertEquals(0, weights().kernels().get(1).maxAbs());
        assertEquals(
                "Filter 3 of Conv 2 became zeros",
                model.whatIf().editsProperty().get().getLast());
        model.whatIf().takeAllBack();
        assertEquals(learned, weights().kernels());
    }

    @Test
    void aMapThatIsSwitchedOffIsZeroEverywhereAndTheOthersStay() {
        Raster other = map(new Spot(4, 1));
        assertNotEquals(0, map(CONV_2_MAP_3).maxAbs());
        model.whatIf().switchOff(new Spot(5, 2));
        assertEquals(0, map(CONV_2_MAP_3).maxAbs(), "a ReLU map is switched off where it comes from");
        assertEquals(0, map(new Spot(5, 2)).maxAbs());
        assertEquals(other, map(new Spot(4, 1)));
        assertTrue(model.whatIf().isOff(CONV_2_MAP_3));
        assertFalse(model.whatIf().canSwitchOff(CONV_2_MAP_3));
        model.whatIf().switchOff(new Spot(2, 0));
        assertEquals(0, map(new Spot(2, 0)).maxAbs(), "a batch-norm map too");
        model.whatIf().switchOff(new Spot(8, 4));
        assertEquals(0, map(new Spot(8, 4)).get(0, 0));
        assertFalse(model.whatIf().canSwitchOff(new Spot(0, 0)));
        assertEquals(3, model.whatIf().editsProperty().get().size());
    }

    @Test
    void editsStayOnTopOfTrainingAndOfAnotherImage() {
        model.whatIf().type(weights(), 0, Place.FIRST, "3");
        assertFalse(model.trial().movedOnProperty().get());
        model.step(1);
        assertEquals(3, weights().kernels().getFirst().get(0, 0));
        TrainedModel next = digits(2);
        network.set(next);
        assertTrue(model.trial().movedOnProperty().get());
        assertEquals(3, weights().kernels().getFirst().get(0, 0));
        assertEquals(
                next.weights().values("conv2.weights")[2 * 4 * 25 + 1],
                weights().kernels().getFirst().get(0, 1));
        model.whatIf().takeAllBack();
        assertFalse(model.trial().movedOnProperty().get());
        assertEquals(
                next.weights().values("conv2.weights")[2 * 4 * 25],
                weights().kernels().getFirst().get(0, 0));
    }

    @Test
    void anotherNetworkHasNoEdits() {
        model.whatIf().type(weights(), 0, Place.FIRST, "3");
        network.set(recipe("other", network.get()));
        assertEquals(List.of(), model.whatIf().editsProperty().get());
        assertFalse(model.whatIf().redoableProperty().get());
        assertNull(model.trial().scoreProperty().get());
    }

    @Test
    void trainingGoesOnFromTheEditedWeights() {
        List<TrainedModel> handed = new ArrayList<>();
        model.trial().trainerProperty().set(handed::add);
        model.whatIf().type(weights(), 0, Place.FIRST, "3");
        model.trial().trainOn();
        assertEquals(3, handed.getFirst().weights().values("conv2.weights")[2 * 4 * 25]);
        assertEquals(List.of(), model.whatIf().editsProperty().get());
    }

    @Test
    void aFilterIsHandedOverAsItStandsWithThePictureItLooksAt() {
        List<FilterLink> links = new ArrayList<>();
        assertFalse(model.trial().canOpenFilter(CONV_2_MAP_3));
        model.trial().filtersProperty().set(links::add);
        model.whatIf().type(weights(), 0, Place.FIRST, "3");
        model.trial().openFilter(CONV_2_MAP_3);
        assertEquals(1, links.getFirst().layer());
        assertEquals(2, links.getFirst().filter());
        assertEquals(3, links.getFirst().kernel().get(0, 0));
        assertEquals(List.of(), links.getFirst().picture());
        model.trial().openFilter(new Spot(2, 1));
        assertEquals(1, links.size(), "a batch-norm map has weights, but no filter");
        model.trial().openFilter(new Spot(1, 1));
        assertEquals(0, links.getLast().layer());
        assertEquals(
                model.sightProperty().get().image().channels(), links.getLast().picture());
    }

    @Test
    void numbersBeyondAllBoundsAreSaidWithAWayBack() {
        Map<String, Tensor> huge = new LinkedHashMap<>();
        Weights learned = network.get().weights();
        for (String name : learned.names()) {
            Tensor tensor = learned.tensor(name);
            if (name.startsWith("conv")) {
                java.util.Arrays.fill(tensor.data(), 1e30f);
            }
            huge.put(name, tensor);
        }
        network.set(new TrainedModel(network.get().recipe(), Weights.copyOf(huge), 0, null));
        assertTrue(
                model.captionProperty().get().startsWith("From Conv 2 on the numbers are beyond all bounds"),
                model.captionProperty().get());
        for (Showing showing : Showing.values()) {
            model.showingProperty().set(showing);
            model.pins().pin(CONV_2_MAP_3, new Place(1, 1));
            assertNotNull(model.detailProperty().get());
            assertEquals(10, model.columnsProperty().get().getLast().units().size());
        }
    }

    private UnitWeights weights() {
        return model.detailProperty().get().weights();
    }

    private Raster map(Spot spot) {
        return model.sightProperty().get().reading().map(spot.activation(), spot.unit());
    }

    private List<Float> answer() {
        return model.columnsProperty().get().getLast().units().stream()
                .map(ColumnReading.Unit::value)
                .toList();
    }

    private static double length(Raster kernel) {
        double sum = 0;
        for (float value : kernel.toArray()) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }

    private static TrainedModel digits(long seed) {
        Initializer some = new Initializer.Normal(0.2);
        NetworkSpec spec = new NetworkSpec(
                DatasetKey.MNIST.sampleShape(),
                List.of(
                        new Conv2dSpec(4, Size2d.square(3), Size2d.square(1), Size2d.square(0), some, some),
                        BatchNorm2dSpec.common(),
                        MaxPool2dSpec.square(2),
                        new Conv2dSpec(5, Size2d.square(5), Size2d.square(1), Size2d.square(0), some, some),
                        new ReluSpec(),
                        MaxPool2dSpec.square(2),
                        new FlattenSpec(),
                        new DenseSpec(12, some, some),
                        new ReluSpec(),
                        new DenseSpec(10, some, some),
                        new SoftmaxSpec()));
        Recipe standard = Recipes.standard();
        Recipe recipe = new Recipe(
                "test",
                "Test",
                spec,
                new ImageChoice(DatasetKey.MNIST, 60, 30),
                standard.preprocessing(),
                standard.config(),
                null);
        return new TrainedModel(recipe, Weights.initial(spec, seed), 0, null);
    }

    private static TrainedModel recipe(String name, TrainedModel model) {
        Recipe old = model.recipe();
        Recipe other = new Recipe(name, "Other", old.network(), old.images(), old.preprocessing(), old.config(), null);
        return new TrainedModel(other, model.weights(), 0, null);
    }
}
