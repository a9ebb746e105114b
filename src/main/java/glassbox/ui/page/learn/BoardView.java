package glassbox.ui.page.learn;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Words;
import glassbox.ui.page.PageSheet;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.Board;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.MatrixPanel;
import glassbox.viewmodel.learn.Panel;

/**
 * Paints a board with the controls of the pages, as large as its room allows and nothing cut. From one board to another with
 * the same panels only numbers change: nothing moves and nothing is made anew.
 */
public final class BoardView extends Region {
    private final BoardWidget widget;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final List<List<PanelSlot>> rows = new ArrayList<>();
    private final Pane content = new Pane();
    private final Scale shrink = new Scale(1, 1);
    private final StripView strip = new StripView();
    private final ScrollPane stripScroll = new ScrollPane(strip);
    private final Words remark = new Words(Styles.size(15), Styles.INK_2);
    private final Region dash = new Region();
    private final Subscription subscription;
    private Board board = Board.EMPTY;

    /** A view of what this widget shows, now and from now on. */
    public BoardView(BoardWidget widget) {
        this.widget = widget;
        getStyleClass().add("board-view");
        getStylesheets().add(PageSheet.of("board"));
        stripScroll.getStyleClass().add("strip-scroll");
        stripScroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        stripScroll.setFitToHeight(true);
        stripScroll.setFitToWidth(true);
        stripScroll.setFocusTraversable(false);
        dash.getStyleClass().add("dash");
        setMinSize(0, 0);
        content.setManaged(false);
        content.getTransforms().add(shrink);
        getChildren().add(content);
        subscription = widget.boardProperty().subscribe(this::show);
    }

    /** What the pointer or the keys have chosen, in words; empty for nothing. */
    public ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
    }

    /** Takes no notice of the widget any more. */
    public void dispose() {
        subscription.unsubscribe();
        rows.forEach(row -> row.forEach(slot -> slot.view().dispose()));
    }

    private void show(Board now) {
        board = now;
        if (!takes(now)) {
            build(now);
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < rows.get(row).size(); i++) {
                rows.get(row).get(i).show(now.rows().get(row).get(i));
            }
        }
        remark.setText(now.remark());
        requestLayout();
    }

    private boolean takes(Board now) {
        if (now.rows().size() != rows.size()) {
            return false;
        }
        for (int row = 0; row < rows.size(); row++) {
            List<Panel> panels = now.rows().get(row);
            List<PanelSlot> slots = rows.get(row);
            if (panels.size() != slots.size()) {
                return false;
            }
            for (int i = 0; i < slots.size(); i++) {
                if (!slots.get(i).view().takes(panels.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void build(Board now) {
        rows.forEach(row -> row.forEach(slot -> slot.view().dispose()));
        rows.clear();
        List<Node> nodes = new ArrayList<>();
        caption.set("");
        for (List<Panel> panels : now.rows()) {
            List<PanelSlot> slots = new ArrayList<>();
            for (Panel panel : panels) {
                PanelSlot slot = new PanelSlot(PanelViews.of(widget, panel, panels.size() == 1), panel);
                listen(slot.view(), panel);
                slots.add(slot);
                nodes.addAll(List.of(slot.title(), slot.size(), slot.view().body()));
            }
            rows.add(slots);
        }
        nodes.addAll(List.of(stripScroll, dash, remark));
        nodes.forEach(node -> node.setManaged(false));
        content.getChildren().setAll(nodes);
    }

    /** Numbers that are pointed at are read in the caption. */
    private void listen(PanelView view, Panel panel) {
        if (view instanceof MatrixPanelView matrix && panel instanceof MatrixPanel named) {
            String title = named.title().isEmpty() ? named.name() : named.title();
            matrix.setOnRefused(caption::set);
            matrix.matrix()
                    .currentProperty()
                    .subscribe(cell -> caption.set(cell == null ? "" : words(title, matrix, cell)));
        }
    }

    private static String words(String title, MatrixPanelView matrix, CellIndex cell) {
        return title + ", row " + (cell.row() + 1) + ", column " + (cell.column() + 1) + ": "
                + matrix.matrix().wordsOf(cell) + ".";
    }

    @Override
    protected double computePrefWidth(double height) {
        return 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 430;
    }

    @Override
    protected void layoutChildren() {
        if (rows.isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
            return;
        }
        BoardLayout layout = BoardLayout.of(board, rows, remark, getWidth(), getHeight());
        shrink.setX(getWidth() / layout.width());
        shrink.setY(getWidth() / layout.width());
        content.resizeRelocate(0, 0, layout.width(), layout.height());
        layout.place(rows);
        placeStrip(layout);
        boolean said = layout.remarkAt() != BoardLayout.Said.NOWHERE;
        remark.setVisible(said);
        dash.setVisible(layout.remarkAt() == BoardLayout.Said.BESIDE);
        if (said) {
            double left = layout.remarkLeft();
            double wide = layout.remarkWidth();
            double tall = Math.ceil(remark.prefHeight(wide));
            double top = layout.remarkTop(tall);
            remark.resizeRelocate(left, top, wide, tall);
            dash.resizeRelocate(left - 26, (double) Math.round(top + Math.min(tall / 2, 11)), 14, 2);
        }
    }

    private void placeStrip(BoardLayout layout) {
        StripSizes sizes = layout.strip();
        stripScroll.setVisible(sizes != null);
        if (sizes == null) {
            return;
        }
        strip.show(sizes);
        double bar = sizes.width() > layout.width() ? BoardLayout.SCROLL_BAR : 0;
        double tall = sizes.height() + bar;
        stripScroll.resizeRelocate(0, Math.floor(layout.height() - tall), layout.width(), tall);
    }
}
