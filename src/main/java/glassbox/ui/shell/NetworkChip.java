package glassbox.ui.shell;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.page.FileDialogs;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.NetworkShelf;

/** Which network the pages work with; its menu offers the others and opens files. */
final class NetworkChip extends MenuButton {
    private final NetworkShelf shelf;
    private final FileDialogs dialogs;
    private final ObservableValue<@Nullable NetworkChoice> shown;

    /**
     * A chip for a window.
     *
     * @param shown the network that the page works with
     * @param narrow whether there is little room
     * @param dialogs asks for a file
     */
    NetworkChip(
            NetworkShelf shelf,
            ObservableValue<@Nullable NetworkChoice> shown,
            ReadOnlyBooleanProperty narrow,
            FileDialogs dialogs) {
        this.shelf = shelf;
        this.dialogs = dialogs;
        this.shown = shown;
        setId("network");
        setMnemonicParsing(false);
        getStyleClass().add("chip");
        Label word = new Label("Network");
        word.getStyleClass().add("word");
        word.visibleProperty().bind(narrow.not());
        word.managedProperty().bind(narrow.not());
        HBox graphic = new HBox(new Icon(Glyph.NETWORK, 17), word);
        graphic.getStyleClass().add("row");
        setGraphic(graphic);
        shown.subscribe(this::name);
        offer();
        setOnShowing(event -> offer());
    }

    private void name(@Nullable NetworkChoice current) {
        setText(current == null ? "none yet" : nameOf(current));
        setAccessibleHelp(
                "Which network the page works with; opens the list, and files, and what is chosen is for all pages");
        setAccessibleText("Network: " + (current == null ? "none yet" : current.title() + ", " + current.detail()));
    }

    /** Its title; and that its answers mean nothing yet, where that is so. */
    private static String nameOf(NetworkChoice choice) {
        return choice.isTrained() ? choice.title() : choice.title() + ", " + choice.detail();
    }

    /** Lists what there is when the menu opens; while it is open nothing moves under the pointer. */
    private void offer() {
        ToggleGroup group = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        for (NetworkChoice choice : shelf.choices()) {
            RadioMenuItem item = new RadioMenuItem(choice.title() + ", " + choice.detail());
            item.setMnemonicParsing(false);
            item.setToggleGroup(group);
            item.setSelected(choice.equals(shown.getValue()));
            item.setOnAction(click -> shelf.choose(choice));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem open = new MenuItem("Open…");
        open.setOnAction(click -> chooseFile());
        items.add(open);
        getItems().setAll(items);
    }

    private void chooseFile() {
        FileDialogs.Kind networks = new FileDialogs.Kind("Glassbox networks", List.of(NetworkShelf.SUFFIX));
        FileDialogs.Answer answer =
                dialogs.open(getScene().getWindow(), new FileDialogs.Question("Open a network", "", List.of(networks)));
        if (answer != null) {
            shelf.open(answer.file());
        }
    }
}
