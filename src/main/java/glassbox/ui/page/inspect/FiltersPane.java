package glassbox.ui.page.inspect;

import java.util.List;
import java.util.Objects;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.LikedRow;
import glassbox.ui.control.LikesList;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.ConvChoice;
import glassbox.viewmodel.inspect.FilterSight;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.Views;

/** What each filter of a conv layer likes: a picture made for it, and the test images it answers to most strongly. */
final class FiltersPane extends StackPane {
    private final Views views;
    private final LikesList list = new LikesList();
    private final HBox layers = new HBox();
    private final Label none = new Label("This network has no conv layer, so there is no filter to ask.");

    FiltersPane(InspectViewModel model) {
        views = model.views();
        getStyleClass().add("filters-pane");
        list.setId("likes");
        layers.getStyleClass().add("layers");
        layers.setAlignment(Pos.CENTER_LEFT);
        none.getStyleClass().addAll(Styles.size(15), Styles.INK_2);
        Label words = new Label(
                "Made: from grey, every pixel is moved along the gradient of the filter's middle number. It is the patch"
                        + " that the filter looks for.");
        words.getStyleClass().addAll("reading-hint", Styles.size(14), Styles.INK_2);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(new VBox(layers, list, words), none, new InquiryNote(views.filters()));
        views.layersProperty().subscribe(this::offer);
        views.layerProperty().subscribe(this::mark);
        views.filters().answerProperty().subscribe(this::show);
        list.chosenProperty().subscribe(row -> {
            if (row.intValue() >= 0 && row.intValue() != model.filterProperty().get()) {
                model.chooseFilter(row.intValue());
            }
        });
        model.filterProperty().subscribe(row -> list.chosenProperty().set(row.intValue()));
    }

    private void offer(List<ConvChoice> choices) {
        layers.getChildren().setAll(choices.stream().map(this::button).toList());
        none.setVisible(choices.isEmpty());
        mark(views.layerProperty().get());
    }

    private ToggleButton button(ConvChoice choice) {
        ToggleButton button = new ToggleButton(choice.name());
        button.setUserData(choice);
        button.setAccessibleHelp("Shows what the filters of this layer like");
        button.setOnAction(press -> {
            views.layerProperty().set(choice);
            mark(choice);
        });
        return button;
    }

    private void mark(@Nullable ConvChoice chosen) {
        for (Node child : layers.getChildren()) {
            ((ToggleButton) child).setSelected(Objects.equals(child.getUserData(), chosen));
        }
    }

    private void show(@Nullable FilterSight sight) {
        list.show(
                sight == null
                        ? List.of()
                        : sight.filters().stream()
                                .map(liked -> new LikedRow(liked.made(), liked.pictures()))
                                .toList());
    }
}
