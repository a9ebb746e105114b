package glassbox.ui.page.microscope;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.LaneArrow;
import glassbox.ui.control.MapTiles;
import glassbox.ui.control.StagePane;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.FormulaRow;
import glassbox.viewmodel.microscope.LaneColumn;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.StepPhase;
import glassbox.viewmodel.microscope.StepSight;
import glassbox.viewmodel.microscope.WeightSight;

/**
 * Two lanes that share their columns: above what goes forward from the input to the loss, below what comes back. More columns
 * than there is room for are scrolled.
 */
final class LanesStage extends StackPane {
    /** So much higher than the middle of a column is the middle of its tiles. */
    private static final double HEADING = 24;
    /** As many classes have room, where there is little and otherwise. */
    private static final int FEW = 6;

    private static final int MANY = 11;

    private final MicroscopeViewModel model;
    private final Consumer<@Nullable String> reads;
    private final FormulaPeek peek;
    private final GridPane grid = new GridPane();
    /** What is there only when the blame is traced. */
    private final List<Node> back = new ArrayList<>();
    /** What is there only when the answer is judged. */
    private final List<Node> judging = new ArrayList<>();

    private final LanesScroll scroll = new LanesScroll(grid, this::followed);
    private final Label backward = Texts.label("", Styles.HINT);
    private final List<Lane> lanes = new ArrayList<>();
    private final List<LaneColumn> shape = new ArrayList<>();
    private final PinnedMatrix blame;
    private final PinnedMatrix smallBlame;
    private final ScoreColumn scores;
    private final VBox own = new VBox();
    private boolean small;

    LanesStage(MicroscopeViewModel model, FormulaPeek peek, Consumer<@Nullable String> reads) {
        this.model = model;
        this.peek = peek;
        scores = new ScoreColumn(peek, model.sightProperty()::get);
        this.reads = reads;
        getStyleClass().add("lanes-stage");
        blame = new PinnedMatrix("Blame of the kernel that is followed", 138, 138, model::pinCell);
        smallBlame = new PinnedMatrix("Blame of the kernel that is followed", 76, 76, model::pinCell);
        own.getStyleClass().add("lane");
        grid.getStyleClass().add("both");
        RowConstraints tall = new RowConstraints();
        tall.setVgrow(Priority.ALWAYS);
        tall.setValignment(VPos.CENTER);
        RowConstraints below = new RowConstraints();
        below.setValignment(VPos.CENTER);
        grid.getRowConstraints().addAll(new RowConstraints(), tall, new RowConstraints(), new RowConstraints(), below);
        getChildren().add(new StagePane(scroll));
        model.phaseProperty().subscribe(this::showPhase);
    }

    /** A lane's name, which stays at the left when the columns are scrolled. */
    private Node name(String bold, Label rest) {
        HBox row = new HBox(Texts.label(bold, Styles.SEMI_BOLD, Styles.size(13), Styles.INK_3), rest);
        row.getStyleClass().add("lane-name");
        scroll.keepAtLeft(row);
        return row;
    }

    /** Smaller tiles in one row, where there is little room. */
    void setSmall(boolean wanted) {
        if (wanted != small) {
            small = wanted;
            shape.clear();
        }
    }

