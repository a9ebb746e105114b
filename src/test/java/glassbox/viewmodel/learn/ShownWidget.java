package glassbox.viewmodel.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.ShippedModels;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.WidgetCall;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.ScreenQueue;
import glassbox.viewmodel.support.Background;

/** A widget by its name, whose screen is the test's own thread. */
final class ShownWidget implements AutoCloseable {
    private static final DatasetCatalogue DATA = new DatasetCatalogue();

    private final ScreenQueue screen = new ScreenQueue();
    private final Background background = new Background("widget", screen);
    private final String name;
    final BoardWidget widget;

    ShownWidget(String name) {
        this.name = name;
        WidgetBench bench = new WidgetBench(screen, background, DATA, ShownWidget::shipped);
        this.widget = (BoardWidget) WidgetKinds.of(name).orElseThrow().maker().apply(bench);
    }

    private static TrainedModel shipped(String name) {
        try {
            return ShippedModels.read(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Shows what these lines, each {@code name: value}, say, and waits until it is there. */
    ShownWidget show(String... lines) throws InterruptedException {
        begin(lines);
        screen.showUntil(name + " is ready", () -> widget.readyProperty().getValue());
        return this;
    }

    /** Begins to show what these lines say. */
    void begin(String... lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            parameters.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        widget.show(new WidgetParameters(new WidgetCall(name, parameters, new SourcePlace("a.md", 3))));
    }

    double value(String of) {
        return widget.value(of);
    }

    Strip strip() {
        Strip strip = widget.board().strip();
        if (strip == null) {
            throw new AssertionError("There is no strip: " + widget.reading());
        }
        return strip;
    }

    String remark() {
        return widget.board().remark();
    }

    Walk walk() {
        Walk walk = widget.walk();
        if (walk == null) {
            throw new AssertionError("There is nothing to walk: " + widget.reading());
        }
        return walk;
    }

    @Override
    public void close() {
        widget.close();
        background.close();
    }
}
