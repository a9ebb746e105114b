package glassbox.ui.page.network;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.viewmodel.network.FilterSwap;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Showing;
import glassbox.viewmodel.network.UnitDetail;

/** What can be done with the held unit: see its numbers, switch it off, swap its filter. */
final class UnitActions extends VBox {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /** How much stands on the buttons. */
    enum Words {
        ALL,
        SHORT,
        NONE
    }

    private final NetworkViewModel model;
    private final Button filters = new Button("Open in Filters", new Icon(Glyph.FILTERS, 16));
    private final Button numbers = new Button("Show as numbers", new Icon(Glyph.LAYER_DENSE, 16));
    private final Button through = new Button("Its weights", new Icon(Glyph.LAYER_DENSE, 16));
    private final Button off = new Button("Switch map off", new Icon(Glyph.ERASER, 16));
    private final Map<ButtonBase, Tooltip> tips = new LinkedHashMap<>();
    private final Map<Words, Double> widths = new EnumMap<>(Words.class);
    private Words words = Words.ALL;
    private String thing = "Map";
    private boolean isOff;
    private boolean opened;
    private final MenuButton swap = new MenuButton("Swap filter", new Icon(Glyph.SHUFFLE, 16));

    UnitActions(NetworkViewModel model) {
        this.model = model;
        getStyleClass().add("unit-actions");
        setMinWidth(USE_PREF_SIZE);
        filters.setId("open-filters");
        numbers.setId("show-numbers");
        through.setId("look-through");
        off.setId("switch-off");
        swap.setId("swap-filter");
        for (ButtonBase button : buttons()) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(USE_PREF_SIZE);
            Tooltip tip = new Tooltip();
            tip.textProperty().bind(button.accessibleTextProperty());
            tips.put(button, tip);
            getChildren().add(button);
        }
        filters.setOnAction(event -> {
            UnitDetail detail = model.detailProperty().get();
            if (detail != null) {
                model.trial().openFilter(detail.spot());
            }
        });
        numbers.setOnAction(event -> {
            UnitDetail detail = model.detailProperty().get();
            if (detail != null) {
                MapNumbers.show(detail, numbers);
            }
        });
        through.setOnAction(event ->
                model.pins().lookThrough(!model.pins().throughProperty().get()));
        off.setOnAction(event -> {
            UnitDetail detail = model.detailProperty().get();
            if (detail != null) {
                model.whatIf().switchOff(detail.spot());
            }
        });
        for (FilterSwap choice : FilterSwap.values()) {
            MenuItem item = new MenuItem(choice.words().substring(0, 1).toUpperCase(Locale.ROOT)
                    + choice.words().substring(1));
            item.setOnAction(event -> {
                UnitDetail detail = model.detailProperty().get();
                if (detail != null) {
                    model.whatIf().swap(detail.spot(), choice);
                }
            });
            swap.getItems().add(item);
        }
    }

    private List<ButtonBase> buttons() {
        return List.of(filters, numbers, through, off, swap);
    }

    /** Says all, a word of it, or where there is little room nothing beside the icons. */
    void setWords(Words wanted) {
        if (words == wanted) {
            return;
        }
        words = wanted;
        pseudoClassStateChanged(NARROW, wanted == Words.NONE);
        for (ButtonBase button : buttons()) {
            button.setTooltip(wanted == Words.ALL ? null : tips.get(button));
        }
        name();
    }

    /** What the buttons take with so many words; measured once. */
    double widthWith(Words wanted) {
        Double known = widths.get(wanted);
        if (known != null) {
            return known;
        }
        Words before = words;
        setWords(wanted);
        applyCss();
        double width = prefWidth(-1);
        setWords(before);
        applyCss();
        if (getScene() != null && isVisible()) {
            widths.put(wanted, width);
        }
        return width;
    }

    private void name() {
        boolean all = words == Words.ALL;
        filters.setText(all ? "Open in Filters" : "Filters");
        numbers.setText(all ? "Show as numbers" : "Numbers");
        through.setText(opened ? (all ? "Its blame" : "Blame") : all ? "Its weights" : "Weights");
        off.setText(
                isOff
                        ? (all ? thing + " is off" : "Is off")
                        : all ? "Switch " + thing.toLowerCase(Locale.ROOT) + " off" : "Off");
        swap.setText(all ? "Swap filter" : "Swap");
        for (ButtonBase button : buttons()) {
            button.setContentDisplay(words == Words.NONE ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        }
    }

    /** A single number has no table; its gradient has two ways on: to what looks at it, and to what it looks through. */
    private void offerWeights(UnitDetail detail) {
        boolean offered = detail.single() && detail.showing() == Showing.GRADIENTS && detail.weights() != null;
        opened = offered && model.pins().throughProperty().get();
        numbers.setVisible(!offered);
        numbers.setManaged(!offered);
        through.setVisible(offered);
        through.setManaged(offered);
        through.setAccessibleText(opened ? "Back to the blame of the number itself" : "The gradients by its weights");
        through.setAccessibleHelp(
                opened
                        ? "How fast the loss grows with this number, and what passes that back to it"
                        : "How fast the loss grows with each weight the number is made with");
    }

    /** Offers what can be done with a unit. */
    void show(@Nullable UnitDetail detail) {
        setVisible(detail != null);
        setManaged(detail != null);
        if (detail == null) {
            return;
        }
        isOff = model.whatIf().isOff(detail.spot());
        thing = detail.single() ? "Unit" : "Map";
        off.setDisable(!model.whatIf().canSwitchOff(detail.spot()));
        filters.setDisable(!model.trial().canOpenFilter(detail.spot()));
        swap.setDisable(!model.whatIf().canSwap(detail.spot()));
        numbers.setDisable(detail.single());
        offerWeights(detail);
        off.setAccessibleText(isOff ? thing + " is off" : "Switch " + thing.toLowerCase(Locale.ROOT) + " off");
        numbers.setAccessibleText("Show the map as numbers");
        filters.setAccessibleText("Open the filter on the Filters page");
        swap.setAccessibleText("Swap the filter for another one");
        off.setAccessibleHelp("What if this map were all zeros? The answer and the test accuracy change at once");
        numbers.setAccessibleHelp("Opens a table of all numbers of the map");
        filters.setAccessibleHelp("Goes to the Filters page with this filter and the picture it looks at");
        swap.setAccessibleHelp("What if the filter were another one: Sobel, its mirror, zeros or noise?");
        name();
    }
}
