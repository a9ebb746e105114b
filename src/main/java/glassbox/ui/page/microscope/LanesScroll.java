package glassbox.ui.page.microscope;

import java.util.function.Supplier;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.microscope.StepPhase;

/** Columns that are scrolled where there is no room for all of them, with what a phase is about in view. */
final class LanesScroll extends ScrollPane {
    private final Region columns;
    private final Supplier<@Nullable Node> followed;
    private @Nullable StepPhase revealed;

    /** Scrolls these columns; {@code followed} says where the weights are that are followed, if anywhere. */
    LanesScroll(Region columns, Supplier<@Nullable Node> followed) {
        this.columns = columns;
        this.followed = followed;
        setContent(columns);
        setFitToHeight(true);
        setFitToWidth(true);
        setVbarPolicy(ScrollBarPolicy.AS_NEEDED);
        setPannable(false);
        setFocusTraversable(false);
        getStyleClass().add("bare");
        setAccessibleText("Every layer, forward and back");
        viewportBoundsProperty().subscribe((before, now) -> {
            if (before.getWidth() != now.getWidth()) {
                reveal();
            }
        });
        // A scroll pane keeps its place when its content gets wider, after this has been heard.
        columns.widthProperty().subscribe((before, now) -> Platform.runLater(this::reveal));
    }

    /** Keeps a node of the columns at their left when they are scrolled. */
    void keepAtLeft(Node node) {
        node.translateXProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.rint(getHvalue() * hidden()),
                        hvalueProperty(),
                        viewportBoundsProperty(),
                        columns.widthProperty()));
    }

    /** How much wider the columns are than what is seen of them. */
    private double hidden() {
        return Math.max(0, columns.getWidth() - getViewportBounds().getWidth());
    }

    /** Brings what a phase is about into view, once. */
    void show(StepPhase phase) {
        if (phase != revealed) {
            revealed = phase;
            reveal();
        }
    }

    /** The answer where it is judged, else the weights that are followed. */
    private void reveal() {
        if (revealed == StepPhase.WRONG) {
            setHvalue(1);
            return;
        }
        applyCss();
        layout();
        Node weights = followed.get();
        if (weights == null || hidden() == 0) {
            setHvalue(0);
            return;
        }
        Bounds column = weights.getBoundsInParent();
        double room = getViewportBounds().getWidth();
        double left = Math.max(0, column.getMaxX() - room / 2);
        setHvalue(column.getMaxX() <= room ? 0 : Math.min(1, left / hidden()));
    }
}
