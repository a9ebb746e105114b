package glassbox.viewmodel.learn;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BugWidgetTest {
    private static BoardWidget shown(WidgetTrial trial, String... lines) {
        BoardWidget widget =
                (BoardWidget) WidgetKinds.of("bug").orElseThrow().maker().apply(trial.bench);
        trial.show(widget, "bug", lines);
        return widget;
    }

    @Test
    void theTurnedGradientOfArticleThreeIsTheSlopeTurned() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: rotated-kernel-gradient", "images: 335", "check: yes");
            for (int row = 1; row <= 2; row++) {
                for (int column = 1; column <= 2; column++) {
                    double slope = widget.value("slope." + (3 - row) + "." + (3 - column));
                    assertEquals(slope, widget.value("backprop." + row + "." + column), 1e-6);
                }
            }
            assertTrue(widget.value("check.conv1") > 0);
            assertEquals(0, widget.value("check.dense1"));
            assertEquals(0, widget.value("check.dense2"));
            assertTrue(
                    widget.board().remark().contains("disagrees in Conv."),
                    widget.board().remark());
        }
    }

    @Test
    void theWrongSignIsSeenInTheFilterAlone() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: wrong-sign", "images: 16", "check: yes");
            assertEquals(-widget.value("slope.1.1"), widget.value("backprop.1.1"), 1e-6);
            assertEquals(0, widget.value("check.dense1"));
            assertEquals(2, widget.value("error"), 1e-3);
        }
    }

    @Test
    void belowTheSecondConvolutionTheBlameIsInTheWrongPixels() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: kernel-not-flipped", "images: 16", "check: yes");
            assertTrue(widget.value("check.conv1") > 0);
            assertEquals(0, widget.value("check.conv2"));
            assertEquals(0, widget.value("check.dense1"));
        }
    }

    @Test
    void thePoolSpoilsTheFilterAlone() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: pool-to-wrong-place", "images: 16", "check: yes");
            assertTrue(widget.value("check.conv1") > 0);
            assertEquals(0, widget.value("check.dense1"));
        }
    }

    @Test
    void softmaxWithoutTheMaximumPassesTheCheckAndStopsLater() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: no-max-subtraction", "check: yes");
            assertEquals(0, widget.value("check.conv1"));
            assertEquals(0, widget.value("check.dense1"));
            assertTrue(
                    widget.board().remark().startsWith("Faulty: stopped at image "),
                    widget.board().remark());
            assertTrue(widget.value("accuracy.healthy") > 0.4);
        }
    }

    @Test
    void withoutShufflingEveryGradientIsRightAndOnlyTheCurveTells() {
        try (WidgetTrial trial = new WidgetTrial()) {
            BoardWidget widget = shown(trial, "fault: no-shuffle", "images: 1000", "check: yes");
            assertEquals(0, widget.value("check.conv1"));
            assertTrue(widget.value("accuracy.faulty") < 0.3, "it says what it saw last");
            assertTrue(widget.value("accuracy.healthy") > 0.5);
        }
    }

    @Test
    void theSameLinesGiveTheSameBoard() {
        try (WidgetTrial one = new WidgetTrial();
                WidgetTrial other = new WidgetTrial()) {
            String[] lines = {"fault: rotated-kernel-gradient", "images: 160", "check: yes"};
            assertEquals(shown(one, lines).reading(), shown(other, lines).reading());
        }
    }

    @Test
    void aBugHasNoWayOutOfItsLesson() {
        try (WidgetTrial trial = new WidgetTrial()) {
            for (String fault : BugCase.names()) {
                Widget widget = shown(trial, "fault: " + fault, "images: 2");
                assertNull(widget.destination(), fault);
                widget.close();
            }
        }
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        try (WidgetTrial trial = new WidgetTrial()) {
            Widget widget = WidgetKinds.of("bug").orElseThrow().maker().apply(trial.bench);
            for (String[] lines : List.of(
                    new String[] {},
                    new String[] {"fault: none"},
                    new String[] {"fault: wrong-sign", "images: 0"},
                    new String[] {"fault: wrong-sign", "check: perhaps"},
                    new String[] {"fault: wrong-sign", "seed: 1"})) {
                assertThrows(WidgetProblem.class, () -> widget.show(WidgetTrial.lines("bug", lines)));
            }
        }
    }
}
