package glassbox.ui.shell;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/** The sign of Glassbox: a picture's cells, four of which a window makes into one. */
final class Logo extends Pane {
    private static final double SIZE = 34;

    Logo() {
        getStyleClass().add("logo");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setMouseTransparent(true);
        getChildren().add(square("paper", 2, 2, 30, 16));
        for (double[] cell : List.of(
                new double[] {8, 8},
                new double[] {14.5, 8},
                new double[] {21, 8},
                new double[] {8, 14.5},
                new double[] {8, 21})) {
            getChildren().add(square("cell", cell[0], cell[1], 5, 2));
        }
        getChildren().add(square("window", 14.5, 14.5, 11.5, 4));
    }

    private static Node square(String styleClass, double x, double y, double size, double arc) {
        Rectangle square = new Rectangle(x, y, size, size);
        square.setArcWidth(arc);
        square.setArcHeight(arc);
        square.getStyleClass().add(styleClass);
        return square;
    }
}
