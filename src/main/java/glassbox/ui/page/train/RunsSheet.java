package glassbox.ui.page.train;

import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.RunEntry;
import glassbox.viewmodel.train.RunList;

/** The runs that are kept: opened again, renamed, deleted and brought back. */
final class RunsSheet extends VBox {
    private final RunList runs;
    private final Runnable close;
    private final VBox rows = new VBox();
    private final Label none = new Label("No run was kept yet. Each one is, from its first image on.");
    private boolean typing;

    /** The runs of this page; {@code close} takes the sheet away. */
    RunsSheet(RunList runs, Runnable close) {
        this.runs = runs;
        this.close = close;
        getStyleClass().addAll("settings-sheet", "runs-sheet");
        Label title = new Label("Runs");
        title.getStyleClass().add(Styles.HEADING);
        none.getStyleClass().add(Styles.INK_2);
        none.setWrapText(true);
        rows.getStyleClass().add("runs");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button shut = new Button(null, new Icon(Glyph.CROSS, 17));
        shut.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        shut.setAccessibleText("Close the list of runs");
        shut.setTooltip(new Tooltip("Close (Esc)"));
        shut.setOnAction(click -> close.run());
        HBox head = new HBox(title, space, shut);
        head.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, none, scroll, undo());
        runs.entries().addListener((ListChangeListener<RunEntry>) change -> show());
        sceneProperty().subscribe(scene -> {
            runs.watch(scene != null);
            show();
        });
    }

    private HBox undo() {
        Label gone = new Label();
        gone.textProperty()
                .bind(runs.deletedProperty()
                        .map(entry -> "Deleted " + entry.name() + ".")
                        .orElse(""));
        gone.getStyleClass().add(Styles.INK_2);
        Button undo = new Button("Undo", new Icon(Glyph.UNDO, 16));
        undo.setOnAction(click -> runs.undo());
        undo.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(gone, undo);
        HBox.setHgrow(gone, Priority.ALWAYS);
        gone.setMaxWidth(Double.MAX_VALUE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(Bindings.isNotNull(runs.deletedProperty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** Shows what there is; not under the hands of who is typing a name. */
    private void show() {
        if (typing) {
            return;
        }
        none.setVisible(runs.entries().isEmpty());
        none.setManaged(none.isVisible());
        rows.getChildren().setAll(runs.entries().stream().map(this::row).toList());
    }

    private HBox row(RunEntry entry) {
        boolean here = runs.isOnScreen(entry);
        TextField name = new TextField(entry.name());
        name.getStyleClass().add("name");
        name.setAccessibleText("Name of the run");
        name.setAccessibleHelp("Type another name, then press Enter");
        name.setOnAction(enter -> requestFocus());
        name.focusedProperty().subscribe((before, focused) -> {
            typing = focused;
            if (before && !focused) {
                if (!name.getText().equals(entry.name())) {
                    runs.rename(entry.id(), name.getText());
                }
                Platform.runLater(this::show);
            }
        });
        name.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !name.getText().equals(entry.name())) {
                name.setText(entry.name());
                event.consume();
            }
        });
        Label detail = new Label((here ? "on screen · " : "") + entry.detail());
        detail.getStyleClass().addAll(Styles.size(13), Styles.INK_3);
        VBox words = new VBox(name, detail);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button open = new Button("Open");
        open.setAccessibleText("Open " + entry.name());
        open.setAccessibleHelp("Goes on with this run where it was saved; the one on screen is kept");
        open.getStyleClass().add("open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setDisable(here);
        open.setOnAction(click -> {
            runs.open(entry.id());
            close.run();
        });
        Button delete = new Button(null, new Icon(Glyph.TRASH, 17));
        delete.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "delete-run");
        delete.setAccessibleText("Delete " + entry.name());
        delete.setTooltip(new Tooltip("Delete this run; it can be brought back"));
        delete.setDisable(here);
        delete.setOnAction(click -> runs.delete(entry));
        HBox row = new HBox(words, open, delete);
        row.getStyleClass().add("run");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
