package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Words;
import glassbox.viewmodel.learn.Board;
import glassbox.viewmodel.learn.MatrixPanel;
import glassbox.viewmodel.learn.Strip;

/** Finds how large the panels of a board can be in a room, and where they stand. */
final class BoardLayout {
    static final double SCROLL_BAR = 14;

    private static final double HEAD = 30;
    private static final double BETWEEN_ROWS = 20;
    private static final double ABOVE_STRIP = 22;
    private static final double REMARK_BESIDE = 150;
    private static final double REMARK_GAP = 44;
    private static final double EDGE = 8;
    private static final double LARGEST = 560;
    private static final double SMALLEST = 40;
    private static final double STEP = 2;
    /** Cells of this size are large enough not to look for a closer arrangement. */
    private static final double GOOD_CELL = 46;

    private static final double GOOD_SIDE = 210;

    private final List<List<PanelSlot>> rows;
    private final double width;
    private final double height;
    private final int tallest;
    private final boolean said;
    private final double remarkBelow;

    private BoardScale scale = new BoardScale(SMALLEST, SMALLEST);
    private @Nullable StripSizes strip;
    private boolean beside;
    private boolean sized = true;
    private double top;
    private double contentRight;
    private double panelsBottom;
    private double panelsMiddle;

    private BoardLayout(Board board, List<List<PanelSlot>> rows, Words remark, double width, double height) {
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.said = !board.remark().isEmpty();
        this.tallest = board.panels()
                .filter(MatrixPanel.class::isInstance)
                .mapToInt(panel -> ((MatrixPanel) panel).numbers().rows())
                .max()
                .orElse(1);
        this.remarkBelow = said ? Math.ceil(remark.prefHeight(width - 2 * EDGE)) + 12 : 0;
    }

    /** The best arrangement of these panels in a room of this size. */
    static BoardLayout of(Board board, List<List<PanelSlot>> rows, Words remark, double width, double height) {
        BoardLayout layout = new BoardLayout(board, rows, remark, width, height);
        layout.choose(board.strip());
        return layout;
    }

    private void choose(@Nullable Strip arithmetic) {
        List<@Nullable StripSizes> strips = new ArrayList<>();
        if (arithmetic == null) {
            strips.add(null);
        } else {
            strips.addAll(StripSizes.choices(arithmetic));
        }
        double best = -1;
        for (boolean withSizes : List.of(true, false)) {
            for (StripSizes sizes : strips) {
                boolean fits = sizes == null || sizes.width() <= width || sizes.equals(strips.getLast());
                for (boolean atSide : said ? List.of(true, false) : List.of(false)) {
                    double side = fits ? side(sizes, atSide, withSizes) : -1;
                    if (side > best + (best < 0 ? 0 : 12)) {
                        best = side;
                        strip = sizes;
                        beside = atSide;
                        sized = withSizes;
                        scale = BoardScale.of(side, tallest);
                    }
                    if (side >= Math.min(GOOD_SIDE, tallest * GOOD_CELL) && side > 0) {
                        arrange();
                        return;
                    }
                }
            }
        }
        arrange();
    }

    /** The largest side with which everything fits; −1 if none does. */
    private double side(@Nullable StripSizes sizes, boolean atSide, boolean withSizes) {
        double wide = width - 2 * EDGE - (atSide ? REMARK_BESIDE + REMARK_GAP : 0);
        double tall = height - stripHeight(sizes) - (said && !atSide ? remarkBelow : 0);
        for (double side = Math.min(LARGEST, tall); side >= SMALLEST; side -= STEP) {
            BoardScale wanted = BoardScale.of(side, tallest);
            if (rows.stream().allMatch(row -> rowWidth(row, wanted, withSizes) <= wide)
                    && panelsHeight(wanted) <= tall) {
                return side;
            }
        }
        return -1;
    }

    private double stripHeight(@Nullable StripSizes sizes) {
        return sizes == null ? 0 : sizes.height() + ABOVE_STRIP + (sizes.width() > width ? SCROLL_BAR : 0);
    }

