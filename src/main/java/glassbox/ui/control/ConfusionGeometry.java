package glassbox.ui.control;

import javafx.scene.text.Font;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a confusion matrix are: titles, names, cells, the axis of the shares beside them, the legend below.
 *
 * @param left where the first column begins
 * @param top where the first row begins
 * @param pitch the side of a cell
 * @param axisLeft where the axis of the shares begins
 * @param axisWidth how long it is
 * @param right where the shares' numbers end
 * @param slanted whether the names of the columns stand aslant
 */
record ConfusionGeometry(
        double left, double top, double pitch, double axisLeft, double axisWidth, double right, boolean slanted) {
    static final double LEGEND = 62;
    private static final double TITLE = 34;
    private static final double HEAD = 66;
    private static final double GAP = 24;
    private static final double PERCENT = 62;
    private static final double EDGE = 6;
    private static final double LARGEST = 104;
    private static final double ALL = 800;

    /** The places in a region of this size. */
    static ConfusionGeometry of(ConfusionTable table, double width, double height) {
        CanvasText text = new CanvasText();
        boolean words = ConfusionTable.areWords(table.rows());
        boolean slanted = ConfusionTable.areWords(table.columns());
        double names = words ? widest(text, table.rows(), CanvasText.medium(13)) + 12 : 32;
        double head = slanted ? 46 + widest(text, table.columns(), CanvasText.medium(13)) * 0.62 : HEAD;
        double axis = width < 640 ? 56 : 88;
        double left = TITLE + names;
        int across = table.columns().size();
        int down = table.rows().size();
        double room = width - left - GAP - axis - PERCENT - EDGE;
        double pitch = Math.floor(Math.min(
                Math.min(LARGEST, ALL / Math.max(across, down)),
                Math.min(room / across, (height - head - LEGEND) / down)));
        double axisLeft = left + across * pitch + GAP;
        return new ConfusionGeometry(
                left, head, Math.max(8, pitch), axisLeft, axis, axisLeft + axis + PERCENT - 10, slanted);
    }

    private static double widest(CanvasText text, java.util.List<String> names, Font font) {
        return names.stream().mapToDouble(name -> text.width(name, font)).max().orElse(0);
    }

    /** The cell at a place; null beside all of them. */
    @Nullable
    CellIndex cellAt(ConfusionTable table, double x, double y) {
        int column = (int) Math.floor((x - left) / pitch);
        int row = (int) Math.floor((y - top) / pitch);
        boolean inside = row >= 0
                && column >= 0
                && row < table.rows().size()
                && column < table.columns().size();
        return inside ? new CellIndex(row, column) : null;
    }
}
