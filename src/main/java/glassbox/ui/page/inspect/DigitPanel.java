package glassbox.ui.page.inspect;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.AnswerBars;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.inspect.ImageFacts;
import glassbox.viewmodel.inspect.InspectViewModel;

/** The held test image, large: what it is, what was read, and the ways to see and to trace it elsewhere. */
final class DigitPanel extends VBox {
    private static final String SEE = "See it in Network";
    private static final String TRACE = "Trace it in Draw";

    private final InspectViewModel model;
    private final PictureView picture = new PictureView("Test image");
    private final Words number = new Words(Styles.size(15), Styles.INK_2);
    private final Label title = new Label();
    private final AnswerBars bars = new AnswerBars();
    private final Button network = new Button(SEE, new Icon(Glyph.NETWORK, 17));
    private final Button draw = new Button(TRACE, new Icon(Glyph.DRAW, 17));
    private final Button previous = arrow(Glyph.CHEVRON_LEFT, "Previous image of the gallery (←)");
    private final Button next = arrow(Glyph.CHEVRON_RIGHT, "Next image of the gallery (→)");

    DigitPanel(InspectViewModel model) {
        this.model = model;
        getStyleClass().addAll(Styles.STAGE, "digit-panel");
        picture.setId("large-digit");
        number.setId("digit-number");
        title.setId("digit-title");
        title.getStyleClass().add(Styles.HEADING);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        network.setId("see-in-network");
        network.getStyleClass().addAll(Styles.ACCENT, Styles.TALL);
        network.setMinWidth(USE_PREF_SIZE);
        network.setAccessibleHelp("Opens this test image on the Network page: every layer's view of it, key N");
        network.setOnAction(press -> model.openInNetwork());
        draw.setId("trace-in-draw");
        draw.getStyleClass().add(Styles.TALL);
        draw.setMinWidth(USE_PREF_SIZE);
        network.setAccessibleText(SEE);
        draw.setAccessibleText(TRACE);
        draw.setAccessibleHelp("Lays this digit faintly below the paper of the Draw page, to be traced, key W");
        draw.setTooltip(new Tooltip("Trace it in Draw (W)"));
        draw.setOnAction(press -> model.traceInDraw());
        draw.managedProperty().bind(draw.visibleProperty());
        previous.setId("previous-digit");
        next.setId("next-digit");
        previous.setOnAction(press -> model.step(-1));
        next.setOnAction(press -> model.step(1));
        VBox left = new VBox(picture, number);
        left.getStyleClass().add("picture-column");
        VBox right = new VBox(title, bars);
        right.getStyleClass().add("answer-column");
        VBox.setVgrow(bars, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox above = new HBox(left, right);
        above.getStyleClass().add("above");
        VBox.setVgrow(above, Priority.ALWAYS);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox below = new HBox(network, draw, space, previous, next);
        below.getStyleClass().add("below");
        below.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(above, below);
        model.chosenProperty().subscribe(this::show);
    }

    /** The side of the picture in screen pixels. */
    void setPicture(double side) {
        picture.setBox(side);
    }

    /** Whether there is little room for words. */
    void setNarrow(boolean narrow) {
        network.setText(narrow ? "Network" : SEE);
        draw.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        draw.getStyleClass().remove(Styles.BUTTON_ICON);
        if (narrow) {
            draw.getStyleClass().add(Styles.BUTTON_ICON);
        }
    }

    private void show(@Nullable ImageFacts facts) {
        setVisible(facts != null);
        if (facts == null) {
            return;
        }
        picture.showPicture(facts.channels());
        number.setText((facts.truth().length() == 1 ? "Test digit " : "Test image ") + Numbers.count(facts.number()));
        title.setText(facts.title());
        bars.show(facts.shares().stream()
                .map(share -> new AnswerBars.Bar(
                        share.name(), share.probability(), share.name().equals(facts.truth())))
                .toList());
        network.setDisable(!model.canOpen());
        draw.setVisible(model.canTrace());
        int place = model.place();
        previous.setDisable(place == 0);
        next.setDisable(
                place >= 0 && place == model.galleryProperty().get().images().size() - 1);
    }

    private static Button arrow(Glyph glyph, String words) {
        Button button = new Button(null, new Icon(glyph, 17));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.TALL);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
