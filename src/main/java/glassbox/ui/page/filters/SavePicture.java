package glassbox.ui.page.filters;

import java.util.List;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.OutputSaver;

/** Saves the output as a picture or a table, where the user says. */
final class SavePicture extends Button {
    private static final FileDialogs.Kind PICTURE = new FileDialogs.Kind("PNG picture, as shown", List.of(".png"));
    private static final FileDialogs.Kind TABLE = new FileDialogs.Kind("CSV table of all numbers", List.of(".csv"));

    private final OutputSaver saver;
    private final FileDialogs dialogs;

    SavePicture(OutputSaver saver, FileDialogs dialogs) {
        super("Save…", new Icon(Glyph.SAVE, 16));
        this.saver = saver;
        this.dialogs = dialogs;
        setId("save-output");
        getStyleClass().add(Styles.FLAT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText("Save the output as PNG or CSV, key Ctrl S");
        setTooltip(new Tooltip("Save the output as PNG or CSV (Ctrl S)"));
        setOnAction(press -> choose());
    }

    /** With its word, or as an icon where there is little room. */
    void adapt(Density density) {
        setContentDisplay(density.compact() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    /** Asks where, and saves there. */
    void choose() {
        FileDialogs.Answer answer = dialogs.save(
                getScene().getWindow(),
                new FileDialogs.Question("Save the output", saver.suggestedName() + ".png", List.of(PICTURE, TABLE)));
        if (answer != null) {
            saver.save(answer.file(), answer.kind().endings().getFirst());
        }
    }
}
