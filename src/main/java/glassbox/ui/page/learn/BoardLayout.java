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
    private static final double LINE = 21;
    private static final double EDGE = 8;
    private static final double LARGEST = 560;
    private static final double SMALLEST = 40;
    /** Cells of this size are large enough not to look for a closer arrangement. */
    private static final double GOOD_CELL = 46;

    private static final double GOOD_SIDE = 210;
    /** Numbers that can be read are worth more than any size. */
    private static final double LEGIBLE = 10_000;
    /** The arithmetic is worth more than size, too, but goes before numbers cannot be read. */
    private static final double WHOLE = 2_000;
    /** Where nothing fits, a room so many times larger is arranged and shown smaller. */
    private static final double MORE = 1.15;

    private static final double MOST_MORE = 4;
    /** Narrower rooms have less space between panels. */
    private static final double NARROW = 700;

    /** Where a remark can stand. */
    enum Said {
        /** Beside the last panel. */
        BESIDE(40),
        /** Below the panels. */
        BELOW(40),
        /** Nowhere: there is no room, or nothing is remarked. */
        NOWHERE(0);

        private final double worth;

        Said(double worth) {
            this.worth = worth;
        }
    }

    private final List<List<PanelSlot>> rows;
    private final double width;
    private final double height;
    private final int tallest;
    private final boolean said;
    private final double remarkBelow;

    private BoardScale scale = new BoardScale(SMALLEST, SMALLEST);
    private @Nullable StripSizes strip;
    private Said remarkAt = Said.NOWHERE;
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
        double least = width < NARROW ? 2 * LINE : LINE;
        this.remarkBelow = said ? Math.max(least, Math.ceil(remark.prefHeight(width - 2 * EDGE))) + 12 : 0;
    }

    /** The best arrangement of these panels in a room of this size. */
    static BoardLayout of(Board board, List<List<PanelSlot>> rows, Words remark, double width, double height) {
        BoardLayout layout = new BoardLayout(board, rows, remark, width, height);
        for (double more = MORE; !layout.choose(board.strip()) && more < MOST_MORE; more *= MORE) {
            layout = new BoardLayout(board, rows, remark, width * more, height * more);
        }
        layout.arrange();
        return layout;
    }

    /** The width of the room that was arranged; larger than the one there is where that is too small for anything. */
    double width() {
        return width;
    }

    /** The height of the room that was arranged. */
    double height() {
        return height;
    }

    /** Chooses the arrangement that is worth most; false if nothing fits. */
    private boolean choose(@Nullable Strip arithmetic) {
        List<@Nullable StripSizes> strips = new ArrayList<>();
        if (arithmetic != null) {
            strips.addAll(StripSizes.choices(arithmetic));
        }
        StripSizes closest = strips.isEmpty() ? null : strips.getLast();
        strips.add(null);
        double best = -1;
        for (boolean withSizes : List.of(true, false)) {
            for (Said where : said ? List.of(Said.BESIDE, Said.BELOW, Said.NOWHERE) : List.of(Said.NOWHERE)) {
                for (StripSizes sizes : strips) {
                    boolean fits = sizes == null || sizes.width() <= width || sizes.equals(closest);
                    double side = fits ? side(sizes, where, withSizes) : -1;
                    if (side < 0) {
                        continue;
                    }
                    BoardScale wanted = BoardScale.of(side, tallest);
                    boolean legible = isLegible(wanted);
                    boolean whole = sizes != null || arithmetic == null;
                    double worth = side + (legible ? LEGIBLE : 0) + (whole ? WHOLE : 0) + where.worth;
                    if (worth > best) {
                        best = worth;
                        strip = sizes;
                        remarkAt = where;
                        sized = withSizes;
                        scale = wanted;
                    }
                    if (legible && whole && side >= Math.min(GOOD_SIDE, tallest * GOOD_CELL)) {
                        return true;
                    }
                }
            }
        }
        return best >= 0;
    }

    private boolean isLegible(BoardScale wanted) {
        return rows.stream().flatMap(List::stream).allMatch(slot -> slot.view().legible(wanted));
    }

    /** The largest side with which everything fits; −1 if none does. */
    private double side(@Nullable StripSizes sizes, Said where, boolean withSizes) {
        double wide = roomWidth(where);
        double tall = height - stripHeight(sizes) - (where == Said.BELOW ? remarkBelow : 0);
        double most = Math.floor(Math.min(LARGEST, tall));
        if (most < SMALLEST || !fits(SMALLEST, wide, tall, withSizes)) {
            return -1;
        }
        double fitting = SMALLEST;
        double beyond = most + 1;
        while (beyond - fitting > 1) {
            double middle = Math.floor((fitting + beyond) / 2);
            if (fits(middle, wide, tall, withSizes)) {
                fitting = middle;
            } else {
                beyond = middle;
            }
        }
        return fitting;
    }

    private boolean fits(double side, double wide, double tall, boolean withSizes) {
        BoardScale wanted = BoardScale.of(side, tallest);
        return panelsHeight(wanted) <= tall && rows.stream().allMatch(row -> rowWidth(row, wanted, withSizes) <= wide);
    }

    private double stripHeight(@Nullable StripSizes sizes) {
        return sizes == null ? 0 : sizes.height() + ABOVE_STRIP + (sizes.width() > width ? SCROLL_BAR : 0);
    }

    private double rowWidth(List<PanelSlot> row, BoardScale scale, boolean withSizes) {
        double wide = 0;
        for (int i = 0; i < row.size(); i++) {
            wide += row.get(i).width(scale, withSizes) + (i == 0 ? 0 : gap(row, i));
        }
        return wide;
    }

    /** The space before a panel. */
    private double gap(List<PanelSlot> row, int index) {
        double gap =
                Math.min(row.get(index - 1).view().gap(), row.get(index).view().gap());
        return width < NARROW ? Math.floor(gap * 0.6) : gap;
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
        return height - stripHeight(strip) - (remarkAt == Said.BELOW ? remarkBelow : 0);
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

    private double roomWidth(Said where) {
        return width - 2 * EDGE - (where == Said.BESIDE ? REMARK_BESIDE + REMARK_GAP : 0);
    }

    private double usedWidth(List<PanelSlot> row) {
        return grows(row) ? roomWidth(remarkAt) : rowWidth(row, scale, sized);
    }

    private double left(List<PanelSlot> row) {
        return remarkAt == Said.BESIDE ? EDGE : EDGE + Math.floor((width - 2 * EDGE - usedWidth(row)) / 2);
    }

    /** Puts every panel in its place. */
    void place(List<List<PanelSlot>> slots) {
        double y = top;
        double spare = Math.max(0, panelsRoom() - panelsHeight(scale));
        long growing = slots.stream().filter(BoardLayout::grows).count();
        for (List<PanelSlot> row : slots) {
            double tall = bodyHeight(row, scale) + (grows(row) ? Math.floor(spare / growing) : 0);
            long growers = row.stream().filter(slot -> slot.view().grows()).count();
            double more = growers == 0 ? 0 : Math.floor((roomWidth(remarkAt) - rowWidth(row, scale, sized)) / growers);
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

    /** Where the remark stands. */
    Said remarkAt() {
        return remarkAt;
    }

    double remarkLeft() {
        return remarkAt == Said.BESIDE ? contentRight + REMARK_GAP - 4 : EDGE;
    }

    double remarkWidth() {
        return remarkAt == Said.BESIDE ? Math.min(260, width - remarkLeft() - EDGE) : width - 2 * EDGE;
    }

    double remarkTop(double tall) {
        return Math.floor(remarkAt == Said.BESIDE ? panelsMiddle - tall / 2 : panelsBottom + 10);
    }
}
