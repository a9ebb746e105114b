package glassbox.ui.page;

import java.io.File;
import java.nio.file.Path;

import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Asks where a file is to be saved. */
@FunctionalInterface
public interface SaveDialog {
    /** The window system's own dialog. */
    SaveDialog SYSTEM = (owner, title, kind, name) -> {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        String suffix = name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, "*" + suffix));
        File file = chooser.showSaveDialog(owner);
        return file == null ? null : file.toPath();
    };

    /**
     * Asks, and waits for the answer.
     *
     * @param owner the window that waits, or null
     * @param title what is saved, as in {@code Save the network}
     * @param kind what such files are called
     * @param name a name for the file, with its suffix
     * @return where, or null if the user would rather not
     */
    @Nullable
    Path ask(@Nullable Window owner, String title, String kind, String name);
}
