package glassbox.ui.page.train;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.MapTiles;
import glassbox.ui.control.StepTrack;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.LayerWalk;
import glassbox.viewmodel.train.WalkSight;

/** Where within a training step the run stands: the way through it, and the numbers of the layer that is reached. */
final class LayerWalkRow extends VBox {
    /** The side of a picture where all stand in one row, and where they need two. */
    private static final double TILE = 80;

    private static final double SMALL_TILE = 56;
    private static final double NARROW_TILE = 56;
    private static final double SMALL_NARROW_TILE = 36;
    private static final int MOST_IN_A_ROW = 8;
    private static final int MOST = 2 * MOST_IN_A_ROW;
    private static final double WORDS = 280;
    private static final double NARROW_WORDS = 300;

    private final StepTrack track = new StepTrack();
    private final Label where = new Label();
    private final Label headline = new Label();
    private final Label sentence = new Label();
    private final HBox body = new HBox();
    private final VBox words;
    private @Nullable WalkSight shown;
    private boolean narrow;

    LayerWalkRow(LayerWalk walk) {
        getStyleClass().add("layer-walk");
        setId("layer-walk");
        setMinWidth(0);
        track.setOnMove(walk::goTo);
        where.getStyleClass().addAll(Styles.size(14), Styles.INK_2);
        Button leave = new Button("Leave the step", new Icon(Glyph.CROSS, 16));
        leave.getStyleClass().add(Styles.FLAT);
        leave.setTooltip(new Tooltip("The run stays where it is (Esc)"));
        leave.setAccessibleHelp("Shows filters and test pictures again");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(click -> walk.leave());
        Label title = new Label("Inside one step");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, where, space, leave);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        headline.getStyleClass().add(Styles.SEMI_BOLD);
        headline.setId("walk-headline");
        sentence.getStyleClass().add(Styles.INK_2);
        sentence.setId("walk-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(0);
        words = new VBox(headline, sentence);
        words.getStyleClass().add("words");
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, track, body);
        walk.sightProperty().subscribe(this::show);
    }

    /** Less room: smaller pictures. */
    void setNarrow(boolean now) {
        narrow = now;
        words.setPrefWidth(narrow ? NARROW_WORDS : WORDS);
        setMinHeight(narrow ? 180 : 246);
        setMaxHeight(narrow ? 196 : 246);
        show(shown);
    }

    private void show(@Nullable WalkSight sight) {
        shown = sight;
        if (sight == null) {
            return;
        }
        where.setText(sight.where());
        headline.setText(sight.headline());
        sentence.setText(sight.sentence() + leftOut(sight.tiles().size()));
        track.show(
                sight.stops().stream()
                        .map(stop -> new StepTrack.Stop(stop.words(), stop.kind(), stop.column(), stop.back()))
                        .toList(),
                sight.at());
        HBox.setHgrow(words, sight.tiles().isEmpty() ? Priority.ALWAYS : Priority.NEVER);
        words.setMinWidth(sight.tiles().isEmpty() ? 0 : USE_PREF_SIZE);
        body.getChildren().setAll(sight.tiles().isEmpty() ? List.of(words) : List.of(words, tiles(sight)));
    }

    private static String leftOut(int tiles) {
        return tiles <= MOST ? "" : " The first " + MOST + " of " + tiles + " are shown.";
    }

    private MapTiles tiles(WalkSight sight) {
        int count = Math.min(sight.tiles().size(), MOST);
        MapTiles tiles = new MapTiles(sight.headline(), sight.tileWord());
        if (count <= MOST_IN_A_ROW) {
            tiles.setGrid(count, 1, narrow ? NARROW_TILE : TILE);
        } else {
            tiles.setGrid(Math.ceilDiv(count, 2), 2, narrow ? SMALL_NARROW_TILE : SMALL_TILE);
        }
        if (sight.limit() == 0) {
            tiles.showGrey(sight.tiles(), -1);
        } else {
            tiles.show(sight.tiles(), sight.limit(), -1);
        }
        return tiles;
    }
}
