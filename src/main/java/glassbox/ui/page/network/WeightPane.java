package glassbox.ui.page.network;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.Stepper;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.UnitWeights;
import glassbox.viewmodel.network.WeightSpot;

/** What a unit looks through, in numbers that can be read: one kernel at a time, and the bias. */
final class WeightPane extends HBox {
    private static final double[] TYPES = {17, 15, 13};
    private static final double TALLEST = 46;
    private static final double LEAST = 20;
    private static final double CHOOSER = 36;
    /** The room for scroll bars and the ring of the focus. */
    private static final double MARGIN = 16;

    private static final int MOST_SOURCES = 100_000;

    private final NetworkViewModel model;
    private final MatrixView kernel = new MatrixView("Weights", CellFill.SIGNED);
    private final MatrixView bias = new MatrixView("Bias", CellFill.SIGNED);
    private final Label name = new Label();
    private final Label source = new Label();
    private final ScrollPane scroll = new ScrollPane(kernel);
    private final HBox chooser = new HBox();
    private final VBox left = Parts.part(name, scroll);
    private final VBox biasPart = Parts.centred(new Label("Bias"), bias);
    private Stepper stepper = new Stepper("Kernel", 1, 1, 1);
    private @Nullable UnitWeights shown;
    private boolean edited;
    private double width = 800;
    private double height = 200;

    /** A pane whose numbers can be changed. */
    WeightPane(NetworkViewModel model, Peeks peeks) {
        peeks.given(kernel, "w", () -> shown == null ? "Weight" : shown.name());
        peeks.given(bias, "b", () -> "Bias");
        this.model = model;
        Parts.opens(kernel, cell -> open(new WeightSpot(chosen(), new Place(cell.row(), cell.column()))));
        Parts.opens(bias, cell -> open(WeightSpot.BIAS));
        getStyleClass().addAll("arithmetic", "weight-pane");
        kernel.setId("kernel");
        bias.setId("kernel-bias");
        bias.setSigned(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("numbers-scroll");
        source.getStyleClass().addAll(Styles.HINT);
        chooser.getStyleClass().add("chooser");
        left.getChildren().add(1, chooser);
        getChildren().addAll(left, biasPart);
    }

    /** Opens the gradient by one of the numbers; weights themselves are given, so they are typed over instead. */
    private void open(WeightSpot weight) {
        UnitWeights weights = shown;
        if (!edited && weights != null && (weight.kernel() < 0 || weights.has(weight.place()))) {
            model.pins().keepWeight(weight);
        }
    }

    /** Which of the kernels is shown, from 0. */
    private int chosen() {
        return stepper.getValue() - 1;
    }

    /** How much room there is. */
    void fit(double roomWidth, double roomHeight) {
        if (width != roomWidth || height != roomHeight) {
            width = roomWidth;
            height = roomHeight;
            show();
        }
    }

    /** Shows weights; the kernel that was chosen stays chosen, and a number that is being typed is left alone. */
    void show(UnitWeights weights, boolean editable) {
        UnitWeights before = shown;
        if (before != null && before.name().equals(weights.name()) && (kernel.isEditing() || bias.isEditing())) {
            return;
        }
        if (editable != edited) {
            edited = editable;
            kernel.setEdits(editable ? new WeightEdits(model, this::chosen, this::columns) : null);
            bias.setEdits(editable ? new WeightEdits(model, () -> -1, () -> 1) : null);
        }
        int count = weights.kernels().size();
        shown = weights;
        if (before == null
                || before.kernels().size() != count
                || chooser.getChildren().isEmpty()) {
            stepper = new Stepper("Kernel", 1, Math.min(MOST_SOURCES, count), 1);
            stepper.setId("kernel-number");
            stepper.valueProperty().subscribe((was, now) -> show());
            chooser.getChildren().setAll(stepper, source);
            chooser.setVisible(count > 1);
            chooser.setManaged(count > 1);
        }
        show();
    }

    private int columns() {
        Raster numbers = kernel.raster();
        return numbers == null ? 1 : numbers.columns();
    }

    private void show() {
        UnitWeights weights = shown;
        if (weights == null) {
            return;
        }
        Raster numbers = weights.kernels().get(chosen());
        int count = weights.kernels().size();
        name.setText(weights.name());
        source.setText(
                "of " + Numbers.count(count) + ", for " + weights.sources().get(chosen()));
        float limit = Math.max(1e-12f, weights.limit());
        int decimals = decimals(weights.limit());
        double biasRoom = weights.biased() ? 110 : 0;
        double room = height - Parts.HEADING - MARGIN - (count > 1 ? CHOOSER + 6 : 0);
        double high = Math.clamp(Math.floor(room / numbers.rows()), LEAST, TALLEST);
        double type = TYPES[TYPES.length - 1];
        for (double larger : TYPES) {
            double wide = MatrixView.cellWidthFor(numbers, decimals, larger) + 6;
            if (high >= larger + 5 && wide * numbers.columns() <= width - biasRoom - MARGIN) {
                type = larger;
                break;
            }
        }
        double wide = Math.max(high, MatrixView.cellWidthFor(numbers, decimals, type) + 6);
        kernel.setCell(wide, high, type);
        kernel.show(numbers, limit, decimals);
        double most = Math.max(60, width - biasRoom);
        scroll.setMaxWidth(Math.min(most, wide * numbers.columns() + MARGIN));
        scroll.setPrefSize(
                Math.min(most, wide * numbers.columns() + MARGIN), Math.min(room + MARGIN, high * numbers.rows() + 4));
        biasPart.setVisible(weights.biased());
        biasPart.setManaged(weights.biased());
        if (weights.biased()) {
            bias.setCell(
                    Math.max(
                            66, MatrixView.cellWidthFor(Raster.of(1, 1, -Math.abs(weights.bias())), decimals, 15) + 12),
                    40,
                    15);
            bias.show(Raster.of(1, 1, weights.bias()), limit, decimals);
        }
        Parts.level(this, Math.min(room, high * numbers.rows()));
    }

    private static int decimals(float limit) {
        return limit >= 100
                ? 0
                : limit >= 0.1
                        ? 2
                        : limit >= 0.01 ? 3 : limit > 0 ? Math.min(8, 1 - (int) Math.floor(Math.log10(limit))) : 2;
    }
}
