package glassbox.ui.page.filters;

import java.io.File;
import java.util.List;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

import org.jspecify.annotations.Nullable;

import glassbox.viewmodel.filters.PictureModel;

/** Pictures that come by drag and drop or are pasted: a file, or pixels copied elsewhere. */
final class PictureArrivals {
    private final PictureModel pictures;

    PictureArrivals(PictureModel pictures) {
        this.pictures = pictures;
    }

    /** Takes what is dropped on a node. */
    void over(Node node) {
        node.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles() || event.getDragboard().hasImage()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        node.setOnDragDropped(this::dropped);
    }

    /** Pastes on Ctrl+V, or Cmd+V on a Mac. Returns whether that was the key. */
    boolean pressed(KeyEvent event) {
        boolean paste = event.isShortcutDown() && event.getCode() == KeyCode.V;
        if (paste) {
            paste(Clipboard.getSystemClipboard());
        }
        return paste;
    }

    /** Shows the picture that a clipboard holds, or says that there is none. */
    void paste(Clipboard from) {
        if (!take(from)) {
            pictures.nothingToPaste();
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(take(event.getDragboard()));
        event.consume();
    }

    private boolean take(Clipboard from) {
        List<File> files = from.getFiles();
        if (files != null && !files.isEmpty()) {
            pictures.open(files.getFirst().toPath());
            return true;
        }
        @Nullable Image image = from.getImage();
        if (image == null || image.getPixelReader() == null) {
            return false;
        }
        int columns = (int) image.getWidth();
        int rows = (int) image.getHeight();
        if (columns < 1 || rows < 1) {
            return false;
        }
        if ((long) rows * columns > PictureModel.MOST_PIXELS) {
            pictures.paste(rows, columns, new int[0]);
            return true;
        }
        int[] argb = new int[rows * columns];
        image.getPixelReader().getPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
        pictures.paste(rows, columns, argb);
        return true;
    }
}
