package glassbox.ui.page.draw;

import java.net.URL;
import java.util.Objects;

/** Where this page's own style sheet lies. */
final class PageSheet {
    private static final String SHEET = "/assets/styles/page/draw.css";

    private PageSheet() {}

    static String address() {
        URL url = PageSheet.class.getResource(SHEET);
        return Objects.requireNonNull(url, () -> "The style sheet " + SHEET + " is not in this build.")
                .toExternalForm();
    }
}
