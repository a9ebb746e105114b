package glassbox.ui.page.network;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Formula;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.NetworkViewModel;

/** Inputs times weights equals products, what each map adds, the bias, and the number all of that makes. */
final class SumPane extends HBox implements ArithmeticView<Arithmetic.Sum> {
    private static final double[] TYPES = {17, 15, 13};
    private static final double TALLEST = 46;
    private static final double LEAST_CELL = 3;
    private static final double SIGN = 28;
    /** What the lines around the matrices take. */
    private static final double FRAMES = 8;

    /** Of more products than this the colours compare among themselves, not with the sum. */
    private static final int FEW = 25;

    private static final double WIDE_TOTAL = 144;
    private static final double SMALL_TOTAL = 104;
    private static final double BIAS = 66;
    /** The room for the heading above what each map adds. */
    private static final double SUMS_NAME = 88;

    private final MatrixView inputs = new MatrixView("Inputs", CellFill.SIGNED);
    private final MatrixView weights = new MatrixView("Weights", CellFill.SIGNED);
    private final MatrixView products = new MatrixView("Products", CellFill.SIGNED);
    private final MatrixView sums = new MatrixView("What each map adds", CellFill.SIGNED);
    private final MatrixView bias = new MatrixView("Bias", CellFill.SIGNED);
    private final MatrixView total = Parts.total("Sum");
    private final Label inputsName = new Label();
    private final Label weightsName = new Label();
    private final Label productsName = new Label("Products");
    private final Label sumsName = new Label("Sum of each map");
    private final Label totalName = new Label("Sum");
    private final Label sign = new Label("=");
    private final Label arrow = new Label("→");
    private final VBox sumsPart = Parts.centred(sumsName, sums);
    private final VBox biasPart = Parts.centred(new Label("Bias"), bias);
    private final HBox terms;
    private final WeightEdits weightEdits;
    private final WeightEdits biasEdits;
    private boolean editable;
    private Arithmetic.@Nullable Sum shown;
    private int chosen;
    private boolean showing;
    private double width = 800;
    private double height = 200;

    /** A pane whose inputs lead on to where they come from. */
    SumPane(NetworkViewModel model, Peeks peeks) {
        peeks.given(inputs, "x", inputsName::getText);
        peeks.given(weights, "w", weightsName::getText);
        peeks.given(bias, "b", () -> "Bias");
        peeks.products(products, inputs, weights);
        peeks.total(total);
        peeks.peek().onCells(sums, this::partOf);
        Parts.opens(inputs, cell -> {
            Arithmetic.Sum sum = shown;
            if (sum != null) {
                Arithmetic.Group group = sum.groups().get(chosen);
                model.follow(
                        group.source(),
                        group.window(),
                        group.row(),
                        group.inputs().columns(),
                        group.inWindow(cell.row(), cell.column()));
            }
        });
        getStyleClass().addAll("arithmetic", "sum-pane");
        inputs.setId("inputs");
        weights.setId("weights");
        products.setId("products");
        sums.setId("sums");
        bias.setId("bias");
        sign.setId("sum-sign");
        sums.setSigned(true);
        bias.setSigned(true);
        weights.currentProperty().bindBidirectional(inputs.currentProperty());
        products.currentProperty().bindBidirectional(inputs.currentProperty());
        sums.currentProperty().subscribe(this::choose);
        terms = new HBox(
                Parts.part(inputsName, inputs),
                Parts.sign(new Label("×")),
                Parts.part(weightsName, weights),
                Parts.sign(new Label("=")),
                Parts.part(productsName, products));
        terms.getStyleClass().add("terms");
        weightEdits = new WeightEdits(model, () -> chosen, () -> columns(weights));
        biasEdits = new WeightEdits(model, () -> -1, () -> 1);
        ScrollPane scroll = new ScrollPane(terms);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren()
                .addAll(
                        scroll,
                        Parts.sign(arrow),
                        sumsPart,
                        Parts.sign(new Label("+")),
                        biasPart,
                        Parts.sign(sign),
                        Parts.centred(totalName, total));
    }

    /** Lets weights and bias be changed, or not. */
    void setEditable(boolean wanted) {
        if (wanted != editable) {
            editable = wanted;
            weights.setEdits(wanted ? weightEdits : null);
            bias.setEdits(wanted ? biasEdits : null);
        }
    }