    /** Shows an image's way; the nodes are kept while the network is the same. */
    void show(StepSight sight) {
        if (!alike(sight.columns())) {
            build(sight.columns());
        }
        shape.clear();
        shape.addAll(sight.columns());
        for (int i = 0; i < shape.size(); i++) {
            lanes.get(2 * i).show(shape.get(i), false);
            lanes.get(2 * i + 1).show(shape.get(i), true);
        }
        for (int i = 0; i < lanes.size(); i++) {
            pointed(lanes.get(i).tiles(), i / 2, i % 2 == 1);
        }
        WeightSight weight = sight.weight();
        PinnedMatrix matrix = small ? smallBlame : blame;
        matrix.show(weight.blame(), weight.blameLimit(), 2, weight.row(), weight.column());
        VBox body = new VBox(matrix);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        String unit = weight.unit();
        own.getChildren()
                .setAll(
                        Texts.label(
                                unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1) + ", its blame",
                                Styles.SEMI_BOLD,
                                Styles.size(15),
                                "accent-ink"),
                        body);
        scores.show(sight.scores(), small ? FEW : MANY, small);
        backward.setText(
                sight.samples() == 1
                        ? "who is to blame ←"
                        : "who is to blame for the mean loss of the " + sight.samples() + " images ←");
        showPhase(model.phaseProperty().get());
    }

    private boolean alike(List<LaneColumn> columns) {
        if (columns.size() != shape.size()) {
            return false;
        }
        for (int i = 0; i < columns.size(); i++) {
            LaneColumn one = columns.get(i);
            LaneColumn other = shape.get(i);
            if (one.kind() != other.kind()
                    || !one.heading().equals(other.heading())
                    || !one.note().equals(other.note())
                    || one.values().size() != other.values().size()) {
                return false;
            }
        }
        return true;
    }

    private void build(List<LaneColumn> columns) {
        lanes.clear();
        back.clear();
        judging.clear();
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (LaneColumn column : columns) {
            Lane values = lane(column, false);
            Lane gradients = lane(column, true);
            gradients.tiles().firstProperty().bindBidirectional(values.tiles().firstProperty());
            lanes.add(values);
            lanes.add(gradients);
            add(values, lanes.size() == 2 ? own : gradients);
        }
        add(scores.answer(), scores.slopes());
        add(scores.loss(), scores.start());
        judging.add(scores.loss());
        judging.add(grid.getChildren().get(grid.getChildren().indexOf(scores.loss()) - 2));
        int wide = grid.getColumnConstraints().size();
        grid.add(name("Forward", Texts.label("what it sees →", Styles.HINT)), 0, 0, wide, 1);
        Region line = new Region();
        line.getStyleClass().add("divider");
        grid.add(line, 0, 2, wide, 1);
        Node behind = name("Backward", backward);
        grid.add(behind, 0, 3, wide, 1);
        Region descent = ScoreColumn.shaft(LaneArrow.Way.SHAFT);
        grid.add(descent, wide - 1, 2, 1, 2);
        back.addAll(List.of(behind, line, descent));
    }

    /** Another column, behind two arrows if it is not the first. */
    private void add(Node forward, Node backward) {
        int at = grid.getColumnConstraints().size();
        if (at > 0) {
            Node forth = new LaneArrow(LaneArrow.Way.FORTH);
            Node hither = new LaneArrow(LaneArrow.Way.BACK);
            GridPane.setMargin(forth, new Insets(HEADING, 0, 0, 0));
            GridPane.setMargin(hither, new Insets(HEADING, 0, 0, 0));
            grid.add(forth, at, 1);
            grid.add(hither, at, 4);
            back.add(hither);
            ColumnConstraints between = new ColumnConstraints();
            between.setHalignment(HPos.CENTER);
            between.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(between);
            at++;
        }
        grid.add(forward, at, 1);
        grid.add(backward, at, 4);
        back.add(backward);
        grid.getColumnConstraints().add(new ColumnConstraints());
    }

    private Lane lane(LaneColumn column, boolean back) {
        Lane lane = new Lane(column, back);
        MapTiles tiles = lane.tiles();
        switch (column.kind()) {
            case INPUT ->
                tiles.setGrid(
                        1,
                        small ? 1 : Math.min(2, column.values().size()),
                        small ? 76 : column.values().size() > 1 ? 72 : 140);
            case WEIGHTS -> {
                boolean filters = column.hue().equals("conv");
                tiles.setGrid(4, small ? filters ? 1 : 2 : filters ? 2 : 3, filters ? 36 : 28);
            }
            case MAPS -> tiles.setGrid(4, small ? 1 : 2, mapSide(column));
            case NUMBERS -> tiles.setGrid(1, 1, small ? 56 : 84);
        }
        tiles.setOnPick(tile -> model.pinTile(column, tile));
        tiles.setOnRead(reads);
        int at = lanes.size() / 2;
        tiles.currentProperty().subscribe(spot -> {
            if (spot == null) {
                peek.leave(tiles);
            } else {
                pointed(tiles, at, back);
            }
        });
        return lane;
    }

    /** Tells where the number comes from that is pointed at, if one is. */
    private void pointed(MapTiles tiles, int at, boolean back) {
        MapTiles.Spot spot = tiles.currentProperty().get();
        if (spot != null && tiles.isFocusVisible()) {
            peek.at(tiles, () -> formula(at, back, spot), tiles.localToScene(tiles.boundsOf(spot)));
        } else if (spot != null) {
            peek.rest(tiles, () -> formula(at, back, spot), tiles.localToScene(tiles.boundsOf(spot)));
        }
    }

    private @Nullable Formula formula(int at, boolean back, MapTiles.Spot spot) {
        StepSight sight = model.sightProperty().get();
        if (sight == null || at >= shape.size()) {
            return null;
        }
        LaneColumn column = shape.get(at);
        FormulaRow row = sight.formulas().of(column, back, spot.tile(), spot.row(), spot.column());
        String heading = back ? column.blameHeading() + " of " + column.heading() : column.heading();
        String tile = column.values().size() > 1 ? ", number " + (spot.tile() + 1) : "";
        return row == null
                ? null
                : new Formula(
                        heading + tile + ", row " + (spot.row() + 1) + ", column " + (spot.column() + 1),
                        row.symbols(),
                        row.numbers(),
                        row.result());
    }

    /** Whole screen pixels to each of the map's, within limits. */
    private double mapSide(LaneColumn column) {
        int size = Math.max(
                column.values().getFirst().rows(), column.values().getFirst().columns());
        double room = small ? 56 : size > 20 ? 64 : 47;
        return size >= room ? room : Math.max(24, Math.floor(room / size) * size);
    }

    private void showPhase(StepPhase phase) {
        boolean traced = phase.reached(StepPhase.BLAME);
        boolean judged = phase.reached(StepPhase.WRONG);
        for (Node node : back) {
            node.setVisible(traced);
            node.setManaged(traced);
        }
        grid.getRowConstraints().get(4).setVgrow(traced ? Priority.ALWAYS : Priority.NEVER);
        judging.forEach(node -> node.setVisible(judged));
        scores.setTraced(traced);
        scroll.show(phase);
    }

    private @Nullable Node followed() {
        for (int at = 0; at < shape.size(); at++) {
            if (shape.get(at).kind() == LaneColumn.Kind.WEIGHTS && shape.get(at).pinned() >= 0) {
                return lanes.get(2 * at);
            }
        }
        return null;
    }
}
