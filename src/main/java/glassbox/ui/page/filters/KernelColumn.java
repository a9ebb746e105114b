package glassbox.ui.page.filters;

import java.util.List;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.Segments;
import glassbox.ui.control.Stepper;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.Decimals;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.KernelModel;
import glassbox.viewmodel.filters.OutputModel;
import glassbox.viewmodel.filters.PaddingChoice;

/** The middle of the stage: the filter's numbers, to be changed, and how it is laid over the picture. */
final class KernelColumn extends VBox {
    private static final double LARGEST_TYPE = 32;
    /** Numbers that need smaller type than this to fit their cells are left out. */
    private static final double SMALLEST_TYPE = 11;

    private final FiltersViewModel model;
    private final MatrixView matrix = new MatrixView("Filter", CellFill.SIGNED);
    private final HBox header = new HBox();
    private final Label size = new Label();
    private final Segments<Integer> sizes = new Segments<>("Filter size", KernelModel.SIZES, Object::toString);
    private final HBox middle = new HBox();
    private final StackPane below = new StackPane();
    private final FlowPane controls = new FlowPane();
    private final Label turned = new Label("flip 180°");
    private final BooleanProperty readable = new SimpleBooleanProperty(this, "readable", true);
    private Density density = new Density(false, 404);

    KernelColumn(FiltersViewModel model) {
        this.model = model;
        getStyleClass().add("kernel-column");
        matrix.setId("kernel");
        matrix.setEdits(new KernelEdits(model.kernel()));
        buildHeader();
        FlowArrow in = new FlowArrow(false);
        FlowArrow out = new FlowArrow(true);
        HBox.setHgrow(in, Priority.ALWAYS);
        HBox.setHgrow(out, Priority.ALWAYS);
        StackPane numbers = new StackPane(matrix);
        middle.getChildren().addAll(in, numbers, out);
        buildHint();
        buildControls();
        getChildren().addAll(header, middle, below, controls);
        model.kernel().kernelProperty().subscribe(this::show);
    }

    /** The filter's numbers. */
    MatrixView matrix() {
        return matrix;
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        peeks.onKernel(matrix);
        peeks.onKernelSize(size);
    }

    void adapt(Density wanted) {
        density = wanted;
        header.setMinHeight(density.header());
        header.setMaxHeight(density.header());
        middle.setMinHeight(density.kernelSide());
        middle.setMaxHeight(density.kernelSide());
        below.setMinHeight(density.hint());
        below.setMaxHeight(density.hint());
        controls.setMinHeight(density.controls());
        controls.setMaxHeight(density.controls());
        size.setVisible(!density.compact());
        size.setManaged(!density.compact());
        turned.setVisible(!density.compact());
        turned.setManaged(!density.compact());
        show(model.kernel().kernelProperty().get());
    }

    private void buildHeader() {
        Label title = new Label("Filter");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().addAll(Styles.NUMBER, Styles.INK_3, Styles.size(14));
        size.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        sizes.setId("kernel-size");
        sizes.setAccessibleHelp("Rows and columns of the filter; a larger one gets zeros around it");
        sizes.getStyleClass().add("small");
        sizes.setMinWidth(USE_PREF_SIZE);
        sizes.setMaxHeight(USE_PREF_SIZE);
        sizes.valueProperty()
                .addListener((property, before, now) -> model.kernel().setSize(now));
        header.getStyleClass().add("header");
        header.getChildren().addAll(title, size, space, sizes);
    }

    private void buildHint() {
        Label hint = new Label();
        hint.textProperty()
                .bind(model.colour()
                        .apartProperty()
                        .flatMap(apart -> model.colour().availableProperty().map(here -> here && apart))
                        .flatMap(apart -> readable.map(read -> apart
                                ? "R, G and B have filters of their own"
                                : read
                                        ? "Click a number and type, or scroll on it"
                                        : "Point at a weight to read its number")));
        hint.getStyleClass().add(Styles.HINT);
        Refusal refusal = new Refusal(model.kernel().refusalProperty(), model.kernel()::dismiss);
        refusal.setId("kernel-refusal");
        hint.visibleProperty().bind(refusal.visibleProperty().not());
        below.getChildren().addAll(hint, refusal);
        below.getStyleClass().add("hint-row");
        StackPane.setAlignment(refusal, Pos.BOTTOM_CENTER);
    }

