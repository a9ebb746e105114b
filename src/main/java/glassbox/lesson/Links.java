package glassbox.lesson;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file may link to.
 *
 * @param terms the glossary's terms as it writes them, by {@link #plain}
 * @param lessons ids
 * @param pages keys
 */
record Links(Map<String, String> terms, Set<String> lessons, Set<String> pages) {
    static Links of(Collection<String> terms, Set<String> lessons, Set<String> pages) {
        Map<String, String> byPlain = new TreeMap<>();
        terms.forEach(term -> byPlain.putIfAbsent(plain(term), term));
        return new Links(byPlain, lessons, pages);
    }

    /** A term without what spellings differ in: {@code feature-map}. */
    static String plain(String term) {
        return term.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }

    /** The term that a link means, as the glossary writes it, or nothing. */
    Optional<String> term(String link) {
        return Optional.ofNullable(terms.get(plain(link)));
    }
}
