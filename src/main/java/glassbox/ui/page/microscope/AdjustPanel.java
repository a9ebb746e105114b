package glassbox.ui.page.microscope;

import java.util.List;

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
    private static final double WIDTH = 204;
    private static final double HEIGHT = 128;
    private static final double SMALL_WIDTH = 183;
    private static final int SMALL_DECIMALS = 3;
    private static final double SMALL_HEIGHT = 84;
    /** More lines of formulas than these leave less room to the kernels. */
    private static final int FEW_LINES = 2;

    private final boolean small;

    private final MicroscopeViewModel model;
    private final Label heading = Texts.label("Adjust", Styles.HEADING);
    private final PinnedMatrix now;
    private final PinnedMatrix blame;
    private final PinnedMatrix after;
    private final Label times;
    private final Label equals = Texts.number("=", 17);
    private final FormulaLines formulas;
    private final FormulaLines manyFormulas;
    private final Button other = new Button();
    private final HBox sources = new HBox();
    private final Label source = Texts.number("", 13);

    /** A panel of the model, {@code small} where there is little room. */
    AdjustPanel(MicroscopeViewModel model, FormulaPeek peek, boolean small) {
        this.model = model;
        this.small = small;
        getStyleClass().add("adjust-panel");
        setMinWidth(USE_PREF_SIZE);
        now = matrix("Weights now");
        blame = matrix("Blame");
        after = matrix("Weights after this step");
        times = Texts.number("", small ? 13 : 17);
        formulas = new FormulaLines(small ? 15 : 21, small ? 500 : 600);
        manyFormulas = new FormulaLines(small ? 13 : 15, small ? 500 : 600);
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
        getChildren().addAll(head, row, formulas, manyFormulas);
        peek.onCells(after.matrix(), cell -> answer());
        peek.onCells(blame.matrix(), cell -> answer());
    }

    private PinnedMatrix matrix(String name) {
        return new PinnedMatrix(name, small ? SMALL_WIDTH : WIDTH, small ? SMALL_HEIGHT : HEIGHT, model::pinCell);
    }

    private int decimals(int wanted) {
        return small ? Math.min(SMALL_DECIMALS, wanted) : wanted;
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
        boolean many = weight.formulas().size() > FEW_LINES;
        double high = small ? many ? SMALL_HEIGHT - 24 : SMALL_HEIGHT : many ? HEIGHT - 28 : HEIGHT;
        for (PinnedMatrix matrix : new PinnedMatrix[] {now, blame, after}) {
            matrix.setRoom(small ? SMALL_WIDTH : WIDTH, high);
        }
        now.show(weight.now(), weight.limit(), decimals(weight.decimals()), weight.row(), weight.column());
        blame.show(
                weight.blame(), weight.blameLimit(), decimals(weight.blameDecimals()), weight.row(), weight.column());
        after.show(weight.after(), weight.limit(), decimals(weight.decimals()), weight.row(), weight.column());
        times.setText(weight.rate().isEmpty() ? "" : "− " + weight.rate() + " ×");
        equals.setText(weight.rate().isEmpty() ? "→" : "=");
        formulas.show(many ? List.of() : weight.formulas());
        manyFormulas.show(many ? weight.formulas() : List.of());
        other.setText(weight.name().contains("biases") ? "To its weights" : "To its bias");
        other.setVisible(weight.biased());
        other.setManaged(weight.biased());
        boolean several = weight.sources() > 1;
        sources.setVisible(several);
        sources.setManaged(several);
        source.setText("map " + (weight.source() + 1) + " of " + weight.sources());
    }
}