    private void buildControls() {
        OutputModel output = model.output();
        Segments<PaddingChoice> padding =
                new Segments<>("Padding", List.of(PaddingChoice.values()), PaddingChoice::title);
        padding.setId("padding");
        padding.setAccessibleHelp(
                "Zeros around the picture. Valid: none. Same: so many that the output is as large. Custom: as you say");
        padding.valueProperty().bindBidirectional(output.paddingProperty());
        Stepper zeros = new Stepper(
                "Zeros on each side",
                0,
                OutputModel.MOST_ZEROS,
                output.zerosProperty().get());
        zeros.setId("zeros");
        zeros.setAccessibleHelp("How many rows and columns of zeros stand around the picture");
        zeros.valueProperty().bindBidirectional(output.zerosProperty());
        Stepper stride = new Stepper(
                "Stride", 1, OutputModel.MOST_STRIDE, output.strideProperty().get());
        stride.setId("stride");
        stride.setAccessibleHelp("How many pixels the window moves at a time");
        stride.valueProperty().bindBidirectional(output.strideProperty());
        Segments<Boolean> flip = new Segments<>(
                "Filter laid on the picture", List.of(false, true), on -> on ? "Convolution" : "Cross-correlation");
        flip.setId("flip");
        flip.setAccessibleHelp(
                "Convolution turns the filter by 180° before it is laid on; cross-correlation, as in networks, does not");
        output.flippedProperty().subscribe(flip::setValue);
        flip.valueProperty()
                .addListener((property, before, now) -> output.flippedProperty().set(now));
        turned.setGraphic(new Icon(Glyph.START_OVER, 14));
        turned.getStyleClass().add(Styles.HINT);
        Node zeroGroup = group("Zeros", zeros);
        zeroGroup.visibleProperty().bind(output.paddingProperty().isEqualTo(PaddingChoice.CUSTOM));
        zeroGroup.managedProperty().bind(zeroGroup.visibleProperty());
        HBox flipGroup = new HBox(flip, turned);
        flipGroup.getStyleClass().add("group");
        controls.getChildren().addAll(group("Padding", padding), group("Stride", stride), zeroGroup, flipGroup);
        controls.getStyleClass().add("controls");
        controls.setAlignment(Pos.TOP_CENTER);
    }

    private static HBox group(String name, Region control) {
        Label label = new Label(name);
        label.getStyleClass().add(Styles.OVERLINE);
        label.setMinWidth(USE_PREF_SIZE);
        control.setMinWidth(USE_PREF_SIZE);
        HBox group = new HBox(label, control);
        group.getStyleClass().add("group");
        return group;
    }

    private void show(Raster kernel) {
        int longer = Math.max(kernel.rows(), kernel.columns());
        double cell = Math.min(density.kernelCell(), Math.floor((density.kernelSide() - 2) / longer));
        matrix.setCell(cell, cell, LARGEST_TYPE);
        readable.set(MatrixView.cellWidthFor(kernel, Decimals.ofWeights(kernel), SMALLEST_TYPE) <= cell);
        matrix.show(kernel, CellFill.limitOfKernel(kernel), Decimals.ofWeights(kernel));
        header.setMaxWidth(Math.max(kernel.columns() * cell + 2, density.compact() ? 190 : 262));
        size.setText(Placing.size(kernel));
        if (kernel.rows() == kernel.columns() && KernelModel.SIZES.contains(kernel.rows())) {
            sizes.setValue(kernel.rows());
        }
    }
}
