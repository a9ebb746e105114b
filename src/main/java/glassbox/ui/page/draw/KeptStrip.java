package glassbox.ui.page.draw;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import glassbox.raster.Numbers;
import glassbox.ui.control.DrawingThumb;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.draw.KeptDrawing;
import glassbox.viewmodel.draw.KeptDrawingsModel;

/** The drawings kept last, as many as there is room for, each with what is read in it; all are on a sheet. */
final class KeptStrip extends Region {
    private static final double HEAD = 32;
    private static final double GAP = 6;
    private static final double READING = 26;
    private static final double EDGE = 5;
    private static final double LARGE = 72;
    /** From this width on, what was done last leaves room for how many are read right. */
    private static final double ROOM_FOR_BOTH = 480;

    private static final double SMALL = 40;

    private final KeptDrawingsModel model;
    private final HBox head = new HBox();
    private final Words empty = new Words(Styles.size(13), Styles.INK_3);
    private final Words summary = new Words(Styles.size(14), Styles.INK_3);
    private final List<Region> places = new ArrayList<>();
    private final List<KeptTile> tiles = new ArrayList<>();
    private double side = LARGE;

    /** A strip; {@code all} opens the sheet. */
    KeptStrip(KeptDrawingsModel model, Runnable all) {
        this.model = model;
        getStyleClass().add("kept");
        Label title = new Label("Kept drawings");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Words done = new Words(Styles.size(13), Styles.INK_2);
        done.textProperty()
                .bind(model.doneProperty().map(KeptDrawingsModel.Done::sentence).orElse(""));
        summary.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.doneProperty().get() == null || getWidth() >= ROOM_FOR_BOTH
                                ? model.summaryProperty().get()
                                : "",
                        model.summaryProperty(),
                        model.doneProperty(),
                        widthProperty()));
        Button undo = new Button(null, new Icon(Glyph.UNDO, 16));
        undo.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        undo.setAccessibleText("Undo");
        undo.setTooltip(new Tooltip("Takes back what was done last with kept drawings"));
        undo.setId("undo-kept");
        undo.setOnAction(click -> model.undo());
        undo.visibleProperty()
                .bind(model.doneProperty().map(KeptDrawingsModel.Done::undoable).orElse(false));
        undo.managedProperty().bind(undo.visibleProperty());
        Button more = new Button();
        more.textProperty()
                .bind(model.drawingsProperty()
                        .map(kept -> kept.isEmpty() ? "Import…" : "All " + Numbers.count(kept.size())));
        more.getStyleClass().addAll(Styles.FLAT, "small");
        more.setMinWidth(USE_PREF_SIZE);
        more.setId("all-kept");
        more.setAccessibleHelp(
                "Lists all kept drawings: says what they are, renames, deletes, imports and exports them");
        more.setOnAction(click -> all.run());
        head.getChildren().addAll(title, space, row(done), undo, row(summary), more);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        empty.setText("Keep a drawing, and every network you choose reads it here.");
        getChildren().addAll(head, empty);
        model.drawingsProperty().subscribe(now -> fill());
        sceneProperty().subscribe(scene -> model.watch(scene != null));
    }

    private static HBox row(Words words) {
        HBox row = new HBox(words);
        row.setFillHeight(false);
        row.setAlignment(Pos.CENTER_RIGHT);
        words.setMinWidth(USE_PREF_SIZE);
        return row;
    }

    private double pitch() {
        return side + 2 * EDGE + GAP;
    }

    private int room() {
        return (int) Math.max(1, Math.floor((getWidth() + GAP) / pitch()));
    }

    /** As many tiles as there is room for, of the newest drawings; those that stay are the same nodes. */
    private void fill() {
        List<KeptDrawing> kept = model.drawingsProperty().get();
        int count = getWidth() > 0 ? Math.min(room(), kept.size()) : 0;
        while (tiles.size() > count) {
            getChildren().remove(tiles.removeLast());
        }
        while (tiles.size() < count) {
            KeptTile tile = new KeptTile(model, side);
            tiles.add(tile);
            getChildren().add(tile);
        }
        for (int i = 0; i < count; i++) {
            tiles.get(i).show(kept.get(i));
        }
        boolean none = kept.isEmpty();
        empty.setVisible(none);
        int outlines = none && getWidth() > 0 ? room() : 0;
        if (places.size() != outlines) {
            getChildren().removeAll(places);
            places.clear();
            for (int i = 0; i < outlines; i++) {
                places.add(new DrawingThumb(side));
            }
            getChildren().addAll(places);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double now = getHeight() >= HEAD + LARGE + READING + 2 * EDGE ? LARGE : SMALL;
        if (now != side) {
            side = now;
            getChildren().removeAll(tiles);
            getChildren().removeAll(places);
            tiles.clear();
            places.clear();
        }
        if (tiles.size() + places.size() != Math.min(room(), expected())) {
            fill();
        }
        head.resizeRelocate(0, 0, getWidth(), HEAD);
        double top = HEAD + 2;
        for (int i = 0; i < tiles.size(); i++) {
            tiles.get(i).resizeRelocate(i * pitch(), top, side + 2 * EDGE, side + READING + 2 * EDGE);
        }
        for (int i = 0; i < places.size(); i++) {
            places.get(i).resizeRelocate(i * pitch() + EDGE, top + EDGE, side, side);
        }
        empty.resizeRelocate(0, top + side + 2 * EDGE + 2, getWidth(), READING);
    }

    private int expected() {
        int kept = model.drawingsProperty().get().size();
        return kept == 0 ? Integer.MAX_VALUE : kept;
    }
}
