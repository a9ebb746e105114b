package glassbox.ui.page.network;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.InputImage;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;

/** Below the input: which test image it is, and another one. */
final class InputControls extends VBox {
    /** From this width on all stands in one row. */
    private static final double ROOMY = 226;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Words words = new Words(Styles.size(14), Styles.INK_2);
    private final Button previous = button("Previous test image (Page ↑)", Glyph.CHEVRON_LEFT);
    private final Button next = button("Next test image (Page ↓)", Glyph.CHEVRON_RIGHT);
    private final Button shuffle = button("Any test image (R)", Glyph.SHUFFLE);
    private final HBox place = new HBox(words);
    private final HBox row = new HBox();
    private boolean roomy = true;

    InputControls(NetworkViewModel model) {
        getStyleClass().add("input-controls");
        words.setId("image-words");
        previous.setId("previous-image");
        next.setId("next-image");
        shuffle.setId("any-image");
        previous.setOnAction(event -> model.step(-1));
        next.setOnAction(event -> model.step(1));
        shuffle.setOnAction(event -> model.shuffle());
        place.setAlignment(Pos.CENTER);
        place.setFillHeight(false);
        HBox.setHgrow(place, Priority.ALWAYS);
        row.getStyleClass().add("row");
        getChildren().add(row);
        arrange();
        model.sightProperty().subscribe(this::show);
        widthProperty().subscribe(width -> {
            boolean now = width.doubleValue() >= ROOMY;
            if (now != roomy) {
                roomy = now;
                arrange();
            }
        });
    }

    private void arrange() {
        pseudoClassStateChanged(NARROW, !roomy);
        row.getChildren().clear();
        getChildren().remove(place);
        if (roomy) {
            row.getChildren().addAll(previous, place, shuffle, next);
        } else {
            row.getChildren().addAll(previous, shuffle, next);
            getChildren().addFirst(place);
        }
        requestParentLayout();
    }

    private void show(@org.jspecify.annotations.Nullable NetworkSight sight) {
        InputImage image = sight == null ? null : sight.image();
        row.setDisable(image == null);
        words.setText(image == null ? "No image" : "Test image " + image.number());
    }

    private static Button button(String words, Glyph glyph) {
        Button button = new Button();
        button.setGraphic(new Icon(glyph, 16));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
