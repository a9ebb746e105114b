package glassbox.app;

import java.util.List;
import java.util.function.Consumer;

import glassbox.exchange.KeptRuns;
import glassbox.raster.Numbers;
import glassbox.viewmodel.shell.Messages;
import glassbox.viewmodel.shell.Notice;
import glassbox.viewmodel.support.Background;

/** The runs that former windows left: the last one is offered to go on with, the oldest without a name are put away. */
final class FormerRuns {
    /** So many runs without a name of their own are kept. */
    private static final int MOST_UNNAMED = 100;

    private final KeptRuns runs;
    private final Background background;
    private final Messages messages;
    private final Consumer<String> opener;

    /** The runs in their folder; {@code opener} opens one by its id, on the screen's thread. */
    FormerRuns(KeptRuns runs, Background background, Messages messages, Consumer<String> opener) {
        this.runs = runs;
        this.background = background;
        this.messages = messages;
        this.opener = opener;
    }

    /** Tidies in the background, says what was put away, and offers to continue where the user was. */
    void lookAfter() {
        var _ = background.run(
                () -> {
                    runs.tidy();
                    return runs.putOldAway(MOST_UNNAMED);
                },
                away -> {
                    tell(away);
                    look();
                },
                why -> {
                    complain(why);
                    look();
                });
    }

    private void look() {
        var _ = background.run(runs::list, this::offerLast, this::complain);
    }

    private void complain(Throwable why) {
        messages.accept("Your runs: " + why.getMessage());
    }

    private void tell(KeptRuns.Listing away) {
        away.complaints().forEach(messages);
        List<KeptRuns.Entry> old = away.entries();
        if (old.isEmpty()) {
            return;
        }
        String many = old.size() == 1 ? "The oldest run was" : "The oldest " + Numbers.count(old.size()) + " runs were";
        messages.show(Notice.done(
                many + " put away, as more than " + MOST_UNNAMED
                        + " have no name of their own. What you give a name stays for ever; the others can be brought"
                        + " back for a day.",
                new Notice.Action("Bring back", () -> bringBack(old))));
    }

    /** One that is not there any more costs none of the others. */
    private void bringBack(List<KeptRuns.Entry> old) {
        for (KeptRuns.Entry entry : old) {
            var _ = background.run(
                    () -> {
                        runs.restore(entry.id());
                        return entry;
                    },
                    back -> {},
                    lost -> messages.accept(String.valueOf(lost.getMessage())));
        }
    }

    private void offerLast(KeptRuns.Listing listing) {
        listing.complaints().forEach(messages);
        listing.entries().stream()
                .findFirst()
                .filter(last -> !last.summary().finished())
                .ifPresent(this::offer);
    }

    private void offer(KeptRuns.Entry last) {
        String where =
                last.summary().name() + ", step " + Numbers.count(last.summary().step());
        messages.show(Notice.done(
                "Continue where you were: " + where + ".",
                new Notice.Action("Continue", () -> opener.accept(last.id()))));
    }
}
