package glassbox.ui.page.network;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import glassbox.ui.control.ColourKey;
import glassbox.ui.control.Segments;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.ColourRange;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Showing;

/** Above the columns: what their maps stand for, what shares one colour scale, and that scale from its least to its most. */
final class StageBar extends HBox {
    private final ColourKey key = ColourKey.aboutZero();

    /** The bar of this model, with {@code last} at its right end. */
    StageBar(NetworkViewModel model, Node last) {
        getStyleClass().add("stage-bar");
        Segments<Showing> showing = new Segments<>("The maps show", List.of(Showing.values()), Showing::word);
        showing.valueProperty().bindBidirectional(model.showingProperty());
        showing.setId("showing");
        showing.getStyleClass().add("small");
        showing.setMinWidth(USE_PREF_SIZE);
        Segments<ColourRange> range =
                new Segments<>("One colour scale for each", List.of(ColourRange.values()), ColourRange::word);
        range.valueProperty().bindBidirectional(model.rangeProperty());
        range.setId("range");
        range.getStyleClass().add("small");
        range.setMinWidth(USE_PREF_SIZE);
        key.setMinWidth(USE_PREF_SIZE);
        key.setId("legend");
        HBox.setHgrow(last, Priority.ALWAYS);
        showing.setAccessibleHelp("Activations: what each layer makes of the picture. Weights: what it looks through."
                + " Gradients: how the loss would change with each number");
        range.setAccessibleHelp("Map: each map has colours of its own. Layer: the maps of a layer share them. Network:"
                + " all layers do. Colours end at 80% of the largest number");
        Label per = new Label("Colours per");
        per.getStyleClass().add(Styles.HINT);
        per.setMinWidth(USE_PREF_SIZE);
        HBox colours = new HBox(per, range);
        colours.getStyleClass().add("colours");
        getChildren().addAll(showing, colours, key, last);
    }

    /** Says what the colours of the layer that is looked at reach to; empty for nothing. */
    void showLimit(String limit) {
        key.setVisible(!limit.isEmpty());
        key.setLow("≤ −" + limit);
        key.setHigh("≥ +" + limit);
    }
}
