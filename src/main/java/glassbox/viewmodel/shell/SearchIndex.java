package glassbox.viewmodel.shell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds entries by words. Every word asked for must begin a word of the entry, or stand in its text; capitals, accents and
 * umlauts do not count. A title that begins with what was asked comes first, then titles with such words, then the rest, each
 * in the order of the entries. Immutable.
 */
public final class SearchIndex {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BREAKS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int NOWHERE = Integer.MAX_VALUE;
    private static final int IN_TITLE = 1;
    private static final int IN_WORDS = 2;
    private static final int WITHIN = 3;

    private final List<Filed> entries;

    /** An index of these. */
    public SearchIndex(List<SearchEntry> entries) {
        this.entries = entries.stream().map(Filed::of).toList();
    }

    /** The entries that fit, the best first, no more than so many. Nothing fits no words. */
    public List<SearchEntry> find(String query, int most) {
        String asked = plain(query);
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Found> found = new ArrayList<>();
        for (Filed filed : entries) {
            int rank = filed.rank(asked);
            if (rank != NOWHERE) {
                found.add(new Found(filed.entry, rank));
            }
        }
        found.sort(Comparator.comparingInt(Found::rank));
        return found.stream().limit(most).map(Found::entry).toList();
    }

    /** Small letters without marks, with one space between words: {@code grösse, 2-D} is {@code grosse 2 d}. */
    static String plain(String text) {
        String small = Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace("ß", "ss"), Normalizer.Form.NFD);
        return BREAKS.matcher(MARKS.matcher(small).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private record Found(SearchEntry entry, int rank) {}

    /** An entry with its texts in plain letters, a space before each word. */
    private record Filed(SearchEntry entry, String title, String words) {
        static Filed of(SearchEntry entry) {
            return new Filed(
                    entry, " " + plain(entry.title()), " " + plain(entry.place()) + " " + plain(entry.words()));
        }

        int rank(String asked) {
            if (title.startsWith(" " + asked)) {
                return 0;
            }
            int worst = 0;
            for (String word : asked.split(" ", -1)) {
                worst = Math.max(worst, rankOf(word));
            }
            return worst;
        }

        private int rankOf(String word) {
            if (title.contains(" " + word)) {
                return IN_TITLE;
            }
            if (words.contains(" " + word)) {
                return IN_WORDS;
            }
            return title.contains(word) || words.contains(word) ? WITHIN : NOWHERE;
        }
    }
}
