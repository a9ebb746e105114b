package glassbox.viewmodel.learn;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A sign between two panels.
 *
 * @param sign {@code ∗}, {@code =}, {@code →}, {@code +} or another short one
 */
public record SignPanel(String sign) implements Panel {
    @Override
    public String name() {
        return "";
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public String size() {
        return "";
    }

    @Override
    public OptionalDouble value(String rest) {
        return OptionalDouble.empty();
    }

    @Override
    public List<String> valueNames() {
        return List.of();
    }

    @Override
    public String reading() {
        return sign;
    }
}
