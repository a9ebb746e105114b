package glassbox.ui.shell;

import java.io.File;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.shell.NetworkShelf;

/** A network's file may be dropped anywhere on the window; what a page takes, it has taken before. */
final class NetworkDrop {
    private final NetworkShelf shelf;

    private NetworkDrop(NetworkShelf shelf) {
        this.shelf = shelf;
    }

    /** Lets files dropped on a node be opened. */
    static void on(Node node, NetworkShelf shelf) {
        NetworkDrop drop = new NetworkDrop(shelf);
        node.setOnDragOver(drop::offered);
        node.setOnDragDropped(drop::dropped);
    }

    private void offered(DragEvent event) {
        if (file(event.getDragboard()) != null) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        File file = file(event.getDragboard());
        if (file != null) {
            shelf.open(file.toPath());
            event.setDropCompleted(true);
        }
    }

    private static @Nullable File file(Dragboard board) {
        List<File> files = board.hasFiles() ? board.getFiles() : List.of();
        return files.size() == 1 && files.getFirst().getName().endsWith(NetworkShelf.SUFFIX) ? files.getFirst() : null;
    }
}
