package glassbox.ui.page.draw;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.WhyOverlay;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.WhyMap;
import glassbox.viewmodel.draw.WhyModel;

/** The picture the network reads, laid over it why it was read so, and below it the ways to ask. */
final class SeenPanel extends VBox {
    private static final float WHITE = 255;
    /** How much of an answer is seen that belongs to the picture before. */
    private static final double OLDER = 0.4;

    private final PictureView picture = new PictureView("What the network sees");
    private final WhyOverlay overlay = new WhyOverlay();
    private final StackPane frame = new StackPane(picture, overlay);
    private final WhyPanel why;
    private @Nullable Raster shown;
    private @Nullable WhyMap map;

    SeenPanel(WhyModel model) {
        why = new WhyPanel(model);
        getStyleClass().add("seen");
        frame.getStyleClass().add("frame");
        Label title = new Label("What the network sees");
        title.getStyleClass().addAll(Styles.HEADING, "title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, frame, why);
        show((Raster) null);
        model.mapProperty().subscribe(found -> {
            map = found;
            lay();
        });
    }

    /** Shows what the network sees; null shows where the picture will be. */
    void show(@Nullable Raster seen) {
        shown = seen;
        picture.setVisible(seen != null);
        if (seen != null) {
            picture.show(seen, PicturePlace.whole(seen.rows(), seen.columns()), CellFill.PIXELS, WHITE);
        }
        lay();
    }

    private void lay() {
        WhyMap answer = map;
        if (shown == null || answer == null) {
            overlay.show(null, 1);
        } else {
            overlay.show(answer.map(), answer.limit());
            overlay.setOpacity(answer.picture().equals(shown) ? 1 : OLDER);
        }
    }

    /** The side of the network's picture: a multiple of 28. */
    void setSide(double side) {
        picture.setBox(side);
        size(overlay, side);
        size(frame, side + 2);
        why.setWidths(side);
    }

    private static void size(Region region, double side) {
        region.setMinSize(side, side);
        region.setPrefSize(side, side);
        region.setMaxSize(side, side);
    }
}
