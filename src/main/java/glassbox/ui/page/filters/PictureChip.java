package glassbox.ui.page.filters;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.viewmodel.filters.FilterPicture;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureModel;

/** Which picture is filtered, in the top bar; its menu offers the others. */
final class PictureChip extends MenuButton {
    private final Label word = new Label("Data");

    PictureChip(PictureModel pictures, Runnable chooseFile) {
        setId("data");
        setMnemonicParsing(false);
        getStyleClass().add("chip");
        word.getStyleClass().add("word");
        HBox graphic = new HBox(new Icon(Glyph.DATA, 16), word);
        graphic.getStyleClass().add("row");
        setGraphic(graphic);
        for (PictureChoice choice : PictureChoice.values()) {
            MenuItem item = new MenuItem(choice.title());
            item.setOnAction(press -> {
                if (choice == PictureChoice.FILE) {
                    chooseFile.run();
                } else {
                    pictures.choose(choice);
                }
            });
            getItems().add(item);
        }
        pictures.pictureProperty().subscribe(this::name);
    }

    /** Leaves the grey word out in a small window. */
    void adapt(Density density) {
        word.setVisible(!density.compact());
        word.setManaged(!density.compact());
    }

    private void name(@Nullable FilterPicture picture) {
        String name = picture == null ? "none yet" : picture.title();
        setText(name);
        setAccessibleText("Data: " + name);
        setAccessibleHelp("Which picture is filtered; opens the list of pictures");
    }
}
