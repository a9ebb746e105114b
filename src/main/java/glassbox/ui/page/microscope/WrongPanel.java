package glassbox.ui.page.microscope;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.control.LossCurve;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.Scores;
import glassbox.viewmodel.microscope.StepSight;

/** How wrong the answer is, in one number and in words. */
final class WrongPanel extends VBox {
    private final Label heading = Texts.label("How wrong?", Styles.HEADING);
    private final HBox formula = new HBox();
    private final LossCurve curve = new LossCurve();
    private final Words words = new Words(Styles.size(15), Styles.INK_2);
    private final Words scale = new Words(Styles.size(15), Styles.INK_2);

    WrongPanel() {
        getStyleClass().add("wrong-panel");
        formula.setAlignment(Pos.BASELINE_LEFT);
        formula.getStyleClass().add("large");
        VBox text = new VBox(formula, words, scale);
        text.getStyleClass().add("text");
        text.setAlignment(Pos.CENTER_LEFT);
        HBox row = new HBox(text, curve);
        row.getStyleClass().add("pictures");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(heading, row);
    }

    /** A smaller curve, where there is little room. */
    void setSmall(boolean small) {
        curve.setPrefSize(small ? 300 : 440, small ? 230 : 320);
    }

    void show(StepSight sight) {
        Scores scores = sight.scores();
        formula.getChildren()
                .setAll(
                        Texts.formula(scores.loss().symbols(), 32),
                        Texts.label(
                                "= " + scores.loss().numbers() + " =", Styles.NUMBER, Styles.size(21), Styles.INK_2),
                        Texts.label(scores.loss().result(), Styles.NUMBER, Styles.BOLD, Styles.size(40)));
        curve.setVisible(!Float.isNaN(scores.sure()));
        curve.show(scores.sure());
        String right = scores.target() < 0
                ? ""
                : " It gives the right one " + scores.valueWords().get(scores.target()) + ".";
        words.setText("It is " + sight.what() + "." + right
                + (scores.mean().isEmpty() ? "" : " The step learns from the " + scores.mean() + "."));
        scale.setText(
                scores.loss().symbols().contains("ln")
                        ? "Sure and right costs 0. Half sure costs 0.69, a tenth sure 2.30, a hundredth sure 4.61."
                        : "Right to the last bit costs 0; the farther from the target, the more, and twice as far costs"
                                + " four times as much.");
    }
}
