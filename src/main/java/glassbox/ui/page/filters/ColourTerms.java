package glassbox.ui.page.filters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.filters.ColourView;
import glassbox.viewmodel.filters.SumReading;

/**
 * The sums of red, green and blue, with the products of each below its sum, and beside them, small, the patch and the filter
 * that make them. The name of a channel leads to it alone.
 */
final class ColourTerms extends HBox {
    private static final Map<String, ColourView> CHANNELS = channels();
    /** The side of the patch and the filter beside the products. */
    private static final double THUMB = 33;

    private static final double SUM = 20;

    private final List<Channel> channels;

    /**
     * The terms without numbers yet.
     *
     * @param alone told which channel is to be looked at alone
     */
    ColourTerms(Consumer<ColourView> alone) {
        getStyleClass().add("colour-terms");
        List<String> names = List.copyOf(CHANNELS.keySet());
        channels = IntStream.range(0, names.size())
                .mapToObj(index ->
                        new Channel(names.get(index), index, () -> alone.accept(CHANNELS.get(names.get(index)))))
                .toList();
        getChildren().addAll(channels);
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        for (Channel channel : channels) {
            peeks.onChannel(channel.name, channel.index, channel.products, channel.total);
        }
    }

    private static Map<String, ColourView> channels() {
        Map<String, ColourView> channels = new LinkedHashMap<>();
        channels.put("Red", ColourView.RED);
        channels.put("Green", ColourView.GREEN);
        channels.put("Blue", ColourView.BLUE);
        return channels;
    }

    /** Shows patch and filter beside the products, or leaves them out where there is no room. */
    void setSources(boolean shown) {
        for (Channel channel : channels) {
            channel.sources.setVisible(shown);
            channel.sources.setManaged(shown);
        }
    }

    /** How wide the patch and the filter of all channels are. */
    static double widthOfSources() {
        return CHANNELS.size() * (THUMB + 8);
    }

    void setCells(double productWidth, double sumWidth, double height, double type) {
        for (Channel channel : channels) {
            channel.products.setCell(productWidth, height, type);
            channel.total.setCell(sumWidth, SUM, Math.max(13, Math.min(15, type)));
        }
    }

    void show(List<SumReading> sums, float limit) {
        for (Channel channel : channels) {
            channel.show(sums.get(channel.index), limit);
        }
    }

    /** The number that is pointed at, in words; nothing where none is. */
    @Nullable
    String pointed() {
        return channels.stream()
                .filter(channel -> channel.products.currentProperty().get() != null)
                .findFirst()
                .map(Channel::words)
                .orElse(null);
    }

    /** Tells when another number is pointed at. */
    void onPointed(Runnable told) {
        channels.forEach(channel -> channel.products.currentProperty().subscribe(told));
    }

    /** One channel: its sum in the heading, and what adds up to it. */
    private static final class Channel extends VBox {
        private final String name;
        private final int index;
        private final MatrixView products;
        private final MatrixView total;
        private final Label sign = new Label("=");
        private final MatrixView patch;
        private final MatrixView weights;
        private final VBox sources;
        private @Nullable SumReading sum;

        Channel(String name, int index, Runnable alone) {
            this.name = name;
            this.index = index;
            products = new MatrixView(name + " products", CellFill.SIGNED);
            total = new MatrixView(name + " sum", CellFill.SIGNED);
            products.setHelp("Each pixel of this channel times the weight that lies on it");
            total.setHelp("The products of this channel added up");
            products.setId("products-" + (index + 1));
            total.setId("sum-" + (index + 1));
            patch = new MatrixView(name + " patch", CellFill.PIXELS);
            weights = new MatrixView(name + " filter", CellFill.SIGNED);
            patch.setHelp("The pixels of this channel under the window");
            weights.setHelp("The filter that lies on this channel");
            Label times = new Label("×");
            times.getStyleClass().add("sign");
            sources = new VBox(patch, times, weights);
            sources.setAlignment(Pos.CENTER);
            for (MatrixView each : List.of(patch, weights)) {
                each.currentProperty().bindBidirectional(products.currentProperty());
                each.setFocusTraversable(false);
            }
            Button title = new Button(name, new Icon(Glyph.CHEVRON_RIGHT, 14));
            title.setContentDisplay(ContentDisplay.RIGHT);
            title.setId("alone-" + (index + 1));
            title.setAccessibleHelp("This channel alone, with its patch, filter and products");
            title.setMinWidth(USE_PREF_SIZE);
            title.setOnAction(press -> alone.run());
            Label plus = new Label("+");
            plus.getStyleClass().add("sign");
            plus.setVisible(index > 0);
            plus.setManaged(index > 0);
            title.getStyleClass().setAll("channel-name");
            for (Label label : List.of(plus, sign)) {
                label.setMinWidth(USE_PREF_SIZE);
            }
            HBox heading = new HBox(plus, title, sign, total);
            heading.getStyleClass().add("channel-heading");
            heading.setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("part");
            HBox numbers = new HBox(sources, products);
            numbers.setAlignment(Pos.CENTER_LEFT);
            numbers.getStyleClass().add("channel-numbers");
            getChildren().addAll(heading, numbers);
        }

        void show(SumReading now, float limit) {
            sum = now;
            double cell = Math.floor(
                    THUMB / Math.max(now.patch().columns(), now.patch().rows()));
            patch.setCell(cell, cell, 0);
            weights.setCell(cell, cell, 0);
            patch.show(now.patch(), 255, now.patchDecimals());
            weights.show(now.weights(), CellFill.limitOfKernel(now.weights()), now.weightDecimals());
            products.show(now.products(), limit, now.productDecimals());
            total.show(Raster.of(1, 1, now.total()), limit, now.productDecimals());
            sign.setText(now.addsUp() ? "=" : "≈");
        }

        private @Nullable String words() {
            CellIndex at = products.currentProperty().get();
            return at == null || sum == null
                    ? null
                    : name + ", row " + (at.row() + 1) + ", column " + (at.column() + 1) + " of the window: "
                            + sum.factorsText(at.row(), at.column()) + " " + sum.productText(at.row(), at.column())
                            + ".";
        }
    }
}
