package glassbox.viewmodel.learn;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The widgets that show networks which come with Glassbox reading test images of MNIST. */
class DigitWidgetsTest {
    private static final String EIGHT = "model: mnist-8-filters";

    @Test
    void aMovedDigitIsReadWrongAndACentredOneRight() throws InterruptedException {
        try (ShownWidget moved = new ShownWidget("moved")) {
            moved.show(EIGHT, "image: 2");
            double ink = moved.value("image.12.14");
            assertTrue(moved.value("probabilities.1") > 0.99);
            moved.show(EIGHT, "image: 2", "by: 4 -1");
            assertEquals(ink, moved.value("image.11.18"));
            assertTrue(moved.remark().startsWith("It reads a 4"), moved.remark());
            moved.show(EIGHT, "image: 2", "by: 4 -1", "centred: yes");
            assertTrue(moved.value("probabilities.1") > 0.9);
            assertThrows(WidgetProblem.class, () -> moved.begin(EIGHT, "by: 4"));
            assertThrows(WidgetProblem.class, () -> moved.begin("model: nobody"));
        }
    }

    @Test
    void hidingAPatchTakesFromTheAnswer() throws InterruptedException {
        try (ShownWidget occlude = new ShownWidget("occlude")) {
            occlude.show(EIGHT, "image: 1");
            assertTrue(occlude.value("most") > 0.3);
            assertEquals(0, occlude.value("why.1.1"), 1e-6);
            String hidden = occlude.widget.reading();
            occlude.show(EIGHT, "image: 1", "why: grad-cam");
            assertTrue(!occlude.widget.reading().equals(hidden));
        }
    }

    @Test
    void mistakesComeSurestFirst() throws InterruptedException {
        try (ShownWidget mistakes = new ShownWidget("mistakes")) {
            mistakes.show(EIGHT, "of: 500", "count: 5");
            assertEquals(500, mistakes.value("read"));
            double wrong = mistakes.value("wrong");
            assertTrue(wrong >= 5 && wrong < 100, "wrong: " + wrong);
            for (int card = 1; card < 5; card++) {
                assertTrue(mistakes.value("cards." + card) >= mistakes.value("cards." + (card + 1)));
            }
            mistakes.show(EIGHT, "of: 500", "count: 5", "kind: any");
            assertEquals(wrong, mistakes.value("wrong"));
            assertInstanceOf(Destination.ToInspect.class, mistakes.widget.destination());
        }
    }
}
