package glassbox.ui.page.network;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Arithmetic;

/** A few numbers with their names, the signs between them, and what they make. */
final class StepsPane extends HBox implements ArithmeticView<Arithmetic.Steps> {
    StepsPane() {
        getStyleClass().addAll("arithmetic", "steps-pane");
    }

    @Override
    public void fit(double width, double height) {}

    @Override
    public void show(Arithmetic.Steps arithmetic) {
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
