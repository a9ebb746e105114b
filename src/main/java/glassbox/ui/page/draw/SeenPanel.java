package glassbox.ui.page.draw;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.DigitCentring;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;

/** The picture the network reads and, below it, the two pictures before it: the ink cut out, and scaled into 20 × 20. */
final class SeenPanel extends VBox {
    private static final float WHITE = 255;

    private final PictureView picture = view("What the network sees");
    private final PictureView ink = view("The ink, cut out");
    private final PictureView box = view("The ink, scaled into 20 × 20");
    private final StackPane pictureFrame = framed(picture);
    private final StackPane inkFrame = framed(ink);
    private final StackPane boxFrame = framed(box);
    private final StackPane arrow = new StackPane(new Icon(Glyph.CHEVRON_RIGHT, 18));
    private final Words moved = words();

    SeenPanel() {
        getStyleClass().add("seen");
        Label title = new Label("What the network sees");
        title.getStyleClass().addAll(Styles.HEADING, "title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label before = new Label("How it gets there");
        before.getStyleClass().add(Styles.OVERLINE);
        HBox way = new HBox(step(inkFrame, "Cut out"), arrow, step(boxFrame, "Into 20 × 20"));
        way.getStyleClass().add("way");
        getChildren().addAll(title, pictureFrame, moved, before, way);
        show(null);
    }

    private static PictureView view(String name) {
        return new PictureView(name);
    }

    private static StackPane framed(PictureView view) {
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("frame");
        return frame;
    }

    private static Words words() {
        return new Words(Styles.size(13), Styles.INK_3);
    }

    private static Node step(StackPane frame, String what) {
        Words words = words();
        words.setText(what);
        VBox step = new VBox(frame, words);
        step.getStyleClass().add("step");
        return step;
    }

    /** Shows a drawing's way to the network; null shows where the pictures will be. */
    void show(@Nullable DigitCentring seen) {
        show(picture, seen == null ? null : seen.picture());
        show(ink, seen == null ? null : seen.ink());
        show(box, seen == null ? null : seen.box());
        moved.setText(seen == null ? "28 × 28 pixels, white on black" : placed(seen.movedRight(), seen.movedDown()));
    }

    /** Where the digit came to lie and why: first by its edges, then by its mass. */
    static String placed(int right, int down) {
        if (right == 0 && down == 0) {
            return "Set in the middle; its mass is centred there.";
        }
        String moves = Stream.of(moves(right, "right", "left"), moves(down, "down", "up"))
                .filter(move -> !move.isEmpty())
                .collect(Collectors.joining(" and "));
        return "Set in the middle, then " + moves + " to centre its mass.";
    }

    private static String moves(int pixels, String ahead, String back) {
        return pixels == 0 ? "" : Math.abs(pixels) + " " + (pixels > 0 ? ahead : back);
    }

    private static void show(PictureView view, @Nullable Raster raster) {
        view.setVisible(raster != null);
        if (raster != null) {
            PicturePlace place = PicturePlace.whole(raster.rows(), raster.columns());
            view.show(raster, place, CellFill.PIXELS, WHITE);
        }
    }

    /** The side of the network's picture: a multiple of 28. */
    void setSide(double side) {
        size(picture, pictureFrame, side);
        double small = DigitCentring.BOX * Math.floor((side - 28) / 2 / DigitCentring.BOX);
        size(ink, inkFrame, small);
        size(box, boxFrame, small);
        arrow.setMaxHeight(small);
        moved.setMaxWidth(side);
    }

    private static void size(PictureView view, Region frame, double side) {
        view.setBox(side);
        frame.setMinSize(side + 2, side + 2);
        frame.setPrefSize(side + 2, side + 2);
        frame.setMaxSize(side + 2, side + 2);
    }
}
