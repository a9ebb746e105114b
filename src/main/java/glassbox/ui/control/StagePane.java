package glassbox.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

import glassbox.ui.theme.Styles;

/**
 * A stage for what changes many times a second: the rounded sheet lies beside the content, not around it, and between them
 * flat opaque paper. A renderer that repaints a part on the paper so fills a rectangle and leaves out all below; painting
 * the rounded sheet of a large stage costs a software renderer about 5 ms each time.
 */
public final class StagePane extends StackPane {
    /** The square of this inset lies within the rounded corners. */
    private static final double INSET = 4;

    private final Region sheet = new Region();
    private final Rectangle paper = new Rectangle();

    /** A stage with these nodes on it, the last one on top. */
    public StagePane(Node... content) {
        getStyleClass().add("stage-pane");
        sheet.getStyleClass().add(Styles.STAGE);
        sheet.setManaged(false);
        sheet.setMouseTransparent(true);
        paper.getStyleClass().add("paper");
        paper.setManaged(false);
        paper.setMouseTransparent(true);
        getChildren().addAll(sheet, paper);
        getChildren().addAll(content);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        sheet.resizeRelocate(0, 0, getWidth(), getHeight());
        paper.setX(INSET);
        paper.setY(INSET);
        paper.setWidth(Math.max(0, getWidth() - 2 * INSET));
        paper.setHeight(Math.max(0, getHeight() - 2 * INSET));
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlSheet.of("stage-pane");
    }
}
