package glassbox.app;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.beans.value.ObservableValue;

import org.jspecify.annotations.Nullable;

import glassbox.dataset.DatasetCatalogue;
import glassbox.dataset.KeptDrawings;
import glassbox.dataset.Split;
import glassbox.recipe.TrainedModel;
import glassbox.ui.page.draw.DrawPage;
import glassbox.viewmodel.draw.AlikeModel;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.WhyModel;
import glassbox.viewmodel.shell.NetworkChoice;
import glassbox.viewmodel.shell.ShellViewModel;
import glassbox.viewmodel.support.Background;
import glassbox.viewmodel.support.PacedWorker;

/** All that the Draw page is made of, each part made when it is first asked for. */
final class DrawParts implements AutoCloseable {
    /** How often it is found out anew why a drawing is read so, while it grows. */
    private static final int REASONS_PER_SECOND = 10;

    private final Executor screen;
    private final Background background;
    private final DatasetCatalogue data;
    private final KeptDrawings drawings;
    private final ShellViewModel shell;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("drawing-reader").daemon(true).factory());
    private final PacedWorker reasoner = new PacedWorker("drawing-reasons", REASONS_PER_SECOND);
    private final Lazy<DrawViewModel> draw = new Lazy<>(this::makeDraw);
    private final Lazy<WhyModel> why = new Lazy<>(this::makeWhy);
    private final Lazy<AlikeModel> alike = new Lazy<>(this::makeAlike);
    private final Lazy<KeptAndTaught> keptAndTaught = new Lazy<>(this::makeKeptAndTaught);

    /**
     * A Draw page of which nothing is made yet.
     *
     * @param screen runs work on the screen's thread
     * @param background works with files and gives lessons
     * @param data where training digits come from
     * @param drawings where drawings are kept
     * @param shell whose networks read, and who tells what went wrong
     */
    DrawParts(
            Executor screen,
            Background background,
            DatasetCatalogue data,
            KeptDrawings drawings,
            ShellViewModel shell) {
        this.screen = screen;
        this.background = background;
        this.data = data;
        this.drawings = drawings;
        this.shell = shell;
    }

    /** The page itself. */
    DrawPage page() {
        DrawPage page = new DrawPage(draw.get(), why.get(), alike.get());
        page.teachAndKeep(keptAndTaught.get().teach(), keptAndTaught.get().kept());
        return page;
    }

    /** The pad and what is read on it. */
    DrawViewModel pad() {
        return draw.get();
    }

    /** Why the drawing is read so. */
    WhyModel why() {
        return why.get();
    }

    /** The training digits that the drawing is like. */
    AlikeModel alike() {
        return alike.get();
    }

    /** The drawings that are kept, and what is taught with them. */
    KeptAndTaught keptAndTaught() {
        return keptAndTaught.get();
    }

    /** Whether nothing is lost if the window closes, or the user knows what. */
    boolean mayClose() {
        KeptAndTaught made = keptAndTaught.ifMade();
        return made == null || made.mayClose();
    }

    @Override
    public void close() {
        KeptAndTaught made = keptAndTaught.ifMade();
        if (made != null) {
            made.close();
        }
        reader.shutdownNow();
        reasoner.close();
    }

    private DrawViewModel makeDraw() {
        return new DrawViewModel(screen, reader, network());
    }

    private WhyModel makeWhy() {
        return new WhyModel(screen, reasoner, network(), draw.get().readingProperty());
    }

    private AlikeModel makeAlike() {
        return new AlikeModel(
                screen,
                reasoner,
                background,
                () -> data.mnist(Split.TRAINING),
                network(),
                draw.get().readingProperty());
    }

    private KeptAndTaught makeKeptAndTaught() {
        return new KeptAndTaught(screen, background, data, drawings, shell, draw.get());
    }

    private ObservableValue<@Nullable TrainedModel> network() {
        return shell.networks().readerProperty().map(NetworkChoice::model);
    }
}
