package glassbox.cli;

import java.io.PrintWriter;
import java.nio.file.Path;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

import glassbox.engine.training.Evaluation;
import glassbox.recipe.PublishedFigures;
import glassbox.recipe.Recipe;

/** One JSON object a line, for programs. */
record JsonReport(PrintWriter out) implements TrainingReport {
    @Override
    public void loading(int done, int total) {}

    @Override
    public void start(Recipe recipe, Evaluation before) {
        JsonObject event = event("start");
        event.addProperty("recipe", recipe.name());
        event.addProperty("seed", recipe.seed());
        event.addProperty("epochs", recipe.epochs());
        event.addProperty("trainImages", recipe.images().training());
        event.addProperty("validationImages", recipe.images().validation());
        event.addProperty("testImages", recipe.images().test());
        event.addProperty("parameters", recipe.network().parameterCount());
        test(event, before);
        print(event);
    }

    @Override
    public void progress(Recipe recipe, int epoch, int images, double imagesPerSecond) {}

    @Override
    public void epoch(Epoch epoch) {
        print(figures(event("epoch"), epoch));
    }

    @Override
    public void end(Recipe recipe, Epoch last, double seconds, @Nullable Path file) {
        JsonObject event = figures(event("end"), last);
        number(event, "seconds", seconds);
        PublishedFigures published = recipe.published();
        if (published != null) {
            if (published.hasLoss()) {
                event.addProperty("publishedLoss", published.loss());
            }
            event.addProperty("publishedAccuracy", published.accuracy());
        }
        if (file != null) {
            event.addProperty("file", file.toString());
        }
        print(event);
    }

    @Override
    public void stopped(long images, Path file) {
        JsonObject event = event("stopped");
        event.addProperty("images", images);
        event.addProperty("file", file.toString());
        print(event);
    }

    private static JsonObject figures(JsonObject event, Epoch epoch) {
        event.addProperty("epoch", epoch.number());
        event.addProperty("step", epoch.step());
        number(event, "loss", epoch.loss());
        number(event, "accuracy", epoch.accuracy());
        Evaluation validation = epoch.validation();
        if (validation != null) {
            number(event, "validationLoss", validation.loss());
            number(event, "validationAccuracy", validation.accuracy());
        }
        test(event, epoch.test());
        number(event, "imagesPerSecond", epoch.imagesPerSecond());
        return event;
    }

    private static void test(JsonObject event, Evaluation test) {
        number(event, "testLoss", test.loss());
        number(event, "testAccuracy", test.accuracy());
    }

    /** JSON knows no infinity and nothing that is not a number. */
    private static void number(JsonObject event, String name, double value) {
        event.add(name, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
    }

    private static JsonObject event(String name) {
        JsonObject event = new JsonObject();
        event.addProperty("event", name);
        return event;
    }

    private void print(JsonObject event) {
        out.println(event);
        out.flush();
    }
}
