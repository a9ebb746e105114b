package glassbox.ui.page;

import java.io.File;
import java.nio.file.Path;
import java.util.List;

import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** Asks the user for a file. The system's dialogs are behind {@link #ofSystem()}. */
public interface FileDialogs {
    /**
     * What a file may be.
     *
     * @param words what it is, for the user: {@code PNG picture}
     * @param endings how its name ends: {@code .png}
     */
    record Kind(String words, List<String> endings) {}

    /**
     * What is asked.
     *
     * @param title the dialog's title
     * @param name the name that is proposed; empty for none
     * @param kinds what the file may be, the first one proposed
     */
    record Question(String title, String name, List<Kind> kinds) {}

    /**
     * What the user said.
     *
     * @param file the file
     * @param kind which kind was chosen in the dialog
     */
    record Answer(Path file, Kind kind) {}

    /** Asks for a file that is there; null where the user thought better of it. */
    @Nullable
    Answer open(Window owner, Question question);

    /** Asks for a file to be written; null where the user thought better of it. */
    @Nullable
    Answer save(@Nullable Window owner, Question question);

    /** The dialogs of the system that the window stands in. */
    static FileDialogs ofSystem() {
        return new FileDialogs() {
            @Override
            public @Nullable Answer open(Window owner, Question question) {
                FileChooser chooser = chooser(question);
                return answer(chooser.showOpenDialog(owner), chooser, question);
            }

            @Override
            public @Nullable Answer save(@Nullable Window owner, Question question) {
                FileChooser chooser = chooser(question);
                return answer(chooser.showSaveDialog(owner), chooser, question);
            }
        };
    }

    private static FileChooser chooser(Question question) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(question.title());
        if (!question.name().isEmpty()) {
            chooser.setInitialFileName(question.name());
        }
        for (Kind kind : question.kinds()) {
            chooser.getExtensionFilters()
                    .add(new ExtensionFilter(
                            kind.words(),
                            kind.endings().stream().map(ending -> "*" + ending).toList()));
        }
        return chooser;
    }

    private static @Nullable Answer answer(@Nullable File file, FileChooser chooser, Question question) {
        int picked = Math.max(0, chooser.getExtensionFilters().indexOf(chooser.getSelectedExtensionFilter()));
        return file == null ? null : new Answer(file.toPath(), question.kinds().get(picked));
    }
}
