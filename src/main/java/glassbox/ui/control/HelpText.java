package glassbox.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/** What a control says of itself: what it is for and how it is used, beyond its name. */
public final class HelpText {
    private HelpText() {}

    /** A control's help text, else the words of its tooltip; empty where it has neither. */
    public static String of(Node node) {
        String help = node.getAccessibleHelp();
        if (help != null && !help.isBlank()) {
            return help;
        }
        Tooltip tip = node instanceof Control control ? control.getTooltip() : null;
        return tip == null || tip.getText() == null ? "" : tip.getText();
    }
}
