package glassbox.ui.page.filters;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.KernelThumb;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.ChainModel;
import glassbox.viewmodel.filters.ChainStep;

/**
 * The filters that are laid one after the other; one of them is shown. Delete takes that one away, Alt with an arrow key
 * moves it.
 */
final class ChainStrip extends HBox {
    /** The room that the word before the first filter takes, a filter, and the arrow after it. */
    private static final double PICTURE = 62;

    private static final double STEP = 70;
    private static final double ARROW = 16;

    private final ChainModel model;
    private final HBox steps = new HBox();
    private final ScrollPane scroll = new ScrollPane(steps);
    private final GridPane buttons = new GridPane();
    private final Button add;
    private final Button remove;
    private final Button back;
    private final Button on;
    private double thumb = 44;
    private double most = 500;
    private boolean roomy;

    ChainStrip(ChainModel model) {
        this.model = model;
        getStyleClass().add("chain-strip");
        setAlignment(Pos.CENTER_RIGHT);
        steps.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        add = button("chain-add", Glyph.PLUS, "Another filter after this one", model::add);
        add.setAccessibleHelp("Lays one more filter on what this one makes; up to " + ChainModel.MOST + " in a chain");
        remove = button("chain-remove", Glyph.CROSS, "Take this filter out of the chain (Delete)", model::remove);
        back = button(
                "chain-back", Glyph.CHEVRON_LEFT, "Move this filter one place earlier (Alt ←)", () -> model.move(-1));
        on = button("chain-on", Glyph.CHEVRON_RIGHT, "Move this filter one place later (Alt →)", () -> model.move(1));
        on.setContentDisplay(ContentDisplay.RIGHT);
        buttons.setMinWidth(USE_PREF_SIZE);
        buttons.setAlignment(Pos.CENTER);
        buttons.getStyleClass().add("chain-buttons");
        getChildren().addAll(scroll, buttons);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        model.stepsProperty().subscribe(this::fill);
        model.shownProperty().subscribe(this::fill);
        fill();
    }

    void adapt(Density density, double width) {
        thumb = density.thumb();
        roomy = !density.compact();
        most = Math.floor(width * 0.42);
        fill();
    }

    private void fill() {
        List<ChainStep> all = model.stepsProperty().get();
        int shown = model.shownProperty().get();
        boolean chained = all.size() > 1;
        boolean focused = steps.getChildren().stream().anyMatch(Node::isFocused);
        steps.getChildren().clear();
        if (chained) {
            steps.getChildren().add(arrow("Picture →"));
        }
        for (int i = 0; i < all.size() && chained; i++) {
            if (i > 0) {
                steps.getChildren().add(arrow("→"));
            }
            ToggleButton step = step(all.get(i), i);
            step.setSelected(i == shown);
            steps.getChildren().add(step);
            if (focused && i == shown) {
                step.requestFocus();
            }
        }
        scroll.setVisible(chained);
        scroll.setManaged(chained);
        double wanted = Math.min(most, PICTURE + all.size() * (STEP + ARROW));
        scroll.setMinWidth(wanted);
        scroll.setPrefWidth(wanted);
        buttons.getChildren().clear();
        buttons.add(add, 0, 0);
        if (chained) {
            buttons.add(remove, 1, 0);
            buttons.add(back, 0, 1);
            buttons.add(on, 1, 1);
        }
        add.setText(roomy ? chained ? "Add" : "Chain" : null);
        remove.setText(roomy ? "Remove" : null);
        back.setText(roomy ? "Earlier" : null);
        on.setText(roomy ? "Later" : null);
        add.setDisable(!model.hasRoom());
        back.setDisable(shown == 0);
        on.setDisable(shown == all.size() - 1);
    }

    private ToggleButton step(ChainStep filter, int index) {
        Label number = new Label(Integer.toString(index + 1));
        number.getStyleClass().addAll(Styles.NUMBER, "name");
        Label word = new Label(filter.title());
        word.getStyleClass().add("name");
        HBox name = new HBox(4, number, word);
        name.setAlignment(Pos.CENTER);
        VBox face = new VBox(new KernelThumb(filter.kernel(), thumb), name);
        face.getStyleClass().add("face");
        face.setAlignment(Pos.CENTER);
        face.setMouseTransparent(true);
        ToggleButton step = new ToggleButton();
        step.getStyleClass().setAll("shelf-item");
        step.setId("step-" + (index + 1));
        step.setGraphic(face);
        step.setAccessibleText("Filter " + (index + 1) + " of the chain, " + filter.title() + ", "
                + filter.kernel().rows() + " × " + filter.kernel().columns());
        step.setAccessibleHelp(
                "The filters laid one after the other, each on what the one before made; press one to see its work");
        step.setOnAction(press -> {
            model.show(index);
            fill();
        });
        return step;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE) {
            model.remove();
        } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
            model.move(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
            model.move(1);
        } else {
            return;
        }
        event.consume();
    }

    private static Label arrow(String words) {
        Label arrow = new Label(words);
        arrow.getStyleClass().add(Styles.HINT);
        arrow.setMinWidth(USE_PREF_SIZE);
        return arrow;
    }

    private static Button button(String id, Glyph glyph, String words, Runnable press) {
        Button button = new Button(null, new Icon(glyph, 16));
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(click -> press.run());
        return button;
    }
}
