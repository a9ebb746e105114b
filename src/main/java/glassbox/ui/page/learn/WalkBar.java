package glassbox.ui.page.learn;

import java.util.function.Consumer;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.learn.Walk;
import glassbox.viewmodel.learn.WalkPlay;

/** Below a widget that walks: to the first place, back, play, on, a dot for each place, and where one is in words. */
final class WalkBar extends HBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("seen");
    private static final int MOST_DOTS = 16;
    private static final Duration BEAT = Duration.millis(700);
    private static final int ICON = 18;

    private final Button first = button(Glyph.TO_START, "first-place", "First place", "Back to the first place");
    private final Button back = button(Glyph.CHEVRON_LEFT, "place-back", "Back", "One place back, key ,");
    private final Button play = new Button("Play", new Icon(Glyph.PLAY, 16));
    private final Button on = button(Glyph.CHEVRON_RIGHT, "place-on", "On", "One place on, key .");
    private final HBox dots = new HBox();
    private final Label words = new Label();
    private final Timeline clock = new Timeline(new KeyFrame(BEAT, beat -> tick()));
    private @Nullable WalkPlay walk;
    private Subscription following = Subscription.EMPTY;

    WalkBar() {
        getStyleClass().add("walk-bar");
        clock.setCycleCount(Animation.INDEFINITE);
        play.setId("walk-play");
        play.getStyleClass().add(Styles.ACCENT);
        play.setMinWidth(Region.USE_PREF_SIZE);
        play.setTooltip(new Tooltip("Walks through all places, one after the other (Enter)"));
        dots.getStyleClass().add("dots");
        words.setId("walk-words");
        words.getStyleClass().addAll(Styles.size(15), Styles.INK_2);
        words.setMinWidth(Region.USE_PREF_SIZE);
        first.setOnAction(press -> withWalk(WalkPlay::first));
        back.setOnAction(press -> withWalk(one -> one.step(-1)));
        on.setOnAction(press -> withWalk(one -> one.step(1)));
        play.setOnAction(press -> withWalk(WalkPlay::toggle));
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ENTER) {
                press.consume();
                withWalk(WalkPlay::toggle);
            }
        });
        getChildren().addAll(first, back, play, on, dots, words);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                withWalk(WalkPlay::stop);
            }
        });
        show(null);
    }

    /** Drives this walk; null for none. */
    void show(@Nullable WalkPlay now) {
        following.unsubscribe();
        clock.stop();
        walk = now;
        setVisible(now != null);
        setManaged(now != null);
        if (now != null) {
            following = Subscription.combine(
                    now.playingProperty().subscribe(this::played),
                    now.walk().positionProperty().subscribe(at -> mark()),
                    now.walk().countProperty().subscribe(count -> mark()));
        }
    }

    /** Leaves the dots and the first button out, where there is little room. */
    void setTight(boolean tight) {
        dots.setVisible(!tight);
        dots.setManaged(!tight);
        first.setVisible(!tight);
        first.setManaged(!tight);
    }

    /** Goes so many places on, if there is a walk; returns whether there is. */
    boolean step(int places) {
        if (walk == null) {
            return false;
        }
        walk.step(places);
        return true;
    }

    private void tick() {
        withWalk(WalkPlay::tick);
    }

    private void withWalk(Consumer<WalkPlay> what) {
        if (walk != null) {
            what.accept(walk);
        }
    }

    private void played(boolean playing) {
        play.setText(playing ? "Pause" : "Play");
        play.setGraphic(new Icon(playing ? Glyph.PAUSE : Glyph.PLAY, 16));
        if (playing) {
            clock.playFromStart();
        } else {
            clock.stop();
        }
    }

    /** Says again where one is. */
    void mark() {
        if (walk == null) {
            return;
        }
        Walk places = walk.walk();
        int count = places.countProperty().get();
        int at = places.positionProperty().get();
        words.setText(places.words());
        int wanted = count > MOST_DOTS ? 0 : count;
        while (dots.getChildren().size() > wanted) {
            dots.getChildren().removeLast();
        }
        while (dots.getChildren().size() < wanted) {
            dots.getChildren().add(dot(dots.getChildren().size()));
        }
        for (int i = 0; i < wanted; i++) {
            dots.getChildren().get(i).pseudoClassStateChanged(HERE, i == at);
            dots.getChildren().get(i).pseudoClassStateChanged(SEEN, i < at);
        }
        first.setDisable(at == 0);
        back.setDisable(at == 0);
        on.setDisable(at == count - 1);
    }

    private Region dot(int place) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        dot.setOnMouseClicked(click ->
                withWalk(one -> one.step(place - one.walk().positionProperty().get())));
        return dot;
    }

    private static Button button(Glyph glyph, String id, String name, String help) {
        Button button = new Button("", new Icon(glyph, ICON));
        button.setId(id);
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(help));
        return button;
    }
}
