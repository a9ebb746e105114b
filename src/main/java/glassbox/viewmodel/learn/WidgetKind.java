package glassbox.viewmodel.learn;

import java.util.Map;
import java.util.function.Function;

/**
 * A kind of widget that lessons can show.
 *
 * @param name how lessons call it
 * @param purpose what it shows, in a sentence
 * @param parameters what each parameter is, by name
 * @param values what each number that can be named is, by the pattern of its name: {@code output R C}
 * @param maker makes one
 */
public record WidgetKind(
        String name,
        String purpose,
        Map<String, String> parameters,
        Map<String, String> values,
        Function<WidgetBench, Widget> maker) {
    public WidgetKind {
        parameters = Map.copyOf(parameters);
        values = Map.copyOf(values);
    }
}
