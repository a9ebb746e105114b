package glassbox.ui.shell;

import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.ToggleSwitch;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;

/** What the pages do, which keys there are, and the choices that concern the whole window. */
final class HelpSheet extends VBox {
    HelpSheet(List<PageEntry> entries, Page shown, ShellViewModel model) {
        getStyleClass().add("help-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Keys and pages");
        VBox body = new VBox();
        body.getStyleClass().add("body");
        body.getChildren().add(section("Pages"));
        entries.forEach(entry -> body.getChildren().add(pageRow(entry)));
        HBox keys = new HBox(keys("Keys everywhere", Keyboard.HINTS));
        keys.getStyleClass().add("columns");
        if (!shown.keyHints().isEmpty()) {
            keys.getChildren().add(keys("Keys in " + model.pageProperty().get().title(), shown.keyHints()));
        }
        body.getChildren().addAll(keys, section("This window"), motion(model));
        getChildren().addAll(header(model), body);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    private static HBox header(ShellViewModel model) {
        Label title = new Label("Keys and pages");
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new Icon(Glyph.CROSS, 18));
        close.setId("close-help");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText("Close keys and pages, key Escape");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(click -> model.keysOpenProperty().set(false));
        HBox header = new HBox(title, close);
        header.getStyleClass().add("header");
        return header;
    }

    private static Label section(String words) {
        Label label = new Label(words);
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }

    private static HBox pageRow(PageEntry entry) {
        PageId page = entry.id();
        Label name = new Label(page.title(), new Icon(entry.glyph(), 20));
        name.getStyleClass().addAll("name", Styles.MEDIUM);
        Label purpose = new Label(page.purpose());
        purpose.setWrapText(true);
        purpose.setMinHeight(Region.USE_PREF_SIZE);
        purpose.getStyleClass().add(Styles.INK_2);
        HBox.setHgrow(purpose, Priority.ALWAYS);
        HBox row = new HBox(name, purpose);
        row.getStyleClass().add("row");
        return row;
    }

    private static VBox keys(String words, List<KeyHint> hints) {
        VBox column = new VBox(section(words));
        column.getStyleClass().add("column");
        hints.forEach(hint -> column.getChildren().add(CaptionBar.hint(hint)));
        return column;
    }

    private static ToggleSwitch motion(ShellViewModel model) {
        ToggleSwitch reduce = new ToggleSwitch("Reduce motion");
        reduce.setId("reduce-motion");
        reduce.setAccessibleHelp("Nothing slides, fades or turns any more; Space turns it on and off");
        reduce.selectedProperty().bindBidirectional(model.reduceMotionProperty());
        return reduce;
    }
}
