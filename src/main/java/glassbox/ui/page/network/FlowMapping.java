package glassbox.ui.page.network;

import java.util.ArrayList;
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
import glassbox.viewmodel.network.Verdict;

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
                reading.note(),
                more(sight, column),
                verdict(sight, column),
                units(reading, image != null),
                column.units() + (column.otherName().isEmpty() ? 0 : 1),
                column.perSource(),
                picture && image != null ? image.channels() : List.of(),
                reading.kernels(),
                reading.signed());
    }

    /** What the picture really is; that a network knows nothing yet. */
    private static String more(NetworkSight sight, LayerColumn column) {
        Verdict verdict = sight.verdict();
        return switch (column.form()) {
            case PICTURE -> verdict == null ? "" : verdict.truthWords();
            case CLASSES -> sight.image() == null || sight.isTrained() ? "" : "not trained yet";
            default -> "";
        };
    }

    private static FlowColumn.@Nullable Verdict verdict(NetworkSight sight, LayerColumn column) {
        Verdict verdict = column.form() == LayerColumn.Form.CLASSES ? sight.verdict() : null;
        return verdict == null ? null : new FlowColumn.Verdict(verdict.words(), verdict.right());
    }

    /** The units; a single output that speaks for one of two classes leaves the rest of 1 to the other one, above it. */
    private static List<FlowColumn.Unit> units(ColumnReading reading, boolean read) {
        List<FlowColumn.Unit> units = new ArrayList<>();
        String other = reading.column().otherName();
        for (ColumnReading.Unit unit : reading.units()) {
            FlowColumn.Unit own = unit(reading, unit, read);
            if (!other.isEmpty() && !reading.signed()) {
                float rest = read ? 1 - unit.value() : 0;
                units.add(new FlowColumn.Unit(
                        1, 1, null, rest, read ? rest : -1, 1, other + ", 1 − p", read ? Numbers.percent(rest) : ""));
            }
            units.add(own);
        }
        return units;
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
        boolean shares = column.shares() && !reading.signed();
        float share = !read
                ? -1
                : shares ? unit.value() : unit.limit() > 0 ? Math.max(0, unit.value()) / (unit.limit() / 0.8f) : 0;
        String name = bars && !column.unitNames().isEmpty()
                ? column.unitNames().get(unit.unit()) + (column.otherName().isEmpty() ? "" : ", p")
                : Integer.toString(unit.unit() + 1);
        String text = !read
                ? ""
                : shares
                        ? column.chances() ? Numbers.percent(unit.value()) : Numbers.fixed(unit.value(), 3)
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

    /** The unit at a spot; of two bars for one output it is that output. */
    static @Nullable Spot spot(NetworkSight sight, @Nullable FlowSpot spot) {
        if (spot == null) {
            return null;
        }
        LayerColumn column = sight.plan().columns().get(spot.column());
        return new Spot(column.activation(), Math.min(spot.unit(), column.units() - 1));
    }
}
