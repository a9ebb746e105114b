package glassbox.ui.page.filters;

import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Stepper;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.ConvLayer;
import glassbox.viewmodel.filters.LearnedShelf;

/** Which convolution of the network is on the shelf, and for which of its input channels. */
final class LearnedChoice extends VBox {
    private final LearnedShelf model;
    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper(this, "needed");
    private final ComboBox<String> layer = new ComboBox<>();

    LearnedChoice(LearnedShelf model) {
        this.model = model;
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("learned-choice");
        setAlignment(Pos.CENTER_LEFT);
        layer.setId("learned-layer");
        layer.setAccessibleText("Layer whose filters are on the shelf");
        layer.setMinWidth(USE_PREF_SIZE);
        layer.setOnAction(chosen -> {
            int index = layer.getSelectionModel().getSelectedIndex();
            if (index >= 0) {
                model.layerProperty().set(index);
            }
        });
        model.layersProperty().subscribe(this::offer);
        model.layerProperty().subscribe(this::offer);
        offer();
    }

    /** Whether there is anything to be chosen. */
    ReadOnlyBooleanProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    private void offer() {
        List<String> titles =
                model.layersProperty().get().stream().map(ConvLayer::title).toList();
        if (!layer.getItems().equals(titles)) {
            layer.getItems().setAll(titles);
        }
        layer.getSelectionModel().select(model.layerProperty().get());
        getChildren().clear();
        if (titles.size() > 1) {
            getChildren().add(layer);
        }
        if (model.channels() > 1) {
            getChildren().add(channel());
        }
        needed.set(!getChildren().isEmpty());
    }

    private HBox channel() {
        Stepper stepper = new Stepper(
                "Input channel", 1, model.channels(), model.channelProperty().get());
        stepper.setId("learned-channel");
        stepper.setAccessibleHelp(
                "Each filter of this layer has a kernel for each of its input channels; this chooses the channel");
        stepper.setMinWidth(USE_PREF_SIZE);
        stepper.valueProperty()
                .addListener((property, before, now) -> model.channelProperty().set(now.intValue()));
        Label word = new Label("Channel");
        word.getStyleClass().add(Styles.OVERLINE);
        word.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(word, stepper);
        row.getStyleClass().add("group");
        return row;
    }
}
