package glassbox.ui.page.learn;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.Panel;

/** A panel's place on a board: its title and size above its body. */
final class PanelSlot {
    private static final double BETWEEN = 10;

    private final PanelView view;
    private final Label title = new Label();
    private final Label size = new Label();

    PanelSlot(PanelView view, Panel panel) {
        this.view = view;
        title.getStyleClass().addAll(Styles.size(15), Styles.SEMI_BOLD);
        size.getStyleClass().addAll(Styles.size(14), Styles.NUMBER, Styles.INK_3);
        show(panel);
    }

    PanelView view() {
        return view;
    }

    Label title() {
        return title;
    }

    Label size() {
        return size;
    }

    void show(Panel panel) {
        title.setText(view.titled() ? panel.title() : "");
        size.setText(title.getText().isEmpty() ? "" : panel.size());
        view.show(panel);
    }

    boolean isTitled() {
        return !title.getText().isEmpty();
    }

    /** The width that the title takes, with the size beside it where that is wanted. */
    double headWidth(boolean sized) {
        if (!isTitled()) {
            return 0;
        }
        double words = Math.ceil(title.prefWidth(-1));
        return sized && !size.getText().isEmpty() ? words + BETWEEN + Math.ceil(size.prefWidth(-1)) : words;
    }

    double width(BoardScale scale, boolean sized) {
        return Math.max(headWidth(sized), view.size(scale).getWidth());
    }

    /** Places the title at the upper left and the body in the middle of the height below it. */
    void place(BoardScale scale, boolean sized, double left, double top, double head, double width, double height) {
        double words = Math.ceil(title.prefWidth(-1));
        title.resizeRelocate(left, top, words, Math.ceil(title.prefHeight(-1)));
        size.setVisible(sized && !size.getText().isEmpty());
        size.resizeRelocate(
                left + words + BETWEEN, top + 1, Math.ceil(size.prefWidth(-1)), Math.ceil(size.prefHeight(-1)));
        Dimension2D body = view.size(scale);
        double wide = view.grows() ? width : body.getWidth();
        double tall = view.grows() ? height : body.getHeight();
        view.fit(scale, wide, tall);
        double below = Math.max(0, Math.floor((height - tall) / 2));
        view.body().resizeRelocate(Math.floor(left), Math.floor(top + head + below), wide, tall);
    }
}
