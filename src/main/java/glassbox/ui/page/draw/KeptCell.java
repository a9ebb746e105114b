package glassbox.ui.page.draw;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.DrawingThumb;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.KeptDrawing;

/** A kept drawing in a list: the drawing, its name, what it is and what is read. */
final class KeptCell extends ListCell<KeptDrawing> {
    private static final double SIDE = 44;

    private final DrawingThumb thumb = new DrawingThumb(SIDE);
    private final Label name = new Label();
    private final Words quiet = new Words(Styles.size(13), Styles.INK_2);
    private final Words marked = new Words(Styles.size(13), Styles.WRONG);
    private final HBox row;

    KeptCell() {
        name.getStyleClass().add(Styles.MEDIUM);
        marked.managedProperty().bind(marked.visibleProperty());
        quiet.managedProperty().bind(quiet.visibleProperty());
        VBox words = new VBox(name, quiet, marked);
        words.setAlignment(Pos.CENTER_LEFT);
        row = new HBox(thumb, words);
        row.getStyleClass().add("kept-row");
        row.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    protected void updateItem(@Nullable KeptDrawing item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        thumb.show(item.drawing());
        name.setText(item.name().isEmpty() ? "no name" : item.name());
        quiet.setText(item.sentence());
        marked.setText("✕ " + item.sentence());
        marked.setVisible(item.isWrong());
        quiet.setVisible(!item.isWrong());
        setGraphic(row);
        setAccessibleText(item.sentence());
    }
}
