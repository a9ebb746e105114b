package glassbox.ui.shell;

import java.util.function.Supplier;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import atlantafx.base.controls.ModalPane;
import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.shell.ShellViewModel;

/** Lays the help sheet over the window and takes it away; the focus returns to where it was. */
final class HelpOverlay {
    private final StackPane window;
    private final ShellViewModel model;
    private final Supplier<Node> sheet;
    private @Nullable ModalPane veil;
    private @Nullable Node focusBefore;

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
            focusBefore = window.getScene() == null ? null : window.getScene().getFocusOwner();
            veil().show(sheet.get());
        } else if (veil != null) {
            veil.hide(true);
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }

    private ModalPane veil() {
        ModalPane there = veil;
        if (there == null) {
            there = new ModalPane();
            there.setInTransitionFactory(null);
            there.setOutTransitionFactory(null);
            window.getChildren().add(there);
            there.applyCss(); // its skin begins hidden, and takes back a display asked for before
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
