package glassbox.ui.page.network;

import java.util.List;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.ColourKey;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Segments;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.ColourRange;
import glassbox.viewmodel.network.InputImage;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;

/** Below the input: which test image it is, another one, and what shares one colour scale. */
final class InputControls extends VBox {
    /** From this width on all stands in one row. */
    private static final double ROOMY = 190;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Words words = new Words(Styles.size(14), Styles.INK_2);
    private final Button previous = button("Previous test image (Page ↑)", Glyph.CHEVRON_LEFT);
    private final Button next = button("Next test image (Page ↓)", Glyph.CHEVRON_RIGHT);
    private final Button shuffle = button("Any test image (R)", Glyph.SHUFFLE);
    private final HBox place = new HBox(words);
    private final HBox row = new HBox();
    private final ColourKey key = ColourKey.between(ColourKey.Scale.SIGNED, "", "");
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
        Segments<ColourRange> range =
                new Segments<>("One colour scale for each", List.of(ColourRange.values()), ColourRange::word);
        range.valueProperty().bindBidirectional(model.rangeProperty());
        range.getStyleClass().add("small");
        range.setMinWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE);
        StackPane ranges = new StackPane(range);
        StackPane keys = new StackPane(key);
        key.setMaxWidth(USE_PREF_SIZE);
        ranges.setMinWidth(0);
        keys.setMinWidth(0);
        getChildren().addAll(row, ranges, keys);
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

    /** Says what the colours of the layer that is looked at reach to. */
    void showLimit(String limit) {
        key.setVisible(!limit.isEmpty());
        key.setLow("−" + limit);
        key.setHigh("+" + limit);
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
        words.setText(image == null ? "No image" : "Test " + image.number());
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
