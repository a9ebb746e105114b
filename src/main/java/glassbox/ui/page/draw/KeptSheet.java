package glassbox.ui.page.draw;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.SheetPane;
import glassbox.ui.control.Words;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.KeptDrawing;
import glassbox.viewmodel.draw.KeptDrawingsModel;

/** All kept drawings in a list; the chosen one is put on the pad, named, said what it is, or deleted. */
final class KeptSheet extends VBox {
    private static final String UNKNOWN = "unknown";
    private static final FileDialogs.Kind KIND =
            new FileDialogs.Kind("Glassbox drawings", List.of(KeptDrawingsModel.SUFFIX));

    private final KeptDrawingsModel model;
    private final SheetPane over;
    private final FileDialogs dialogs;
    private final ListView<KeptDrawing> list = new ListView<>();
    private final TextField name = new TextField();
    private final ComboBox<String> label = new ComboBox<>();
    private boolean showing;

    /** The sheet of these drawings; it lies on {@code over}. */
    KeptSheet(KeptDrawingsModel model, SheetPane over, FileDialogs dialogs) {
        this.model = model;
        this.over = over;
        this.dialogs = dialogs;
        setId("kept-sheet");
        getStyleClass().add("kept-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Kept drawings");
        setMaxWidth(USE_PREF_SIZE);
        list.setCellFactory(view -> new KeptCell());
        list.setAccessibleText("Kept drawings");
        list.setAccessibleHelp("The arrow keys choose a drawing, Enter puts it on the pad, Delete deletes it");
        Label none = new Label("Nothing is kept yet.");
        none.getStyleClass().add(Styles.INK_2);
        list.setPlaceholder(none);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                putBack();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), list, chosen(), undo(), files());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        list.getSelectionModel().selectedItemProperty().subscribe(this::choose);
        model.drawingsProperty().subscribe(this::show);
    }

    private HBox head() {
        Label title = new Label("Kept drawings");
        title.getStyleClass().addAll(Styles.SEMI_BOLD, Styles.size(21));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new Icon(Glyph.CROSS, 17));
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setId("close-kept");
        close.setAccessibleText("Close the list of drawings");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(click -> over.close());
        HBox head = new HBox(title, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private VBox chosen() {
        name.setPromptText("no name");
        name.setAccessibleText("Name of the drawing");
        name.setAccessibleHelp("Type a name, then press Enter");
        name.setOnAction(enter -> list.requestFocus());
        name.focusedProperty().subscribe((before, focused) -> {
            KeptDrawing now = selected();
            if (before && !focused && now != null) {
                model.rename(now, name.getText());
            }
        });
        HBox.setHgrow(name, Priority.ALWAYS);
        label.getItems().add(UNKNOWN);
        IntStream.range(0, 10).forEach(digit -> label.getItems().add(Integer.toString(digit)));
        label.setAccessibleText("What the drawing is");
        label.setAccessibleHelp("The digit that was meant; what is read is compared with it");
        label.setOnAction(choice -> {
            KeptDrawing now = selected();
            if (!showing && now != null && label.getValue() != null) {
                model.label(now, label.getItems().indexOf(label.getValue()) - 1);
            }
        });
        HBox what = new HBox(name, label);
        what.getStyleClass().add("row");
        Button put = new Button("Put on the pad", new Icon(Glyph.DRAW, 17));
        put.setAccessibleHelp("Puts the chosen drawing on the pad; undo brings back what is there");
        put.setOnAction(click -> putBack());
        Button delete = new Button("Delete", new Icon(Glyph.TRASH, 17));
        delete.setAccessibleHelp("Deletes the chosen drawing; that can be undone");
        delete.setOnAction(click -> delete());
        HBox todo = new HBox(put, delete);
        todo.getStyleClass().add("row");
        VBox both = new VBox(what, todo);
        both.getStyleClass().add("chosen");
        both.disableProperty().bind(Bindings.isNull(list.getSelectionModel().selectedItemProperty()));
        return both;
    }

    private HBox undo() {
        Words done = new Words(Styles.size(14), Styles.INK_2);
        done.textProperty()
                .bind(model.doneProperty().map(KeptDrawingsModel.Done::sentence).orElse(""));
        HBox.setHgrow(done, Priority.ALWAYS);
        Button undo = new Button("Undo", new Icon(Glyph.UNDO, 16));
        undo.setMinWidth(USE_PREF_SIZE);
        undo.setAccessibleHelp("Takes back what was done last with kept drawings");
        undo.setOnAction(click -> model.undo());
        undo.visibleProperty()
                .bind(model.doneProperty().map(KeptDrawingsModel.Done::undoable).orElse(false));
        HBox row = new HBox(done, undo);
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(Bindings.isNotNull(model.doneProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox files() {
        Button in = new Button("Import…", new Icon(Glyph.FOLDER, 17));
        in.setAccessibleHelp("Keeps the drawings of a file, too; those that are here already are left out");
        in.setOnAction(click -> {
            Path file = ask(true);
            if (file != null) {
                model.importFrom(file);
            }
        });
        Button out = new Button("Export all…", new Icon(Glyph.SAVE, 17));
        out.setAccessibleHelp("Writes all kept drawings into one file");
        out.disableProperty().bind(model.drawingsProperty().map(List::isEmpty));
        out.setOnAction(click -> {
            Path file = ask(false);
            if (file != null) {
                model.exportTo(file);
            }
        });
        HBox row = new HBox(in, out);
        row.getStyleClass().addAll("row", "files");
        return row;
    }

    private @Nullable Path ask(boolean open) {
        FileDialogs.Question question = open
                ? new FileDialogs.Question("Import drawings", "", List.of(KIND))
                : new FileDialogs.Question("Export all kept drawings", "drawings.json", List.of(KIND));
        FileDialogs.Answer answer = open
                ? dialogs.open(getScene().getWindow(), question)
                : dialogs.save(getScene().getWindow(), question);
        return answer == null ? null : answer.file();
    }

    private @Nullable KeptDrawing selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** Shows what there is; the same drawing stays chosen, or the one in its place. */
    private void show(List<KeptDrawing> now) {
        KeptDrawing before = selected();
        int place = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(now);
        int same = IntStream.range(0, now.size())
                .filter(i -> before != null && now.get(i).id().equals(before.id()))
                .findFirst()
                .orElse(before == null ? -1 : Math.min(place, now.size() - 1));
        if (same >= 0) {
            list.getSelectionModel().select(same);
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private void choose(@Nullable KeptDrawing now) {
        showing = true;
        if (!name.isFocused()) {
            name.setText(now == null ? "" : now.name());
        }
        label.setValue(now == null ? UNKNOWN : label.getItems().get(now.label() + 1));
        showing = false;
    }

    /** A list keeps Escape to itself. */
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !label.isShowing()) {
            over.close();
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            putBack();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            delete();
        } else {
            return;
        }
        event.consume();
    }

    private void putBack() {
        KeptDrawing now = selected();
        if (now != null) {
            model.putBack(now);
            over.close();
        }
    }

    private void delete() {
        KeptDrawing now = selected();
        if (now != null) {
            model.delete(now);
        }
    }
}
