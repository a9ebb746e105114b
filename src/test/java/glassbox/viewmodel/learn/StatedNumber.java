package glassbox.viewmodel.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as lessons write them. */
final class StatedNumber {
    private static final String DIGITS = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
    private static final Pattern STATED = Pattern.compile("([+−-]?)(" + DIGITS + ")(%?)");
    private static final Pattern NUMBER = Pattern.compile("[+−-]?(?:" + DIGITS + ")");
    /** What is no claim about the widget: sizes, names with a number in them, years. */
    private static final List<Pattern> EXEMPT = List.of(
            Pattern.compile("\\d+(?: × \\d+)+"),
            Pattern.compile("\\p{L}[\\p{L}-]*\\d+\\p{L}*"),
            Pattern.compile("(?<![\\d.,])(?:19|20)\\d\\d(?![\\d%]|[.,]\\d)"));

    private static final Pattern POWER_OF_TEN = Pattern.compile("10+|0\\.0*1");

    private StatedNumber() {}

    /**
     * What is wrong with a number that should be this value rounded to the decimals it is written with; a number with a per
     * cent sign states a hundred times the value.
     */
    static Optional<String> wrong(String text, double value) {
        Matcher matcher = STATED.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.of("“" + text + "” is no number; the value is " + value);
        }
        String digits = matcher.group(2).replace(",", "");
        double stated = Double.parseDouble(digits) * (List.of("−", "-").contains(matcher.group(1)) ? -1 : 1);
        double meant = matcher.group(3).isEmpty() ? value : 100 * value;
        int point = digits.indexOf('.');
        double half = 0.5 * Math.pow(10, point < 0 ? 0 : point + 1 - digits.length());
        double slack = 1e-6 * Math.max(half, Math.abs(meant));
        return Math.abs(stated - meant) <= half + slack
                ? Optional.empty()
                : Optional.of("“" + text + "” should be " + meant);
    }

    /** Numbers in plain words that claim something, and so should be links. */
    static List<String> loose(String words) {
        String rest = words;
        for (Pattern exempt : EXEMPT) {
            rest = exempt.matcher(rest).replaceAll(" ");
        }
        return NUMBER.matcher(rest)
                .results()
                .map(result -> result.group())
                .filter(number -> number.length() > 1)
                .toList();
    }

    /** Numbers in a formula that cannot be found in what the widget shows. One digit and powers of ten are no claims. */
    static List<String> unseen(String formula, String reading) {
        List<String> unseen = new ArrayList<>();
        if (formula.chars().noneMatch(Character::isLetter)) {
            return loose(formula);
        }
        String seen = reading.replace(",", "");
        Matcher matcher = Pattern.compile(DIGITS).matcher(formula);
        while (matcher.find()) {
            String number = matcher.group();
            boolean shown = Pattern.compile("(?<![\\d.])" + Pattern.quote(number.replace(",", "")) + "(?![\\d])")
                    .matcher(seen)
                    .find();
            if (number.length() > 1 && !POWER_OF_TEN.matcher(number).matches() && !shown) {
                unseen.add(number);
            }
        }
        return unseen;
    }
}
