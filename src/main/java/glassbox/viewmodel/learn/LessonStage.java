package glassbox.viewmodel.learn;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import glassbox.lesson.WidgetCall;

/** The widget of the step that is open. It always shows its step's whole state; what it refuses is a sentence instead. */
public final class LessonStage {
    private final WidgetBench bench;
    private final List<WidgetKind> kinds;
    private final ReadOnlyObjectWrapper<@Nullable Widget> widget = new ReadOnlyObjectWrapper<>(this, "widget");
    private final ReadOnlyObjectWrapper<@Nullable WalkPlay> walk = new ReadOnlyObjectWrapper<>(this, "walk");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private String kind = "";

    LessonStage(WidgetBench bench, List<WidgetKind> kinds) {
        this.bench = bench;
        this.kinds = List.copyOf(kinds);
    }

    /** The widget, or null where there is none or its parameters are wrong. */
    public ReadOnlyObjectProperty<@Nullable Widget> widgetProperty() {
        return widget.getReadOnlyProperty();
    }

    /** The widget's walk, or null if there is nothing to walk. */
    public ReadOnlyObjectProperty<@Nullable WalkPlay> walkProperty() {
        return walk.getReadOnlyProperty();
    }

    /** What is wrong with the step's widget, with file and line; empty if nothing is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** A number of the widget by its name; nothing while it is not there. */
    public OptionalDouble value(String name) {
        Widget shown = widget.get();
        if (shown == null || !shown.readyProperty().getValue()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(shown.value(name));
        } catch (IllegalArgumentException unknown) {
            return OptionalDouble.empty();
        }
    }

    /** Shows what a step says, and nothing that was there before. */
    void show(WidgetCall call) {
        stopWalk();
        Optional<WidgetKind> asked =
                kinds.stream().filter(one -> one.name().equals(call.name())).findFirst();
        if (asked.isEmpty()) {
            refuse(call.place() + ": There is no widget called " + call.name() + ". Write one of these: "
                    + kinds.stream().map(WidgetKind::name).sorted().collect(Collectors.joining(", ")) + ".");
            return;
        }
        Widget there = widget.get();
        boolean same = there != null && kind.equals(call.name());
        Widget shown = same ? there : make(asked.get().maker());
        if (fits(shown, call)) {
            if (!same) {
                close();
                kind = call.name();
            }
            problem.set("");
            if (shown instanceof BoardWidget board) {
                board.changingProperty().set(false);
            }
            widget.set(shown);
            takeWalk(shown);
        } else if (!same) {
            shown.close();
        }
    }

    /** Shows what is right, walking there unless nothing should move. */
    void reveal(WidgetCall call, boolean still) {
        WalkPlay before = walk.get();
        int from = before == null ? 0 : before.walk().positionProperty().get();
        int places = before == null ? 0 : before.walk().countProperty().get();
        show(call);
        WalkPlay after = walk.get();
        if (still
                || before == null
                || after == null
                || after.walk().countProperty().get() != places) {
            return;
        }
        int to = after.walk().positionProperty().get();
        if (from != to) {
            after.walk().positionProperty().set(from);
            after.playTo(to, () -> show(call));
        }
    }

    /** Ends the widget. */
    void close() {
        stopWalk();
        walk.set(null);
        Widget gone = widget.get();
        widget.set(null);
        kind = "";
        if (gone != null) {
            gone.close();
        }
    }

    private Widget make(Function<WidgetBench, Widget> maker) {
        return maker.apply(bench);
    }

    private boolean fits(Widget shown, WidgetCall call) {
        try {
            shown.show(new WidgetParameters(call));
            return true;
        } catch (WidgetProblem wrong) {
            refuse(wrong.getMessage());
        } catch (IllegalArgumentException impossible) {
            refuse(call.place() + ": " + impossible.getMessage());
        }
        return false;
    }

    private void refuse(@Nullable String sentence) {
        close();
        problem.set(sentence == null ? "This widget cannot be shown." : sentence);
    }

    private void stopWalk() {
        WalkPlay played = walk.get();
        if (played != null) {
            played.forget();
        }
    }

    private void takeWalk(Widget shown) {
        Walk places = shown.walk();
        WalkPlay before = walk.get();
        if (places == null || before == null || !before.walk().equals(places)) {
            walk.set(places == null ? null : new WalkPlay(places));
        }
    }
}
