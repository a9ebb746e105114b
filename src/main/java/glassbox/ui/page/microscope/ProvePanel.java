package glassbox.ui.page.microscope;

import java.util.List;
import java.util.Locale;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.ErrorCurve;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.ValueSlider;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.ErrorPoint;
import glassbox.viewmodel.microscope.Proof;
import glassbox.viewmodel.microscope.Prover;

/** The slope measured by nudging beside the one by backprop, the error of every nudge, and many weights at once. */
final class ProvePanel extends VBox {
    private final Prover prover;
    private final HBox above = new HBox();
    private final HBox below = new HBox();
    private final Label aboveLoss = Texts.number("", 17);
    private final Label belowLoss = Texts.number("", 17);
    private final Label nudged = Texts.label("", Styles.NUMBER, Styles.BOLD, Styles.size(17));
    private final Label backprop = Texts.label("", Styles.NUMBER, Styles.BOLD, Styles.size(17));
    private final HBox verdict = new HBox();
    private final Label headline = Texts.label("", Styles.SEMI_BOLD, Styles.size(15));
    private final Words difference = new Words(Styles.size(14));
    private final Words advice = new Words(Styles.size(13), Styles.INK_2);
    private final ErrorCurve curve = new ErrorCurve();
    private final Button many = new Button("Check 200 weights");
    private final ProgressBar progress = new ProgressBar(0);
    private final ToggleButton other = new ToggleButton("ε curve");
    private final VBox left;
    private final VBox right;
    private boolean small;

    ProvePanel(Prover prover) {
        this.prover = prover;
        getStyleClass().add("prove-panel");
        many.setMinWidth(USE_PREF_SIZE);
        many.setId("check-weights");
        many.setAccessibleHelp("Nudges 200 weights of all layers and compares the slopes; pressed again it stops");
        many.setOnAction(click -> {
            if (prover.progressProperty().get() >= 0) {
                prover.cancel();
            } else {
                prover.check();
            }
        });
        progress.setAccessibleText("Weights checked");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(Texts.label("Prove it", Styles.HEADING), other, space, progress, many);
        other.setAccessibleHelp("The error of every size of the nudge, in place of the losses and slopes");
        other.setMinWidth(USE_PREF_SIZE);
        other.selectedProperty().subscribe(this::fit);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        ValueSlider epsilon =
                new ValueSlider("ε", ValueSlider.Scale.LOGARITHMIC, Prover.SMALLEST, Prover.LARGEST, ProvePanel::nudge);
        epsilon.setAccessibleText("Size of the nudge");
        epsilon.valueProperty().bindBidirectional(prover.epsilonProperty());
        right = new VBox(curve, epsilon);
        right.getStyleClass().add("errors");
        VBox.setVgrow(curve, Priority.ALWAYS);
        row(above, aboveLoss);
        row(below, belowLoss);
        Region line = new Region();
        line.getStyleClass().add("divider");
        left = new VBox(above, below, line, row("slope by nudging", nudged), row("slope by backprop", backprop));
        left.getStyleClass().add("rows");
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox body = new HBox(left, right);
        body.getStyleClass().add("body");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        verdict.getChildren().addAll(headline, between, difference);
        verdict.setAlignment(Pos.CENTER_LEFT);
        verdict.setFillHeight(false);
        verdict.getStyleClass().add("verdict");
        verdict.setId("verdict");
        getChildren().addAll(head, body, verdict, advice);
        prover.proofProperty().subscribe(this::show);
        prover.curveProperty().subscribe(this::draw);
        prover.epsilonProperty().subscribe(size -> curve.mark(size.doubleValue()));
        prover.reportProperty().subscribe(text -> tell());
        prover.progressProperty().subscribe(share -> showProgress(share.doubleValue()));
        setSmall(false);
    }

    /** Shows the numbers or the curve instead of both, where there is little room. */
    void setSmall(boolean wanted) {
        small = wanted;
        fit();
        showProgress(prover.progressProperty().get());
    }

    private void fit() {
        show(other, small);
        show(left, !small || !other.isSelected());
        show(right, !small || other.isSelected());
        show(difference, !small);
        tell();
    }

    private static void show(Node node, boolean there) {
        node.setVisible(there);
        node.setManaged(there);
    }

    private static String nudge(double size) {
        int exponent = (int) Math.floor(Math.log10(size) + 1e-9);
        return size >= 9.5e-5
                ? String.format(Locale.ROOT, "%." + (1 - exponent) + "f", size).replaceFirst("0$", "")
                : String.format(Locale.ROOT, "%.1fe−%d", size / Math.pow(10, exponent), -exponent);
    }

    private static HBox row(String words, Label number) {
        HBox row = new HBox();
        row(row, number);
        name(row, Texts.label(words, Styles.size(15), Styles.INK_2));
        return row;
    }

    private static void row(HBox row, Label number) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        row.getStyleClass().add("row");
        row.getChildren().setAll(new Region(), space, number);
    }

    private static void name(HBox row, Node words) {
        row.getChildren().set(0, words);
    }

    private void show(@Nullable Proof proof) {
        verdict.getStyleClass().removeAll("differ", "kink");
        if (proof == null) {
            for (Label number : List.of(aboveLoss, belowLoss, nudged, backprop)) {
                number.setText("…");
            }
            headline.setText("Measuring…");
            headline.setGraphic(null);
            difference.setText("");
        } else {
            aboveLoss.setText(proof.above());
            belowLoss.setText(proof.below());
            nudged.setText(proof.nudged());
            backprop.setText(proof.backprop());
            headline.setText(proof.headline());
            boolean right = proof.verdict() == Proof.Verdict.AGREE;
            headline.setGraphic(new Icon(right ? Glyph.CHECK : Glyph.CROSS, 18));
            difference.setText(proof.difference());
            if (!right) {
                verdict.getStyleClass().add(proof.verdict() == Proof.Verdict.KINK ? "kink" : "differ");
            }
        }
        String size = proof == null ? "ε" : proof.epsilon();
        name(above, formula("L(w + " + size + ")"));
        name(below, formula("L(w − " + size + ")"));
        tell();
    }

    private void tell() {
        Proof proof = prover.proofProperty().get();
        String report = prover.reportProperty().get();
        String apart = small && proof != null ? "They " + proof.difference() + ". " : "";
        advice.setText(!report.isEmpty() ? report : proof == null ? "" : apart + proof.advice());
    }

    private static TextFlow formula(String symbols) {
        return Texts.formula(symbols, 17);
    }

    private void draw(List<ErrorPoint> points) {
        double[] sizes = new double[points.size()];
        double[] errors = new double[sizes.length];
        boolean[] kinks = new boolean[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = points.get(i).epsilon();
            errors[i] = points.get(i).error();
            kinks[i] = points.get(i).kink();
        }
        curve.show(sizes, errors, kinks);
    }

    private void showProgress(double share) {
        boolean running = share >= 0;
        show(progress, running && !small);
        progress.setProgress(Math.max(0, share));
        many.setText(
                running
                        ? small ? "Stop, " + Math.round(100 * share) + "%" : "Stop"
                        : small ? "Check 200" : "Check 200 weights");
        many.setAccessibleText(running ? "Stop checking" : "Check 200 weights");
    }
}
