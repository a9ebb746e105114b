package glassbox.engine.tensor;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SeededRandomTest {
    @Test
    void theDrawsAreThoseOfSplitMix64() {
        SeededRandom random = new SeededRandom(1234567);
        assertEquals(6457827717110365317L, random.nextLong());
        assertEquals(3203168211198807973L, random.nextLong());
    }

    @Test
    void wholeNumbersBelowABoundAreAllReachedEquallyOften() {
        SeededRandom random = new SeededRandom(9);
        int[] counts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
        }
        for (int count : counts) {
            assertEquals(10_000, count, 400);
        }
        assertThrows(IllegalArgumentException.class, () -> random.nextInt(0));
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertNotEquals(
                SeededRandom.stream(1, 0).nextLong(), SeededRandom.stream(1, 1).nextLong());
        assertNotEquals(SeededRandom.stream(1, 0).nextLong(), new SeededRandom(1).nextLong());
        assertEquals(
                SeededRandom.stream(1, 2).nextLong(), SeededRandom.stream(1, 2).nextLong());
    }
}
