package glassbox.viewmodel.filters;

import java.math.BigDecimal;
import java.util.Optional;

import glassbox.raster.Numbers;

/** Numbers as they stand on the screen, read back digit by digit: what a reader with pencil and paper works with. */
final class AsWritten {
    private AsWritten() {}

    /** The number that this text of {@link Numbers} says; nothing for one that is not finite. */
    static Optional<BigDecimal> of(String text) {
        boolean number = text.chars().anyMatch(Character::isDigit);
        return number
                ? Optional.of(new BigDecimal(text.replace(",", "").replace(Numbers.MINUS, '-')))
                : Optional.empty();
    }

    /** Whether this text says exactly this number. */
    static boolean is(BigDecimal number, String text) {
        return of(text).filter(written -> written.compareTo(number) == 0).isPresent();
    }
}
