package glassbox.ui.page.learn;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;

/** The number of a lesson in a ring that fills as one goes through it; a tick once it is done. */
final class ProgressRing extends StackPane {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final double RADIUS = 11;
    private static final double TURN = 360;
    private static final double TOP = 90;

    private final Circle disc = new Circle(RADIUS);
    private final Arc arc = new Arc(RADIUS, RADIUS, RADIUS, RADIUS, TOP, 0);
    private final Label number = new Label();
    private final Icon tick = new Icon(Glyph.CHECK, 14);

    ProgressRing() {
        getStyleClass().add("progress-ring");
        disc.getStyleClass().add("disc");
        arc.getStyleClass().add("arc");
        arc.setType(ArcType.OPEN);
        arc.setManaged(false);
        arc.setLayoutX(1);
        arc.setLayoutY(1);
        number.getStyleClass().addAll(Styles.NUMBER, "number-in-ring");
        setMinSize(2 * RADIUS + 2, 2 * RADIUS + 2);
        setMaxSize(2 * RADIUS + 2, 2 * RADIUS + 2);
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        getChildren().addAll(disc, arc, number, tick);
    }

    /** Shows a lesson's number, the share of it that was seen, and whether it is done. */
    void show(int count, double share, boolean done) {
        number.setText(Integer.toString(count));
        number.setVisible(!done);
        tick.setVisible(done);
        arc.setVisible(!done && share > 0);
        arc.setLength(-TURN * share);
        pseudoClassStateChanged(DONE, done);
    }
}
