package glassbox.ui.page.network;

import java.util.ArrayList;
import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.LensSteering;
import glassbox.ui.control.PatchMatrixView;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.PictureWindow;
import glassbox.ui.control.SheetPane;
import glassbox.ui.control.Stepper;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Rect;
import glassbox.viewmodel.network.Unrolled;
import glassbox.viewmodel.network.Unrolling;

/** A conv layer unrolled: its input, the patch matrix, the row of the product, and the map that this row is. */
final class UnrollSheet extends VBox {
    private static final double BOX = 196;

    private final Unrolling model;
    private final SheetPane over;
    private final Label title = new Label();
    private final HBox choices = new HBox();
    private final PictureView input = new PictureView("Input");
    private final PictureView output = new PictureView("Output map");
    private final PatchMatrixView matrix = new PatchMatrixView();
    private final Label inputName = new Label("Input");
    private final Label matrixName = new Label("Patches, a column for each output pixel");
    private final Label outputName = new Label("Output");
    private final Words sentence = new Words(Styles.size(15), Styles.INK_2);
    private final Words costs = new Words(Styles.size(13), Styles.INK_3);
    private String chosen = "";

    /** The sheet of this unrolling; it lies on {@code over}. */
    UnrollSheet(Unrolling model, SheetPane over) {
        this.model = model;
        this.over = over;
        setId("unroll-sheet");
        getStyleClass().add("unroll-sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText("A conv layer unrolled");
        setMaxHeight(USE_PREF_SIZE);
        input.setId("unroll-input");
        output.setId("unroll-output");
        matrix.setId("unroll-matrix");
        sentence.setId("unroll-sentence");
        costs.setId("unroll-costs");
        input.setBox(BOX);
        output.setBox(BOX);
        matrix.setMinSize(0, 0);
        VBox middle = new VBox(heading(matrixName), matrix);
        middle.getStyleClass().add("part");
        VBox.setVgrow(matrix, Priority.ALWAYS);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(0);
        HBox stage = new HBox(part(inputName, input), middle, part(outputName, output));
        stage.getStyleClass().add("unrolled");
        VBox.setVgrow(stage, Priority.ALWAYS);
        getChildren().addAll(head(), stage, sentence, costs);
        input.setSteering(new Steering(model::pointAtInput, input));
        output.setSteering(new Steering(model::pointAtOutput, output));
        matrix.setSteering(new Steering(model::pointAtCell, input));
        model.unrolledProperty().subscribe(this::show);
        model.markProperty().subscribe(this::mark);
    }

    private HBox head() {
        title.getStyleClass().addAll(Styles.SEMI_BOLD, Styles.size(21));
        title.setMaxWidth(Double.MAX_VALUE);
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        choices.getStyleClass().add("choices");
        Button close = new Button(null, new Icon(Glyph.CROSS, 17));
        close.setId("close-unroll");
        close.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        close.setAccessibleText("Close (Esc)");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(click -> over.close());
        HBox head = new HBox(title, choices, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        return head;
    }

    private static Label heading(Label name) {
        name.getStyleClass().add("part-heading");
        return name;
    }

    private static VBox part(Label name, PictureView picture) {
        VBox part = new VBox(heading(name), picture);
        part.getStyleClass().add("part");
        part.setMinWidth(USE_PREF_SIZE);
        return part;
    }

    private void show(@Nullable Unrolled now) {
        if (now == null) {
            matrix.show(null, CellFill.SIGNED, 1, 1);
            return;
        }
        title.setText(now.title() + ", unrolled (im2col)");
        offer(now);
        float limit = now.inputLimit();
        Raster channel = now.channel(model.channel());
        CellFill fill = now.isPicture() ? CellFill.PIXELS : CellFill.SIGNED;
        picture(input, channel, fill, limit);
        float productLimit = Math.max(1e-6f, now.product().maxAbs());
        picture(output, now.product(), CellFill.SIGNED, productLimit);
        inputName.setText(now.channelName(model.channel()));
        outputName.setText("Filter " + (now.filter() + 1) + "'s row as a map");
        Raster product = now.product();
        matrix.show(
                new PatchMatrixView.Source() {
                    @Override
                    public int rows() {
                        return now.rows();
                    }

                    @Override
                    public int columns() {
                        return now.columns();
                    }

                    @Override
                    public float get(int row, int column) {
                        return now.shade(row, column);
                    }

                    @Override
                    public float product(int column) {
                        return product.get(column / product.columns(), column % product.columns());
                    }
                },
                fill,
                limit,
                productLimit);
        costs.setText(now.costs());
        if (model.markProperty().get() == null) {
            sentence.setText(
                    "Point at a pixel of the input, at a number of the matrix or at a pixel of the output: what"
                            + " belongs together is ringed. Each filter is a row; times the matrix it gives a row of the product.");
        }
    }

    private static void picture(PictureView view, Raster raster, CellFill fill, float limit) {
        view.show(raster, PicturePlace.whole(raster.rows(), raster.columns()), fill, limit);
    }

    /** Steppers for layer, filter and channel, where there are several; made anew only for another layer. */
    private void offer(Unrolled now) {
        String wanted = now.title() + now.filters() + "/" + now.channels() + "/" + model.layers();
        if (wanted.equals(chosen)) {
            return;
        }
        chosen = wanted;
        List<HBox> offered = new ArrayList<>();
        if (model.layers().size() > 1) {
            offered.add(stepper("Layer", model.layers().size(), model.layerIndex(), model::chooseLayer));
        }
        if (now.channels() > 1) {
            offered.add(stepper("Channel", now.channels(), model.channel(), model::chooseChannel));
        }
        if (now.filters() > 1) {
            offered.add(stepper("Filter", now.filters(), now.filter(), model::chooseFilter));
        }
        choices.getChildren().setAll(offered);
    }

    private static HBox stepper(String name, int most, int index, java.util.function.IntConsumer choose) {
        Stepper stepper = new Stepper(name, 1, most, index + 1);
        stepper.setId("unroll-" + name.toLowerCase(java.util.Locale.ROOT));
        stepper.valueProperty().subscribe((before, value) -> choose.accept(value.intValue() - 1));
        HBox box = new HBox(new Label(name), stepper);
        box.getStyleClass().add("choice");
        return box;
    }

    private void mark(Unrolled.@Nullable Mark now) {
        input.setLens(now == null ? null : window(now.input()));
        output.setLens(now == null ? null : window(now.output()));
        matrix.mark(
                now == null
                        ? List.of()
                        : now.cells().stream()
                                .map(cell -> new CellIndex(cell.row(), cell.column()))
                                .toList());
        if (now != null) {
            sentence.setText(now.sentence());
        }
    }

    private static @Nullable PictureWindow window(@Nullable Rect rect) {
        return rect == null ? null : new PictureWindow(rect.row(), rect.column(), rect.rows(), rect.columns());
    }

    /** Points at what the mouse or the keys point at; the arrow keys go on from the last place. */
    private static final class Steering implements LensSteering {
        private final java.util.function.Consumer<Place> point;
        private final PictureView view;
        private CellIndex at = new CellIndex(0, 0);

        Steering(java.util.function.Consumer<Place> point, PictureView view) {
            this.point = point;
            this.view = view;
        }

        @Override
        public void peek(CellIndex pixel) {
            at = pixel;
            point.accept(new Place(pixel.row(), pixel.column()));
        }

        @Override
        public void leave() {}

        @Override
        public void pin(@Nullable CellIndex pixel) {
            if (pixel != null) {
                peek(pixel);
            }
        }

        @Override
        public void move(int rows, int columns) {
            Raster raster = view.raster();
            if (raster != null) {
                peek(new CellIndex(
                        Math.clamp((long) at.row() + rows, 0, raster.rows() - 1),
                        Math.clamp((long) at.column() + columns, 0, raster.columns() - 1)));
            }
        }
    }
}
