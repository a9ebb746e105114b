package glassbox.ui.page.filters;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.filters.FilterOutput;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.SumReading;

/** Below the stage: patch times filter equals products, and their sum is the output pixel. Large filters scroll sideways. */
final class SumStrip extends HBox {
    private static final double LARGEST_TYPE = 17;
    private static final double COMPACT_TYPE = 15;
    private static final double SMALL_TYPE = 13;
    private static final double SMALLEST_TYPE = 11;
    private static final double SMALLEST_ROW = 13;
    private static final double SMALL_ROW = 18;
    private static final double ROOMY_ROW = 26;
    /** The signs between the parts, and the space around them. */
    private static final double SIGNS = 100;
    /** The room of the arrow before the sum. */
    private static final double ARROW = 42;
    /** The name of a channel and the signs beside its sum. */
    private static final double CHANNEL_WORDS = 104;
    /** What numbers get around them where there is room. */
    private static final double AIR = 8;
    /** Filters of more columns leave the other parts no more room than a small window does. */
    private static final int FEW = 5;

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    private final FiltersViewModel model;
    private final MatrixView patch = new MatrixView("Patch under the lens", CellFill.PIXELS);
    private final MatrixView weights = new MatrixView("Filter", CellFill.SIGNED);
    private final MatrixView products = new MatrixView("Products", CellFill.SIGNED);
    private final MatrixView total = new MatrixView("Sum, the output pixel", CellFill.SIGNED);
    private final Label productHeading = new Label("Products");
    private final Label productSign = sign("=");
    private final Label sumSign = sign("→");
    private final Label patchHeading = new Label();
    private final Label sumHeading = new Label();
    private final VBox sumPart;
    private final HBox terms = new HBox();
    private final ColourTerms colours;
    private final DoubleSupplier room;
    private final Consumer<Boolean> narrow;
    private @Nullable FilterOutput measured;
    private Density density = new Density(false, 404);

    /**
     * The sum under this page's lens.
     *
     * @param room how wide it may be at most
     * @param narrow told whether what stands beside it is to take little room
     */
    SumStrip(FiltersViewModel model, DoubleSupplier room, Consumer<Boolean> narrow) {
        this.model = model;
        colours = new ColourTerms(model.colour().viewProperty()::set);
        this.narrow = narrow;
        this.room = room;
        getStyleClass().add("sum-strip");
        patch.getStyleClass().add("lens");
        total.getStyleClass().add("lens");
        total.setSigned(true);
        patch.setHelp("The pixels under the window; the pointer or the arrow keys choose one");
        weights.setHelp("The filter as it lies on these pixels, one weight on each");
        products.setHelp("Each pixel times the weight that lies on it");
        total.setHelp("All products added up: this is the output pixel");
        patch.setId("patch");
        products.setId("products");
        total.setId("total");
        weights.currentProperty().bindBidirectional(patch.currentProperty());
        products.currentProperty().bindBidirectional(patch.currentProperty());
        productHeading.setId("product-heading");
        sumSign.setId("sum-sign");
        sumSign.getStyleClass().add("arrow");
        terms.getChildren()
                .addAll(
                        part(patchHeading, patch),
                        beside(sign("×")),
                        part(new Label("Filter"), weights),
                        beside(productSign),
                        part(productHeading, products));
        terms.getStyleClass().add("terms");
        colours.getStyleClass().add("terms");
        colours.setVisible(false);
        colours.setManaged(false);
        ScrollPane scroll = new ScrollPane(new StackPane(terms, colours));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        StackPane sum = new StackPane(total);
        VBox.setVgrow(sum, Priority.ALWAYS);
        sumPart = new VBox(sumHeading, sum);
        sumHeading.getStyleClass().add("part-heading");
        sumHeading.setMinWidth(USE_PREF_SIZE);
        sumPart.getStyleClass().add("part");
        sumPart.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(scroll, beside(sumSign), sumPart);
        model.sumProperty().subscribe(this::show);
    }

