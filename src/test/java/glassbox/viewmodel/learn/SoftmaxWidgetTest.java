package glassbox.viewmodel.learn;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SoftmaxWidgetTest {
    private static final String SCORES = "scores: -1 0 3 5";
    private static final String CLASSES = "classes: cat dog bird fish";

    private final ShownWidget softmax = new ShownWidget("softmax");

    @AfterEach
    void close() {
        softmax.close();
    }

    @Test
    void powersOverTheirSumAreProbabilities() throws InterruptedException {
        softmax.show(SCORES, CLASSES, "at: bird");
        assertEquals(5, softmax.value("scores.fish"));
        assertEquals(Math.exp(3), softmax.value("exp.bird"), 1e-5);
        assertEquals(0.118, softmax.value("probabilities.bird"), 5e-4);
        assertEquals(0.874, softmax.value("probabilities.fish"), 5e-4);
        assertEquals("20.086 ÷ 169.867", softmax.strip().terms());
        assertEquals("= 0.118", softmax.strip().result());
        assertEquals("Class bird", softmax.walk().words());
    }

    @Test
    void theLossOfFourFifthsIsOneTableEntry() throws InterruptedException {
        softmax.show("probabilities: 0.8 0.1 0.1", "right: 0", "show: loss");
        assertEquals(0.8, softmax.value("probabilities.0"), 1e-6);
        assertEquals(0.223, softmax.value("loss"), 5e-4);
        assertEquals("−ln 0.800", softmax.strip().terms());
    }

    @Test
    void tenEqualScoresLoseTheLogarithmOfTen() throws InterruptedException {
        softmax.show("untrained: 10", "right: 7", "show: loss");
        assertEquals(0.1, softmax.value("probabilities.3"), 1e-6);
        assertEquals(Math.log(10), softmax.value("loss"), 1e-6);
        assertEquals("Nothing is known yet: the loss is ln 10.", softmax.remark());
    }

    @Test
    void blameIsTheProbabilityLessTheTarget() throws InterruptedException {
        softmax.show(SCORES, CLASSES, "right: bird", "show: blame");
        double all = 0;
        for (String name : new String[] {"cat", "dog", "bird", "fish"}) {
            double target = name.equals("bird") ? 1 : 0;
            assertEquals(softmax.value("probabilities." + name) - target, softmax.value("blame." + name), 1e-6);
            all += softmax.value("blame." + name);
        }
        assertEquals(0, all, 1e-6);
        assertEquals(softmax.value("blame.bird"), softmax.value("sum"), 0);
        assertEquals("= −0.882", softmax.strip().result());
    }

    @Test
    void walkingComesToTheSameAsShowing() throws InterruptedException {
        softmax.show(SCORES, CLASSES, "right: dog", "show: blame", "at: fish");
        String shown = softmax.widget.reading();
        softmax.show(SCORES, CLASSES, "right: dog", "show: blame");
        softmax.walk().move(2);
        assertEquals(shown, softmax.widget.reading());
    }

    @Test
    void aScoreTooLargeForItsPowerHasAProbabilityAllTheSame() throws InterruptedException {
        softmax.show("scores: 1000 999", "right: 0", "show: loss");
        assertEquals(1 / (1 + Math.exp(-1)), softmax.value("probabilities.0"), 1e-6);
        softmax.show("scores: 1000 999");
        assertTrue(softmax.strip().result().startsWith("≈"), softmax.strip().result());
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        String[][] wrongs = {
            {},
            {"scores: 1"},
            {SCORES, "untrained: 10"},
            {SCORES, "right: cow"},
            {SCORES, "show: loss"},
            {SCORES, "classes: a b"},
            {SCORES, "score: 1"},
            {"probabilities: 1 0"},
        };
        for (String[] wrong : wrongs) {
            WidgetProblem problem =
                    assertThrows(WidgetProblem.class, () -> softmax.begin(wrong), String.join(",", wrong));
            assertTrue(problem.getMessage().startsWith("a.md, line 3: "), problem.getMessage());
        }
    }
}
