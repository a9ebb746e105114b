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
    /** Of more products than this the colours compare among themselves, not with the sum. */
    private static final int FEW = 25;

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
    private final Label productsSign = new Label("=");
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
    private boolean compact;
    private double width = 800;
    private double height = 200;

    /** A pane whose inputs lead on to where they come from. */
    SumPane(NetworkViewModel model, Peeks peeks) {
        peeks.inputs(inputs, () -> shown == null ? null : shown.groups().get(chosen), inputsName::getText);
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
        inputs.setHelp("What it looks at. A click on a number opens where that comes from");
        products.setHelp("Each number on the left times the weight at the same place");
        sums.setHelp("What each map adds. A click shows the products of that map");
        total.setHelp("All products added up, and the bias if there is one");
        sums.setSigned(true);
        bias.setSigned(true);
        weights.currentProperty().bindBidirectional(inputs.currentProperty());
        products.currentProperty().bindBidirectional(inputs.currentProperty());
        sums.currentProperty().subscribe(this::choose);
        terms = new HBox(
                Parts.part(inputsName, inputs),
                Parts.sign(new Label("×")),
                Parts.part(weightsName, weights),
                Parts.sign(productsSign),
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
        weightsName.setText(group.weightsName());
        sumsName.setText(sum.groups().size() + " maps add");
        measure(sum);
        inputs.showOn(group.pixels(), group.inputs(), group.inputLimit(), group.inputDecimals());
        weights.show(group.weights(), CellFill.limitOfKernel(group.weights()), group.weightDecimals());
        productsSign.setText(group.productsSign(sum.decimals()));
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
        double tall = Math.max(inputs.prefHeight(-1), products.prefHeight(-1));
        Parts.level(this, Math.max(tall, sums.isVisible() && several ? sums.prefHeight(-1) : 0));
        Parts.level(terms, tall);
        Parts.showTotal(total, sum.value(), sum.limit(), sum.decimals(), compact);
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

    /** The height it was given last. */
    double room() {
        return height;
    }

    /** What of the terms can be read in this width. */
    SumSizes.Legible legible(Arithmetic.Sum sum, double room) {
        return new SumSizes(sum, Math.min(chosen, sum.groups().size() - 1), room, height).legible();
    }

    /** Gives everything the largest cells that have room. */
    private void measure(Arithmetic.Sum sum) {
        SumSizes sizes = new SumSizes(sum, chosen, width, height);
        inputs.setCell(sizes.input(), sizes.high(), sizes.type());
        weights.setCell(sizes.weight(), sizes.high(), sizes.type());
        products.setCell(sizes.product(), sizes.productHigh(), sizes.type());
        if (sum.groups().size() > 1) {
            sums.setCell(sizes.sumWidth(), sizes.sumHeight(), SumSizes.SMALLEST);
        }
        bias.setCell(SumSizes.BIAS - 2, 40, 15);
        compact = sizes.compact();
        String name = sum.groups().get(chosen).inputsName();
        inputsName.setText(sizes.legible() == SumSizes.Legible.PRODUCTS ? SumSizes.shortName(name) : name);
    }
}
