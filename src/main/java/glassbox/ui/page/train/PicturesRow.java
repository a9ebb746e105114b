package glassbox.ui.page.train;

import java.util.List;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import glassbox.ui.control.DigitCard;
import glassbox.ui.control.DigitGrid;
import glassbox.ui.control.FilterStrip;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.train.DigitReading;
import glassbox.viewmodel.train.FilterRows;
import glassbox.viewmodel.train.TrainViewModel;

/** On paper below the stage: the filters at the start and now, and test digits with what is read in them. */
final class PicturesRow extends HBox {
    private static final int DIGITS = 16;
    private static final int NARROW_DIGITS = 8;
    private static final int FILTERS = 12;
    private static final List<String> WORDS = List.of(
            "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve");

    private final TrainViewModel model;
    private final FilterStrip filters = new FilterStrip();
    private final DigitGrid digits = new DigitGrid();
    private final Label filtersTitle = heading();
    private final Label digitsTitle = heading();
    private final Label score = new Label();
    private final VBox filtersBox = new VBox(filtersTitle, filters);
    private final VBox digitsBox;
    private int shown = DIGITS;

    /** The pictures of this page; {@code caption} is told of the digit under the pointer. */
    PicturesRow(TrainViewModel model, ReadOnlyStringWrapper caption) {
        this.model = model;
        getStyleClass().add("pictures");
        filters.setId("filters");
        digits.setId("digits");
        score.getStyleClass().addAll(Styles.size(14), Styles.INK_2);
        score.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(digitsTitle, space, score);
        head.setAlignment(Pos.BASELINE_LEFT);
        digitsBox = new VBox(head, digits);
        filtersBox.getStyleClass().add("panel");
        digitsBox.getStyleClass().add("panel");
        VBox.setVgrow(filters, Priority.ALWAYS);
        HBox.setHgrow(digitsBox, Priority.ALWAYS);
        getChildren().addAll(filtersBox, digitsBox);
        model.readout().filtersProperty().subscribe(this::showFilters);
        model.readout().digitsProperty().subscribe(readings -> showDigits());
        digits.chosenProperty().subscribe(index -> caption.set(describe(index.intValue())));
        setNarrow(false);
    }

    /** Less room: half the digits, smaller filters. */
    void setNarrow(boolean narrow) {
        shown = narrow ? NARROW_DIGITS : DIGITS;
        filtersBox.setPrefWidth(narrow ? 416 : 484);
        filtersBox.setMinWidth(USE_PREF_SIZE);
        setMinHeight(narrow ? 180 : 246);
        setMaxHeight(narrow ? 196 : 246);
        digits.setPrefHeight(narrow ? 98 : 206);
        showDigits();
    }

    private void showFilters(FilterRows rows) {
        int count = rows.now().size();
        int most = Math.min(count, FILTERS);
        filtersTitle.setText(
                count == 0
                        ? "Filters, growing"
                        : (count > most ? "The first twelve of " + count : WORDS.get(count))
                                + (count == 1 ? " filter, growing" : " filters, growing"));
        filters.show(
                rows.start().subList(0, most),
                rows.now().subList(0, most),
                rows.moved().stream()
                        .limit(most)
                        .mapToDouble(Double::doubleValue)
                        .toArray());
    }

    private void showDigits() {
        digitsTitle.setText((shown == NARROW_DIGITS ? "Eight" : "Sixteen") + " test "
                + model.shapeProperty().get().pictures() + ", right now");
        score.setText(model.readout().score(shown));
        digits.show(model.readout().digitsProperty().get().stream()
                .limit(shown)
                .map(PicturesRow::card)
                .toList());
    }

    private String describe(int index) {
        List<DigitReading> readings = model.readout().digitsProperty().get();
        return index < 0 || index >= readings.size()
                ? ""
                : "Test " + one(model.shapeProperty().get().pictures()) + " " + index + ". "
                        + card(readings.get(index)).sentence();
    }

    private static String one(String several) {
        return several.substring(0, several.length() - 1);
    }

    private static DigitCard card(DigitReading reading) {
        return new DigitCard(reading.picture(), reading.label(), reading.read(), reading.sureness());
    }

    private static Label heading() {
        Label label = new Label();
        label.getStyleClass().add(Styles.HEADING);
        return label;
    }
}
