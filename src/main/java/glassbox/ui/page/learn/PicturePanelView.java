package glassbox.ui.page.learn;

import java.util.Objects;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.LensSteering;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.PictureWindow;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.Mark;
import glassbox.viewmodel.learn.Panel;
import glassbox.viewmodel.learn.PicturePanel;

/** A picture, every pixel a square, with its lens. */
final class PicturePanelView implements PanelView {
    private static final double LARGEST = 432;

    private final BoardWidget widget;
    private final PictureView picture;
    private @Nullable PicturePanel panel;

    PicturePanelView(BoardWidget widget, PicturePanel first) {
        this.widget = widget;
        picture = new PictureView(first.title().isEmpty() ? first.name() : first.title());
        show(first);
    }

    @Override
    public Region body() {
        return picture;
    }

    @Override
    public boolean takes(Panel other) {
        PicturePanel before = panel;
        return other instanceof PicturePanel wanted
                && before != null
                && wanted.name().equals(before.name())
                && wanted.size().equals(before.size());
    }

    @Override
    public void show(Panel other) {
        PicturePanel now = (PicturePanel) other;
        PicturePanel before = panel;
        panel = now;
        boolean same = before != null
                && before.channels().equals(now.channels())
                && before.signed() == now.signed()
                && before.limit() == now.limit();
        if (!same) {
            Raster first = now.channels().getFirst();
            if (now.channels().size() == 3) {
                picture.showPicture(now.channels());
            } else {
                picture.show(
                        first,
                        PicturePlace.whole(first.rows(), first.columns()),
                        now.signed() ? CellFill.SIGNED : CellFill.PIXELS,
                        now.limit());
            }
        }
        Mark lens = now.window();
        picture.setLens(
                lens == null ? null : new PictureWindow(lens.row(), lens.column(), lens.rows(), lens.columns()));
        picture.setSteering(now.walkable() ? new Steering(now.name()) : null);
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        Raster first = raster();
        double factor = PicturePlace.whole(first.rows(), first.columns()).pixels(box(scale));
        return new Dimension2D(Math.floor(first.columns() * factor), Math.floor(first.rows() * factor));
    }

    private Raster raster() {
        return Objects.requireNonNull(panel).channels().getFirst();
    }

    private double box(BoardScale scale) {
        int most = Math.max(raster().rows(), raster().columns());
        return Math.min(Math.min(LARGEST, scale.side()), most * scale.cell());
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        picture.setBox(box(scale));
    }

    /** Clicks and keys, handed to the widget. */
    private final class Steering implements LensSteering {
        private final String name;

        Steering(String name) {
            this.name = name;
        }

        @Override
        public void peek(CellIndex pixel) {}

        @Override
        public void leave() {}

        @Override
        public void pin(@Nullable CellIndex pixel) {
            if (pixel != null) {
                widget.choose(name, pixel.row(), pixel.column());
            }
        }

        @Override
        public void move(int rows, int columns) {
            widget.move(name, rows, columns);
        }
    }
}
