package glassbox.ui.page;

import java.util.List;

/**
 * Keys a page listens to and what they do, for its caption bar and the help sheet: {@code ← →} image.
 *
 * @param keys what is written on each key, such as {@code Space} or {@code Shift →}
 * @param meaning what they do, in a word or two
 */
public record KeyHint(List<String> keys, String meaning) {
    /** Copies the keys. */
    public KeyHint {
        keys = List.copyOf(keys);
    }

    /** One key. */
    public static KeyHint of(String key, String meaning) {
        return new KeyHint(List.of(key), meaning);
    }
}
