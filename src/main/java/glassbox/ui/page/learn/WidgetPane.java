package glassbox.ui.page.learn;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.StagePane;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.BoardWidget;
import glassbox.viewmodel.learn.Destination;
import glassbox.viewmodel.learn.LearnViewModel;
import glassbox.viewmodel.learn.Walk;
import glassbox.viewmodel.learn.Widget;

/** The white stage of a step: its widget, or what is wrong with it; below, its walk and the page that goes on from it. */
final class WidgetPane extends StackPane {
    /** Below this width, as beside source, the bar has room for few words. */
    private static final double TIGHT = 800;
    /** So far a lens at the edge reaches beyond it. */
    private static final double HALO = 6;

    private final LearnViewModel model;
    private final Runnable onChange;
    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final ToggleButton change = new ToggleButton("Change the numbers", new Icon(Glyph.DRAW, 15));
    private final StackPane room = new StackPane();
    private final Label problem = new Label();
    private final WalkBar walk = new WalkBar();
    private final Button destination = new Button("", new Icon(Glyph.ARROW_RIGHT, 16));
    private final HBox bar;
    private Subscription following = Subscription.EMPTY;

    /** The stage of a page; {@code onChange} hears when the widget's numbers may have changed. */
    WidgetPane(LearnViewModel model, Runnable onChange) {
        this.model = model;
        this.onChange = onChange;
        change.setId("change-numbers");
        change.getStyleClass().add(Styles.FLAT);
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setTooltip(new Tooltip("Lets you type other numbers; the step opened again has its own"));
        room.getStyleClass().add("room");
        room.setMinSize(0, 0);
        Rectangle edge = new Rectangle();
        edge.setX(-HALO);
        edge.setY(-HALO);
        edge.widthProperty().bind(room.widthProperty().add(2 * HALO));
        edge.heightProperty().bind(room.heightProperty().add(2 * HALO));
        room.setClip(edge);
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
        bar = new HBox(walk, gap, change, destination);
        bar.getStyleClass().add("stage-bar");
        bar.setMinWidth(0);
        setMinSize(0, 0);
        change.setAccessibleText("Change the numbers");
        widthProperty().subscribe(width -> {
            boolean tight = width.doubleValue() < TIGHT;
            walk.setTight(tight);
            change.setContentDisplay(tight ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        });
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

    /** What is pointed at, in words; empty for nothing. */
    ReadOnlyStringProperty captionProperty() {
        return caption.getReadOnlyProperty();
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
        following = Subscription.EMPTY;
        caption.unbind();
        caption.set("");
        change.setOnAction(null);
        room.getChildren().removeIf(child -> !child.equals(problem) || widget != null);
        if (widget instanceof BoardWidget board) {
            view(board);
        } else if (widget != null) {
            read(widget, new Label());
        }
        arrange();
    }

    private void view(BoardWidget board) {
        BoardView view = new BoardView(board);
        caption.bind(view.captionProperty());
        change.setOnAction(press -> board.changingProperty().set(change.isSelected()));
        room.getChildren().setAll(view);
        following = Subscription.combine(
                board.boardProperty().subscribe(now -> {
                    walk.mark();
                    arrange();
                    onChange.run();
                }),
                board.readyProperty().subscribe(ready -> {
                    arrange();
                    onChange.run();
                }),
                board.changingProperty().subscribe(change::setSelected),
                view::dispose);
    }

    /** A widget without a board says what it shows. */
    private void read(Widget widget, Label words) {
        words.setWrapText(true);
        words.getStyleClass().add(Styles.size(17));
        room.getChildren().setAll(words);
        Walk places = widget.walk();
        Runnable say = () -> {
            words.setText(widget.reading());
            onChange.run();
        };
        following = Subscription.combine(
                widget.readyProperty().subscribe(ready -> say.run()),
                places == null ? Subscription.EMPTY : places.positionProperty().subscribe(at -> say.run()));
    }

    private void arrange() {
        Widget widget = model.stage().widgetProperty().get();
        boolean changeable = widget instanceof BoardWidget board && board.isChangeable();
        change.setVisible(changeable);
        change.setManaged(changeable);
        Destination there = widget == null ? null : widget.destination();
        destination.setVisible(there != null);
        destination.setText(there == null ? "" : there.words());
        destination.setManaged(there != null);
        boolean needed =
                changeable || there != null || model.stage().walkProperty().get() != null;
        bar.setVisible(needed);
        bar.setManaged(needed);
    }
}
