package glassbox.viewmodel.learn;

import java.util.OptionalDouble;
import java.util.OptionalInt;

import glassbox.raster.Raster;

/** Reads the names of numbers on a board. */
final class ValueNames {
    private ValueNames() {}

    /** The number of a raster that {@code ROW.COLUMN} names, both counted from 1. */
    static OptionalDouble cell(String place, Raster numbers) {
        String[] parts = place.split("\\.", -1);
        if (parts.length != 2) {
            return OptionalDouble.empty();
        }
        OptionalInt row = index(parts[0], numbers.rows());
        OptionalInt column = index(parts[1], numbers.columns());
        return row.isEmpty() || column.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(numbers.get(row.getAsInt(), column.getAsInt()));
    }

    /** The index from 0 of a place counted from 1; nothing where there is no such place. */
    static OptionalInt index(String text, int count) {
        if (text.isEmpty() || text.length() > 6 || !text.chars().allMatch(Character::isDigit)) {
            return OptionalInt.empty();
        }
        int place = Integer.parseInt(text);
        return place < 1 || place > count ? OptionalInt.empty() : OptionalInt.of(place - 1);
    }
}