    /** Tells when another number is pointed at. */
    void onPointed(Runnable told) {
        patch.currentProperty().subscribe(told);
        colours.onPointed(told);
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        peeks.onGiven(patch, "Pixel", "x");
        peeks.onGiven(weights, "Weight", "w");
        peeks.onProducts(products);
        peeks.onTotal(total);
        colours.answer(peeks);
    }

    /** The place of the sum that is pointed at in words: pixel times weight and what it gives; null for none. */
    @Nullable
    String pointed() {
        CellIndex cell = patch.currentProperty().get();
        SumReading now = model.sumProperty().get();
        if (colours.isVisible() || cell == null || now == null) {
            return colours.isVisible() ? colours.pointed() : null;
        }
        return "Row " + (cell.row() + 1) + ", column " + (cell.column() + 1) + " of the window: " + patch.wordsOf(cell)
                + " × " + weights.wordsOf(cell) + " " + now.productText(cell.row(), cell.column()) + ".";
    }

    void adapt(Density wanted) {
        density = wanted;
        patchHeading.setText(density.compact() ? "Patch" : "Patch under the lens");
        measure();
    }

    /** The cells' sizes for an output and the room there is: the same wherever the lens is, so that nothing jumps. */
    void measure() {
        FilterOutput output = model.output().outputProperty().get();
        SumReading sum = model.sumProperty().get();
        if (output == null || sum == null) {
            return;
        }
        boolean ofColours = output.ofColours();
        int columns = output.kernelColumns();
        boolean tight = density.compact() || columns > FEW;
        pseudoClassStateChanged(TIGHT, tight);
        narrow.accept(tight);
        sumHeading.setText(tight ? "Sum" : "Sum = output pixel");
        Raster sumOfMost = Raster.of(1, 1, -output.largestTotal());
        double totalType = tight ? 22 : 32;
        total.setCell(
                Math.max(tight ? 96 : 132, 8 + MatrixView.cellWidthFor(sumOfMost, output.productDecimals(), totalType)),
                tight ? 60 : 80,
                totalType);
        int rows = Math.max(3, output.kernelRows());
        double height = Math.max(SMALLEST_ROW, Math.floor(density.sumHeight() / rows));
        boolean whole = output.weightDecimals() == 0 && output.productDecimals() == 0;
        boolean small = height < ROOMY_ROW || (density.compact() && !whole);
        double type = small ? SMALL_TYPE : density.compact() ? COMPACT_TYPE : LARGEST_TYPE;
        if (height < SMALL_ROW) {
            type = SMALLEST_TYPE;
        }
        boolean few = columns <= 3;
        boolean roomy = few && (whole || !density.compact());
        Widths closest = widths(sum, output, type, false, false);
        while (type > SMALLEST_TYPE
                && (ofColours ? neededForColours(output, type) : needed(sum, closest)) > room.getAsDouble()) {
            type -= 2;
            closest = widths(sum, output, type, false, false);
        }
        Widths widths = widths(sum, output, type, roomy, few);
        Raster most = Raster.of(1, 1, -output.largestProduct());
        setCells(widths, 0, height, type);
        colours.setCells(
                width(few ? 54 : 0, type, most, output.productDecimals()),
                MatrixView.cellWidthFor(mostOfChannel(output), output.productDecimals(), Math.max(SMALL_TYPE, type)),
                Math.max(SMALLEST_ROW, height - 2),
                type);
        colours.setSources(false);
        double taken = (ofColours ? colours : terms).prefWidth(-1) + ARROW + sumPart.prefWidth(-1);
        double slack = room.getAsDouble() - taken;
        if (ofColours) {
            colours.setSources(!tight && ColourTerms.widthOfSources() <= slack);
        } else {
            setCells(widths, Math.clamp(Math.floor(slack / (3 * columns)), 0, AIR), height, type);
        }
    }

