package glassbox.ui.page;

import java.net.URL;
import java.util.Objects;

/** Where a page's own style sheet lies: {@code assets/styles/page/} and the page's name. */
public final class PageSheet {
    private static final String FOLDER = "/assets/styles/page/";

    private PageSheet() {}

    /** The address of the sheet of the page with this name, for {@code getStylesheets()}. */
    public static String of(String page) {
        URL url = PageSheet.class.getResource(FOLDER + page + ".css");
        return Objects.requireNonNull(url, () -> "The style sheet " + FOLDER + page + ".css is not in this build.")
                .toExternalForm();
    }
}
