package glassbox.ui.shell;

import java.util.function.Supplier;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.SheetPane;

/** Lays a sheet over the window and takes it away, as a property of the window says. */
final class HelpOverlay {
    private final StackPane window;
    private final BooleanProperty open;
    private final Supplier<Node> sheet;
    private @Nullable SheetPane veil;

    private HelpOverlay(StackPane window, BooleanProperty open, Supplier<Node> sheet) {
        this.window = window;
        this.open = open;
        this.sheet = sheet;
    }

    /** Follows the property; each opening shows a fresh {@code sheet}. The veil is made when it is first needed. */
    static void over(StackPane window, BooleanProperty open, Supplier<Node> sheet) {
        open.subscribe(new HelpOverlay(window, open, sheet)::turned);
    }

    private void turned(boolean wanted) {
        if (wanted) {
            veil().open(sheet.get());
        } else if (veil != null) {
            veil.close();
        }
    }

    private SheetPane veil() {
        SheetPane there = veil;
        if (there == null) {
            there = new SheetPane();
            window.getChildren().add(there);
            there.displayProperty().subscribe((before, displayed) -> {
                if (!displayed) {
                    open.set(false);
                }
            });
            veil = there;
        }
        return there;
    }
}
