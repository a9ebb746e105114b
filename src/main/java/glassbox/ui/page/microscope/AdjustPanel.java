package glassbox.ui.page.microscope;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.microscope.FormulaRow;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.microscope.WeightSight;

/** The kernel that is followed before the step, its blame, and the kernel after it; the optimizer's formula below. */
final class AdjustPanel extends VBox {
    private static final double WIDTH = 192;
    private static final double HEIGHT = 128;

    private final MicroscopeViewModel model;
    private final Label heading = Texts.label("Adjust", Styles.HEADING);
    private final PinnedMatrix now;
    private final PinnedMatrix blame;
    private final PinnedMatrix after;
    private final Label times = Texts.number("", 17);
    private final Label equals = Texts.number("=", 21);
    private final FormulaLines formulas = new FormulaLines(21);
    private final Button other = new Button();
    private final HBox sources = new HBox();
    private final Label source = Texts.number("", 13);

    AdjustPanel(MicroscopeViewModel model, FormulaPeek peek, double scale) {
        this.model = model;
        getStyleClass().add("adjust-panel");
        now = new PinnedMatrix("Weights now", WIDTH, HEIGHT * scale, model::pinCell);
        blame = new PinnedMatrix("Blame", WIDTH, HEIGHT * scale, model::pinCell);
        after = new PinnedMatrix("Weights after this step", WIDTH, HEIGHT * scale, model::pinCell);
        now.setId("weights-now");
        other.getStyleClass().addAll(Styles.FLAT, "small");
        other.setOnAction(click -> model.pinOther());
        other.setMinWidth(USE_PREF_SIZE);
        other.setAccessibleHelp("Follows a bias of this layer instead of a weight, or the other way round");
        sources.getChildren().addAll(turn(-1), source, turn(1));
        sources.setAlignment(Pos.CENTER_LEFT);
        sources.getStyleClass().add("pager");
        HBox head = new HBox(heading, sources, other);
        head.getStyleClass().add("head");
        head.setAlignment(Pos.CENTER_LEFT);
        HBox row =
                new HBox(titled("now", now), times, titled("blame", blame), equals, titled("after this step", after));
        row.getStyleClass().add("kernels");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, row, formulas);
        peek.onCells(after.matrix(), cell -> answer());
        peek.onCells(blame.matrix(), cell -> answer());
    }

    private Formula answer() {
        WeightSight weight = sight();
        if (weight == null) {
            return new Formula("", "", "", "");
        }
        FormulaRow last = weight.formulas().getLast();
        return new Formula(weight.name(), last.symbols(), last.numbers(), last.result());
    }

    private @Nullable WeightSight sight() {
        var seen = model.sightProperty().get();
        return seen == null ? null : seen.weight();
    }

    private Button turn(int by) {
        Button button = new Button("", new Icon(by < 0 ? Glyph.CHEVRON_LEFT : Glyph.CHEVRON_RIGHT, 16));
        button.getStyleClass().add(Styles.FLAT);
        String words = by < 0 ? "Kernel of the map before" : "Kernel of the next map";
        button.setAccessibleText(words);
        button.setAccessibleHelp("Follows the same weight of another kernel of this filter");
        button.setTooltip(new Tooltip(words));
        button.setOnAction(click -> {
            WeightSight weight = sight();
            if (weight != null) {
                model.pinSource(weight.source() + by);
            }
        });
        return button;
    }

    private static VBox titled(String name, Node content) {
        VBox box = new VBox(Texts.label(name, Styles.size(14), Styles.INK_2), content);
        box.getStyleClass().add("titled");
        return box;
    }

    void show(WeightSight weight) {
        heading.setText("Adjust " + weight.unit());
        now.show(weight.now(), weight.limit(), weight.decimals(), weight.row(), weight.column());
        blame.show(weight.blame(), weight.blameLimit(), weight.blameDecimals(), weight.row(), weight.column());
        after.show(weight.after(), weight.limit(), weight.decimals(), weight.row(), weight.column());
        times.setText(weight.rate().isEmpty() ? "" : "− " + weight.rate() + " ×");
        equals.setText(weight.rate().isEmpty() ? "→" : "=");
        formulas.show(weight.formulas());
        other.setText(weight.name().contains("biases") ? "To its weights" : "To its bias");
        other.setVisible(weight.biased());
        other.setManaged(weight.biased());
        boolean many = weight.sources() > 1;
        sources.setVisible(many);
        sources.setManaged(many);
        source.setText("map " + (weight.source() + 1) + " of " + weight.sources());
    }
}
