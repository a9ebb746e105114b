package glassbox.ui.page.draw;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.raster.Numbers;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.AlikeDigit;
import glassbox.viewmodel.draw.AlikeModel;

/** The training digits that the network finds most like the drawing; or how far it is with reading them. */
final class AlikePane extends StackPane {
    private static final float WHITE = 255;
    /** From this height on there is room for words below the pictures. */
    private static final double ROOMY = 110;
    /** So many fit beside each other where the words stand beside them. */
    private static final int FEW = 5;

    private final AlikeModel model;
    private final List<Cell> cells = new ArrayList<>();
    private final HBox row = new HBox();
    private final Words scope = new Words(Styles.size(13), Styles.INK_2);
    private final VBox found = new VBox(row, scope);
    private final Words status = new Words(Styles.size(14), Styles.INK_2);
    private final ProgressBar bar = new ProgressBar(0);
    private final Button start = new Button("Compare");
    private final Button cancel = new Button("Cancel");
    private final VBox waiting = new VBox();
    private boolean roomy = true;

    private record Cell(PictureView picture, Words words, StackPane place) {
        static Cell empty() {
            StackPane place = new StackPane();
            place.getStyleClass().add("alike-digit");
            return new Cell(new PictureView("Training digit"), new Words(Styles.size(13), Styles.INK_2), place);
        }

        /** Puts the words below the picture, or beside it. */
        void arrange(boolean below) {
            picture.setBox(below ? 84 : 56);
            words.setMaxWidth(below ? 84 : 34);
            words.setPrefWidth(below ? 84 : 34);
            Pane box = below ? new VBox(picture, words) : new HBox(picture, words);
            box.getStyleClass().add("box");
            place.getChildren().setAll(box);
        }
    }

    AlikePane(AlikeModel model) {
        this.model = model;
        getStyleClass().add("alike");
        setMinSize(0, 0);
        for (int i = 0; i < AlikeModel.FOUND; i++) {
            cells.add(Cell.empty());
        }
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        cells.forEach(cell -> row.getChildren().add(cell.place()));
        start.setId("compare");
        start.setTooltip(
                new Tooltip("Reads all training digits with this network, to find those most like the drawing"));
        start.setOnAction(press -> model.start());
        cancel.setId("stop-comparing");
        cancel.setTooltip(new Tooltip("Stops reading the training digits"));
        cancel.setOnAction(press -> model.cancel());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText("Training digits read");
        HBox line = new HBox(status, start, cancel);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        waiting.getStyleClass().add("waiting");
        waiting.setAlignment(Pos.CENTER_LEFT);
        waiting.getChildren().addAll(line, bar);
        status.textProperty().bind(model.statusProperty());
        scope.textProperty().bind(model.scopeProperty());
        found.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(waiting, found);
        model.scopeProperty().subscribe(words -> see(scope, roomy && !words.isEmpty()));
        model.digitsProperty().subscribe(this::show);
        model.progressProperty().subscribe(done -> turn(done.doubleValue()));
        model.startableProperty()
                .subscribe(startable -> turn(model.progressProperty().get()));
        heightProperty().subscribe(height -> fit(height.doubleValue() >= ROOMY));
    }

    private void show(List<AlikeDigit> digits) {
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            boolean there = i < digits.size();
            see(cell.place(), there && (roomy || i < FEW));
            if (there) {
                AlikeDigit digit = digits.get(i);
                float share = Math.max(0, digit.similarity());
                String alike = roomy ? Numbers.percent(share) : Math.round(100 * share) + "%";
                cell.picture()
                        .show(
                                digit.picture(),
                                PicturePlace.whole(
                                        digit.picture().rows(), digit.picture().columns()),
                                CellFill.PIXELS,
                                WHITE);
                cell.picture()
                        .setAccessibleText("Training digit " + Numbers.count(digit.number()) + ", a " + digit.label()
                                + ", alike: " + alike);
                cell.words().setText(digit.label() + (roomy ? ": " : " ") + alike);
            }
        }
        turn(model.progressProperty().get());
    }

    /** Progress, or the sentence, wherever there are no digits to be seen. */
    private void turn(double done) {
        boolean reading = done != AlikeModel.IDLE;
        boolean found = !reading && !model.digitsProperty().get().isEmpty();
        this.found.setVisible(found);
        waiting.setVisible(!found);
        see(bar, reading);
        see(cancel, reading);
        see(start, !reading && model.startableProperty().get());
        bar.setProgress(Math.max(0, done));
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    private void fit(boolean large) {
        roomy = large;
        cells.forEach(cell -> cell.arrange(large));
        see(scope, large && !model.scopeProperty().get().isEmpty());
        show(model.digitsProperty().get());
    }
}
