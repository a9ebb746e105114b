package glassbox.ui.page.learn;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.NotePanel;
import glassbox.viewmodel.learn.Panel;
import glassbox.viewmodel.learn.SignPanel;

/** Words beside panels, or a sign between two of them. */
final class WordsPanelView implements PanelView {
    private static final double NOTE_WIDTH = 170;

    private final boolean sign;
    private final Label mark = new Label();
    private final Words words = new Words(Styles.size(15), Styles.INK_2);
    private final StackPane body = new StackPane();

    WordsPanelView(Panel first) {
        sign = first instanceof SignPanel;
        mark.getStyleClass().addAll("sign", Styles.INK_3);
        body.getChildren().add(sign ? mark : words);
        show(first);
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public boolean takes(Panel other) {
        return sign ? other instanceof SignPanel : other instanceof NotePanel;
    }

    @Override
    public void show(Panel other) {
        switch (other) {
            case SignPanel now -> mark.setText(now.sign());
            case NotePanel now -> words.setText(now.text());
            default -> throw new IllegalArgumentException("No words: " + other.reading());
        }
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        return sign
                ? new Dimension2D(Math.ceil(mark.prefWidth(-1)), Math.ceil(mark.prefHeight(-1)))
                : new Dimension2D(NOTE_WIDTH, Math.ceil(words.prefHeight(NOTE_WIDTH)));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        body.setPrefSize(width, size(scale).getHeight());
    }

    @Override
    public double gap() {
        return sign ? 20 : 28;
    }
}