    private void setCells(Widths widths, double air, double height, double type) {
        patch.setCell(widths.patch() + air, height, type);
        weights.setCell(widths.weights() + air, height, type);
        products.setCell(widths.products() + air, height, type);
    }

    /** The widest pixel there may be under the window. */
    private static Raster mostPixel(FilterOutput output) {
        return Raster.of(
                1, 1, output.isPixels() ? 255 : -output.picture().pixels().maxAbs());
    }

    /** The widths of the three parts' cells. */
    private record Widths(double patch, double weights, double products) {}

    private Widths widths(SumReading sum, FilterOutput output, double type, boolean roomy, boolean few) {
        Raster most = Raster.of(1, 1, -output.largestProduct());
        return new Widths(
                width(roomy ? 58 : 0, type, mostPixel(output), output.patchDecimals()),
                width(few ? 46 : 0, type, sum.weights(), output.weightDecimals()),
                width(few ? 66 : 0, type, most, output.productDecimals()));
    }

    /** How wide the strip is with cells of these widths. */
    private double needed(SumReading sum, Widths widths) {
        return sum.patch().columns() * (widths.patch() + widths.weights() + widths.products())
                + SIGNS
                + sumPart.prefWidth(-1);
    }

    private static Raster mostOfChannel(FilterOutput output) {
        return Raster.of(1, 1, -output.largestChannel());
    }

    private double neededForColours(FilterOutput output, double type) {
        Raster most = Raster.of(1, 1, -output.largestProduct());
        double cells = output.kernelColumns() * MatrixView.cellWidthFor(most, output.productDecimals(), type);
        double heading = CHANNEL_WORDS + MatrixView.cellWidthFor(mostOfChannel(output), output.productDecimals(), type);
        return 3 * Math.max(cells, heading) + SIGNS + sumPart.prefWidth(-1);
    }

    private double width(double wide, double type, Raster longest, int decimals) {
        return Math.max(density.sumWidth(wide), MatrixView.cellWidthFor(longest, decimals, type));
    }

    private void show(@Nullable SumReading sum) {
        FilterOutput output = model.output().outputProperty().get();
        if (sum == null || output == null) {
            return;
        }
        boolean ofColours = !sum.channels().isEmpty();
        terms.setVisible(!ofColours);
        terms.setManaged(!ofColours);
        colours.setVisible(ofColours);
        colours.setManaged(ofColours);
        if (!output.equals(measured)) {
            measured = output;
            measure();
        }
        total.show(Raster.of(1, 1, sum.total()), output.limit(), sum.productDecimals());
        sumSign.setText(sum.sumSign());
        if (ofColours) {
            colours.show(sum.channels(), output.limit());
            return;
        }
        patch.setFill(output.isPixels() ? CellFill.PIXELS : CellFill.SIGNED);
        patch.show(sum.patch(), output.pictureLimit(), sum.patchDecimals());
        weights.show(sum.weights(), CellFill.limitOfKernel(sum.weights()), sum.weightDecimals());
        products.show(sum.products(), output.limit(), sum.productDecimals());
        productHeading.setText(sum.productHeading());
        productSign.setText(sum.productSign());
    }

    private static Label sign(String text) {
        Label sign = new Label(text);
        sign.getStyleClass().add("sign");
        sign.setMinWidth(USE_PREF_SIZE);
        return sign;
    }

    private static VBox part(Label heading, MatrixView matrix) {
        heading.getStyleClass().add("part-heading");
        heading.setMinWidth(USE_PREF_SIZE);
        VBox part = new VBox(heading, matrix);
        part.getStyleClass().add("part");
        return part;
    }

    /** A sign at the height of the numbers' middle. */
    private static Node beside(Label sign) {
        StackPane place = new StackPane(sign);
        place.setAlignment(Pos.CENTER);
        place.getStyleClass().add("sign-place");
        return place;
    }
}
