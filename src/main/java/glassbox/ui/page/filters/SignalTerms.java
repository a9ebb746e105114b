package glassbox.ui.page.filters;

import java.util.function.Function;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.Decimals;
import glassbox.viewmodel.filters.SignalModel;
import glassbox.viewmodel.filters.SignalReading;
import glassbox.viewmodel.filters.SumReading;

/** The two sums under the window: signal times window equals products, and what they add up to. */
final class SignalTerms extends GridPane {
    private final SignalModel model;
    private final Line correlation;
    private final Line convolution;
    private double cell = 44;

    SignalTerms(SignalModel model, FormulaPeek peek) {
        this.model = model;
        getStyleClass().add("signal-terms");
        heading("Signal", 1);
        heading("Window", 3);
        heading("Products", 5);
        heading("Sum", 7);
        correlation = new Line("Cross-correlation", "correlation", 1, peek);
        convolution = new Line("Convolution", "convolution", 2, peek);
        model.indexProperty().subscribe(this::show);
        model.correlationProperty().subscribe(this::show);
        model.convolutionProperty().subscribe(this::show);
        show();
    }

    /** Fits the cells into this width. */
    void adapt(double width, boolean compact) {
        double cells = 3.0 * model.rows().windowProperty().get().columns() + 1.5;
        cell = Math.floor(Math.clamp((width - (compact ? 240 : 290)) / cells, 24, compact ? 44 : 56));
        show();
    }

    private void heading(String words, int column) {
        Label label = new Label(words);
        label.getStyleClass().add("part-heading");
        label.setMinWidth(0);
        add(label, column, 0);
    }

    private void show() {
        correlation.show(model.correlationProperty().get());
        convolution.show(model.convolutionProperty().get());
    }

    /** One of the two sums. */
    private final class Line {
        private final MatrixView patch;
        private final MatrixView weights;
        private final MatrixView products;
        private final MatrixView total;
        private final Label equals = sign("=");
        private final Label arrow = sign("→");
        private @Nullable SumReading sum;

        Line(String name, String id, int row, FormulaPeek peek) {
            patch = new MatrixView("Signal under the window (" + name + ")", CellFill.SIGNED);
            weights = new MatrixView("Window (" + name + ")", CellFill.SIGNED);
            products = new MatrixView("Products (" + name + ")", CellFill.SIGNED);
            total = new MatrixView("Sum (" + name + ")", CellFill.SIGNED);
            total.setSigned(true);
            patch.setHelp("The numbers of the signal under the window, 0 beyond its ends");
            weights.setHelp("The window as it lies on them, one weight on each");
            products.setHelp("Each number of the signal times the weight that lies on it");
            total.setHelp("All products added up: this number of the output");
            products.setId(id + "-products");
            total.setId(id + "-total");
            patch.currentProperty().bindBidirectional(products.currentProperty());
            weights.currentProperty().bindBidirectional(products.currentProperty());
            Label heading = new Label(name);
            heading.getStyleClass().add(Styles.OVERLINE);
            heading.setMinWidth(USE_PREF_SIZE);
            addRow(row, heading, patch, sign("×"), weights, equals, products, arrow, total);
            for (Node node : getChildren()) {
                setValignment(node, VPos.CENTER);
                setHalignment(node, HPos.LEFT);
            }
            peek.onCells(
                    patch, at -> answer(reading -> SumFormulas.given("Signal", reading, at, "f", patch.wordsOf(at))));
            peek.onCells(
                    weights,
                    at -> answer(reading -> SumFormulas.given("Window", reading, at, "g", weights.wordsOf(at))));
            peek.onCells(products, at -> answer(reading -> SumFormulas.product("Product", reading, at)));
            peek.onCells(total, at -> answer(reading -> SumFormulas.total(name, reading)));
        }

        private @Nullable Formula answer(Function<SumReading, Formula> says) {
            SumReading now = sum;
            return now == null ? null : says.apply(now);
        }

        void show(SignalReading reading) {
            int index = Math.min(model.indexProperty().get(), reading.output().columns() - 1);
            SumReading now = reading.sumAt(index);
            sum = now;
            Decimals decimals = reading.decimals();
            float limit = Math.max(now.products().maxAbs(), reading.output().maxAbs());
            put(
                    patch,
                    now.patch(),
                    CellFill.limitOfKernel(model.rows().signalProperty().get()),
                    decimals.pixels());
            put(weights, now.weights(), CellFill.limitOfKernel(now.weights()), decimals.weights());
            put(products, now.products(), limit, decimals.products());
            put(total, Raster.of(1, 1, now.total()), limit, decimals.products());
            total.setCell(Math.max(64, cell * 1.5), 34, 17);
            equals.setText(now.productSign());
            arrow.setText(now.sumSign());
        }

        private void put(MatrixView view, Raster numbers, float limit, int decimals) {
            view.setCell(cell, 34, 15);
            view.show(numbers, limit, decimals);
        }

        private static Label sign(String text) {
            Label sign = new Label(text);
            sign.getStyleClass().add("sign");
            sign.setMinWidth(USE_PREF_SIZE);
            return sign;
        }
    }
}
