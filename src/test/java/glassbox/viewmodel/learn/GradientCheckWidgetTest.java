package glassbox.viewmodel.learn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GradientCheckWidgetTest {
    private final ShownWidget check = new ShownWidget("gradient-check");

    @AfterEach
    void close() {
        check.close();
    }

    @Test
    void theSlopeIsTheDifferenceOfTheLossesOverTwiceTheNudge() throws InterruptedException {
        check.show("recipe: shapes", "layer: conv1", "filter: 2", "row: 1", "column: 2", "nudge: 0.001");
        double slope = (check.value("loss-up") - check.value("loss-down")) / 0.002;
        assertEquals(slope, check.value("slope"), 1e-9);
        assertEquals(check.value("backprop"), check.value("slope"), 1e-5);
        assertTrue(check.value("difference") < 1e-2);
        assertNull(check.widget.walk());
        assertTrue(check.remark().contains("filter 2, row 1, column 2"), check.remark());
    }

    @Test
    void theNudgeMayBeTooLargeAndTooSmall() throws InterruptedException {
        check.show("recipe: shapes", "row: 2", "column: 2", "sizes: all");
        double between = check.value("digits.1e-5");
        assertTrue(between > check.value("digits.1e-1"), check.widget.reading());
        assertTrue(between > check.value("digits.1e-11"), check.widget.reading());
        assertEquals("Nudge 1e-4", check.walk().words());
        String shown = check.widget.reading();
        check.walk().move(-2);
        check.walk().move(2);
        assertEquals(shown, check.widget.reading());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {"recipe: nothing"},
            {"recipe: shapes", "layer: relu1"},
            {"recipe: shapes", "layer: conv7"},
            {"recipe: shapes", "filter: 5"},
            {"recipe: shapes", "nudge: 0"},
            {"recipe: shapes", "sizes: some"},
            {"recipe: shapes", "weight: 1"},
        };
        for (String[] wrong : wrongs) {
            WidgetProblem problem =
                    assertThrows(WidgetProblem.class, () -> check.begin(wrong), String.join(",", wrong));
            assertTrue(problem.getMessage().startsWith("a.md, line 3: "), problem.getMessage());
        }
    }

    @Test
    void whatIsClosedBeforeItIsReadyShowsNothing() {
        check.begin("recipe: shapes", "sizes: all");
        check.widget.close();
        assertEquals(Board.EMPTY, check.widget.board());
    }
}
