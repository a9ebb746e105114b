package glassbox.ui.shell;

import java.util.List;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Icon;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;

/** The pages, one below the other: icon over word, icons alone when the window is narrow. */
final class Rail extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final ShellViewModel model;

    Rail(List<PageEntry> entries, ShellViewModel model) {
        this.model = model;
        getStyleClass().add("rail");
        setAccessibleRole(AccessibleRole.TOOL_BAR);
        setAccessibleText("Pages");
        StackPane top = new StackPane(new Logo());
        top.getStyleClass().add("top");
        getChildren().add(top);
        entries.forEach(entry -> getChildren().add(button(entry)));
        model.pageProperty().subscribe(this::select);
    }

    private ToggleButton button(PageEntry entry) {
        PageId page = entry.id();
        ToggleButton button = new ToggleButton(page.title(), new Icon(entry.glyph(), 24));
        button.getStyleClass().setAll("place");
        button.setToggleGroup(group);
        button.setUserData(page);
        button.setAccessibleText(page.title() + ", key " + page.digit());
        button.setTooltip(new Tooltip(page.title() + " (" + page.digit() + ")"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(click -> {
            model.pageProperty().set(page);
            select(page);
        });
        return button;
    }

    private void select(PageId page) {
        group.getToggles().stream()
                .filter(toggle -> page.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }
}
