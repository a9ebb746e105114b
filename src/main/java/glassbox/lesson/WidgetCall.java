package glassbox.lesson;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a step shows: a widget by name, and its whole state as it is written in the lesson.
 *
 * @param name the kind of widget: {@code slide}
 * @param parameters its parameters as written, by name, in the order in which they are written
 * @param place where it stands
 */
public record WidgetCall(String name, Map<String, String> parameters, SourcePlace place) {
    public WidgetCall {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
