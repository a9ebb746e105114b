package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Dimension2D;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.FiguresPanel;
import glassbox.viewmodel.learn.Panel;

/** Figures with their names above and how they come about below, side by side or, where there is little room, in lines. */
final class FiguresPanelView implements PanelView {
    private static final double GAP = 40;
    private static final double LINES = 18;

    private final FlowPane body = new FlowPane(GAP, LINES);
    private final List<FigureView> views = new ArrayList<>();
    private final boolean alone;
    private FiguresPanel panel;

    /** One figure. */
    private static final class FigureView extends VBox {
        private final Label label = new Label();
        private final Label number = new Label();
        private final Label note = new Label();

        FigureView() {
            super(1);
            label.getStyleClass().addAll(Styles.size(15), Styles.INK_2);
            number.getStyleClass().addAll(Styles.NUMBER, Styles.MEDIUM, Styles.size(28));
            note.getStyleClass().addAll(Styles.size(15), Styles.INK_3, Styles.NUMBER);
            getChildren().addAll(label, number, note);
            setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        }

        void show(FiguresPanel.Figure figure) {
            label.setText(figure.label());
            number.setText(figure.written());
            note.setText(figure.note());
            note.setVisible(!figure.note().isEmpty());
            note.setManaged(!figure.note().isEmpty());
        }
    }

    /**
     * Some figures.
     *
     * @param alone whether they have a row of the board to themselves
     */
    FiguresPanelView(FiguresPanel first, boolean alone) {
        this.alone = alone;
        this.panel = first;
        first.figures().forEach(figure -> {
            FigureView view = new FigureView();
            views.add(view);
            body.getChildren().add(view);
        });
        body.getStyleClass().add("figures");
        show(first);
    }

    @Override
    public Region body() {
        return body;
    }

    @Override
    public boolean takes(Panel other) {
        return other instanceof FiguresPanel wanted
                && wanted.figures().stream()
                        .map(FiguresPanel.Figure::name)
                        .toList()
                        .equals(panel.figures().stream()
                                .map(FiguresPanel.Figure::name)
                                .toList());
    }

    @Override
    public void show(Panel other) {
        panel = (FiguresPanel) other;
        for (int i = 0; i < views.size(); i++) {
            views.get(i).show(panel.figures().get(i));
        }
    }

    /** As wide as the widest figure, or all of the row, which makes as many lines as it takes. */
    private double width(double room) {
        double widest = 0;
        double all = -GAP;
        for (FigureView view : views) {
            double width = view.prefWidth(-1);
            widest = Math.max(widest, width);
            all += width + GAP;
        }
        return Math.ceil(alone ? Math.max(widest, Math.min(all, room)) : widest) + 1;
    }

    @Override
    public Dimension2D size(BoardScale scale) {
        double width = width(Math.max(480, scale.side() * 2));
        return new Dimension2D(width, body.prefHeight(width));
    }

    @Override
    public void fit(BoardScale scale, double width, double height) {
        Dimension2D size = size(scale);
        body.setPrefWrapLength(size.getWidth());
        body.setPrefSize(size.getWidth(), size.getHeight());
    }
}
