package glassbox.ui.page.inspect;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.DigitCard;
import glassbox.ui.control.ScatterMap;
import glassbox.ui.control.ScatterPoint;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.ImageFacts;
import glassbox.viewmodel.inspect.InspectViewModel;
import glassbox.viewmodel.inspect.MapSight;
import glassbox.viewmodel.inspect.TestResult;

/** All test images as points: alike ones lie together. */
final class MapPane extends StackPane {
    private final InspectViewModel model;
    private final ScatterMap map = new ScatterMap();
    private final Label words = new Label();
    private boolean marking;

    /** A map that says to {@code pointed} what the pointer is on. */
    MapPane(InspectViewModel model, Consumer<String> pointed) {
        this.model = model;
        getStyleClass().add("map-pane");
        map.setId("set-map");
        words.getStyleClass().addAll("reading-hint", Styles.size(14), Styles.INK_2);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        VBox.setVgrow(map, Priority.ALWAYS);
        getChildren().addAll(new VBox(map, words), new InquiryNote(model.views().map()));
        map.chosenProperty().subscribe(point -> {
            if (!marking && point.intValue() >= 0) {
                model.choose(point.intValue());
            }
        });
        map.hoveredProperty()
                .subscribe(point -> pointed.accept(
                        point.intValue() < 0 ? "" : card(point.intValue()).sentence()));
        model.views().map().answerProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::mark);
    }

    private void show(@Nullable MapSight sight) {
        words.setVisible(sight != null);
        words.setText(sight == null ? "" : sight.sentence());
        map.show(
                sight == null
                        ? List.of()
                        : sight.points().stream()
                                .map(point -> new ScatterPoint(point.x(), point.y(), point.truth(), !point.right()))
                                .toList(),
                sight == null ? List.of() : sight.names(),
                this::card);
        mark(model.chosenProperty().get());
    }

    private DigitCard card(int image) {
        TestResult result = model.run().resultProperty().get();
        return result == null
                ? new DigitCard(List.of(), "", DigitCard.UNREAD, 0)
                : InspectPage.card(result.facts(image));
    }

    private void mark(@Nullable ImageFacts held) {
        marking = true;
        boolean there = held != null && model.views().map().answerProperty().get() != null;
        map.chosenProperty().set(there && held != null ? held.number() : -1);
        marking = false;
    }
}
