package glassbox.ui.page.filters;

import java.util.Objects;
import java.util.function.Function;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Formula;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.MatrixView;
import glassbox.ui.control.PictureView;
import glassbox.viewmodel.filters.FilterOutput;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.OutputPixel;
import glassbox.viewmodel.filters.SizeReading;
import glassbox.viewmodel.filters.SumReading;

/** What the numbers of the pictures' bench say when they are pointed at. */
final class PicturePeeks {
    private final FiltersViewModel model;
    private final FormulaPeek peek;

    PicturePeeks(FiltersViewModel model, FormulaPeek peek) {
        this.model = model;
        this.peek = peek;
    }

    /** A weight of the filter that is edited. */
    void onKernel(MatrixView kernel) {
        peek.onCells(
                kernel,
                at -> new Formula(
                        "Filter, row " + (at.row() + 1) + ", column " + (at.column() + 1),
                        "w",
                        "",
                        "= " + model.kernel().textOf(at.row(), at.column()).replace('-', Numbers.MINUS)));
    }

    /** A number that stands for itself, of the patch or the filter under the lens. */
    void onGiven(MatrixView numbers, String name, String symbol) {
        answer(numbers, at -> sum -> SumFormulas.given(name, sum, at, symbol, numbers.wordsOf(at)));
    }

    /** A product under the lens. */
    void onProducts(MatrixView products) {
        answer(products, at -> sum -> SumFormulas.product("Product", sum, at));
    }

    /** The sum under the lens. */
    void onTotal(MatrixView total) {
        answer(total, at -> sum -> SumFormulas.total(where(sum), sum));
    }

    /** The products of a channel of a colour picture, and their sum. */
    void onChannel(String name, int index, MatrixView products, MatrixView total) {
        Function<SumReading, @Nullable SumReading> channel =
                sum -> index < sum.channels().size() ? sum.channels().get(index) : null;
        answer(products, at -> sum -> {
            SumReading own = channel.apply(sum);
            return own == null ? null : SumFormulas.product(name + ", product", own, at);
        });
        answer(total, at -> sum -> {
            SumReading own = channel.apply(sum);
            return own == null ? null : SumFormulas.total(name + " under the window", own);
        });
    }

    /** A pixel of the input, where its number is written in it; with the keys, the one in the middle of the window. */
    void onInput(PictureView view) {
        Function<FilterOutput, CellIndex> middle = output -> {
            OutputPixel at = lens();
            return new CellIndex(
                    output.windowRow(at) + output.kernelRows() / 2,
                    output.windowColumn(at) + output.kernelColumns() / 2);
        };
        onPixels(view, middle, at -> {
            Raster raster = view.raster();
            return raster == null
                            || at.row() < 0
                            || at.column() < 0
                            || at.row() >= raster.rows()
                            || at.column() >= raster.columns()
                    ? null
                    : new Formula(
                            "Input, row " + (at.row() + 1) + ", column " + (at.column() + 1),
                            "x",
                            "",
                            "= " + Numbers.fixed(raster.get(at.row(), at.column()), Numbers.decimalsFor(raster)));
        });
    }

    /** A pixel of the output, where its number is written in it. */
    void onOutput(PictureView view) {
        onPixels(view, output -> new CellIndex(lens().row(), lens().column()), at -> {
            FilterOutput output = model.currentOutput();
            SumReading sum = model.sumProperty().get();
            OutputPixel here = new OutputPixel(at.row(), at.column());
            return output == null || sum == null || !sum.pixel().equals(here)
                    ? null
                    : SumFormulas.total(where(sum), sum);
        });
    }

    private OutputPixel lens() {
        return Objects.requireNonNullElse(model.lens().pixelProperty().get(), new OutputPixel(0, 0));
    }

    private void onPixels(
            PictureView view, Function<FilterOutput, CellIndex> chosen, Function<CellIndex, @Nullable Formula> answer) {
        model.lens().pixelProperty().subscribe(() -> atLens(view, chosen, answer));
        view.focusVisibleProperty().subscribe(() -> atLens(view, chosen, answer));
        view.addEventHandler(MouseEvent.MOUSE_MOVED, event -> {
            CellIndex pixel = view.showsNumbers() ? view.pixelAt(event.getX(), event.getY()) : null;
            if (pixel == null) {
                peek.leave(view);
            } else {
                peek.rest(view, () -> answer.apply(pixel), view.localToScene(view.boundsOf(pixel)));
            }
        });
        view.addEventHandler(MouseEvent.MOUSE_EXITED, event -> peek.leave(view));
    }

    /** Where the keys have carried the lens. */
    private void atLens(
            PictureView view, Function<FilterOutput, CellIndex> chosen, Function<CellIndex, @Nullable Formula> answer) {
        FilterOutput output = model.currentOutput();
        if (view.isFocusVisible() && view.showsNumbers() && output != null) {
            CellIndex at = chosen.apply(output);
            peek.at(view, () -> answer.apply(at), view.localToScene(view.boundsOf(at)));
        } else if (!view.isHover()) {
            peek.leave(view);
        }
    }

    /** The size of what is filtered. */
    void onInputSize(Node size) {
        peek.on(size, () -> {
            FilterOutput output = model.currentOutput();
            return output == null
                    ? null
                    : new Formula(
                            "Size of the picture that is filtered, height and width",
                            "H × W",
                            "",
                            "= " + Placing.size(output.picture().pixels()));
        });
    }

    /** The filter's size. */
    void onKernelSize(Node size) {
        peek.on(size, () -> {
            Raster kernel = model.kernel().kernelProperty().get();
            String product = kernel.rows() + " · " + kernel.columns();
            return new Formula(
                    "Weights of the filter", "F · F", product, "= " + kernel.rows() * kernel.columns() + " weights");
        });
    }

    /** From where to where the output's numbers reach, or how many of them a grey picture cuts off. */
    void onRange(Node range) {
        peek.on(range, () -> {
            FilterOutput output = model.currentOutput();
            if (output == null) {
                return null;
            }
            boolean cut = model.output().greyProperty().get() && output.cutOff() > 0;
            return cut
                    ? new Formula(
                            "Pixels that grey cannot show",
                            "y < 0 or y > 255",
                            "",
                            "= " + Numbers.count(output.cutOff()) + " of "
                                    + Numbers.count(output.pixels().toArray().length))
                    : new Formula(
                            "Smallest and largest number of the output",
                            "min y … max y",
                            "",
                            "= " + output.rangeText());
        });
    }

    /** The end of the output's colour scale. */
    void onLimit(Node key) {
        peek.on(key, () -> {
            FilterOutput output = model.currentOutput();
            return output == null
                    ? null
                    : new Formula(
                            "End of the colour scale; beyond it the colour stays the same",
                            "0.8 · max |y|",
                            output.limitTerms(),
                            output.limitResult());
        });
    }

    /** The output's size. */
    void onSize(Node size) {
        peek.on(size, () -> {
            SizeReading reading = model.sizeProperty().get();
            return reading == null
                    ? null
                    : new Formula(
                            "Output size, height " + reading.rows() + " and width " + reading.columns(),
                            reading.symbols(),
                            reading.numbers(),
                            "= " + reading.rows());
        });
    }

    private void answer(MatrixView numbers, Function<CellIndex, Function<SumReading, @Nullable Formula>> says) {
        peek.onCells(numbers, at -> {
            SumReading sum = model.sumProperty().get();
            return sum == null ? null : says.apply(at).apply(sum);
        });
    }

    private static String where(SumReading sum) {
        return "Output, row " + (sum.pixel().row() + 1) + ", column "
                + (sum.pixel().column() + 1);
    }
}
