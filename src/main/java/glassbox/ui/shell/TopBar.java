package glassbox.ui.shell;

import java.util.List;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.ShellViewModel;

/** Above the page: its title, the chips that say what it works on, the theme and help. */
final class TopBar extends HBox {
    private final Label title = new Label();
    private final HBox chips = new HBox();

    TopBar(ShellViewModel model) {
        getStyleClass().add("top-bar");
        title.getStyleClass().add("title");
        title.setMinWidth(USE_PREF_SIZE);
        chips.getStyleClass().add("chips");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button present = button("present", model.presenter()::toggle);
        present.setText("Present");
        present.getStyleClass().remove(Styles.BUTTON_ICON);
        present.setGraphic(new Icon(Glyph.PRESENT, 18));
        present.setMinWidth(USE_PREF_SIZE);
        name(present, "Present to a class", "F11");
        Button search = button("search", () -> model.search().openProperty().set(true));
        search.setGraphic(new Icon(Glyph.INSPECT, 18));
        name(search, "Search", "Ctrl+K");
        Button notes =
                button("notes", () -> model.presenter().notesOpenProperty().set(true));
        notes.setGraphic(new Icon(Glyph.NOTES, 18));
        notes.setAccessibleText("Notes for presenting this page");
        notes.setTooltip(new Tooltip("Notes for presenting this page"));
        Button theme = button("theme", model::toggleTheme);
        model.darkProperty().subscribe(dark -> {
            theme.setGraphic(new Icon(dark ? Glyph.SUN : Glyph.MOON, 18));
            name(theme, dark ? "Light theme" : "Dark theme", "D");
        });
        Button help = button("help", model::toggleHelp);
        help.setGraphic(new Icon(Glyph.HELP, 19));
        name(help, "Help", "?");
        getChildren().addAll(title, chips, space, search, present, notes, theme, help);
    }

    /** Shows another page's title and chips. */
    void show(String words, List<Node> pagesChips) {
        title.setText(words);
        chips.getChildren().setAll(pagesChips);
    }

    private static Button button(String id, Runnable press) {
        Button button = new Button();
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setOnAction(click -> press.run());
        return button;
    }

    private static void name(Button button, String words, String key) {
        button.setAccessibleText(words + ", key " + key);
        @Nullable Tooltip tooltip = button.getTooltip();
        if (tooltip == null) {
            button.setTooltip(new Tooltip(words + " (" + key + ")"));
        } else {
            tooltip.setText(words + " (" + key + ")");
        }
    }
}
