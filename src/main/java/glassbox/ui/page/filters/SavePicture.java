package glassbox.ui.page.filters;

import java.io.File;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.OutputSaver;

/** Saves the output as a picture or a table, where the user says. */
final class SavePicture extends Button {
    private static final ExtensionFilter PICTURE = new ExtensionFilter("PNG picture, as shown", "*.png");
    private static final ExtensionFilter TABLE = new ExtensionFilter("CSV table of all numbers", "*.csv");

    private final OutputSaver saver;

    SavePicture(OutputSaver saver) {
        super(null, new Icon(Glyph.SAVE, 16));
        this.saver = saver;
        setId("save-output");
        getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        setAccessibleText("Save the output as PNG or CSV, key Ctrl S");
        setTooltip(new Tooltip("Save the output as PNG or CSV (Ctrl S)"));
        setOnAction(press -> choose());
    }

    /** Asks where, and saves there. */
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Save the output");
        chooser.getExtensionFilters().addAll(PICTURE, TABLE);
        chooser.setInitialFileName(saver.suggestedName() + ".png");
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            saver.save(file.toPath(), TABLE.equals(chooser.getSelectedExtensionFilter()) ? ".csv" : ".png");
        }
    }
}
