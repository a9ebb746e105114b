package glassbox.ui.page.network;

import java.util.List;

import javafx.geometry.Rectangle2D;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.FlowColumn;
import glassbox.ui.control.FlowLink;
import glassbox.ui.control.FlowSpot;
import glassbox.viewmodel.network.ColumnReading;
import glassbox.viewmodel.network.InputImage;
import glassbox.viewmodel.network.LayerColumn;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.Rect;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.network.Strand;
import glassbox.viewmodel.network.UnitDetail;

/** The view model's columns and strands as the stage draws them. */
final class FlowMapping {
    private FlowMapping() {}

    static List<FlowColumn> columns(NetworkSight sight, List<ColumnReading> readings) {
        return readings.stream().map(reading -> column(sight, reading)).toList();
    }

    private static FlowColumn column(NetworkSight sight, ColumnReading reading) {
        LayerColumn column = reading.column();
        InputImage image = sight.image();
        boolean picture = column.form() == LayerColumn.Form.PICTURE;
        return new FlowColumn(
                form(column),
                column.kind(),
                column.name(),
                column.brief(),
                picture && image != null ? reading.note() + ", " + image.label() : reading.note(),
                reading.units().stream()
                        .map(unit -> unit(reading, unit, image != null))
                        .toList(),
                column.units(),
                column.perSource(),
                picture && image != null ? image.channels() : List.of(),
                reading.kernels(),
                reading.signed());
    }

    private static FlowColumn.Form form(LayerColumn column) {
        return switch (column.form()) {
            case PICTURE -> FlowColumn.Form.PICTURE;
            case MAPS -> FlowColumn.Form.MAPS;
            case UNITS -> FlowColumn.Form.UNITS;
            case CLASSES -> FlowColumn.Form.BARS;
        };
    }

    static FlowColumn.Unit unit(ColumnReading reading, ColumnReading.Unit unit, boolean read) {
        LayerColumn column = reading.column();
        boolean bars = column.form() == LayerColumn.Form.CLASSES;
        boolean chances = column.chances() && !reading.signed();
        float share = !read
                ? -1
                : chances ? unit.value() : unit.limit() > 0 ? Math.max(0, unit.value()) / (unit.limit() / 0.8f) : 0;
        String name = bars && !column.unitNames().isEmpty()
                ? column.unitNames().get(unit.unit())
                : Integer.toString(unit.unit() + 1);
        String text = !read
                ? ""
                : chances
                        ? Numbers.percent(unit.value())
                        : Numbers.signed(unit.value(), reading.signed() ? decimals(unit.limit()) : 2);
        return new FlowColumn.Unit(unit.unit(), unit.rank(), unit.map(), unit.value(), share, unit.limit(), name, text);
    }

    /** Three decimals, or as many as show two digits of small gradients. */
    private static int decimals(float limit) {
        return limit > 0 ? Math.clamp(1 - (int) Math.floor(Math.log10(limit)), 3, 7) : 3;
    }

    static List<FlowLink> links(List<Strand> strands) {
        return strands.stream()
                .map(strand -> new FlowLink(
                        strand.fromColumn(), strand.fromUnit(), strand.toColumn(), strand.toUnit(), strand.weight()))
                .toList();
    }

    /** The part of the input that a unit's place looks at, in shares; null without one. */
    static @Nullable Rectangle2D field(@Nullable NetworkSight sight, @Nullable UnitDetail detail) {
        Rect field = detail == null ? null : detail.field();
        InputImage image = sight == null ? null : sight.image();
        if (field == null || image == null || image.channels().isEmpty()) {
            return null;
        }
        double rows = image.channels().getFirst().rows();
        double columns = image.channels().getFirst().columns();
        return new Rectangle2D(
                field.column() / columns, field.row() / rows, field.columns() / columns, field.rows() / rows);
    }

    static @Nullable FlowSpot spot(NetworkSight sight, @Nullable Spot spot) {
        int column = spot == null ? -1 : sight.plan().columnOf(spot.activation());
        return spot == null || column < 0 ? null : new FlowSpot(column, spot.unit());
    }

    static @Nullable Spot spot(NetworkSight sight, @Nullable FlowSpot spot) {
        return spot == null
                ? null
                : new Spot(sight.plan().columns().get(spot.column()).activation(), spot.unit());
    }
}
