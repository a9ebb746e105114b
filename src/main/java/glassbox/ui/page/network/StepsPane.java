package glassbox.ui.page.network;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Arithmetic;

/** A few numbers with their names, the signs between them, and what they make. */
final class StepsPane extends HBox implements ArithmeticView<Arithmetic.Steps> {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** The width of a digit, and how much wider one of the result is. */
    private static final double DIGIT = 12.6;

    private static final double RESULT = 1.34;
    private static final double LETTER = 6.6;
    private static final double GAP = 14;

    private double room = Double.MAX_VALUE;
    private double wide;

    StepsPane() {
        getStyleClass().addAll("arithmetic", "steps-pane");
    }

    @Override
    public void fit(double width, double height) {
        room = width;
        pseudoClassStateChanged(NARROW, wide > room);
    }

    @Override
    public void show(Arithmetic.Steps arithmetic) {
        wide = DIGIT * RESULT * arithmetic.total().length() + 2 * (DIGIT + GAP);
        for (Arithmetic.Step step : arithmetic.steps()) {
            wide += GAP
                    + Math.max(
                            DIGIT * step.text().length(), LETTER * step.name().length());
        }
        pseudoClassStateChanged(NARROW, wide > room);
        getChildren().clear();
        for (Arithmetic.Step step : arithmetic.steps()) {
            add(step.name(), step.text(), step.isSign(), false);
        }
        if (!arithmetic.steps().getLast().isSign()) {
            add("", arithmetic.sign(), true, false);
        }
        add("becomes", arithmetic.total(), false, true);
    }

    private void add(String name, String text, boolean sign, boolean result) {
        Label number = new Label(text);
        number.getStyleClass().addAll(Styles.NUMBER, sign ? "step-sign" : "step-number");
        if (result) {
            number.getStyleClass().addAll(Styles.BOLD, "step-result");
            number.setId("step-total");
        }
        Label below = Parts.hint(name);
        VBox part = new VBox(number, below);
        part.getStyleClass().add("step");
        part.setMinWidth(USE_PREF_SIZE);
        getChildren().add(part);
    }
}
