package glassbox.app;

import java.util.concurrent.Executor;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.KeptDrawings;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.KeptDrawingsModel;
import glassbox.viewmodel.draw.TaughtNetworks;
import glassbox.viewmodel.draw.TeachModel;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.shell.PageId;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;

/** What becomes of drawings: kept as files and read again, and taught to the network that reads, which goes on the shelf. */
final class KeptAndTaught implements AutoCloseable {
    /** How often the kept drawings are read by a network in training. */
    private static final int READINGS_PER_SECOND = 2;

    private final PacedWorker worker = new PacedWorker("kept-drawings-reader", READINGS_PER_SECOND);
    private final KeptDrawingsModel kept;
    private final TeachModel teach;
    private final ShellViewModel shell;
    private @Nullable TrainedModel warned;

    KeptAndTaught(
            Executor screen,
            Background background,
            DatasetCatalogue data,
            KeptDrawings drawings,
            ShellViewModel shell,
            DrawViewModel pad) {
        this.shell = shell;
        ObservableValue<@Nullable TrainedModel> reader =
                shell.networks().readerProperty().map(NetworkChoice::model);
        kept = new KeptDrawingsModel(screen, worker, background, drawings, reader, pad, shell.messages());
        teach = new TeachModel(
                screen, background, data, reader, pad, kept::labelled, new Shelf(shell), shell.messages());
    }

    /** The drawings that are kept. */
    KeptDrawingsModel kept() {
        return kept;
    }

    /** What teaches networks drawings. */
    TeachModel teach() {
        return teach;
    }

    /**
     * Whether the window may close. A taught network that was not saved is said once, and shown where it can be saved; who
     * closes the window again means it.
     */
    boolean mayClose() {
        TrainedModel lost = teach.unsaved();
        if (lost == null || lost.equals(warned)) {
            return true;
        }
        warned = lost;
        shell.networks().choices().stream()
                .filter(choice -> choice.model().equals(lost))
                .findFirst()
                .ifPresent(choice -> {
                    shell.networks().choose(choice);
                    shell.pageProperty().set(PageId.DRAW);
                    shell.messages()
                            .show(new Notice(
                                    "The network “" + choice.title() + "” is in memory only. Save it in the Teach row,"
                                            + " or close Glassbox again without it.",
                                    null,
                                    false));
                });
        return false;
    }

    @Override
    public void close() {
        worker.close();
    }

    /** Where taught networks go. */
    private record Shelf(ShellViewModel shell) implements TaughtNetworks {
        @Override
        public void show(TrainedModel before, TrainedModel taught) {
            shell.networks().showTaught(before, taught);
        }

        @Override
        public void takeBack(TrainedModel before, TrainedModel taught) {
            shell.networks().takeBack(before, taught);
        }

        @Override
        public boolean holds(TrainedModel taught) {
            return shell.networks().choices().stream()
                    .anyMatch(choice -> choice.model().equals(taught));
        }
    }
}
