package glassbox.ui.page.network;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.UnitDetail;

/** A map in numbers, over the page; a large one is scrolled. */
final class MapNumbers {
    private static final double CELL = 24;
    private static final double WIDEST = 720;
    private static final double TALLEST = 420;
    /** Of larger maps a part is shown. */
    private static final int MOST = 64;

    private MapNumbers() {}

    /** Shows the numbers of the held map beside a node. */
    static PopOver show(UnitDetail detail, Node near) {
        Raster map = detail.map();
        Raster part = map.window(0, 0, Math.min(MOST, map.rows()), Math.min(MOST, map.columns()));
        int decimals = detail.picture() ? 0 : decimals(part.maxAbs());
        MatrixView numbers = new MatrixView(detail.title(), detail.picture() ? CellFill.PIXELS : CellFill.SIGNED);
        numbers.setId("map-numbers");
        numbers.setCell(MatrixView.cellWidthFor(part, decimals, 13) + 6, CELL, 13);
        numbers.show(part, detail.limit(), decimals);
        Place place = detail.place();
        if (place != null && place.row() < part.rows() && place.column() < part.columns()) {
            numbers.currentProperty().set(new CellIndex(place.row(), place.column()));
        }
        ScrollPane scroll = new ScrollPane(numbers);
        scroll.setPrefViewportWidth(Math.min(WIDEST, numbers.prefWidth(-1)));
        scroll.setPrefViewportHeight(Math.min(TALLEST, numbers.prefHeight(-1)));
        VBox content = new VBox(8, scroll);
        content.getStyleClass().add("map-numbers");
        if (part.rows() < map.rows() || part.columns() < map.columns()) {
            Label rest =
                    new Label("The first " + MOST + " rows and columns of " + map.rows() + " × " + map.columns() + ".");
            rest.getStyleClass().add(Styles.HINT);
            content.getChildren().add(rest);
        }
        PopOver over = new PopOver(content);
        over.setTitle(detail.title() + ", " + Numbers.count((long) map.rows() * map.columns()) + " numbers");
        over.setHeaderAlwaysVisible(true);
        over.setAnimated(false);
        over.setDetachable(false);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_RIGHT);
        over.show(near);
        return over;
    }

    private static int decimals(float most) {
        return most >= 100 ? 0 : most >= 0.1 || most == 0 ? 2 : Math.min(8, 1 - (int) Math.floor(Math.log10(most)));
    }
}
