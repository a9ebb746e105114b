package glassbox.ui.page.network;

import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;

/** What the sums of this page are put together from: matrices with headings, signs between them, and the total. */
final class Parts {
    /** The height of a heading. */
    static final double HEADING = 24;

    private Parts() {}

    /** Something with its name above it. */
    static VBox part(Label heading, Node content) {
        heading.getStyleClass().add("part-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        VBox part = new VBox(heading, content);
        part.getStyleClass().add("part");
        part.setMinWidth(Region.USE_PREF_SIZE);
        return part;
    }

    /** A sign, to be put at the height of the numbers' middle. */
    static StackPane sign(Label sign) {
        sign.getStyleClass().add("sign");
        sign.setMinWidth(Region.USE_PREF_SIZE);
        StackPane place = new StackPane(sign);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("sign-place");
        return place;
    }

    /** Something with its name above it, in the middle of the height that {@link #level} gives it. */
    static VBox centred(Label heading, Node content) {
        StackPane place = new StackPane(content);
        place.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("level");
        return part(heading, place);
    }

    /** Puts the middle of signs and of what is centred at that of a matrix of this height. */
    static void level(Pane row, double height) {
        for (Node child : row.getChildren()) {
            if (child instanceof StackPane sign && sign.getStyleClass().contains("sign-place")) {
                sign.setMinHeight(HEADING + height);
                sign.setMaxHeight(HEADING + height);
            } else if (child instanceof VBox part
                    && part.getChildren().getLast() instanceof StackPane place
                    && place.getStyleClass().contains("level")) {
                place.setMinHeight(height);
            }
        }
    }

    /** The number that everything adds up to. */
    static MatrixView total(String name) {
        MatrixView total = new MatrixView(name, CellFill.SIGNED);
        total.getStyleClass().add("lens");
        total.setSigned(true);
        total.setId("total");
        return total;
    }

    /** Shows the total, as large as there is room for. */
    static void showTotal(MatrixView total, float value, float limit, int decimals, boolean compact) {
        Raster number = Raster.of(1, 1, value);
        double type = compact ? 22 : 30;
        total.setCell(
                Math.max(
                        compact ? 84 : 120,
                        14 + MatrixView.cellWidthFor(Raster.of(1, 1, -Math.abs(value)), decimals, type)),
                compact ? 56 : 76,
                type);
        total.show(number, limit, decimals);
    }

    /** Lets a click on a number, or Enter on it, open where it comes from. */
    static void opens(MatrixView matrix, Consumer<CellIndex> open) {
        matrix.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            CellIndex at = matrix.currentProperty().get();
            if (at != null && event.getButton() == MouseButton.PRIMARY) {
                open.accept(at);
            }
        });
        matrix.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            CellIndex at = matrix.currentProperty().get();
            if (at != null && event.getCode() == KeyCode.ENTER) {
                open.accept(at);
                event.consume();
            }
        });
    }

    /** Words above or below the numbers. */
    static Label hint(String words) {
        Label hint = new Label(words);
        hint.getStyleClass().add(Styles.HINT);
        return hint;
    }
}
