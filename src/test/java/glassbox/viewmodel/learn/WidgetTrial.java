package glassbox.viewmodel.learn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import glassbox.dataset.DatasetCatalogue;
import glassbox.exchange.ShippedModels;
import glassbox.lesson.SourcePlace;
import glassbox.lesson.WidgetCall;
import glassbox.recipe.TrainedModel;
import glassbox.viewmodel.support.Background;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** A bench whose screen is the test's own thread, and lines as a lesson has them. */
final class WidgetTrial implements AutoCloseable {
    private static final DatasetCatalogue DATA = new DatasetCatalogue();
    private static final int PATIENCE = 60;

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final Background background = new Background("trial", screen::add);
    final WidgetBench bench = new WidgetBench(screen::add, background, DATA, WidgetTrial::shipped);

    private static TrainedModel shipped(String name) {
        try {
            return ShippedModels.read(name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines {@code name: value} as parameters. */
    static WidgetParameters lines(String widget, String... lines) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            parameters.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new WidgetParameters(new WidgetCall(widget, parameters, new SourcePlace("a.md", 3)));
    }

    /** Shows these lines and waits until all is there. */
    void show(Widget widget, String name, String... lines) {
        widget.show(lines(name, lines));
        until(() -> widget.readyProperty().getValue());
    }

    /** Does what comes to the screen until the condition holds. */
    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen within " + PATIENCE + " seconds");
            try {
                Runnable work = screen.poll(10, TimeUnit.MILLISECONDS);
                if (work != null) {
                    work.run();
                }
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /** Does all that has come to the screen. */
    void drain() {
        for (Runnable work = screen.poll(); work != null; work = screen.poll()) {
            work.run();
        }
    }

    @Override
    public void close() {
        background.close();
    }
}
