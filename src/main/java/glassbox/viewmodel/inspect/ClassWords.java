package glassbox.viewmodel.inspect;

import java.util.List;

import glassbox.raster.Numbers;

/** How classes and images of them are spoken of: digits by their names, everything else as it is called. */
final class ClassWords {
    private static final List<String> DIGITS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private ClassWords() {}

    /** What images of these classes are called, one of them. */
    static String thing(List<String> names) {
        return names.stream().allMatch(ClassWords::isDigit) ? "digit" : "image";
    }

    private static boolean isDigit(String name) {
        return name.length() == 1 && Character.isDigit(name.charAt(0));
    }

    /** One of a class: {@code a 7}, {@code an 8}, {@code a Sneaker}. */
    static String one(String name) {
        boolean vowel = "8AEIOUaeiou".indexOf(name.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + name;
    }

    /** So many of a class: {@code 18 sevens}, {@code 3 × Sneaker}. */
    static String many(int count, String name) {
        if (!isDigit(name)) {
            return Numbers.count(count) + " × " + name;
        }
        return Numbers.count(count) + " " + (count == 1 ? DIGITS.get(name.charAt(0) - '0') : plural(name));
    }

    /** So many of a class that were read as another, or right: {@code 18 sevens read as twos}. */
    static String slip(int count, String truth, String read) {
        String many = many(count, truth);
        if (truth.equals(read)) {
            return many + " read right";
        }
        if (!isDigit(read) || !isDigit(truth)) {
            return many + " read as " + read;
        }
        return many + " read as "
                + (count == 1 ? "a " + DIGITS.get(read.charAt(0) - '0') : plural(read)).replace("a eight", "an eight");
    }

    /** The same in a sentence with what it is out of: {@code 18 of 1,028 sevens were read as twos.} */
    static String share(int count, int total, String truth, String read) {
        String of = Numbers.count(count) + " of " + many(total, truth) + (count == 1 ? " was read " : " were read ");
        if (truth.equals(read)) {
            return of + "right.";
        }
        return of + "as " + (isDigit(read) && isDigit(truth) ? plural(read) : read) + ".";
    }

    private static String plural(String digit) {
        String word = DIGITS.get(digit.charAt(0) - '0');
        return word.endsWith("x") ? word + "es" : word + "s";
    }
}
