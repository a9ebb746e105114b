package glassbox.viewmodel.train;

import glassbox.exchange.KeptRuns;
import glassbox.exchange.RunSummary;
import glassbox.raster.Numbers;

/**
 * A kept run as a list shows it.
 *
 * @param id what it is known by
 * @param name what the user calls it
 * @param detail where it is and how well it reads: {@code Eight filters · step 12,340 · 84.5%}
 * @param finished whether all its epochs are complete
 */
public record RunEntry(String id, String name, String detail, boolean finished) {
    static RunEntry of(KeptRuns.Entry entry) {
        RunSummary summary = entry.summary();
        String title = summary.recipe().title();
        String where = summary.finished() ? "done" : "step " + Numbers.count(summary.step());
        String accuracy = Double.isNaN(summary.accuracy()) ? "" : " · " + Numbers.percent(summary.accuracy());
        String recipe = summary.name().startsWith(title) ? "" : title + " · ";
        return new RunEntry(entry.id(), summary.name(), recipe + where + accuracy, summary.finished());
    }
}
