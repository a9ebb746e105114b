package glassbox.ui.page.network;

import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

import org.controlsfx.control.PopOver;

import glassbox.ui.control.CellFill;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.viewmodel.network.ColumnReading;
import glassbox.viewmodel.network.Spot;

/** All maps of a layer, over the page; a click holds one. */
final class AllMaps {
    private static final double TILE = 56;
    private static final double WIDEST = 560;
    private static final double TALLEST = 420;

    private AllMaps() {}

    /** Shows the maps beside a node. */
    static PopOver show(ColumnReading reading, Node near, Consumer<Spot> pin) {
        FlowPane tiles = new FlowPane(6, 6);
        tiles.getStyleClass().add("all-maps");
        tiles.setPrefWrapLength(WIDEST);
        PopOver over = new PopOver();
        for (ColumnReading.Unit unit : reading.units()) {
            if (unit.map() == null) {
                continue;
            }
            PictureView picture = new PictureView(reading.column().unitName(unit.unit()));
            picture.setBox(TILE);
            picture.setFocusTraversable(false);
            picture.setMouseTransparent(true);
            picture.show(
                    unit.map(),
                    PicturePlace.whole(unit.map().rows(), unit.map().columns()),
                    CellFill.SIGNED,
                    unit.limit());
            Button tile = new Button(Integer.toString(unit.unit() + 1), picture);
            tile.getStyleClass().add("map-tile");
            tile.setAccessibleText(reading.column().unitName(unit.unit()));
            tile.setOnAction(event -> {
                over.hide();
                pin.accept(new Spot(reading.column().activation(), unit.unit()));
            });
            tiles.getChildren().add(tile);
        }
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setPrefViewportWidth(WIDEST);
        over.setContentNode(scroll);
        over.setTitle("All maps of " + reading.column().name());
        over.setAnimated(false);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        over.show(near);
        return over;
    }
}
