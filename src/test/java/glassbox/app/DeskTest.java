package glassbox.app;

import javafx.geometry.Rectangle2D;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DeskTest {
    private static final Rectangle2D DESK = new Rectangle2D(0, 30, 1440, 870);

    @Test
    void aWindowWithItsTitleBarIsBroughtOntoTheDesk() {
        assertEquals(DESK, Desk.within(DESK, new Rectangle2D(-1, 5, 1442, 920)));
        assertEquals(new Rectangle2D(100, 30, 1024, 725), Desk.within(DESK, new Rectangle2D(100, 10, 1024, 725)));
        assertEquals(new Rectangle2D(416, 175, 1024, 725), Desk.within(DESK, new Rectangle2D(900, 400, 1024, 725)));
    }

    @Test
    void aWindowOnTheDeskStaysWhereItIs() {
        Rectangle2D window = new Rectangle2D(100, 40, 1024, 725);
        assertEquals(window, Desk.within(DESK, window));
    }
}
