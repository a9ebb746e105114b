package glassbox.ui.page.draw;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.Tracing;

/** Above the paper: what to do there; what lies below it to be traced, and the way to take that away. */
final class PadHead extends HBox {
    private final Words about = new Words(Styles.size(14), Styles.INK_3);
    private final Button away = new Button(null, new Icon(Glyph.CROSS, 16));

    PadHead(DrawViewModel model) {
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Draw a digit");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        about.setMinWidth(USE_PREF_SIZE);
        about.setId("about-paper");
        away.setId("stop-tracing");
        away.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "small");
        away.setAccessibleText("Take away the digit to trace");
        away.setTooltip(new Tooltip("Take away the digit to trace; what you drew stays"));
        away.setOnAction(press -> model.stopTracing());
        away.managedProperty().bind(away.visibleProperty());
        HBox right = new HBox(about, away);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.setFillHeight(false);
        getChildren().addAll(title, space, right);
        model.tracingProperty().subscribe(this::show);
    }

    private void show(@Nullable Tracing tracing) {
        about.setText(tracing == null ? "28 × 28 squares, one per pixel" : tracing.words());
        away.setVisible(tracing != null);
    }
}
