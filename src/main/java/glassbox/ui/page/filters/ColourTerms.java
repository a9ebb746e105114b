package glassbox.ui.page.filters;

import java.util.List;
import java.util.stream.IntStream;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.filters.SumReading;

/** The sums of red, green and blue, with the products of each below its sum. */
final class ColourTerms extends HBox {
    private static final List<String> NAMES = List.of("Red", "Green", "Blue");

    private static final double SUM = 20;

    private final List<Channel> channels;

    ColourTerms() {
        getStyleClass().add("colour-terms");
        channels = IntStream.range(0, NAMES.size())
                .mapToObj(index -> new Channel(NAMES.get(index), index))
                .toList();
        getChildren().addAll(channels);
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        for (Channel channel : channels) {
            peeks.onChannel(channel.name, channel.index, channel.products, channel.total);
        }
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
        private final Label sign = new Label("Σ");
        private @Nullable SumReading sum;

        Channel(String name, int index) {
            this.name = name;
            this.index = index;
            products = new MatrixView(name + ", products", CellFill.SIGNED);
            total = new MatrixView(name + ", sum", CellFill.SIGNED);
            products.setId("products-" + (index + 1));
            total.setId("sum-" + (index + 1));
            Label title = new Label(name);
            Label plus = new Label("+");
            plus.getStyleClass().add("sign");
            plus.setVisible(index > 0);
            plus.setManaged(index > 0);
            title.getStyleClass().add("part-heading");
            for (Label label : List.of(plus, title, sign)) {
                label.setMinWidth(USE_PREF_SIZE);
            }
            HBox heading = new HBox(plus, title, sign, total);
            heading.getStyleClass().add("channel-heading");
            heading.setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("part");
            getChildren().addAll(heading, products);
        }

        void show(SumReading now, float limit) {
            sum = now;
            products.show(now.products(), limit, now.productDecimals());
            total.show(Raster.of(1, 1, now.total()), limit, now.productDecimals());
            sign.setText(now.sumSign().equals("≈") ? "Σ ≈" : "Σ");
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
