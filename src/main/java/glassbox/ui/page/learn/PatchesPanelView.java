package glassbox.ui.page.learn;

import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.PatchMatrixView;
import glassbox.viewmodel.learn.Panel;
import glassbox.viewmodel.learn.PatchesPanel;

/** A large patch matrix through a window. */
final class PatchesPanelView implements PanelView {
    private static final double LEAST_WIDTH = 240;

    private final PatchMatrixView view = new PatchMatrixView();
    private PatchesPanel panel;

    PatchesPanelView(PatchesPanel first) {
        panel = first;
        show(first);
    }

    @Override
    public Region body() {
        return view;
    }

    @Override
    public boolean takes(Panel other) {
        return other instanceof PatchesPanel wanted
                && wanted.name().equals(panel.name())
                && wanted.size().equals(panel.size());
    }

    @Override
    public void show(Panel other) {
        panel = (PatchesPanel) other;
        Raster patches = panel.patches();
        float most = (float) panel.product().stream()
                .mapToDouble(value -> Math.abs(value))
                .max()
                .orElse(1);
        view.show(
                new Source(panel),
                panel.pixels() ? CellFill.PIXELS : CellFill.SIGNED,
                panel.pixels() ? 255 : patches.maxAbs(),
                most);
        view.mark(
                panel.column() < 0
                        ? List.of()
                        : IntStream.range(0, patches.rows())
                                .mapToObj(row -> new CellIndex(row, panel.column()))
                                .toList());
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        return new Dimension2D(Math.max(LEAST_WIDTH, scale.side()), Math.min(scale.side(), view.prefHeight(-1)));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        view.setPrefWidth(width);
        view.setMaxHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public boolean grows() {
        return true;
    }

    /** The panel's numbers as the view reads them. */
    private record Source(PatchesPanel panel) implements PatchMatrixView.Source {
        @Override
        public int rows() {
            return panel.patches().rows();
        }

        @Override
        public int columns() {
            return panel.patches().columns();
        }

        @Override
        public float get(int row, int column) {
            return panel.patches().get(row, column);
        }

        @Override
        public float product(int column) {
            return panel.product().get(column);
        }
    }
}
