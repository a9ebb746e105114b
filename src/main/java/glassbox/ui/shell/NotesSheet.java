package glassbox.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.PresenterModel;

/** Notes for presenting a page, to be written before there is a class or a second screen. */
final class NotesSheet extends BorderPane {
    private static final double HEIGHT = 260;

    NotesSheet(PageId page, PresenterModel model) {
        getStyleClass().add("help-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Notes on " + page.title());
        Label title = new Label("Notes on " + page.title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new Icon(Glyph.CROSS, 18));
        close.setId("close-notes");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText("Close the notes, key Escape");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(click -> model.notesOpenProperty().set(false));
        HBox header = new HBox(title, close);
        header.getStyleClass().add("header");
        Label purpose = new Label("While you present on a second screen, they stand on this one.");
        purpose.getStyleClass().add(Styles.INK_2);
        purpose.setWrapText(true);
        TextArea notes = new TextArea();
        notes.setId("page-notes");
        notes.setWrapText(true);
        notes.setPrefHeight(HEIGHT);
        notes.setPromptText("What to say; the class does not see it");
        notes.setAccessibleText("Notes that the class does not see");
        notes.textProperty().bindBidirectional(model.notesProperty(page));
        VBox written = new VBox(purpose, notes);
        written.getStyleClass().add("body");
        setCenter(written); // before the header, so that the keys come to the notes first
        setTop(header);
        setMaxHeight(Region.USE_PREF_SIZE);
    }
}
