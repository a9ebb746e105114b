package glassbox.ui.page.draw;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import atlantafx.base.controls.ProgressSliderSkin;

import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.DrawViewModel;
import glassbox.viewmodel.draw.KeptDrawingsModel;

/** Below the paper: how wide the pen is, undo, redo, clear, and keep. */
final class DrawTools extends HBox {
    private static final double ROOM_FOR_WORDS = 460;
    private static final double ROOM_FOR_FIVE = 490;

    private final Button undo = button("Undo", "Undo (Ctrl Z)", Glyph.UNDO);
    private final Button redo = button("Redo", "Redo (Ctrl Y)", Glyph.REDO);
    private final Button clear = button("Clear", "Clear the paper (Delete)", Glyph.ERASER);
    private final Button keep = button("Keep", "Keep this drawing, with what it is if you said so", Glyph.KEEP);

    DrawTools(DrawViewModel model) {
        getStyleClass().add("tools");
        setAlignment(Pos.CENTER_LEFT);
        undo.disableProperty().bind(model.undoableProperty().not());
        redo.disableProperty().bind(model.redoableProperty().not());
        clear.disableProperty().bind(model.drawingProperty().map(drawing -> drawing.isEmpty()));
        undo.setOnAction(event -> model.undo());
        redo.setOnAction(event -> model.redo());
        clear.setOnAction(event -> model.clear());
        redo.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        redo.getStyleClass().add(Styles.BUTTON_ICON);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(dot("thin"), brush(model), dot("thick"), space, undo, redo, clear);
        widthProperty().subscribe(this::fit);
    }

    /** Offers to keep what is drawn. */
    void keepIn(KeptDrawingsModel kept) {
        keep.disableProperty().bind(clear.disableProperty());
        keep.setOnAction(event -> kept.keep());
        getChildren().add(keep);
        fit(getWidth());
    }

    private static Slider brush(DrawViewModel model) {
        Slider brush = new Slider(DrawViewModel.THINNEST, DrawViewModel.THICKEST, DrawViewModel.THINNEST);
        brush.setSkin(new ProgressSliderSkin(brush));
        brush.valueProperty().bindBidirectional(model.brushProperty());
        brush.setBlockIncrement(3);
        brush.setAccessibleText("Brush size");
        brush.setTooltip(new Tooltip("Brush size"));
        brush.setId("brush");
        brush.setMinWidth(64);
        return brush;
    }

    private static Node dot(String size) {
        Region dot = new Region();
        dot.getStyleClass().addAll("brush-dot", size);
        dot.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        dot.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return dot;
    }

    private static Button button(String word, String words, Glyph glyph) {
        Button button = new Button(word, new Icon(glyph, 18));
        button.getStyleClass().add(Styles.TALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(word);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    /** On narrow paper, Undo is an icon; where there is Keep, Clear is one, too. */
    private void fit(Number width) {
        boolean keeps = getChildren().contains(keep);
        shorten(undo, width.doubleValue() < (keeps ? ROOM_FOR_FIVE : ROOM_FOR_WORDS));
        shorten(clear, keeps && width.doubleValue() < ROOM_FOR_FIVE);
    }

    private static void shorten(Button button, boolean narrow) {
        button.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        button.getStyleClass().remove(Styles.BUTTON_ICON);
        if (narrow) {
            button.getStyleClass().add(Styles.BUTTON_ICON);
        }
    }
}
