package glassbox.ui.page.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.Gallery;
import glassbox.viewmodel.inspect.InspectViewModel;

/** What the images of the gallery have in common, in which order they stand, and what to look for. */
final class GalleryHead extends VBox {
    private final Words title = new Words(Styles.size(17), Styles.SEMI_BOLD);
    private final Label order = new Label();
    private final Label advice = new Label();

    GalleryHead(InspectViewModel model) {
        getStyleClass().add("gallery-head");
        order.getStyleClass().addAll(Styles.size(14), Styles.INK_3);
        order.setMinWidth(USE_PREF_SIZE);
        advice.getStyleClass().addAll(Styles.size(13), Styles.INK_2);
        advice.setWrapText(true);
        advice.managedProperty().bind(advice.visibleProperty());
        title.setId("gallery-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(title, space, order);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        getChildren().addAll(row, advice);
        model.galleryProperty().subscribe(this::show);
    }

    private void show(Gallery gallery) {
        title.setText(gallery.title());
        order.setText(gallery.order());
        advice.setText(gallery.advice());
        advice.setVisible(!gallery.advice().isEmpty());
    }
}
