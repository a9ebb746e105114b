package glassbox.ui.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.SearchEntry;
import glassbox.viewmodel.shell.SearchModel;

/** Looks for lessons, terms and controls: a field, and below it what was found. */
final class SearchSheet extends BorderPane {
    private static final double HEIGHT = 340;

    private final SearchModel model;
    private final ListView<SearchEntry> list = new ListView<>();

    SearchSheet(SearchModel model) {
        this.model = model;
        getStyleClass().addAll("help-sheet", "search-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("Search");
        TextField field = new TextField();
        field.setId("search-field");
        field.setPromptText("A lesson, a term or a control");
        field.setAccessibleText("What to look for");
        field.setAccessibleHelp("Arrow keys choose, Enter goes there, Escape closes");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("search-finds");
        list.setAccessibleText("What was found");
        list.setFocusTraversable(false);
        list.setPrefHeight(HEIGHT);
        Label nothing = new Label("Nothing found.");
        nothing.getStyleClass().add(Styles.INK_2);
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new FindCell(model));
        model.foundProperty().subscribe(found -> {
            list.getItems().setAll(found);
            nothing.setText(model.queryProperty().get().isBlank() ? "Type a word." : "Nothing found.");
            select(model.chosenProperty().get());
        });
        model.chosenProperty().subscribe(chosen -> select(chosen.intValue()));
        VBox body = new VBox(field, list);
        body.getStyleClass().add("body");
        setCenter(body);
        setMaxHeight(Region.USE_PREF_SIZE);
    }

    private void select(int index) {
        if (index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - 3));
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.move(1);
            case UP -> model.move(-1);
            case PAGE_DOWN -> model.move(6);
            case PAGE_UP -> model.move(-6);
            case ENTER -> model.go();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** What it is called, where it is, and what kind of thing it is. */
    private static final class FindCell extends ListCell<SearchEntry> {
        private final Label title = new Label();
        private final Label place = new Label();
        private final Label kind = new Label();
        private final HBox row = new HBox(title, place, kind);

        FindCell(SearchModel model) {
            setPrefWidth(0);
            row.getStyleClass().add("find");
            place.getStyleClass().add(Styles.INK_2);
            place.setMinWidth(0);
            place.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(place, Priority.ALWAYS);
            title.setMinWidth(Region.USE_PREF_SIZE);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            kind.getStyleClass().add("kind");
            setOnMouseClicked(click -> {
                if (!isEmpty()) {
                    model.chosenProperty().set(getIndex());
                    model.go();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable SearchEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            setGraphic(entry == null || empty ? null : row);
            if (entry != null) {
                title.setText(entry.title());
                place.setText(entry.place());
                kind.setText(entry.kind().title());
                setAccessibleText(entry.kind().title() + " " + entry.title() + ", " + entry.place());
            }
        }
    }
}
