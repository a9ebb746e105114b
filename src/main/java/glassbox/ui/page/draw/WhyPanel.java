package glassbox.ui.page.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Segments;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.WhyMap;
import glassbox.viewmodel.draw.WhyModel;

/** The ways to ask why a digit was read, and what the colours of the answer mean. */
final class WhyPanel extends VBox {
    /** Nothing is said of a shorter wait. */
    private static final Duration PATIENCE = Duration.millis(300);
    /** Narrower, the choices stand closer. */
    private static final double WIDE = 230;

    private static final String NOT_ASKED =
            "Hide a patch (occlusion) or nudge each pixel (gradient × input), and see what matters.";
    private static final String WORKING = "Working it out…";

    private final WhyModel model;
    private final Words hint = words();
    private final Words orange = words();
    private final Words blue = words();
    private final Node orangeLine = line("orange", orange);
    private final Node blueLine = line("blue", blue);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final StackPane place = new StackPane();
    private boolean tight;
    private @Nullable Segments<Optional<WhyMap.Way>> choices;

    WhyPanel(WhyModel model) {
        this.model = model;
        getStyleClass().add("why");
        Label title = new Label("Why?");
        title.getStyleClass().add(Styles.OVERLINE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(title, place, hint, orangeLine, blueLine);
        patience.setOnFinished(late -> say(WORKING, null));
        model.looksProperty().subscribe(looks -> offer());
        model.mapProperty().subscribe(map -> answer());
        model.wayProperty().subscribe(this::chosen);
        model.busyProperty().subscribe(this::waiting);
    }

    private static Words words() {
        return new Words(Styles.size(14), Styles.INK_2);
    }

    private static Node line(String hue, Words words) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", hue);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(swatch, words);
        line.getStyleClass().add("legend");
        return line;
    }

    /** The choices that this network leaves. */
    private void offer() {
        List<Optional<WhyMap.Way>> ways = new ArrayList<>(List.of(Optional.empty()));
        for (WhyMap.Way way : WhyMap.Way.values()) {
            if (way != WhyMap.Way.LOOK || model.looksProperty().get()) {
                ways.add(Optional.of(way));
            }
        }
        Segments<Optional<WhyMap.Way>> offered =
                new Segments<>("Why", ways, way -> way.map(WhyMap.Way::word).orElse("Off"));
        offered.setId("why");
        offered.setAccessibleHelp("Colours what speaks for the digit that was read, and what speaks against it");
        offered.getStyleClass().add("close");
        offered.setValue(Optional.ofNullable(model.wayProperty().get()));
        offered.valueProperty().subscribe(way -> model.wayProperty().set(way.orElse(null)));
        choices = offered;
        place.getChildren().setAll(offered);
        fit();
    }

    private void chosen(WhyMap.@Nullable Way way) {
        if (choices != null) {
            choices.setValue(Optional.ofNullable(way));
        }
        answer();
    }

    private void waiting(boolean busy) {
        if (busy && model.wayProperty().get() != null) {
            patience.play();
        } else if (!busy) {
            patience.stop();
            answer();
        }
    }

    private void answer() {
        WhyMap map = model.mapProperty().get();
        if (map != null || model.wayProperty().get() == null) {
            say(NOT_ASKED, map);
        } else if (!model.busyProperty().get()) {
            say("It says why as soon as a digit is read.", null);
        }
    }

    private void say(String words, @Nullable WhyMap map) {
        hint.setText(words);
        if (map != null) {
            orange.setText("Orange: " + map.orange());
            blue.setText("Blue: " + map.blue());
        }
        see(hint, map == null);
        see(orangeLine, map != null);
        see(blueLine, map != null);
    }

    private static void see(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }

    /** How wide the picture above is. */
    void setWidths(double side) {
        setMaxWidth(side + 2);
        if (tight != side < WIDE) {
            tight = side < WIDE;
            fit();
        }
    }

    private void fit() {
        getStyleClass().remove("tight");
        if (tight) {
            getStyleClass().add("tight");
        }
    }
}
