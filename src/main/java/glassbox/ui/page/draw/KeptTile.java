package glassbox.ui.page.draw;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.DrawingThumb;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.KeptDrawing;
import glassbox.viewmodel.draw.KeptDrawingsModel;

/** A kept drawing with what is read in it: right is quiet, wrong is marked. Pressed, it puts the drawing on the pad. */
final class KeptTile extends Button {
    private final KeptDrawingsModel model;
    private final DrawingThumb thumb;
    private final Label read = new Label();
    private final StackPane mark = new StackPane();
    private @Nullable KeptDrawing shown;

    /** A tile whose paper has this side. */
    KeptTile(KeptDrawingsModel model, double side) {
        this.model = model;
        this.thumb = new DrawingThumb(side);
        getStyleClass().addAll(Styles.FLAT, "kept-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        read.getStyleClass().add(Styles.NUMBER);
        HBox reading = new HBox(read, mark);
        reading.getStyleClass().add("reading");
        reading.setAlignment(Pos.CENTER);
        VBox content = new VBox(thumb, reading);
        content.setAlignment(Pos.CENTER);
        setGraphic(content);
        setAccessibleHelp("Puts this drawing on the pad; Delete deletes it, and that can be undone");
        setOnAction(click -> {
            if (shown != null) {
                model.putBack(shown);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (shown != null && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
                this.model.delete(shown);
                event.consume();
            }
        });
    }

    void show(KeptDrawing now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        thumb.show(now.drawing());
        read.setText(now.read() == KeptDrawing.UNREAD ? "–" : Integer.toString(now.read()));
        read.getStyleClass().removeAll(List.of(Styles.WRONG, Styles.BOLD));
        getStyleClass().remove(Styles.WRONG_OUTLINE);
        mark.getChildren().clear();
        if (now.isWrong()) {
            read.getStyleClass().addAll(Styles.WRONG, Styles.BOLD);
            getStyleClass().add(Styles.WRONG_OUTLINE);
            mark.getChildren().add(icon(Glyph.CROSS, "wrong-mark"));
        } else if (now.isRight()) {
            mark.getChildren().add(icon(Glyph.CHECK, "right-mark"));
        }
        setAccessibleText(now.sentence());
    }

    private static Icon icon(Glyph glyph, String styleClass) {
        Icon icon = new Icon(glyph, 15);
        icon.getStyleClass().add(styleClass);
        return icon;
    }
}