    private static int columns(MatrixView matrix) {
        Raster numbers = matrix.raster();
        return numbers == null ? 1 : numbers.columns();
    }

    /** The cursor over inputs, weights and products alike. */
    ObjectProperty<@Nullable CellIndex> cursor() {
        return inputs.currentProperty();
    }

    /** What is under the cursor, in words; empty without one. */
    String words() {
        CellIndex at = inputs.currentProperty().get();
        return at == null || shown == null
                ? ""
                : inputs.wordsOf(at) + " × " + weights.wordsOf(at) + " gives " + products.wordsOf(at)
                        + ". Click the first number to see where it comes from.";
    }

    @Override
    public void fit(double roomWidth, double roomHeight) {
        boolean changed = width != roomWidth || height != roomHeight;
        width = roomWidth;
        height = roomHeight;
        if (shown != null && changed) {
            show(shown);
        }
    }

    @Override
    public void show(Arithmetic.Sum sum) {
        if (weights.isEditing() || bias.isEditing()) {
            return;
        }
        if (shown == null || shown.groups().size() != sum.groups().size()) {
            chosen = sum.strongest();
        }
        shown = sum;
        boolean several = sum.groups().size() > 1;
        boolean biased = !sum.bias().isEmpty();
        visible(1, several || biased);
        visible(2, several);
        visible(3, several && biased);
        visible(4, biased);
        arrow.setText(several ? "→" : "+");
        Arithmetic.Group group = sum.groups().get(chosen);
        inputsName.setText(group.inputsName());
        weightsName.setText(group.weightsName());
        sumsName.setText(sum.groups().size() + " maps add");
        measure(sum, group);
        inputs.showOn(group.pixels(), group.inputs(), group.inputLimit(), decimals(group.inputs()));
        weights.show(group.weights(), CellFill.limitOfKernel(group.weights()), decimals(group.weights()));
        boolean few = group.products().rows() * group.products().columns() <= FEW;
        float most = Math.max(1e-6f, CellFill.limitOfKernel(group.products()));
        products.show(group.products(), few ? Math.max(most, sum.limit()) : most, sum.decimals());
        if (several) {
            showing = true;
            Raster grid = sum.sums();
            sums.setCount(sum.groups().size());
            sums.show(grid, Math.max(1e-6f, grid.maxAbs() * 1.25f), sum.decimals());
            sums.currentProperty().set(new CellIndex(chosen / grid.columns(), chosen % grid.columns()));
            showing = false;
        }
        if (biased) {
            bias.show(Raster.of(1, 1, sum.biasValue()), sum.limit(), sum.decimals());
        }
        sign.setText(sum.sign().equals("=") && !several && !biased ? "→" : sum.sign());
        double tall = inputs.prefHeight(-1);
        Parts.level(this, Math.max(tall, sums.isVisible() && several ? sums.prefHeight(-1) : 0));
        Parts.level(terms, tall);
        Parts.showTotal(total, sum.value(), sum.limit(), sum.decimals(), compact());
    }

    /** What a map adds, as its formula. */
    private @Nullable Formula partOf(CellIndex cell) {
        Arithmetic.Sum sum = shown;
        int index = sum == null ? -1 : cell.row() * sum.sums().columns() + cell.column();
        if (sum == null || index >= sum.groups().size()) {
            return null;
        }
        Arithmetic.Group group = sum.groups().get(index);
        int count = group.products().rows() * group.products().columns();
        return new Formula(
                "What " + group.inputsName() + " adds",
                "s = Σ x · w",
                Numbers.count(count) + (count == 1 ? " product" : " products, row by row"),
                "= " + sums.wordsOf(cell));
    }

    private void visible(int child, boolean wanted) {
        getChildren().get(child).setVisible(wanted);
        getChildren().get(child).setManaged(wanted);
    }

    private boolean compact() {
        return width < 760;
    }

    private void choose(@Nullable CellIndex cell) {
        Arithmetic.Sum sum = shown;
        if (showing || sum == null || cell == null) {
            return;
        }
        int group = cell.row() * sum.sums().columns() + cell.column();
        if (group < sum.groups().size() && group != chosen) {
            chosen = group;
            show(sum);
        }
    }

