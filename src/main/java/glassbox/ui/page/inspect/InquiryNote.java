package glassbox.ui.page.inspect;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import glassbox.raster.Numbers;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.Inquiry;

/** That a view is still being found, and how far that is; only when it takes longer than one waits without wondering. */
final class InquiryNote extends VBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final PauseTransition patience = new PauseTransition(PATIENCE);

    InquiryNote(Inquiry<?, ?> inquiry) {
        getStyleClass().add("inquiry-note");
        setAlignment(Pos.CENTER);
        setMaxHeight(USE_PREF_SIZE);
        setVisible(false);
        setMouseTransparent(true);
        Words words = new Words(Styles.size(15), Styles.INK_2);
        VBox holder = new VBox(words);
        holder.getStyleClass().add("paper");
        holder.setMaxWidth(USE_PREF_SIZE);
        getChildren().add(holder);
        inquiry.readProperty()
                .subscribe(read -> words.setText(Numbers.count(read.intValue()) + " test images looked at…"));
        patience.setOnFinished(late -> setVisible(inquiry.busyProperty().get()));
        inquiry.busyProperty().subscribe(busy -> {
            patience.stop();
            setVisible(false);
            if (busy) {
                patience.playFromStart();
            }
        });
    }
}
