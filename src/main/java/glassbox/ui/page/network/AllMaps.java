package glassbox.ui.page.network;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import glassbox.ui.control.CellFill;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Segments;
import glassbox.viewmodel.network.ColumnReading;
import glassbox.viewmodel.network.LayerColumn;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Spot;

/** All maps of a layer, over the page, or of one of those that make something of the same maps; a click holds one. */
final class AllMaps {
    private static final double TILE = 56;
    private static final double WIDEST = 560;
    private static final double TALLEST = 420;

    private final NetworkViewModel model;
    private final PopOver over = new PopOver();
    private final FlowPane tiles = new FlowPane(6, 6);

    private AllMaps(NetworkViewModel model) {
        this.model = model;
    }

    /** Shows the maps of a column beside a node. */
    static void show(NetworkViewModel model, int column, Node near) {
        new AllMaps(model).open(column, near);
    }

    private void open(int column, Node near) {
        tiles.getStyleClass().add("tiles");
        tiles.setPrefWrapLength(WIDEST);
        ScrollPane scroll = new ScrollPane(tiles);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(TALLEST);
        scroll.setPrefViewportWidth(WIDEST);
        VBox content = new VBox(scroll);
        content.getStyleClass().add("all-maps");
        List<LayerColumn> chain = model.chain(column);
        LayerColumn first = chain.stream()
                .filter(link -> link.index() == column)
                .findFirst()
                .orElseThrow();
        if (chain.size() > 1) {
            Segments<LayerColumn> choice = new Segments<>("Maps of", chain, LayerColumn::brief);
            choice.setAccessibleHelp("The layers that go on with the same maps, from the first to the last");
            choice.setValue(first);
            choice.valueProperty().subscribe((before, now) -> fill(now));
            content.getChildren().addFirst(choice);
        }
        fill(first);
        over.setContentNode(content);
        over.setAnimated(false);
        over.setArrowLocation(PopOver.ArrowLocation.BOTTOM_CENTER);
        over.show(near);
    }

    private void fill(LayerColumn column) {
        ColumnReading reading = model.all(column.index());
        over.setTitle("All " + column.units() + " maps of " + column.name());
        tiles.getChildren().clear();
        for (ColumnReading.Unit unit : reading.units()) {
            if (unit.map() == null) {
                continue;
            }
            PictureView picture = new PictureView(column.unitName(unit.unit()));
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
            tile.setAccessibleText(column.unitName(unit.unit()));
            tile.setOnAction(event -> {
                over.hide();
                model.pins().pin(new Spot(column.activation(), unit.unit()));
            });
            tiles.getChildren().add(tile);
        }
    }
}
