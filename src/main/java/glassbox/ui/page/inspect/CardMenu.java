package glassbox.ui.page.inspect;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

import glassbox.ui.control.CardGallery;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.viewmodel.inspect.InspectViewModel;

/** What can be done with a card of the gallery, by the other mouse button or the menu key. */
final class CardMenu {
    private final InspectViewModel model;
    private final CardGallery gallery;
    private final MenuItem network = new MenuItem("See it in Network (N)", new Icon(Glyph.NETWORK, 16));
    private final MenuItem draw = new MenuItem("Trace it in Draw (W)", new Icon(Glyph.DRAW, 16));
    private final ContextMenu menu = new ContextMenu(network, draw);

    CardMenu(InspectViewModel model, CardGallery gallery) {
        this.model = model;
        this.gallery = gallery;
        network.setId("card-in-network");
        draw.setId("card-in-draw");
        network.setOnAction(press -> model.openInNetwork());
        draw.setOnAction(press -> model.traceInDraw());
        gallery.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::open);
    }

    private void open(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger() && gallery.hoveredProperty().get() >= 0) {
            gallery.chosenProperty().set(gallery.hoveredProperty().get());
        }
        network.setDisable(!model.canOpen());
        draw.setDisable(!model.canTrace());
        if (model.chosenProperty().get() != null) {
            menu.show(gallery, event.getScreenX(), event.getScreenY());
            event.consume();
        }
    }
}
