package glassbox.ui.page.learn;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.StagePane;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.Destination;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.Widget;

/** The white stage of a step: its widget, or what is wrong with it; below, its walk and the page that goes on from it. */
final class WidgetPane extends StackPane {
    private final LearnViewModel model;
    private final StackPane room = new StackPane();
    private final Label problem = new Label();
    private final WalkBar walk = new WalkBar();
    private final Button destination = new Button("", new Icon(Glyph.ARROW_RIGHT, 16));
    private final HBox bar;
    private Subscription following = Subscription.EMPTY;

    WidgetPane(LearnViewModel model) {
        this.model = model;
        room.getStyleClass().add("room");
        room.setMinSize(0, 0);
        problem.setId("widget-problem");
        problem.getStyleClass().addAll(Styles.size(17), "problem");
        problem.setGraphic(new Icon(Glyph.CROSS, 20));
        problem.setWrapText(true);
        destination.setId("open-in");
        destination.getStyleClass().addAll(Styles.FLAT, "way-on");
        destination.setContentDisplay(ContentDisplay.RIGHT);
        destination.setMinWidth(Region.USE_PREF_SIZE);
        destination.setTooltip(new Tooltip("Goes on with the very same numbers on their own page"));
        destination.setOnAction(press -> model.openDestination());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        bar = new HBox(walk, gap, destination);
        bar.getStyleClass().add("stage-bar");
        VBox.setVgrow(room, Priority.ALWAYS);
        VBox column = new VBox(room, bar);
        column.getStyleClass().add("stage-column");
        getChildren().add(new StagePane(column));
        model.stage().problemProperty().subscribe(this::complain);
        model.stage().widgetProperty().subscribe(this::show);
        model.stage().walkProperty().subscribe(now -> {
            walk.show(now);
            arrange();
        });
    }

    /** Goes so many places along the walk; returns whether there is one. */
    boolean walk(int places) {
        return walk.step(places);
    }

    private void complain(String sentence) {
        problem.setText(sentence);
        if (!sentence.isEmpty()) {
            room.getChildren().setAll(problem);
        }
    }

    private void show(@Nullable Widget widget) {
        following.unsubscribe();
        if (widget == null) {
            room.getChildren().removeIf(child -> !child.equals(problem));
            arrange();
            return;
        }
        Label reading = new Label();
        reading.setWrapText(true);
        reading.getStyleClass().add(Styles.size(17));
        room.getChildren().setAll(reading);
        following = widget.readyProperty().subscribe(ready -> {
            reading.setText(widget.reading());
            arrange();
        });
    }

    private void arrange() {
        Widget widget = model.stage().widgetProperty().get();
        Destination there = widget == null ? null : widget.destination();
        destination.setVisible(there != null);
        destination.setText(there == null ? "" : there.words());
        boolean needed = there != null || model.stage().walkProperty().get() != null;
        bar.setVisible(needed);
        bar.setManaged(needed);
    }
}
