package glassbox.ui.page;

import java.nio.file.Path;
import java.util.List;

import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Asks where a file is to be saved. */
@FunctionalInterface
public interface SaveDialog {
    /** The window system's own dialog. */
    SaveDialog SYSTEM = (owner, title, kind, name) -> {
        FileDialogs.Kind files = new FileDialogs.Kind(kind, List.of(name.substring(name.lastIndexOf('.'))));
        FileDialogs.Answer answer =
                FileDialogs.ofSystem().save(owner, new FileDialogs.Question(title, name, List.of(files)));
        return answer == null ? null : answer.file();
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
