package glassbox.ui.control;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

/** Of what lies beyond an axis the outermost point is marked, above and below. */
class ChartBeyondPainterTest {
    private static final ChartAxis AXIS = ChartAxis.around(1, ChartAxis.Scale.LINEAR);

    private record Line(double... y) implements ChartCurve {
        @Override
        public int size() {
            return y.length;
        }

        @Override
        public double x(int index) {
            return index;
        }

        @Override
        public double y(int index) {
            return y[index];
        }
    }

    @Test
    void theOutermostPointOfAnyRunIsFound() {
        List<ChartRun> runs = List.of(run(0, 3, -2), run(0.5, 7, 1, -9, 2));
        ChartBeyondPainter.Outlier high = ChartBeyondPainter.Outlier.of(runs, AXIS, 100, true);
        assertNotNull(high);
        assertEquals(new ChartBeyondPainter.Outlier(1, 7), high);
        assertEquals(new ChartBeyondPainter.Outlier(3, -9), ChartBeyondPainter.Outlier.of(runs, AXIS, 100, false));
    }

    @Test
    void whatLiesWithinTheAxisOrAfterTheSpanIsNotMarked() {
        List<ChartRun> runs = List.of(run(1, -1, 0, 5, -5));
        assertNull(ChartBeyondPainter.Outlier.of(runs, AXIS, 2, true));
        assertNull(ChartBeyondPainter.Outlier.of(runs, AXIS, 2, false));
        assertNotNull(ChartBeyondPainter.Outlier.of(runs, AXIS, 3, true));
    }

    private static ChartRun run(double... test) {
        return ChartRun.of("run", RunLook.NOW, ChartCurve.EMPTY, new Line(test));
    }
}
