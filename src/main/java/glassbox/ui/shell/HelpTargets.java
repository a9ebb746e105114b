package glassbox.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.FocusOrder;
import glassbox.ui.control.HelpText;
import glassbox.ui.control.Segments;

/** What there is on the screen to be explained: every control that can be seen, choices that belong together as one. */
final class HelpTargets {
    /** Where the name ends in what a control says of itself. */
    private static final Pattern NAME_END = Pattern.compile("[:,.] .*|, key .*|[.:]$");

    /**
     * Something to be explained.
     *
     * @param where its place in the scene
     * @param name what it is, in a word or two
     * @param help what it is for; empty where another target already says the same
     */
    record Target(Bounds where, String name, String help) {}

    private HelpTargets() {}

    /** All of them within a node, in the order of the Tab key. */
    static List<Target> in(Node root) {
        List<Group> groups = new ArrayList<>();
        for (Node stop : FocusOrder.in(root)) {
            Bounds seen = seen(stop);
            if (seen == null) {
                continue;
            }
            Group last = groups.stream()
                    .filter(group -> group.takes(stop))
                    .findFirst()
                    .orElse(null);
            if (last == null) {
                groups.add(new Group(stop, seen));
            } else {
                last.add(seen);
            }
        }
        Set<String> said = new HashSet<>();
        return groups.stream()
                .map(group -> target(group, said.add(group.help) ? group.help : ""))
                .toList();
    }

    /** Nothing is said twice: words that begin with the name stand for it. */
    private static Target target(Group group, String help) {
        String name = group.name();
        boolean same = help.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT));
        return same ? new Target(group.where, help, "") : new Target(group.where, name, help);
    }

    /** The part of a node that no clip and no edge hides; null where nothing of it is left. */
    private static @Nullable Bounds seen(Node node) {
        Bounds seen = node.localToScene(node.getLayoutBounds());
        for (Parent at = node.getParent(); at != null && seen != null; at = at.getParent()) {
            if (at.getClip() != null) {
                seen = common(seen, at.localToScene(at.getClip().getBoundsInParent()));
            }
        }
        return seen == null || seen.getWidth() < 4 || seen.getHeight() < 4 ? null : seen;
    }

    private static @Nullable Bounds common(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        double right = Math.min(one.getMaxX(), other.getMaxX());
        double bottom = Math.min(one.getMaxY(), other.getMaxY());
        return right <= left || bottom <= top ? null : new BoundingBox(left, top, right - left, bottom - top);
    }

    /** The first words of what a control is called. */
    static String nameOf(Node node) {
        String text = node.getAccessibleText();
        if ((text == null || text.isBlank()) && node instanceof Labeled labeled) {
            text = labeled.getText();
        }
        return text == null ? "" : NAME_END.matcher(text).replaceFirst("");
    }

    /** The row of choices that a control is one of; null for others. */
    private static @Nullable Node choicesAround(Node node) {
        for (Parent at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof Segments<?>) {
                return at;
            }
        }
        return null;
    }

    /** Controls beside each other that say the same of themselves. */
    private static final class Group {
        private final Node first;
        private final String help;
        private Bounds where;
        private int count = 1;

        Group(Node first, Bounds where) {
            this.first = first;
            this.help = HelpText.of(first);
            this.where = where;
        }

        boolean takes(Node other) {
            boolean together = first.getParent().equals(other.getParent())
                    || (first instanceof ToggleButton
                            && other instanceof ToggleButton
                            && Objects.equals(choicesAround(first), choicesAround(other)));
            return together && !help.isEmpty() && help.equals(HelpText.of(other));
        }

        void add(Bounds more) {
            count++;
            double left = Math.min(where.getMinX(), more.getMinX());
            double top = Math.min(where.getMinY(), more.getMinY());
            where = new BoundingBox(
                    left,
                    top,
                    Math.max(where.getMaxX(), more.getMaxX()) - left,
                    Math.max(where.getMaxY(), more.getMaxY()) - top);
        }

        String name() {
            if (count == 1) {
                return nameOf(first);
            }
            Node choices = choicesAround(first);
            if (choices != null) {
                return choices.getAccessibleText();
            }
            return help;
        }
    }
}
