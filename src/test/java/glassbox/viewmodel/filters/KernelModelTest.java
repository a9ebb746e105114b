package glassbox.viewmodel.filters;

import java.util.List;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KernelModelTest {
    private final ObjectProperty<@Nullable TrainedModel> network = new SimpleObjectProperty<>();
    private final KernelModel model = new KernelModel(network);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7 | 7",
                "-2.5 | -2.5",
                "−2.5 | -2.5",
                "0,5 | 0.5",
                "1/8 | 0.125",
                "-1 / 4 | -0.25",
                ".5 | 0.5",
                "3. | 3",
                "+4 | 4",
                "1e2 | 100",
                "1,000 | 1000",
                "1000000 | 1000000"
            })
    void numbersAreReadAsPeopleTypeThem(String typed, float value) {
        model.type(0, 0, typed);
        assertEquals(value, model.kernelProperty().get().get(0, 0));
        assertEquals("", model.refusalProperty().get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "NaN", "Infinity", "∞", "1e999", "", "  ", "1/0", "0x10", "1f", "--1", "1 2", "1000001"})
    void whatIsNoNumberIsRefusedAndTheOldOneKept(String typed) {
        Raster before = model.kernelProperty().get();
        model.type(1, 0, typed);
        assertEquals(before, model.kernelProperty().get());
        String sentence = model.refusalProperty().get();
        assertTrue(sentence.contains(": −2 stays."), sentence);
        assertEquals(
                new KernelSource.Classical(ClassicalFilter.SOBEL_VERTICAL),
                model.sourceProperty().get());
    }

    @Test
    void theSentenceSaysWhatWasTypedAndWhatToType() {
        model.type(0, 0, "abc");
        assertEquals(
                "“abc” is not a number up to 1,000,000: −1 stays. Try −2, 0.5 or 1/9.",
                model.refusalProperty().get());
        model.type(0, 0, "5");
        assertEquals("", model.refusalProperty().get());
    }

    @Test
    void wholeNumbersCountByOneAndOthersByATenth() {
        model.nudge(0, 0, 1);
        assertEquals(0, model.kernelProperty().get().get(0, 0));
        model.type(0, 0, "0.2");
        model.nudge(0, 0, 1);
        assertEquals(0.3f, model.kernelProperty().get().get(0, 0));
        model.nudge(0, 0, -4);
        assertEquals(-0.1f, model.kernelProperty().get().get(0, 0));
    }

    @Test
    void aResetBringsBackTheNumberOfTheShelf() {
        model.type(2, 2, "9");
        assertEquals(new KernelSource.Own(), model.sourceProperty().get());
        model.reset(2, 2);
        assertEquals(
                ClassicalFilter.SOBEL_VERTICAL.kernel(), model.kernelProperty().get());
    }

    @Test
    void aLargerFilterGetsZerosAroundAndASmallerOneLosesItsEdges() {
        model.setSize(5);
        assertEquals(0, model.kernelProperty().get().get(0, 0));
        assertEquals(-2, model.kernelProperty().get().get(2, 1));
        model.setSize(3);
        assertEquals(
                ClassicalFilter.SOBEL_VERTICAL.kernel(), model.kernelProperty().get());
        model.setSize(1);
        assertEquals(Raster.of(1, 1, 0), model.kernelProperty().get());
    }

    @Test
    void aNumberIsEditedWithAllItsDigits() {
        model.choose(ClassicalFilter.BOX_BLUR);
        assertEquals("0.11111111", model.textOf(0, 0));
        model.choose(ClassicalFilter.SOBEL_VERTICAL);
        assertEquals("-2", model.textOf(1, 0));
        assertEquals("0", model.textOf(0, 1));
    }

    @Test
    void aNetworksFiltersComeToTheShelf() {
        assertEquals(List.of(), model.learned().filtersProperty().get());
        network.set(Bench.network(1));
        List<LearnedFilter> learned = model.learned().filtersProperty().get();
        assertEquals(8, learned.size());
        assertEquals("8", learned.getLast().label());
        float[] weights = network.get().weights().values("conv1.weights");
        assertEquals(Raster.copyOf(weights, 9 * 2, 3, 3), learned.get(2).kernel());
        model.chooseLearned(2);
        assertEquals(learned.get(2).kernel(), model.kernelProperty().get());
        assertEquals(new KernelSource.Learned(2), model.sourceProperty().get());
    }

    @Test
    void aChosenFilterFollowsTheNetworkUntilItIsChanged() {
        network.set(Bench.network(1));
        model.chooseLearned(0);
        network.set(Bench.network(2));
        assertEquals(
                model.learned().filtersProperty().get().getFirst().kernel(),
                model.kernelProperty().get());
        model.type(0, 0, "1");
        Raster own = model.kernelProperty().get();
        network.set(Bench.network(3));
        assertEquals(own, model.kernelProperty().get());
    }

    @Test
    void aNetworkThatGoesAwayLeavesTheFilterInUse() {
        network.set(Bench.network(1));
        model.chooseLearned(3);
        Raster chosen = model.kernelProperty().get();
        network.set(null);
        assertEquals(List.of(), model.learned().filtersProperty().get());
        assertEquals(chosen, model.kernelProperty().get());
        model.chooseLearned(3);
        assertEquals(new KernelSource.Own(), model.sourceProperty().get());
    }
}
