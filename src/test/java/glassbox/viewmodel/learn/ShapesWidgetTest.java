package glassbox.viewmodel.learn;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShapesWidgetTest {
    private static final List<String> LAYERS = List.of("conv1", "flatten1", "dense1", "relu1", "dense2", "sigmoid1");

    private final ShownWidget shapes = new ShownWidget("shapes");

    @AfterEach
    void close() {
        shapes.close();
    }

    @Test
    void everyLayersNumberIsWhatItsArithmeticSays() throws InterruptedException {
        for (String layer : LAYERS) {
            shapes.show("image: 3", "layer: " + layer, "at: 3");
            Strip strip = shapes.strip();
            double made = strip.groups().isEmpty()
                    ? strip.total()
                    : strip.groups().stream().mapToDouble(Strip.Group::sum).sum();
            assertEquals(strip.total(), made, 1e-5, layer);
            String place = layer.equals("conv1") ? "conv1.2.1" : layer + ".1.3";
            assertEquals(shapes.value(place), shapes.value("sum"), layer);
            assertFalse(shapes.remark().isEmpty(), layer);
        }
    }

    @Test
    void aFilterAndItsBiasMakeAMap() throws InterruptedException {
        shapes.show("image: 0", "at: 6");
        double sum = shapes.value("bias.1.1");
        for (int row = 1; row <= 2; row++) {
            for (int column = 1; column <= 2; column++) {
                sum += shapes.value("weights." + row + "." + column)
                        * shapes.value("image." + row + "." + (column + 1));
            }
        }
        assertEquals(sum, shapes.value("conv1.1.2"), 1e-5);
        assertEquals(shapes.value("maps.2.1.2"), shapes.value("conv1.1.2"));
    }

    @Test
    void theLossIsTheMeanSquareAndItsGradientTwiceTheDifferenceOverFour() throws InterruptedException {
        shapes.show("image: 1", "phase: loss", "at: 2");
        double squares = 0;
        for (int column = 1; column <= 4; column++) {
            double difference = shapes.value("sigmoid1.1." + column) - shapes.value("target.1." + column);
            squares += difference * difference;
            assertEquals(difference / 2, shapes.value("sigmoid1-gradient.1." + column), 1e-6);
        }
        assertEquals(squares / 4, shapes.value("loss"), 1e-6);
        assertEquals(shapes.value("sigmoid1.1.3"), shapes.value("sigmoid.3"));
        assertEquals(shapes.value("sigmoid1-gradient.1.3"), shapes.value("sigmoid-gradient.3"));
        assertEquals(shapes.value("sigmoid1-gradient.1.2"), shapes.value("sum"));
    }

    @Test
    void gradientsGoBackThroughEveryLayer() throws InterruptedException {
        for (String layer : LAYERS) {
            shapes.show("image: 2", "phase: backward", "layer: " + layer, "steps: 100");
            assertFalse(shapes.widget.reading().isEmpty(), layer);
        }
        shapes.show("image: 2", "phase: backward", "layer: dense2", "at: 6", "steps: 100");
        assertEquals(shapes.value("relu1.1.2") * shapes.value("dense2-gradient.1.2"), shapes.value("sum"), 1e-6);
        assertEquals(shapes.value("weights-gradient.1.2"), shapes.value("sum"));
        assertEquals(shapes.value("dense2-gradient.1.2"), shapes.value("bias-gradient.1.1"), 1e-7);
    }

    @Test
    void anUpdateTakesRateTimesGradientOffEachWeight() throws InterruptedException {
        shapes.show("image: 2", "phase: update", "layer: conv1", "at: 7", "steps: 20");
        for (int row = 1; row <= 2; row++) {
            for (int column = 1; column <= 2; column++) {
                String place = "." + row + "." + column;
                assertEquals(
                        shapes.value("weights" + place) - 0.1 * shapes.value("weights-gradient" + place),
                        shapes.value("weights-after" + place),
                        1e-6);
            }
        }
        assertEquals(shapes.value("weights-after.2.1"), shapes.value("sum"));
        assertTrue(shapes.value("loss-after") < shapes.value("loss"));
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        shapes.show("image: 5", "layer: dense1", "at: 4");
        String shown = shapes.widget.reading();
        shapes.show("image: 5", "layer: dense2");
        shapes.show("image: 5", "layer: 3");
        shapes.walk().move(3);
        assertEquals(shown, shapes.widget.reading());
        assertEquals(new Destination.ToTrain("shapes"), shapes.widget.destination());
        assertInstanceOf(Walk.class, shapes.walk());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        for (String wrong :
                new String[] {"image: 335", "layer: conv2", "phase: sideways", "steps: -1", "at: 17", "seed: 3"}) {
            assertThrows(WidgetProblem.class, () -> shapes.begin(wrong), wrong);
        }
        assertThrows(WidgetProblem.class, () -> shapes.begin("phase: update", "layer: relu1"));
    }

    @Test
    void whatIsClosedBeforeItIsReadyShowsNothing() {
        shapes.begin("image: 0", "steps: 1000");
        shapes.widget.close();
        assertEquals(Board.EMPTY, shapes.widget.board());
    }
}
