package glassbox.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;

import glassbox.raster.ColourScale;
import glassbox.raster.Raster;
import glassbox.ui.theme.Palette;

/** A kernel as a small square of signed colours, without numbers: what a filter looks like on a shelf. */
public final class KernelThumb extends PaintedView {
    private Raster kernel;
    private final double side;

    /**
     * A thumb in which each cell takes whole pixels.
     *
     * @param side the width and height it is given; the kernel is drawn in its middle
     */
    public KernelThumb(Raster kernel, double side) {
        this.kernel = kernel;
        this.side = side;
        getStyleClass().add("kernel-thumb");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
    }

    /** Shows other weights. */
    public void show(Raster weights) {
        kernel = weights;
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext graphics, Palette palette, double width, double height) {
        double cell = Math.max(1, Math.floor((side - 2) / Math.max(kernel.rows(), kernel.columns())));
        double left = Math.floor((width - cell * kernel.columns()) / 2);
        double top = Math.floor((height - cell * kernel.rows()) / 2);
        float limit = CellFill.limitOfKernel(kernel);
        ColourScale colours = CellFill.SIGNED.scale(palette.dark());
        graphics.setFill(palette.line2());
        graphics.fillRect(left - 1, top - 1, cell * kernel.columns() + 2, cell * kernel.rows() + 2);
        for (int row = 0; row < kernel.rows(); row++) {
            for (int column = 0; column < kernel.columns(); column++) {
                graphics.setFill(Grid.colour(colours.argb(kernel.get(row, column), limit)));
                graphics.fillRect(left + column * cell, top + row * cell, cell, cell);
            }
        }
        Grid.hairlines(graphics, left, top, kernel.rows(), kernel.columns(), cell, cell);
    }
}
