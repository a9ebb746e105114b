package glassbox.engine.layer;

import org.junit.jupiter.api.Test;

import glassbox.engine.tensor.Shape;
import glassbox.engine.tensor.Size2d;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class Conv2dTest {
    private static final Initializer ZEROS = new Initializer.Zeros();

    @Test
    void twoChannelsAddUpAndTheBiasComesLast() {
        Conv2dSpec spec = new Conv2dSpec(1, Size2d.of(1, 2), Size2d.square(1), Size2d.square(0), ZEROS, ZEROS);
        LayerFixture conv = new LayerFixture(spec, Shape.of(2, 1, 3), 1, 2, 3, 10, 20, 30)
                .with(0, 1, -1, 2, 3)
                .with(1, 0.5f);
        assertArrayEquals(new float[] {-1 + 80 + 0.5f, -1 + 130 + 0.5f}, conv.forward());
        assertArrayEquals(new float[] {1, 1, -2, 2, 7, 6}, conv.backward(1, 2));
        assertArrayEquals(new float[] {1 + 4, 2 + 6, 10 + 40, 20 + 60}, conv.gradient(0));
        assertArrayEquals(new float[] {3}, conv.gradient(1));
    }

    @Test
    void gradientsOfTheBatchAddUp() {
        LayerFixture conv = new LayerFixture(Conv2dSpec.valid(1, 1, ZEROS), Shape.of(1, 1, 2), 1, 2, 3, 4).with(0, 5);
        conv.forward();
        conv.backward(1, 10, 100, 1000);
        assertArrayEquals(new float[] {1 + 20 + 300 + 4000}, conv.gradient(0));
    }

    @Test
    void shapesAndParametersFollowTheInput() {
        Conv2dSpec spec = new Conv2dSpec(16, Size2d.of(5, 3), Size2d.of(2, 1), Size2d.of(2, 0), ZEROS, ZEROS);
        assertEquals(Shape.of(16, 14, 26), spec.outputShape(Shape.of(3, 28, 28)));
        assertEquals(
                Shape.of(16, 3, 5, 3),
                spec.parameters(Shape.of(3, 28, 28)).getFirst().shape());
        assertEquals(2, spec.parameters(Shape.of(3, 28, 28)).size());
    }

    @Test
    void impossibleSettingsAreRefusedWithASentence() {
        assertRefused("0", () -> Conv2dSpec.valid(0, 3, ZEROS));
        assertRefused("stride", () -> spec(1, 0, 0).outputShape(Shape.of(1, 5, 5)));
        assertRefused("padding", () -> spec(1, 1, -1).outputShape(Shape.of(1, 5, 5)));
        assertRefused("6×6", () -> spec(6, 1, 0).outputShape(Shape.of(1, 5, 5)));
    }

    private static Conv2dSpec spec(int kernel, int stride, int padding) {
        return new Conv2dSpec(1, Size2d.square(kernel), Size2d.square(stride), Size2d.square(padding), ZEROS, null);
    }

    private static void assertRefused(String part, org.junit.jupiter.api.function.Executable attempt) {
        String message = assertThrows(IllegalArgumentException.class, attempt).getMessage();
        assertTrue(message.contains(part), message);
    }
}
