package glassbox.ui.shell;

import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.SheetPane;
import glassbox.viewmodel.shell.ShellViewModel;

/** Lays the help sheet over the window and takes it away. */
final class HelpOverlay {
    private final StackPane window;
    private final ShellViewModel model;
    private final Supplier<Node> sheet;
    private @Nullable SheetPane veil;

    private HelpOverlay(StackPane window, ShellViewModel model, Supplier<Node> sheet) {
        this.window = window;
        this.model = model;
        this.sheet = sheet;
    }

    /** Follows the model; each opening shows a fresh {@code sheet}. The veil is made when it is first needed. */
    static void over(StackPane window, ShellViewModel model, Supplier<Node> sheet) {
        model.helpOpenProperty().subscribe(new HelpOverlay(window, model, sheet)::turned);
    }

    private void turned(boolean open) {
        if (open) {
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
                    model.helpOpenProperty().set(false);
                }
            });
            veil = there;
        }
        return there;
    }
}
