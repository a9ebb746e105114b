package glassbox.engine.network;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.engine.layer.Conv2dSpec;
import glassbox.engine.layer.DenseSpec;
import glassbox.engine.layer.FlattenSpec;
import glassbox.engine.layer.Initializer;
import glassbox.engine.layer.LayerSpec;
import glassbox.engine.layer.MaxPool2dSpec;
import glassbox.engine.layer.ParameterSpec;
import glassbox.engine.layer.SoftmaxSpec;
import glassbox.engine.tensor.Shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NetworkSpecTest {
    private static final Initializer ZEROS = new Initializer.Zeros();

    @Test
    void shapesFollowTheLayers() {
        NetworkSpec network = spec(
                Conv2dSpec.valid(8, 3, ZEROS),
                MaxPool2dSpec.square(2),
                new FlattenSpec(),
                new DenseSpec(10, ZEROS, ZEROS),
                new SoftmaxSpec());
        assertEquals(
                List.of(
                        Shape.of(1, 28, 28),
                        Shape.of(8, 26, 26),
                        Shape.of(8, 13, 13),
                        Shape.of(1352),
                        Shape.of(10),
                        Shape.of(10)),
                network.shapes());
        assertEquals(72 + 13_520 + 10, network.parameterCount());
        assertEquals(
                List.of("conv1.weights", "dense1.weights", "dense1.bias"),
                network.parameters().stream().map(ParameterSpec::name).toList());
    }

    @Test
    void aKernelLargerThanItsPictureIsRefusedNamingLayerAndSizes() {
        assertRefused("Layer 2, conv2 (conv 27×27, 1 filter), cannot take its input 8×26×26.", "27×27", "26×26");
    }

    private static void assertRefused(String... parts) {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> spec(Conv2dSpec.valid(8, 3, ZEROS), Conv2dSpec.valid(1, 27, ZEROS)))
                .getMessage();
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void aDenseLayerOnPicturesAsksForAFlattenLayer() {
        String message = assertThrows(IllegalArgumentException.class, () -> spec(new DenseSpec(10, ZEROS, null)))
                .getMessage();
        assertTrue(message.contains("dense1") && message.contains("1×28×28") && message.contains("flatten"), message);
    }

    @Test
    void aConvLayerOnARowIsRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class, () -> spec(new FlattenSpec(), Conv2dSpec.valid(1, 3, ZEROS)))
                .getMessage();
        assertTrue(message.contains("conv1") && message.contains("784"), message);
    }

    @Test
    void aNetworkWithoutLayersIsRefused() {
        assertThrows(IllegalArgumentException.class, NetworkSpecTest::spec);
    }

    private static NetworkSpec spec(LayerSpec... layers) {
        return new NetworkSpec(Shape.of(1, 28, 28), List.of(layers));
    }
}
