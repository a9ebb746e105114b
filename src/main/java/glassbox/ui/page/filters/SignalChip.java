package glassbox.ui.page.filters;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.viewmodel.filters.SignalExample;
import glassbox.viewmodel.filters.SignalRows;

/** Which signal the window slides along, in the top bar; its menu offers the examples. */
final class SignalChip extends MenuButton {
    private final Label word = new Label("Data");
    private final SignalRows rows;

    SignalChip(SignalRows rows) {
        this.rows = rows;
        setId("signal-data");
        setMnemonicParsing(false);
        getStyleClass().add("chip");
        word.getStyleClass().add("word");
        HBox graphic = new HBox(new Icon(Glyph.DATA, 16), word);
        graphic.getStyleClass().add("row");
        setGraphic(graphic);
        setAccessibleHelp("Which signal and window are shown; opens the list of examples");
        for (SignalExample example : SignalExample.values()) {
            MenuItem item = new MenuItem(example.title());
            item.setOnAction(press -> rows.choose(example));
            getItems().add(item);
        }
        rows.signalProperty().subscribe(this::name);
        rows.windowProperty().subscribe(this::name);
        name();
    }

    /** Leaves the grey word out in a small window. */
    void adapt(boolean compact) {
        word.setVisible(!compact);
        word.setManaged(!compact);
    }

    private void name() {
        String name = rows.example().map(SignalExample::title).orElse("Your numbers");
        setText(name);
        setAccessibleText("Data: " + name);
    }
}
