package glassbox.ui.shell;

import java.io.File;
import java.util.List;
import java.util.Objects;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.ModalPane;
import org.jspecify.annotations.Nullable;

import glassbox.ui.page.Page;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.shell.NetworkShelf;
import glassbox.viewmodel.shell.ShellViewModel;

/** The window's content: the rail at the left, the top bar, the page, the notice and the caption bar; help above all. */
public final class ShellView extends StackPane {
    /** Below this width the rail shows icons only and chips lose their grey word. */
    private static final double WIDE = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final List<PageEntry> entries;
    private final ShellViewModel model;
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");
    private final TopBar top;
    private final NetworkChip network;
    private final CaptionBar caption = new CaptionBar();
    private final ModalPane overlay = new ModalPane();
    private @Nullable Page page;
    private @Nullable Node focusBefore;

    /**
     * The content of a window.
     *
     * @param entries the pages, in the order of the rail
     * @param model the window's state
     */
    public ShellView(List<PageEntry> entries, ShellViewModel model) {
        this.entries = List.copyOf(entries);
        this.model = model;
        getStyleClass().add("shell");
        top = new TopBar(model);
        network = new NetworkChip(model.networks(), narrow.getReadOnlyProperty());
        Rail rail = new Rail(entries, model);
        PageArea area = new PageArea(entries, model, this::pageShown);
        BorderPane column = new BorderPane(area);
        column.setTop(top);
        column.setBottom(new VBox(new NoticeBar(model.messages()), caption));
        BorderPane window = new BorderPane(column);
        window.setLeft(rail);
        getChildren().addAll(window, overlay);
        Keyboard keyboard = new Keyboard(model, new Regions(List.of(rail, top, area, column.getBottom())));
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                keyboard.listenTo(scene);
                dress(scene);
            }
        });
        model.darkProperty().subscribe(dark -> dress(getScene()));
        narrow.bind(widthProperty().lessThan(WIDE));
        narrow.subscribe(now -> pseudoClassStateChanged(NARROW, now));
        model.helpOpenProperty().subscribe(this::helpTurned);
        setOnDragOver(this::offered);
        setOnDragDropped(this::dropped);
        overlay.setInTransitionFactory(null);
        overlay.setOutTransitionFactory(null);
        overlay.displayProperty().subscribe(displayed -> {
            if (!displayed) {
                model.helpOpenProperty().set(false);
            }
        });
    }

    /** A network's file may be dropped anywhere; what a page takes, it has taken before. */
    private void offered(DragEvent event) {
        if (network(event.getDragboard()) != null) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        File file = network(event.getDragboard());
        if (file != null) {
            model.networks().open(file.toPath());
            event.setDropCompleted(true);
        }
    }

    private static @Nullable File network(Dragboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        return files.size() == 1 && files.getFirst().getName().endsWith(NetworkShelf.SUFFIX) ? files.getFirst() : null;
    }

    private void dress(@Nullable Scene scene) {
        if (scene != null) {
            (model.darkProperty().get() ? Theme.DARK : Theme.LIGHT).applyTo(scene);
        }
    }

    private void pageShown(Page shown) {
        page = shown;
        Node chip = shown.chip();
        top.show(shown.title(), chip == null ? List.of(network) : List.of(network, chip));
        caption.show(shown);
    }

    private void helpTurned(boolean open) {
        if (open) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
            overlay.show(new HelpSheet(entries, Objects.requireNonNull(page), model));
        } else {
            overlay.hide(true);
            if (focusBefore != null) {
                focusBefore.requestFocus();
            }
        }
    }
}
