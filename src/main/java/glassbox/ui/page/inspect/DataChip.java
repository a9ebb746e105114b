package glassbox.ui.page.inspect;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.viewmodel.inspect.TestRun;
import glassbox.viewmodel.inspect.TestSet;

/** Which images the network is tested on, in the top bar; its menu offers those that fit the network. */
final class DataChip extends MenuButton {
    private final Label word = new Label("Data");
    private final TestRun run;

    DataChip(TestRun run) {
        this.run = run;
        setId("test-data");
        setMnemonicParsing(false);
        getStyleClass().add("chip");
        word.getStyleClass().add("word");
        word.managedProperty().bind(word.visibleProperty());
        HBox graphic = new HBox(new Icon(Glyph.DATA, 16), word);
        graphic.getStyleClass().add("row");
        setGraphic(graphic);
        run.setProperty().subscribe(this::name);
        run.setsProperty().subscribe(this::offer);
    }

    /** Leaves the grey word out in a small window. */
    void setNarrow(boolean narrow) {
        word.setVisible(!narrow);
    }

    private void name(@Nullable TestSet set) {
        String title = set == null ? "none yet" : set.title();
        setText(title);
        setAccessibleText("Data: " + title);
        setAccessibleHelp("Which test images the network reads; opens the list of those that fit it");
        offer();
    }

    private void offer() {
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(run.setsProperty().get().stream()
                        .map(set -> {
                            RadioMenuItem item =
                                    new RadioMenuItem(set.title() + (set.own() ? "" : ", which it did not learn"));
                            item.setMnemonicParsing(false);
                            item.setToggleGroup(group);
                            item.setSelected(set.equals(run.setProperty().get()));
                            item.setOnAction(press -> run.setProperty().set(set));
                            return item;
                        })
                        .toList());
        setDisable(getItems().isEmpty());
    }
}