    private static double rowWidth(List<PanelSlot> row, BoardScale scale, boolean withSizes) {
        double wide = 0;
        for (int i = 0; i < row.size(); i++) {
            wide += row.get(i).width(scale, withSizes) + (i == 0 ? 0 : gap(row, i));
        }
        return wide;
    }

    /** The space before a panel. */
    private static double gap(List<PanelSlot> row, int index) {
        return Math.min(row.get(index - 1).view().gap(), row.get(index).view().gap());
    }

    private static double head(List<PanelSlot> row) {
        return row.stream().anyMatch(PanelSlot::isTitled) ? HEAD : 0;
    }

    private static double bodyHeight(List<PanelSlot> row, BoardScale scale) {
        return row.stream()
                .mapToDouble(slot -> slot.view().size(scale).getHeight())
                .max()
                .orElse(0);
    }

    private double panelsHeight(BoardScale wanted) {
        double tall = BETWEEN_ROWS * (rows.size() - 1);
        for (List<PanelSlot> row : rows) {
            tall += head(row) + bodyHeight(row, wanted);
        }
        return tall;
    }

    private double panelsRoom() {
        return height - stripHeight(strip) - (said && !beside ? remarkBelow : 0);
    }

    private void arrange() {
        double spare = Math.max(0, panelsRoom() - panelsHeight(scale));
        boolean growing =
                rows.stream().flatMap(List::stream).anyMatch(slot -> slot.view().grows());
        top = growing ? 0 : Math.floor(Math.min(spare / 2, strip == null ? spare / 2 : spare / 3));
        contentRight = 0;
        for (List<PanelSlot> row : rows) {
            contentRight = Math.max(contentRight, left(row) + usedWidth(row));
        }
        panelsBottom = top + panelsHeight(scale) + (growing ? spare : 0);
        List<PanelSlot> last = rows.getLast();
        panelsMiddle = panelsBottom - (bodyHeight(last, scale) + (growing ? spare : 0)) / 2;
    }

    private static boolean grows(List<PanelSlot> row) {
        return row.stream().anyMatch(slot -> slot.view().grows());
    }

    private double roomWidth() {
        return width - 2 * EDGE - (beside ? REMARK_BESIDE + REMARK_GAP : 0);
    }

    private double usedWidth(List<PanelSlot> row) {
        return grows(row) ? roomWidth() : rowWidth(row, scale, sized);
    }

    private double left(List<PanelSlot> row) {
        return beside ? EDGE : EDGE + Math.floor((width - 2 * EDGE - usedWidth(row)) / 2);
    }

    /** Puts every panel in its place. */
    void place(List<List<PanelSlot>> slots) {
        double y = top;
        double spare = Math.max(0, panelsRoom() - panelsHeight(scale));
        long growing = slots.stream().filter(BoardLayout::grows).count();
        for (List<PanelSlot> row : slots) {
            double tall = bodyHeight(row, scale) + (grows(row) ? Math.floor(spare / growing) : 0);
            long growers = row.stream().filter(slot -> slot.view().grows()).count();
            double more = growers == 0 ? 0 : Math.floor((roomWidth() - rowWidth(row, scale, sized)) / growers);
            double x = left(row);
            for (int i = 0; i < row.size(); i++) {
                PanelSlot slot = row.get(i);
                x += i == 0 ? 0 : gap(row, i);
                double wide = slot.width(scale, sized) + (slot.view().grows() ? more : 0);
                slot.place(scale, sized, x, y, head(row), wide, tall);
                x += wide;
            }
            y += head(row) + tall + BETWEEN_ROWS;
        }
    }

    @Nullable
    StripSizes strip() {
        return strip;
    }

    boolean remarkBeside() {
        return beside;
    }

    double remarkLeft() {
        return beside ? contentRight + REMARK_GAP - 4 : EDGE;
    }

    double remarkWidth() {
        return beside ? Math.min(260, width - remarkLeft() - EDGE) : width - 2 * EDGE;
    }

    double remarkTop(double tall) {
        return Math.floor(beside ? panelsMiddle - tall / 2 : panelsBottom + 10);
    }
}
