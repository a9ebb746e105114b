package glassbox.ui.control;

import java.util.List;

import javafx.scene.canvas.GraphicsContext;

import glassbox.ui.theme.Palette;

/** Rings over the cells of a matrix, on a canvas of their own, so that moving one never repaints the numbers. */
public final class CellMarks extends PaintedView {
    /** How far this layer reaches beyond the matrix on every side. */
    public static final double MARGIN = 8;

    private static final double FRAME = 1;
    private static final double LINE = 4;
    private static final double HALO = 2;
    private static final double INSET = 5;
    /** Rings over smaller cells are thin. */
    private static final double SMALL = 20;

    private List<Ring> rings = List.of();
    private double cellWidth = 44;
    private double cellHeight = 44;

    /**
     * A ring around cells.
     *
     * @param first the cell at its upper left
     * @param rows how many rows it is high
     * @param columns how many columns it is wide
     * @param look how it is drawn
     */
    public record Ring(CellIndex first, int rows, int columns, Look look) {}

    /** How a ring is drawn. */
    public enum Look {
        /** The lens around its cells. */
        LENS,
        /** A thin ring within its cells. */
        INSIDE,
        /** A thin line between cells. */
        LINE
    }

    /** A layer without rings. */
    public CellMarks() {
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Shows these rings. */
    public void show(List<Ring> wanted) {
        if (!wanted.equals(rings)) {
            rings = List.copyOf(wanted);
            requestPaint();
        }
    }

    /** The size of the matrix's cells. */
    public void setCell(double width, double height) {
        if (width != cellWidth || height != cellHeight) {
            cellWidth = width;
            cellHeight = height;
            requestPaint();
        }
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        for (Ring ring : rings) {
            if (ring.look() == Look.LINE) {
                line(graphics, palette, ring);
                continue;
            }
            boolean inside = ring.look() == Look.INSIDE;
            double inset = inside ? Math.min(INSET, cellWidth / 5) : 0;
            double line = inside || cellWidth < SMALL ? 2 : LINE;
            Grid.ring(
                    graphics,
                    palette,
                    MARGIN + FRAME + ring.first().column() * cellWidth + inset,
                    MARGIN + FRAME + ring.first().row() * cellHeight + inset,
                    ring.columns() * cellWidth - 2 * inset,
                    ring.rows() * cellHeight - 2 * inset,
                    line,
                    HALO);
        }
    }

    private void line(GraphicsContext graphics, Palette palette, Ring ring) {
        double left = MARGIN + FRAME + ring.first().column() * cellWidth;
        double top = MARGIN + FRAME + ring.first().row() * cellHeight;
        graphics.setLineWidth(1.5);
        graphics.setStroke(palette.accent());
        graphics.setLineDashes(4, 4);
        graphics.strokeRect(left, top, ring.columns() * cellWidth, ring.rows() * cellHeight);
        graphics.setLineDashes();
    }
}
