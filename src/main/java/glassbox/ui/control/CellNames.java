package glassbox.ui.control;

import java.util.List;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

import glassbox.ui.theme.Palette;

/** Names in a row, each over the middle of a cell of a {@link MatrixView} below; one of them stands out. */
public final class CellNames extends PaintedView {
    private final Font plain = CanvasText.mono(13);
    private final Font bold = CanvasText.monoBold(13);
    private List<String> names = List.of();
    private int chosen;
    private double cell;

    /** A row without names. */
    public CellNames() {
        getStyleClass().add("cell-names");
        setMouseTransparent(true);
    }

    /** Shows these names over cells of this width, in a row of this height. */
    public void show(List<String> now, int standsOut, double cellWidth, double height) {
        names = List.copyOf(now);
        chosen = standsOut;
        cell = cellWidth;
        double width = names.size() * cell + 2;
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        requestPaint();
    }

    @Override
    protected void paint(GraphicsContext g, Palette palette, double width, double height) {
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < names.size(); i++) {
            g.setFont(i == chosen ? bold : plain);
            g.setFill(i == chosen ? palette.accentInk() : palette.ink2());
            g.fillText(names.get(i), 1 + (i + 0.5) * cell, height / 2, cell - 4);
        }
    }
}
