package glassbox.ui.page.microscope;

import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.LaneArrow;
import glassbox.ui.control.ScoreBars;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.FormulaRow;
import glassbox.viewmodel.microscope.Scores;
import glassbox.viewmodel.microscope.StepSight;

/** The right end of both lanes: the answer and the loss, and the gradients the way back begins with. */
final class ScoreColumn {
    private final ScoreBars answer = new ScoreBars();
    private final ScoreBars blame = new ScoreBars();
    private final VBox answerLane = lane("softmax");
    private final VBox slopeLane = lane("softmax");
    private final VBox lossLane = lane("loss");
    private final VBox startLane = lane("loss");
    private final Region descent = shaft(LaneArrow.Way.SHAFT);
    private final VBox start =
            body(shaft(LaneArrow.Way.DOWN), one(), Texts.label("blame starts here", Styles.HINT), space());

    /** The column; its bars answer where the number of the right class comes from. */
    ScoreColumn(FormulaPeek peek, Supplier<@Nullable StepSight> sight) {
        peek.on(answer, () -> formula(sight.get(), false));
        peek.on(blame, () -> formula(sight.get(), true));
        startLane.getChildren().setAll(start);
    }

    /** A piece of the arrow from the loss down to where the blame starts. */
    static Region shaft(LaneArrow.Way way) {
        LaneArrow piece = new LaneArrow(way);
        piece.getStyleClass().add("descent");
        VBox.setVgrow(piece, Priority.ALWAYS);
        return piece;
    }

    private static Region space() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }

    /** Shows or takes away the arrow's beginning below the loss. */
    void setTraced(boolean traced) {
        descent.setVisible(traced);
    }

    private static @Nullable Formula formula(@Nullable StepSight sight, boolean back) {
        if (sight == null) {
            return null;
        }
        Scores scores = sight.scores();
        int unit = Math.max(0, scores.target());
        FormulaRow row = back ? sight.formulas().start(unit) : sight.formulas().answer(unit);
        return new Formula(
                (back ? "Blame of " : "") + scores.heading() + ", "
                        + scores.classes().get(unit),
                row.symbols(),
                row.numbers(),
                row.result());
    }

    private static VBox body(Node... content) {
        VBox body = new VBox(content);
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        return body;
    }

    private static List<Integer> chosen(Scores scores, int most) {
        Comparator<Integer> byWeight =
                Comparator.comparingDouble(place -> place == scores.target() || place == scores.read()
                        ? Double.NEGATIVE_INFINITY
                        : -scores.values().get(place));
        return IntStream.range(0, scores.values().size())
                .boxed()
                .sorted(byWeight)
                .limit(most)
                .sorted()
                .toList();
    }

    private static Node one() {
        HBox row = new HBox(
                6, Texts.label("1", Styles.NUMBER, Styles.BOLD, Styles.size(21)), Texts.formula("= ∂L/∂L", 17));
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static VBox lane(String hue) {
        VBox lane = new VBox();
        lane.getStyleClass().addAll("lane", hue);
        lane.setMinWidth(VBox.USE_PREF_SIZE);
        return lane;
    }

    Node answer() {
        return answerLane;
    }

    Node slopes() {
        return slopeLane;
    }

    Node loss() {
        return lossLane;
    }

    Node start() {
        return startLane;
    }

    /** Shows, perhaps in smaller type, at most so many classes: the right one, the one that was read, and those with the largest values. */
    void show(Scores scores, int most, boolean small) {
        List<Integer> shown = chosen(scores, most);
        List<String> classes = shown.stream().map(scores.classes()::get).toList();
        int target = shown.indexOf(scores.target());
        int read = shown.indexOf(scores.read());
        answer.showAnswer(
                classes,
                shown.stream().map(scores.values()::get).toList(),
                shown.stream().map(scores.valueWords()::get).toList(),
                target,
                read);
        blame.showBlame(classes, shown.stream().map(scores.blame()::get).toList(), target, read);
        Label heading = Texts.label(scores.heading(), Styles.SEMI_BOLD, Styles.size(15), "title");
        answerLane.getChildren().setAll(heading, body(answer));
        slopeLane.getChildren().setAll(Texts.formula(scores.blameHeading(), 17), body(blame));
        Label result = Texts.label(scores.loss().result(), Styles.NUMBER, Styles.BOLD, Styles.size(small ? 21 : 32));
        result.setId("microscope-loss");
        VBox body = body(
                space(),
                Texts.formula(scores.loss().symbols(), small ? 17 : 21),
                Texts.label(scores.loss().numbers(), Styles.NUMBER, Styles.size(15), Styles.INK_2),
                result);
        if (!scores.mean().isEmpty() && !small) {
            Words mean = Texts.words(scores.mean().replace(": ", ":\n"), 13);
            mean.setMinWidth(VBox.USE_PREF_SIZE);
            body.getChildren().add(mean);
        }
        body.getChildren().add(descent);
        lossLane.getChildren().setAll(Texts.label("Loss", Styles.SEMI_BOLD, Styles.size(15)), body);
    }
}
