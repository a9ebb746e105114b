package glassbox.viewmodel.filters;

import java.util.Optional;
import java.util.OptionalDouble;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.raster.TypedNumber;

/**
 * A row of numbers as people type it: {@code 0 1 2.5 −1}, apart by spaces, semicolons or commas. A comma inside a number is
 * a decimal comma only where something else sets the numbers apart.
 */
final class TypedRow {
    private TypedRow() {}

    /** What was typed, or why it is not a row of 1 to {@code most} numbers. */
    record Typed(Optional<Raster> row, String refusal) {}

    static Typed parse(String name, String text, int most) {
        String stripped = text.strip();
        String[] parts = stripped.split(stripped.matches(".*[\\s;].*") ? ",?[\\s;]+" : ",", -1);
        if (stripped.isEmpty()) {
            return refused(name + " needs at least one number. Type some, such as 0 1 2 −1.");
        }
        if (parts.length > most) {
            return refused(name + " has room for " + most + " numbers, but " + Numbers.count(parts.length)
                    + " were typed. The old ones stay.");
        }
        float[] values = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            OptionalDouble number = TypedNumber.parse(parts[i]);
            if (number.isEmpty()) {
                return refused(TypedNumber.refusal(parts[i], "the old row"));
            }
            values[i] = (float) number.getAsDouble();
        }
        return new Typed(Optional.of(Raster.of(1, values.length, values)), "");
    }

    private static Typed refused(String sentence) {
        return new Typed(Optional.empty(), sentence);
    }

    /** A row as it is best edited: all digits of each number, apart by spaces. */
    static String textOf(Raster row) {
        StringBuilder text = new StringBuilder();
        for (float value : row.toArray()) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(TypedNumber.textOf(value).replace('-', Numbers.MINUS));
        }
        return text.toString();
    }
}
