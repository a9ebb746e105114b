package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.SheetPane;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.LayerRow;
import glassbox.viewmodel.network.NetworkEditor;
import glassbox.viewmodel.network.NewLayer;

/** The sheet at the side in which a network is put together: its name, its layers, and what becomes of it. */
final class EditSheet extends VBox {
    private final NetworkEditor editor;
    private final SheetPane over;
    private final VBox layers = new VBox();
    private final ScrollPane scroll = new ScrollPane(layers);
    private final MenuButton add = new MenuButton("Add a layer", new Icon(Glyph.PLUS, 16));
    private final LayerCard.ProblemNote problem;
    private List<LayerCard> cards = List.of();

    /** The sheet of this editor; it lies on {@code over}. */
    EditSheet(NetworkEditor editor, SheetPane over) {
        this.editor = editor;
        this.over = over;
        problem = new LayerCard.ProblemNote(editor);
        setId("edit-sheet");
        getStyleClass().add("edit-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Edit network");
        setMaxWidth(USE_PREF_SIZE);
        layers.getStyleClass().add("layers");
        layers.setAccessibleRole(AccessibleRole.LIST_VIEW);
        layers.setAccessibleText("Layers");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        head(),
                        name(),
                        sentence(editor.titleProblemProperty(), Styles.WRONG),
                        scroll,
                        problem,
                        adding(),
                        sentence(editor.summaryProperty(), Styles.INK_2),
                        sentence(editor.noticeProperty(), Styles.WRONG),
                        ends());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        editor.rowsProperty().subscribe(this::show);
        editor.problemProperty().subscribe(now -> problem.show(now.sentence(), now.fixes()));
        editor.selectedProperty().subscribe(this::follow);
    }

    private HBox head() {
        Label title = new Label("Edit network");
        title.getStyleClass().addAll(Styles.SEMI_BOLD, Styles.size(21));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button undo = icon("Undo (Ctrl Z)", Glyph.UNDO, "undo-edit", editor::undo);
        undo.disableProperty().bind(editor.undoableProperty().map(able -> !able));
        Button redo = icon("Redo (Ctrl Y)", Glyph.REDO, "redo-edit", editor::redo);
        redo.disableProperty().bind(editor.redoableProperty().map(able -> !able));
        HBox head = new HBox(
                title, undo, redo, icon("Close, and keep the draft (Esc)", Glyph.CROSS, "close-edit", over::close));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox name() {
        Label label = new Label("Name");
        TextField field = new TextField();
        field.setId("recipe-title");
        field.setAccessibleText("Name of the recipe");
        field.textProperty().bindBidirectional(editor.titleProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = new HBox(label, field);
        row.getStyleClass().add("name");
        return row;
    }

    private MenuButton adding() {
        add.setId("add-layer");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setAccessibleText("Add a layer behind the selected one");
        add.setTooltip(new Tooltip("Behind the selected layer (Insert)"));
        for (NewLayer layer : NewLayer.values()) {
            MenuItem item = new MenuItem(layer.title(), new Icon(LayerGlyphs.of(layer.kind()), 18));
            item.setMnemonicParsing(false);
            item.setOnAction(click -> editor.add(layer));
            add.getItems().add(item);
        }
        return add;
    }

    private HBox ends() {
        Button save = new Button("Save", new Icon(Glyph.SAVE, 17));
        save.setId("save-recipe");
        save.setTooltip(new Tooltip("Keep it as a recipe of your own and show its network (Ctrl S)"));
        save.setOnAction(click -> editor.save(false, over::close));
        Button train = new Button("Save and train", new Icon(Glyph.PLAY, 15));
        train.setId("train-recipe");
        train.getStyleClass().add(Styles.ACCENT);
        train.setOnAction(click -> editor.save(true, over::close));
        for (Button button : List.of(save, train)) {
            button.getStyleClass().add(Styles.TALL);
            button.setMaxWidth(Double.MAX_VALUE);
            button.disableProperty().bind(editor.savableProperty().map(able -> !able));
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        HBox ends = new HBox(save, train);
        ends.getStyleClass().add("ends");
        return ends;
    }

    private static Button icon(String words, Glyph glyph, String id, Runnable action) {
        Button button = new Button(null, new Icon(glyph, 17));
        button.setId(id);
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(click -> action.run());
        return button;
    }

    private static Label sentence(ReadOnlyStringProperty words, String ink) {
        Label label = new Label();
        label.getStyleClass().addAll(Styles.size(13), ink);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.textProperty().bind(words);
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private void show(List<LayerRow> rows) {
        boolean same = rows.size() == cards.size();
        for (int i = 0; same && i < rows.size(); i++) {
            same = cards.get(i).fits(rows.get(i));
        }
        if (same) {
            for (int i = 0; i < rows.size(); i++) {
                cards.get(i).show(rows.get(i));
            }
        } else {
            boolean inside = cardsHaveFocus();
            List<LayerCard> made = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                made.add(new LayerCard(editor, i, rows.get(i)));
            }
            cards = made;
            layers.getChildren().setAll(made);
            mark();
            if (inside) {
                follow();
            }
        }
    }

    private void mark() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).mark(i == editor.selectedProperty().get());
        }
    }

    /** The keyboard follows the selected card while it is in one. */
    private void follow() {
        mark();
        int row = editor.selectedProperty().get();
        if (row >= cards.size()) {
            return;
        }
        LayerCard card = cards.get(row);
        if (getScene() != null && !card.isFocusWithin()) {
            FocusOrder.visit(card);
        }
        bringIntoSight(card);
    }

    private boolean cardsHaveFocus() {
        return layers.isFocusWithin();
    }

    private void bringIntoSight(Node card) {
        layout();
        double hidden = layers.getHeight() - scroll.getViewportBounds().getHeight();
        if (hidden > 0) {
            double top = card.getBoundsInParent().getMinY();
            double least = card.getBoundsInParent().getMaxY()
                    - scroll.getViewportBounds().getHeight();
            double from = scroll.getVvalue() * hidden;
            scroll.setVvalue(Math.clamp(from, Math.min(least, top), Math.max(least, top)) / hidden);
        }
    }

    private void pressed(KeyEvent event) {
        @Nullable Runnable action = null;
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.getCode() == KeyCode.INSERT) {
            action = add::show;
        } else if (event.isShortcutDown()) {
            action = switch (event.getCode()) {
                case Z -> typing ? null : event.isShiftDown() ? editor::redo : editor::undo;
                case Y -> typing ? null : editor::redo;
                case S -> () -> editor.save(false, over::close);
                default -> null;
            };
        }
        if (action != null) {
            action.run();
            event.consume();
        }
    }
}
