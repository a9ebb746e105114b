package glassbox.ui.page.network;

import java.util.List;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.TestScore;
import glassbox.viewmodel.network.WhatIf;

/** What was changed about the network, what that does to its accuracy, and the ways back and on. */
final class WhatIfBar extends HBox {
    /** From this width on the words of the score, and the way on, have room of their own. */
    private static final double ROOMY = 420;

    private final NetworkViewModel model;
    private final Button undo = button("Undo the last edit (Ctrl+Z)", Glyph.UNDO);
    private final Button redo = button("Redo the edit (Ctrl+Shift+Z)", Glyph.REDO);
    private final MenuButton chip = new MenuButton();
    private final Label score = new Label();
    private final Label images = new Label();
    private final Button trainOn = new Button("Train on from here");
    private final Consumer<String> caption;

    /** The bar of this model; what an edit means for training is said to {@code caption}. */
    WhatIfBar(NetworkViewModel model, Consumer<String> caption) {
        this.model = model;
        this.caption = caption;
        getStyleClass().add("what-if-bar");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        undo.setId("undo-edit");
        redo.setId("redo-edit");
        chip.setId("edits");
        chip.getStyleClass().add("edited");
        chip.setMinWidth(USE_PREF_SIZE);
        score.setId("what-if-score");
        score.getStyleClass().addAll(Styles.NUMBER, Styles.MEDIUM, Styles.size(14));
        score.setMinWidth(USE_PREF_SIZE);
        images.getStyleClass().add(Styles.HINT);
        trainOn.setId("train-on");
        trainOn.setMinWidth(USE_PREF_SIZE);
        WhatIf whatIf = model.whatIf();
        undo.setOnAction(event -> whatIf.undo());
        redo.setOnAction(event -> whatIf.redo());
        trainOn.setOnAction(event -> model.trial().trainOn());
        chip.hoverProperty().subscribe(here -> tell(here));
        trainOn.hoverProperty().subscribe(here -> tell(here));
        chip.focusVisibleProperty().subscribe(here -> tell(here));
        getChildren().addAll(score, images, undo, redo, chip, trainOn);
        whatIf.editsProperty().subscribe(edits -> show());
        whatIf.undoableProperty().subscribe(can -> show());
        whatIf.redoableProperty().subscribe(can -> show());
        model.trial().scoreProperty().subscribe(now -> show());
        model.trial().trainerProperty().subscribe(now -> show());
        model.trial().movedOnProperty().subscribe(now -> show());
        widthProperty().subscribe(width -> show());
    }

    @Override
    protected double computePrefWidth(double height) {
        return ROOMY + 120;
    }

    private void tell(boolean here) {
        caption.accept(
                !here
                        ? ""
                        : model.trial().movedOnProperty().get()
                                ? "Training moved on below your edits; they stay as you set them until you undo them or"
                                        + " train on from here."
                                : "Your edits lie on top of the learned weights. When training goes on, they stay as you"
                                        + " set them; train on from here to let it learn from them.");
    }

    private void show() {
        List<String> edits = model.whatIf().editsProperty().get();
        boolean any = !edits.isEmpty();
        boolean roomy = getWidth() >= ROOMY;
        boolean redoable = model.whatIf().redoableProperty().get();
        undo.setDisable(!any);
        redo.setDisable(!redoable);
        visible(undo, any || redoable);
        visible(redo, (any || redoable) && (roomy || !any));
        visible(chip, any);
        chip.setText((edits.size() == 1 ? "1 edit" : edits.size() + " edits"));
        chip.setAccessibleText("Edited: " + String.join("; ", edits));
        fill(edits);
        TestScore now = model.trial().scoreProperty().get();
        visible(score, any);
        visible(images, any && roomy && now != null);
        score.setText(now == null ? "…" : Numbers.percent(now.before()) + " → " + Numbers.percent(now.after()));
        images.setText(
                now == null
                        ? ""
                        : model.trial().movedOnProperty().get()
                                ? "edits stay while it trains"
                                : "of " + Numbers.count(now.images()) + " test images");
        score.setAccessibleText(words(now));
        visible(trainOn, any && roomy && model.trial().trainerProperty().get() != null);
    }

    private void fill(List<String> edits) {
        chip.getItems().clear();
        for (String edit : edits) {
            MenuItem done = new MenuItem(edit);
            done.setDisable(true);
            chip.getItems().add(done);
        }
        chip.getItems().add(new SeparatorMenuItem());
        add("Undo", model.whatIf()::undo);
        if (model.whatIf().redoableProperty().get()) {
            add("Redo", model.whatIf()::redo);
        }
        add("Take all edits back", model.whatIf()::takeAllBack);
        if (model.trial().trainerProperty().get() != null) {
            add("Train on from here", model.trial()::trainOn);
        }
    }

    private void add(String words, Runnable action) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(event -> action.run());
        chip.getItems().add(item);
    }

    private static String words(@Nullable TestScore now) {
        return now == null
                ? "Reading test images"
                : "Of " + Numbers.count(now.images()) + " test images it read " + Numbers.percent(now.before())
                        + " right before the edits, and reads " + Numbers.percent(now.after()) + " now";
    }

    private static void visible(javafx.scene.Node node, boolean wanted) {
        node.setVisible(wanted);
        node.setManaged(wanted);
    }

    private static Button button(String words, Glyph glyph) {
        Button button = new Button();
        button.setGraphic(new Icon(glyph, 16));
        button.getStyleClass().add(Styles.BUTTON_ICON);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }
}
