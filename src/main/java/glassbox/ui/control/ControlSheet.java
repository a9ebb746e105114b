package glassbox.ui.control;

import java.net.URL;
import java.util.Objects;

/** Where a control's own style sheet lies: {@code assets/styles/control/} and the control's name in kebab case. */
final class ControlSheet {
    private static final String FOLDER = "/assets/styles/control/";

    private ControlSheet() {}

    /** The address of the sheet with this stem, for {@code getUserAgentStylesheet()}. */
    static String of(String stem) {
        URL url = ControlSheet.class.getResource(FOLDER + stem + ".css");
        return Objects.requireNonNull(url, () -> "The style sheet " + FOLDER + stem + ".css is not in this build.")
                .toExternalForm();
    }
}
