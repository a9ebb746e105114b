package glassbox.viewmodel.learn;

import java.util.List;

import org.junit.jupiter.api.Test;

import glassbox.explain.FilterRun;
import glassbox.explain.FilterSettings;
import glassbox.explain.Padding;
import glassbox.raster.ClassicalFilter;
import glassbox.raster.Raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BoardTest {
    private static final Raster IMAGE = Raster.of(4, 4, 0, 50, 0, 29, 0, 80, 31, 2, 33, 90, 0, 75, 0, 9, 0, 95);
    private static final FilterRun RUN =
            FilterRun.of(IMAGE, new FilterSettings(ClassicalFilter.SOBEL_VERTICAL.kernel(), Padding.VALID, 1, false));

    private static Board board() {
        return Board.of(
                        MatrixPanel.pixels("image", "Image", IMAGE, 100).marked(Mark.lens(0, 1, 3, 3)),
                        new SignPanel("="),
                        MatrixPanel.signed("output", "Output", RUN.output()))
                .below(FiguresPanel.of(new FiguresPanel.Figure("loss", "Loss", 2.303, "2.303", "")))
                .with(Strip.of(RUN.sumAt(0, 1), new Strip.Decimals(0, 0, 0)));
    }

    @Test
    void numbersAreFoundByTheirNames() {
        Board board = board();
        assertEquals(-192, board.value("output.1.2"));
        assertEquals(95, board.value("image.4.4"));
        assertEquals(2.303, board.value("loss"));
        assertEquals(2.303, board.value("figures.loss"));
        assertEquals(-192, board.value("sum"));
        assertEquals(-160, board.value("term.4"));
        assertEquals(108, board.value("group.3"));
    }

    @Test
    void aNumberThatIsNotThereIsAnsweredByThoseThatAre() {
        for (String wrong :
                List.of("output.3.1", "output.0.1", "outputs.1.1", "output", "output.1.2.3", "term.10", "")) {
            IllegalArgumentException problem =
                    assertThrows(IllegalArgumentException.class, () -> board().value(wrong), wrong);
            assertTrue(problem.getMessage().contains("output.ROW.COLUMN (2 × 2)"), problem.getMessage());
        }
    }

    @Test
    void theStripIsTheArithmeticOfTheWindow() {
        Strip strip = Strip.of(RUN.sumAt(0, 1), new Strip.Decimals(0, 0, 0));
        assertEquals("−300 + 0 + 108", strip.terms());
        assertEquals("= −192", strip.result());
        assertEquals("add all nine", strip.words());
        assertEquals(
                List.of("left column", "middle column", "right column"),
                strip.groups().stream().map(Strip.Group::title).toList());
        assertEquals(
                new Strip.Term(4, 80, -2, -160),
                strip.groups().getFirst().terms().get(1));
    }

    @Test
    void aSumThatDoesNotAddUpAsWrittenSaysSo() {
        Strip strip = new Strip(
                List.of(new Strip.Group("a", List.of(), 0.4), new Strip.Group("b", List.of(), 0.4)),
                "add both",
                0.8,
                new Strip.Decimals(0, 0, 0));
        assertEquals("≈ 1", strip.result());
    }

    @Test
    void theReadingTellsBoardsApart() {
        assertEquals(board().reading(), board().reading());
        assertNotEquals(board().reading(), board().saying("An edge.").reading());
        Board moved = Board.of(MatrixPanel.pixels("image", "Image", IMAGE, 100).marked(Mark.lens(1, 1, 3, 3)));
        Board there = Board.of(MatrixPanel.pixels("image", "Image", IMAGE, 100).marked(Mark.lens(0, 1, 3, 3)));
        assertNotEquals(moved.reading(), there.reading());
        assertTrue(board().reading().contains("29 −192 / −35 −22"), board().reading());
    }

    @Test
    void panelsOfOtherKindsAnswerByTheirNames() {
        Raster map = Raster.of(2, 2, 1, 2, 3, 4);
        Board board = Board.of(
                MapsPanel.signed("maps", "Maps", List.of(map, map.with(1, 0, -7)), 0),
                BarsPanel.probabilities("probabilities", "", List.of("0", "7"), List.of(0.25f, 0.75f), 1),
                PicturePanel.of("picture", "", List.of(map, map, map.with(0, 1, 9))),
                new CardsPanel("cards", "", "", List.of(new CardsPanel.Card(List.of(map), "7", "1", 0.5f))),
                new PatchesPanel("patches", "", map, true, List.of(5f, 6f), -1),
                new ChartPanel(
                        "loss",
                        "Loss",
                        ChartPanel.Axis.NUMBERS,
                        2,
                        1,
                        List.of(new ChartPanel.Curve("healthy", List.of(0.0, 1.0), List.of(2.3, 0.5), true)),
                        null,
                        null));
        assertEquals(-7, board.value("maps.2.2.1"));
        assertEquals(0.75, board.value("probabilities.7"));
        assertEquals(9, board.value("picture.3.1.2"));
        assertEquals(0.5, board.value("cards.1"));
        assertEquals(6, board.value("patches.product.2"));
        assertEquals(0.5, board.value("loss.healthy"));
        assertEquals(0.5, board.value("loss.last"));
        assertFalse(board.reading().isEmpty());
    }
}
