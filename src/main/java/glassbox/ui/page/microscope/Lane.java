package glassbox.ui.page.microscope;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import glassbox.raster.Raster;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.MapTiles;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.LaneColumn;

/** One column's tiles in one of the lanes, with what stands above them. */
final class Lane extends VBox {
    private final HBox head = new HBox();
    private final MapTiles tiles;
    private final HBox pager = new HBox();
    private final Label range = Texts.number("", 13);
    private int count;

    /** Tiles of a column: the values going forward, or the gradients. */
    Lane(LaneColumn column, boolean back) {
        getStyleClass().addAll("lane", column.hue());
        String heading = back ? column.blameHeading() : column.heading();
        Node title = back ? Texts.formula(heading, 17) : Texts.label(heading, Styles.SEMI_BOLD, Styles.size(15));
        title.getStyleClass().add("title");
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("head");
        head.getChildren().add(title);
        if (back && !column.note().isEmpty()) {
            head.getChildren().add(Texts.label(column.note(), Styles.HINT));
        }
        String thing = switch (column.kind()) {
            case INPUT -> "channel";
            case WEIGHTS -> column.hue().equals("conv") ? "filter" : "output";
            case MAPS -> "map";
            case NUMBERS -> "row";
        };
        tiles = new MapTiles(back ? "Blame of " + column.heading() : column.heading(), thing);
        tiles.getStyleClass().add(back ? "blame" : "values");
        pager.getStyleClass().add("pager");
        pager.setAlignment(Pos.CENTER_LEFT);
        pager.getChildren().addAll(turn(-1), range, turn(1));
        VBox body = new VBox(tiles, pager);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        tiles.firstProperty().subscribe(this::showRange);
    }

    MapTiles tiles() {
        return tiles;
    }

    private Button turn(int by) {
        Button button = new Button("", new Icon(by < 0 ? Glyph.CHEVRON_LEFT : Glyph.CHEVRON_RIGHT, 16));
        button.getStyleClass().add(Styles.FLAT);
        String words = by < 0 ? "Those before" : "The next ones";
        button.setAccessibleText(words);
        button.setAccessibleHelp("Turns to other tiles of this column, there and back");
        button.setTooltip(new Tooltip(words));
        button.setOnAction(click -> tiles.firstProperty()
                .set(Math.clamp(
                        tiles.firstProperty().get() + (long) by * tiles.room(),
                        0,
                        (count - 1) / tiles.room() * tiles.room())));
        return button;
    }

    /** Shows the numbers of a column of the same kind. */
    void show(LaneColumn column, boolean back) {
        List<Raster> shown = back ? column.blame() : column.values();
        count = shown.size();
        if (column.kind() == LaneColumn.Kind.INPUT) {
            tiles.showGrey(shown, count > 1 ? column.pinned() : -1);
        } else {
            tiles.show(shown, back ? column.blameLimit() : column.limit(), column.pinned());
        }
        boolean many = count > tiles.room() && !back;
        pager.setVisible(many);
        pager.setManaged(many);
        showRange();
    }

    private void showRange() {
        int from = tiles.firstProperty().get();
        range.setText((from + 1) + "–" + Math.min(count, from + tiles.room()) + " of " + count);
    }
}
