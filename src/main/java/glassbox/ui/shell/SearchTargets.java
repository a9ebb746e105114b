package glassbox.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import javafx.application.Platform;
import javafx.scene.Node;

import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.HelpText;
import glassbox.viewmodel.shell.SearchEntry;
import glassbox.viewmodel.shell.SearchEntry.Kind;
import glassbox.viewmodel.shell.ShellViewModel;

/** What the search finds of the window itself: its pages, and the controls of every page that was opened. */
final class SearchTargets {
    private final List<PageEntry> entries;
    private final PageArea area;
    private final Node top;
    private final ShellViewModel model;

    SearchTargets(List<PageEntry> entries, PageArea area, Node top, ShellViewModel model) {
        this.entries = entries;
        this.area = area;
        this.top = top;
        this.model = model;
    }

    /** All of it as it is now: pages in the order of the rail, then what stands on them. */
    List<SearchEntry> all() {
        List<SearchEntry> all = new ArrayList<>();
        for (PageEntry entry : entries) {
            String purpose = entry.id().purpose();
            all.add(new SearchEntry(
                    Kind.PAGE,
                    entry.id().title(),
                    purpose,
                    "",
                    () -> model.pageProperty().set(entry.id())));
        }
        for (PageEntry entry : entries) {
            area.made(entry.id())
                    .ifPresent(page -> controls(page.content(), entry.id().title(), all, stop -> {
                        model.pageProperty().set(entry.id());
                        Platform.runLater(() -> visit(stop));
                    }));
        }
        controls(top, "Top bar", all, SearchTargets::visit);
        return all;
    }

    /** Controls with words of their own; those that say the same of themselves and are called the same are one. */
    private static void controls(Node root, String place, List<SearchEntry> all, Consumer<Node> opening) {
        Set<String> said = new HashSet<>();
        for (Node stop : FocusOrder.in(root)) {
            String name = HelpTargets.nameOf(stop);
            String help = HelpText.of(stop);
            if (!name.isBlank() && said.add(name + help)) {
                all.add(new SearchEntry(Kind.CONTROL, name, place, help, () -> opening.accept(stop)));
            }
        }
    }

    private static void visit(Node stop) {
        if (stop.getScene() != null) {
            FocusOrder.visit(stop);
        }
    }
}
