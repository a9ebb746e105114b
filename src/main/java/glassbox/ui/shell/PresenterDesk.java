package glassbox.ui.shell;

import java.util.function.Consumer;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.page.Page;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.PresenterModel;

/** On the laptop while the page is on the projector: what is said of it, its keys, notes, and a teacher's buttons. */
final class PresenterDesk extends VBox {
    private final Label title = new Label();
    private final Label purpose = new Label();
    private final Label said = new Label();
    private final VBox keys = new VBox();
    private final TextArea notes = new TextArea();
    private final PresenterModel model;
    private @Nullable PageId noted;

    PresenterDesk(PresenterModel model, Consumer<Boolean> step) {
        getStyleClass().add("presenter-desk");
        title.getStyleClass().add("title");
        for (Label words : new Label[] {purpose, said}) {
            words.setWrapText(true);
            words.setMinHeight(Region.USE_PREF_SIZE);
        }
        said.getStyleClass().add(Styles.HEADING);
        purpose.getStyleClass().add(Styles.INK_2);
        Button back = button("desk-back", "Back", "One step of the page back (Page up)", () -> step.accept(false));
        Button on = button("desk-on", "On", "One step of the page on (Page down)", () -> step.accept(true));
        on.getStyleClass().add(Styles.ACCENT);
        ToggleButton black = toggle("desk-black", "Black", "Black screen, and the picture again (B)");
        black.selectedProperty().bindBidirectional(model.blackProperty());
        ToggleButton light = toggle("desk-spotlight", "Spotlight", "Dim all but what the pointer shows (S)");
        light.selectedProperty().bindBidirectional(model.spotlightProperty());
        Button end = button("desk-end", "End", "Back to one window (Esc)", model::toggle);
        HBox controls = new HBox(back, on, black, light, end);
        controls.getStyleClass().add("controls");
        Label heading = new Label("Notes");
        heading.getStyleClass().add(Styles.HEADING);
        this.model = model;
        notes.setId("desk-notes");
        notes.setWrapText(true);
        notes.setPromptText("What to say; the class does not see it");
        notes.setAccessibleText("Notes that the class does not see");
        VBox.setVgrow(notes, Priority.ALWAYS);
        keys.getStyleClass().add("keys");
        getChildren().addAll(title, purpose, said, controls, heading, notes, keys);
    }

    /** Speaks of another page. */
    void show(PageId id, Page page) {
        title.setText(id.title() + " is on the projector");
        purpose.setText(id.purpose());
        said.textProperty().bind(page.caption());
        leave();
        noted = id;
        notes.textProperty().bindBidirectional(model.notesProperty(id));
        keys.getChildren().setAll(page.keyHints().stream().map(CaptionBar::hint).toList());
    }

    /** Notes no more. */
    void leave() {
        if (noted != null) {
            notes.textProperty().unbindBidirectional(model.notesProperty(noted));
        }
    }

    private static Button button(String id, String words, String help, Runnable press) {
        Button button = new Button(words);
        button.setId(id);
        button.getStyleClass().add(Styles.TALL);
        button.setTooltip(new Tooltip(help));
        button.setOnAction(click -> press.run());
        return button;
    }

    private static ToggleButton toggle(String id, String words, String help) {
        ToggleButton button = new ToggleButton(words);
        button.setId(id);
        button.getStyleClass().add(Styles.TALL);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
