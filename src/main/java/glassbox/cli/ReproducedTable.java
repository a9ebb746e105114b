package glassbox.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import glassbox.recipe.Reproduction;

/** Published and measured side by side: a table for people, or a JSON object a line for programs. */
record ReproducedTable(PrintWriter out, boolean json) {
    private static final String ROW = "%-22s%10s  %-28s%-20s%s";

    /** What stands above the first row. */
    void head(int seeds) {
        if (!json) {
            line("Mean (least to most) over " + seeds + (seeds == 1 ? " seed." : " seeds."));
            line("");
            line(String.format(Locale.ROOT, "  " + ROW, "", "published", "measured", "expected mean", "within"));
        }
    }

    /** The rows of one experiment. */
    void add(Reproduced reproduced) {
        if (json) {
            line(object(reproduced).toString());
            return;
        }
        line(reproduced.name());
        for (Reproduced.Figure figure : reproduced.figures()) {
            Reproduction.Range expected = figure.expected();
            if (Double.isNaN(figure.mean()) && Double.isNaN(figure.published()) && expected == null) {
                continue;
            }
            line(String.format(
                            Locale.ROOT,
                            "  " + ROW,
                            figure.name(),
                            Double.isNaN(figure.published()) ? "" : figure.written(figure.published()),
                            Double.isNaN(figure.mean())
                                    ? "none"
                                    : figure.written(figure.mean()) + " (" + figure.written(figure.least()) + " to "
                                            + figure.written(figure.most()) + ")",
                            expected == null
                                    ? ""
                                    : figure.written(expected.least()) + " to " + figure.written(expected.most()),
                            expected == null ? "" : expected.contains(figure.mean()) ? "yes" : "no")
                    .stripTrailing());
        }
        reproduced.remarks().forEach(remark -> line("  " + remark));
    }

    private static JsonObject object(Reproduced reproduced) {
        JsonObject event = new JsonObject();
        event.addProperty("event", "reproduction");
        event.addProperty("recipe", reproduced.reproduction().recipe().name());
        JsonArray slips = new JsonArray();
        reproduced.reproduction().slips().forEach(slip -> slips.add(Reproduction.nameOf(slip)));
        event.add("slips", slips);
        event.addProperty("seeds", reproduced.runs().size());
        event.addProperty("stopped", reproduced.stopped());
        JsonArray figures = new JsonArray();
        for (Reproduced.Figure figure : reproduced.figures()) {
            JsonObject json = new JsonObject();
            json.addProperty("name", figure.name());
            add(json, "published", figure.published());
            add(json, "mean", figure.mean());
            add(json, "least", figure.least());
            add(json, "most", figure.most());
            Reproduction.Range expected = figure.expected();
            if (expected != null) {
                json.addProperty("expectedLeast", expected.least());
                json.addProperty("expectedMost", expected.most());
                json.addProperty("within", expected.contains(figure.mean()));
            }
            figures.add(json);
        }
        event.add("figures", figures);
        Reproduction.Goal goal = reproduced.reproduction().goal();
        if (goal != null) {
            event.addProperty("goal", goal.accuracy());
            event.addProperty("seedsAtGoal", reproduced.atGoal());
        }
        JsonArray remarks = new JsonArray();
        reproduced.remarks().forEach(remarks::add);
        event.add("remarks", remarks);
        return event;
    }

    private static void add(JsonObject json, String name, double number) {
        if (!Double.isNaN(number)) {
            json.addProperty(name, number);
        }
    }

    private void line(String text) {
        out.println(text);
        out.flush();
    }
}
