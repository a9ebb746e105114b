package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.MapTiles;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.MapsPanel;
import glassbox.viewmodel.learn.Panel;

/** Maps as tiles, in as many rows as make them largest; words below them where there are any, which keeps them in one row. */
final class MapsPanelView implements PanelView {
    private static final double GAP = 4;
    private static final double LARGEST_TILE = 140;
    private static final double LABEL = 22;
    /** A tile is at least as wide as the number below it. */
    private static final double LABELLED = 38;
    /** Tiles are wider than high, all together, by about this much. */
    private static final double LANDSCAPE = 2;

    private final MapTiles tiles;
    private final List<Label> labels = new ArrayList<>();
    private final Pane body = new Pane();
    private @Nullable MapsPanel panel;
    private final boolean alone;
    private int count = 1;

    /**
     * Some maps.
     *
     * @param alone whether they have a row of the board to themselves
     */
    MapsPanelView(BoardWidget widget, MapsPanel first, boolean alone) {
        this.alone = alone;
        tiles = new MapTiles(first.title().isEmpty() ? first.name() : first.title(), "map");
        tiles.setOnPick(tile -> widget.choose(first.name(), tile, 0));
        body.getChildren().add(tiles);
        for (String word : first.labels()) {
            Label label = new Label(word);
            label.getStyleClass().addAll(Styles.size(13), Styles.INK_2, Styles.NUMBER);
            label.setAlignment(Pos.CENTER);
            label.setManaged(false);
            labels.add(label);
            body.getChildren().add(label);
        }
        show(first);
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public boolean takes(Panel other) {
        MapsPanel before = panel;
        return other instanceof MapsPanel wanted
                && before != null
                && wanted.name().equals(before.name())
                && wanted.size().equals(before.size())
                && wanted.labels().size() == before.labels().size();
    }

    @Override
    public void show(Panel other) {
        MapsPanel now = (MapsPanel) other;
        if (now.equals(panel)) {
            return;
        }
        panel = now;
        count = now.maps().size();
        if (now.grey()) {
            tiles.showGrey(now.maps(), now.chosen());
        } else {
            tiles.show(now.maps(), now.limit(), now.chosen());
        }
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).setText(now.labels().get(i));
        }
    }

    private int rows() {
        if (!labels.isEmpty()) {
            return 1;
        }
        return alone ? Math.max(1, (int) Math.round(Math.sqrt(count / LANDSCAPE))) : portrait();
    }

    /** Beside others more rows than columns, and all of them full if that can be. */
    private int portrait() {
        int least = (int) Math.ceil(Math.sqrt(count));
        for (int rows = least; rows <= least + least / 2; rows++) {
            if (count % rows == 0) {
                return rows;
            }
        }
        return least;
    }

    private int columns() {
        return Math.ceilDiv(count, rows());
    }

    private double tile(BoardScale scale) {
        double room = (scale.side() - (labels.isEmpty() ? 0 : LABEL)) / rows() - GAP;
        return Math.floor(Math.clamp(room, labels.isEmpty() ? 20 : LABELLED, LARGEST_TILE));
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        double tile = tile(scale);
        return new Dimension2D(
                columns() * (tile + GAP) + 2 * GAP, rows() * (tile + GAP) + 2 * GAP + (labels.isEmpty() ? 0 : LABEL));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        double tile = tile(scale);
        tiles.setGrid(columns(), rows(), tile);
        Dimension2D size = size(scale);
        body.setPrefSize(size.getWidth(), size.getHeight());
        tiles.resizeRelocate(0, 0, tiles.prefWidth(-1), tiles.prefHeight(-1));
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).resizeRelocate(GAP + i * (tile + GAP), tiles.prefHeight(-1) + 2, tile, LABEL - 2);
        }
    }
}
