package glassbox.ui.page.network;

import java.util.function.IntConsumer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.CellNames;
import glassbox.ui.control.Formula;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Arithmetic;

/** The scores of all classes, e to the power of each, and one class's share of these. A score opens where it comes from. */
final class SharePane extends HBox implements ArithmeticView<Arithmetic.Share> {
    private static final double NAMES = 20;
    /** The room for the names of the rows and for the result. */
    private static final double WORDS = 350;

    private final MatrixView scores = new MatrixView("Scores", CellFill.SIGNED);
    private final MatrixView powers = new MatrixView("e to the power of each", CellFill.SIGNED);
    private final CellNames names = new CellNames();
    private final Label division = new Label();
    private final Label total = new Label();
    private final Label classes = label("class");
    private final Label score = label("score");
    private final Label power = label("e to the power of it");
    private final IntConsumer open;
    private Arithmetic.@Nullable Share shown;
    private double width = 1200;
    private double height = 200;

    /** A pane whose scores are opened by {@code open}. */
    SharePane(IntConsumer open, Peeks peeks) {
        peeks.given(scores, "s", () -> "Score");
        peeks.peek().onCells(powers, this::powerOf);
        peeks.total(total);
        this.open = open;
        getStyleClass().addAll("arithmetic", "share-pane");
        scores.setId("scores");
        scores.setHelp("The score of each class. A click opens where it comes from");
        powers.setHelp("e to the power of each score, the largest taken off first");
        powers.setId("powers");
        scores.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open());
        scores.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        division.getStyleClass().addAll(Styles.NUMBER, Styles.size(17), "division");
        division.setMinWidth(USE_PREF_SIZE);
        total.getStyleClass().addAll(Styles.NUMBER, Styles.BOLD, "share-total");
        total.setId("share-total");
        total.setMinWidth(USE_PREF_SIZE);
        VBox rows = new VBox(names, scores, powers);
        rows.getStyleClass().add("rows");
        VBox words = new VBox(classes, score, power);
        words.getStyleClass().add("row-names");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox result = new VBox(division, total);
        result.getStyleClass().add("result");
        result.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, scroll, result);
    }

    @Override
    public void fit(double roomWidth, double roomHeight) {
        boolean changed = width != roomWidth || height != roomHeight;
        width = roomWidth;
        height = roomHeight;
        if (shown != null && changed) {
            show(shown);
        }
    }

    @Override
    public void show(Arithmetic.Share share) {
        shown = share;
        int count = share.names().size();
        Raster largest = Raster.of(1, 1, -Math.max(10, share.scores().maxAbs()));
        double room = Math.min(72, Math.floor((width - WORDS) / count));
        double type = MatrixView.cellWidthFor(largest, 2, 15) + 2 <= room ? 15 : 13;
        double needed = MatrixView.cellWidthFor(largest, 2, type) + 2;
        if (needed > room) {
            needed = Math.max(
                    MatrixView.cellWidthFor(share.scores(), 2, type), MatrixView.cellWidthFor(share.powers(), 3, type));
        }
        double cell = Math.max(needed, room);
        double tall = Math.clamp(Math.floor((height - NAMES - 30) / 2), 26, 46);
        classes.setMinHeight(NAMES);
        score.setMinHeight(tall + 2);
        power.setMinHeight(tall + 2);
        scores.setCell(cell, tall, type);
        powers.setCell(cell, tall, type);
        scores.show(share.scores(), Math.max(1e-6f, share.scores().maxAbs()), 2);
        powers.show(share.powers(), 1.25f, 3);
        names.show(share.names(), share.chosen(), cell, NAMES);
        powers.currentProperty().set(new CellIndex(0, share.chosen()));
        division.setText(share.power() + " / " + share.sum());
        total.setText(share.sign() + " " + share.total());
    }

    private @Nullable Formula powerOf(CellIndex cell) {
        return shown == null
                ? null
                : new Formula(
                        "Power of the score of " + shown.names().get(cell.column()),
                        "e to the power of s less the largest score",
                        "s = " + scores.wordsOf(cell) + ", largest "
                                + Numbers.fixed(shown.scores().max(), 2),
                        "= " + powers.wordsOf(cell));
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            open();
            event.consume();
        }
    }

    private void open() {
        CellIndex at = scores.currentProperty().get();
        if (at != null) {
            open.accept(at.column());
        }
    }

    private static Label label(String words) {
        Label label = Parts.hint(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
