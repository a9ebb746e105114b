package glassbox.ui.page.draw;

import java.util.List;
import java.util.Map;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Segments;
import glassbox.viewmodel.draw.Aspect;

/** One place for several looks at the drawing, of which one is seen; beside their names there is room for a tool of that look. */
final class AspectPane extends VBox {
    private final Segments<Aspect> tabs = new Segments<>("Look at", List.of(Aspect.values()), Aspect::word);
    private final StackPane body = new StackPane();
    private final HBox tool = new HBox();
    private final Map<Aspect, ? extends Node> looks;

    /** All looks; the first one is seen. */
    AspectPane(Map<Aspect, ? extends Node> looks) {
        this.looks = looks;
        getStyleClass().add("aspects");
        tabs.setId("aspects");
        tabs.setAccessibleHelp("What is shown of the drawing below");
        tabs.getStyleClass().add("close");
        tabs.setMaxWidth(Region.USE_PREF_SIZE);
        tabs.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(tool, Priority.ALWAYS);
        tool.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(tabs, tool);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(body, Priority.ALWAYS);
        body.setAlignment(Pos.TOP_LEFT);
        body.setMinSize(0, 0);
        body.getChildren().setAll(looks.values());
        getChildren().addAll(head, body);
        tabs.valueProperty().subscribe(this::see);
    }

    /** Which look is seen. */
    ObjectProperty<Aspect> aspectProperty() {
        return tabs.valueProperty();
    }

    /** What stands at the right end of the line of names. */
    void setTool(Node node) {
        tool.getChildren().setAll(node);
    }

    private void see(Aspect seen) {
        looks.forEach((aspect, node) -> node.setVisible(aspect == seen));
    }
}
