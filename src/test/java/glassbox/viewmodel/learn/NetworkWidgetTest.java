package glassbox.viewmodel.learn;

import java.io.IOException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.Split;
import glassbox.engine.data.Dataset;
import glassbox.exchange.ShippedModels;
import glassbox.recipe.TrainedModel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkWidgetTest {
    private final ShownWidget network = new ShownWidget("network");

    @AfterEach
    void close() {
        network.close();
    }

    @Test
    void itShowsWhatTheNetworkComputes() throws IOException, InterruptedException {
        network.show("model: mnist-8-filters", "image: 7", "map: 3");
        TrainedModel model = ShippedModels.read("mnist-8-filters");
        Dataset digits = new DatasetCatalogue().mnist(Split.TEST);
        float[] pixels = new float[784];
        digits.copyPixels(7, pixels, 0);
        var trace = model.classifier().trace(pixels);
        assertEquals(pixels[28 * 10 + 12], network.value("input.11.13"));
        assertEquals(trace.activation(1).get(2, 4, 5), network.value("maps.3.5.6"));
        float right = trace.output().data()[digits.label(7)];
        assertEquals(right, network.value("probabilities." + digits.label(7)));
        assertEquals(-Math.log(right), network.value("loss"), 1e-5);
    }

    @Test
    void itGoesOnInNetworkWithTheSameImage() throws InterruptedException {
        network.begin("model: mnist-8-filters", "image: 2");
        assertNull(network.widget.destination());
        network.show("model: mnist-8-filters", "image: 2", "layer: 2");
        var there = assertInstanceOf(Destination.ToNetwork.class, network.widget.destination());
        assertEquals(2, there.image());
        assertEquals("mnist-8-filters", there.model().recipe().name());
    }

    @Test
    void choosingAMapComesToTheSameAsShowingIt() throws InterruptedException {
        network.show("model: mnist-8-filters", "image: 2", "map: 5");
        String shown = network.widget.reading();
        network.show("model: mnist-8-filters", "image: 2");
        network.widget.choose("maps", 4, 0);
        assertEquals(shown, network.widget.reading());
    }

    @Test
    void everyLayerHasABoard() throws InterruptedException {
        for (int layer = 1; layer <= 4; layer++) {
            network.show("model: mnist-8-filters", "image: 2", "layer: " + layer);
            assertTrue(network.widget.board().panel("probabilities").isPresent(), "layer " + layer);
        }
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {"image: 1"},
            {"model: mnist-9-filters"},
            {"model: mnist-8-filters", "layer: 9"},
            {"model: mnist-8-filters", "map: 9"},
            {"model: mnist-8-filters", "image: -1"},
            {"model: mnist-8-filters", "pixel: 1"},
        };
        for (String[] wrong : wrongs) {
            assertThrows(WidgetProblem.class, () -> network.begin(wrong), String.join(",", wrong));
        }
    }
}