    /** The largest cells and type with which everything has room; numbers only where they can be read. */
    private void measure(Arithmetic.Sum sum, Arithmetic.Group group) {
        boolean several = sum.groups().size() > 1;
        double tall = height - Parts.HEADING - 14;
        Raster grid = sum.sums();
        double signs = signs(sum);
        double totals = compact() ? SMALL_TOTAL : WIDE_TOTAL;
        bias.setCell(BIAS - 2, 40, 15);
        double sumsCell = several ? cell(grid, sum.decimals(), 13, tall, 60, 0.26 * width) : 0;
        double sumsWidth = sumsWidth(sum, sumsCell);
        double sumsTall = several ? Math.min(34, Math.floor(tall / grid.rows())) : 0;
        if (several) {
            boolean numbers = sumsCell >= numberWidth(grid, sum.decimals(), 13);
            sums.setCell(sumsCell, numbers ? sumsTall : Math.min(sumsTall, sumsCell), 13);
        }
        double room = width - signs - totals - sumsWidth - FRAMES;
        int rows = group.inputs().rows();
        int columns = group.inputs().columns();
        double high = Math.min(TALLEST, Math.floor(tall / rows));
        for (double type : TYPES) {
            double input = Math.max(high, numberWidth(group.inputs(), decimals(group.inputs()), type));
            double weight = Math.max(high, numberWidth(group.weights(), decimals(group.weights()), type));
            double product = Math.max(high, numberWidth(group.products(), sum.decimals(), type));
            if (high >= type + 5 && (input + weight + product) * columns <= room) {
                inputs.setCell(input, high, type);
                weights.setCell(weight, high, type);
                products.setCell(product, high, type);
                return;
            }
        }
        double side = Math.max(LEAST_CELL, Math.floor(Math.min(high, room / (3.0 * columns))));
        inputs.setCell(side, side, 13);
        weights.setCell(side, side, 13);
        products.setCell(side, side, 13);
    }

    /** The width from which on every number of the terms can be read; infinite where they are too many for the height. */
    double widthOfNumbers(Arithmetic.Sum sum) {
        Arithmetic.Group group = sum.groups().get(Math.min(chosen, sum.groups().size() - 1));
        double type = TYPES[TYPES.length - 1];
        double tall = height - Parts.HEADING - 14;
        double high = Math.min(TALLEST, Math.floor(tall / group.inputs().rows()));
        Raster grid = sum.sums();
        double sumsCell = sum.groups().size() > 1 ? cell(grid, sum.decimals(), 13, tall, 60, 0.26 * width) : 0;
        double three = Math.max(high, numberWidth(group.inputs(), decimals(group.inputs()), type))
                + Math.max(high, numberWidth(group.weights(), decimals(group.weights()), type))
                + Math.max(high, numberWidth(group.products(), sum.decimals(), type));
        return high < type + 5
                ? Double.POSITIVE_INFINITY
                : three * group.inputs().columns() + signs(sum) + WIDE_TOTAL + sumsWidth(sum, sumsCell) + FRAMES;
    }

    private static double signs(Arithmetic.Sum sum) {
        return 3 * SIGN + (sum.groups().size() > 1 ? SIGN : 0) + (sum.bias().isEmpty() ? 0 : BIAS + SIGN);
    }

    private static double sumsWidth(Arithmetic.Sum sum, double cell) {
        return sum.groups().size() > 1 ? Math.max(SUMS_NAME, cell * sum.sums().columns() + 6) : 0;
    }

    private static double cell(Raster grid, int decimals, double type, double tall, double most, double room) {
        double wanted = Math.min(most, numberWidth(grid, decimals, type));
        return wanted * grid.columns() <= room && Math.floor(tall / grid.rows()) >= type + 5
                ? wanted
                : Math.max(LEAST_CELL, Math.floor(Math.min(room / grid.columns(), tall / grid.rows())));
    }

    /** The width of the longest number; at least that of −0.00, so that nothing jumps from one to the next. */
    private static double numberWidth(Raster numbers, int decimals, double type) {
        return 2
                + Math.max(
                        MatrixView.cellWidthFor(numbers, decimals, type),
                        MatrixView.cellWidthFor(Raster.of(1, 1, -1), decimals, type));
    }

    private static int decimals(Raster raster) {
        return raster.maxAbs() >= 100 ? 0 : Math.max(2, Numbers.decimalsFor(raster));
    }
}
