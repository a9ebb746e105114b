package glassbox.viewmodel.learn;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The widgets of the first lessons: pixels, a signal under a filter, whole pictures, sizes. */
class SimpleWidgetsTest {
    @Test
    void theNumbersInTheFrameAreThePixelsOfTheDigit() throws InterruptedException {
        try (ShownWidget pixels = new ShownWidget("pixels")) {
            pixels.show("image: digit 0", "window: 8 7 5 8");

            assertEquals(84, pixels.value("numbers.1.1"));
            assertEquals(254, pixels.value("numbers.2.2"));
            assertEquals(pixels.value("image.9.8"), pixels.value("numbers.2.2"));
        }
    }

    @Test
    void numbersAloneShowNoPicture() throws InterruptedException {
        try (ShownWidget pixels = new ShownWidget("pixels")) {
            pixels.show("image: 0 255", "show: numbers");

            assertEquals(255, pixels.value("numbers.1.2"));
            assertThrows(IllegalArgumentException.class, () -> pixels.value("image.1.2"));
        }
    }

    @Test
    void aFrameOverTheEdgeIsRefusedWithTheSizeOfThePicture() {
        try (ShownWidget pixels = new ShownWidget("pixels")) {
            WidgetProblem problem =
                    assertThrows(WidgetProblem.class, () -> pixels.begin("image: 0 1 / 2 3", "window: 2 2 2 1"));

            assertTrue(problem.getMessage().contains("2 × 2"), problem.getMessage());
        }
    }

    @Test
    void aCorrelationWritesTheFilterBackToFrontAndAConvolutionAsItIs() throws InterruptedException {
        try (ShownWidget signal = new ShownWidget("signal")) {
            signal.show("signal: 0 0 0 1 0 0 0", "kernel: 1 2 3", "at: all");
            assertEquals(List.of(0.0, 3.0, 2.0, 1.0, 0.0), outputs(signal));

            signal.show("signal: 0 0 0 1 0 0 0", "kernel: 1 2 3", "mode: convolution", "at: all");
            assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 0.0), outputs(signal));
        }
    }

    private static List<Double> outputs(ShownWidget signal) {
        return List.of(1, 2, 3, 4, 5).stream()
                .map(place -> signal.value("output.1." + place))
                .toList();
    }

    @Test
    void theSumOfAWindowIsItsOutputAndFollowsTheWalk() throws InterruptedException {
        try (ShownWidget signal = new ShownWidget("signal")) {
            signal.show("signal: 1 0 2 1 0 3 0", "kernel: 1 2 3", "at: 1");
            assertEquals(7, signal.value("sum"));

            signal.walk().move(1);
            assertEquals(signal.value("output.1.2"), signal.value("sum"));
        }
    }

    @Test
    void aNumberTypedIntoATurnedFilterStaysWhereItWasTyped() throws InterruptedException {
        try (ShownWidget signal = new ShownWidget("signal")) {
            signal.show("signal: 1 0 0 0", "kernel: 1 2 3", "mode: convolution");
            assertEquals(3, signal.value("kernel.1.1"));

            assertEquals("", signal.widget.type("kernel", 0, 0, "5"));

            assertEquals(5, signal.value("kernel.1.1"));
            assertEquals(5, signal.value("output.1.1"));
            assertEquals("five is not a number.", signal.widget.type("kernel", 0, 0, "five"));
        }
    }

    @Test
    void theStrengthOfAnEdgeComesFromBothFilters() throws InterruptedException {
        try (ShownWidget picture = new ShownWidget("picture")) {
            picture.show("picture: house", "filters: sobel-vertical sobel-horizontal", "together: magnitude");

            double vertical = picture.value("sobel-vertical.30.40");
            double horizontal = picture.value("sobel-horizontal.30.40");
            assertTrue(vertical != 0 && horizontal != 0, picture.widget.reading());
            assertEquals(Math.hypot(vertical, horizontal), picture.value("magnitude.30.40"), 1e-3);
            assertInstanceOf(Destination.ToFilters.class, picture.widget.destination());
        }
    }

    @Test
    void aPhotoNeedsMillionsOfDenseWeightsAndAFilterNine() throws InterruptedException {
        try (ShownWidget sizes = new ShownWidget("sizes")) {
            sizes.show("size: 224", "channels: 3", "dense: 1024");
            assertEquals(150_528, sizes.value("inputs"));
            assertEquals(154_140_672, sizes.value("dense-weights"));

            sizes.show("size: 224", "kernel: 3", "dense: 1");
            assertEquals(9, sizes.value("weights"));
            assertEquals(50_176.0 / 9, sizes.value("ratio"), 1e-9);
        }
    }

    @Test
    void theOutputShrinksWithFilterAndStrideAndGrowsWithPadding() throws InterruptedException {
        try (ShownWidget sizes = new ShownWidget("sizes")) {
            sizes.show("size: 28", "kernel: 7", "padding: 1");
            assertEquals(24, sizes.value("output"));

            sizes.show("size: 28", "kernel: 3", "stride: 2", "filters: 8");
            assertEquals(13, sizes.value("output"));
            assertEquals(72, sizes.value("weights"));
            assertEquals(8, sizes.value("biases"));

            assertThrows(WidgetProblem.class, () -> sizes.begin("size: 2", "kernel: 3"));
        }
    }
}
