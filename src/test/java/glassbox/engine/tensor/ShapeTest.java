package glassbox.engine.tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ShapeTest {
    @ParameterizedTest(name = "size {0}, padding {1}, kernel {2}, stride {3} gives {4}")
    @CsvSource({
        "28, 0, 3, 1, 26",
        "28, 1, 3, 1, 28",
        "26, 0, 2, 2, 13",
        "5, 0, 2, 2, 2",
        "28, 1, 7, 1, 24",
        "3, 0, 4, 1, 0",
        "2, 0, 7, 3, -1"
    })
    void outputSizeFollowsTheFormula(int size, int padding, int kernel, int stride, int expected) {
        assertEquals(expected, Shape.outputSize(size, padding, kernel, stride));
    }

    @Test
    void lastIndexMovesFastest() {
        Shape shape = Shape.of(2, 3, 4);
        assertEquals(24, shape.elements());
        assertEquals(1, shape.offset(0, 0, 1));
        assertEquals(4, shape.offset(0, 1, 0));
        assertEquals(23, shape.offset(1, 2, 3));
    }

    @Test
    void axesAreAddedAndDroppedInFront() {
        Shape picture = Shape.of(1, 28, 28);
        assertEquals(Shape.of(64, 1, 28, 28), picture.prepend(64));
        assertEquals(picture, picture.prepend(64).dropFirst());
        assertEquals("64×1×28×28", picture.prepend(64).toString());
    }

    @Test
    void impossibleSizesAreRefusedWithBothNumbers() {
        String zero = assertThrows(IllegalArgumentException.class, () -> Shape.of(3, 0))
                .getMessage();
        assertEquals("Every size of a shape is at least 1, but [3, 0] has 0.", zero);
        assertThrows(IllegalArgumentException.class, () -> Shape.of(1 << 20, 1 << 20));
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(2, 2).offset(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> Shape.of(2, 2).offset(1));
    }

    @Test
    void shapeKeepsItsOwnCopyOfTheSizes() {
        int[] sizes = {2, 3};
        Shape shape = Shape.of(sizes);
        sizes[0] = 9;
        shape.toArray()[1] = 9;
        assertEquals(Shape.of(2, 3), shape);
    }

    @Test
    void tensorReshapesWithoutCopying() {
        Tensor tensor = Tensor.zeros(Shape.of(2, 3));
        tensor.reshape(Shape.of(6)).set(7, 5);
        assertEquals(7, tensor.get(1, 2));
        assertThrows(IllegalArgumentException.class, () -> tensor.reshape(Shape.of(5)));
        Tensor copy = tensor.copy();
        copy.fill(1);
        assertEquals(7, tensor.get(1, 2));
    }

    @Test
    void morePositionsThanCanBeCountedAreTheLargestNumber() {
        assertEquals(Integer.MAX_VALUE, Shape.outputSize(10, 1 << 30, 3, 1));
        assertEquals(1 << 30, Shape.outputSize(1, (1 << 30) - 1, 1, 2));
    }
}
