package glassbox.ui.page.network;

import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.FormulaPeek;
import glassbox.ui.control.LensSteering;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.PictureWindow;
import glassbox.ui.control.Words;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.InputImage;
import glassbox.viewmodel.network.NetworkSight;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Rect;
import glassbox.viewmodel.network.Showing;
import glassbox.viewmodel.network.Spot;
import glassbox.viewmodel.network.UnitDetail;
import glassbox.viewmodel.network.UnitWeights;

/** Below the stage: the held unit large, what the chosen place of it looks at, and where the number there comes from. */
final class DetailRow extends HBox {
    private final NetworkViewModel model;
    private final Label mapTitle = new Label();
    private final PictureView map = new PictureView("Map");
    private final PictureView field = new PictureView("Input");
    private final VBox mapPart = Parts.part(mapTitle, map);
    private final VBox fieldPart = Parts.part(new Label("It looks here"), field);
    private final Region arrow = Parts.sign(new Label("→"));
    private final Label title = new Label();
    private final Words sentence = new Words(Styles.size(15), Styles.INK_2);
    private final SumPane sum;
    private final PickPane pick;
    private final CurvePane curve;
    private final SharePane share;
    private final StepsPane steps = new StepsPane();
    private final WeightPane weights;
    private final UnitActions actions;
    private final StackPane arithmetic = new StackPane();
    private final DetailRoom room;
    private final VBox right = new VBox(title, arithmetic, sentence);
    private boolean narrow;

    /** The row of this model; what lies under a cursor is said to {@code caption}. */
    DetailRow(NetworkViewModel model, FormulaPeek peek, Consumer<String> caption) {
        Peeks peeks = new Peeks(model, peek);
        this.model = model;
        getStyleClass().add("detail-row");
        sum = new SumPane(model, peeks);
        weights = new WeightPane(model, peeks);
        actions = new UnitActions(model);
        room = new DetailRoom(sum, actions, List.of(mapPart), List.of(fieldPart, arrow));
        pick = new PickPane(model, peeks);
        curve = new CurvePane(model, peeks);
        share = new SharePane(this::openScore, peeks);
        field.setAccessibleHelp("The part of the picture that the chosen number depends on");
        map.setId("pinned-map");
        field.setId("field");
        title.getStyleClass().addAll("part-heading", "accent-ink");
        title.setId("detail-title");
        sentence.setId("detail-sentence");
        mapTitle.setId("map-title");
        mapTitle.getStyleClass().add("accent-ink");
        right.getStyleClass().add("right");
        HBox.setHgrow(right, Priority.ALWAYS);
        VBox.setVgrow(arithmetic, Priority.ALWAYS);
        arithmetic.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        arithmetic.setMinSize(0, 0);
        right.setMinWidth(0);
        getChildren().addAll(mapPart, arrow, fieldPart, right, actions);
        map.setSteering(new LensSteering() {
            @Override
            public void peek(CellIndex pixel) {
                model.pins().peek(new Place(pixel.row(), pixel.column()));
            }

            @Override
            public void leave() {
                model.pins().peek(null);
            }

            @Override
            public void pin(@Nullable CellIndex pixel) {
                model.pins().keep(pixel == null ? null : new Place(pixel.row(), pixel.column()));
            }

            @Override
            public void move(int rows, int columns) {
                step(rows, columns);
            }
        });
        sum.cursor().subscribe(cell -> caption.accept(cell == null ? "" : sum.words()));
        model.detailProperty().subscribe(this::show);
    }

    /** The room for the pictures, the room for all, and whether the one of the input has none. */
    void adapt(double box, double nowWide, boolean nowNarrow) {
        narrow = nowNarrow;
        room.adapt(nowWide, nowNarrow);
        map.setBox(box);
        field.setBox(box);
        show(model.detailProperty().get());
    }

    /** Puts the keyboard on the held map, if there is one, so that its arrows move the lens. */
    void focusMap() {
        if (hasMap()) {
            map.requestFocus();
        }
    }

    /** Whether the keyboard is on anything here. */
    boolean hasFocus() {
        return holdsFocus(this);
    }

    /** Whether there is a map that can have the keyboard. */
    boolean hasMap() {
        UnitDetail detail = model.detailProperty().get();
        return detail != null && !detail.single();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = right.getWidth();
        for (ArithmeticView<?> view : List.of(sum, pick, curve, share, steps)) {
            view.fit(left, arithmetic.getHeight());
        }
        weights.fit(left, arithmetic.getHeight());
    }

    private void step(int rows, int columns) {
        UnitDetail detail = model.detailProperty().get();
        if (detail == null) {
            return;
        }
        Place at = detail.place();
        int row = at == null
                ? 0
                : Math.clamp((long) at.row() + rows, 0, detail.map().rows() - 1);
        int column = at == null
                ? 0
                : Math.clamp((long) at.column() + columns, 0, detail.map().columns() - 1);
        model.pins().keep(new Place(row, column));
    }

    private void openScore(int unit) {
        UnitDetail detail = model.detailProperty().get();
        NetworkSight sight = model.sightProperty().get();
        if (detail != null && sight != null) {
            int scores = sight.plan()
                    .columns()
                    .get(sight.plan().columnOf(detail.spot().activation()))
                    .scores();
            if (scores >= 0) {
                model.pins().pin(new Spot(scores, unit));
            }
        }
    }

    private void show(@Nullable UnitDetail detail) {
        boolean mapped = detail != null && !detail.single();
        actions.show(detail);
        visible(mapPart, mapped);
        if (detail == null) {
            visible(arrow, false);
            visible(fieldPart, false);
            arithmetic.getChildren().clear();
            title.setText("");
            sentence.setText("");
            return;
        }
        mapTitle.setText(detail.title() + ", pinned");
        InputImage image = model.sightProperty().get() == null
                ? null
                : model.sightProperty().get().image();
        if (detail.picture() && image != null) {
            map.showPicture(image.channels());
        } else {
            map.show(
                    detail.map(),
                    PicturePlace.whole(detail.map().rows(), detail.map().columns()),
                    CellFill.SIGNED,
                    detail.limit());
        }
        Place place = detail.place();
        map.setLens(place == null ? null : new PictureWindow(place.row(), place.column(), 1, 1));
        map.setAccessibleText(detail.reading() + ", pinned"
                + (place == null || detail.arithmetic() == null
                        ? ""
                        : ". Row " + (place.row() + 1) + ", column " + (place.column() + 1) + ": "
                                + detail.arithmetic().total()));
        Rect looked = detail.field();
        boolean fieldable = mapped && looked != null && image != null && !narrow && !detail.picture();
        DetailRoom.Division division = room.divide(detail, fieldable);
        actions.setWords(division.words());
        boolean fielded = fieldable && division.field();
        visible(arrow, fielded);
        visible(fieldPart, fielded);
        if (fielded && looked != null && image != null) {
            field.showPicture(image.channels());
            field.setLens(new PictureWindow(looked.row(), looked.column(), looked.rows(), looked.columns()));
        }
        title.setText(mapped ? "" : detail.title() + ", pinned");
        visible(title, !mapped);
        UnitWeights through = detail.weights();
        sum.setEditable(detail.showing() == Showing.ACTIVATIONS);
        if (detail.arithmetic() == null && through != null && detail.showing() != Showing.ACTIVATIONS) {
            showWeights(through, detail.showing());
        } else {
            showArithmetic(detail.arithmetic(), detail.showing());
        }
    }

    private void showWeights(UnitWeights through, Showing showing) {
        weights.show(through, showing == Showing.WEIGHTS);
        put(weights);
        sentence.setText(
                showing == Showing.WEIGHTS
                        ? "Click a number, or press Enter on it, to type another one."
                        : "How fast the loss grows with each weight. Click one, or press Enter on it, to see where that comes"
                                + " from.");
    }

    private void showArithmetic(@Nullable Arithmetic now, Showing showing) {
        switch (now) {
            case null -> arithmetic.getChildren().clear();
            case Arithmetic.Sum shown -> put(sum, shown);
            case Arithmetic.Pick shown -> put(pick, shown);
            case Arithmetic.Curve shown -> put(curve, shown);
            case Arithmetic.Share shown -> put(share, shown);
            case Arithmetic.Steps shown -> put(steps, shown);
        }
        sentence.setText(
                now != null
                        ? now.sentence()
                        : showing == Showing.WEIGHTS
                                ? "Nothing is learned here: there are no weights to show."
                                : "Point at a pixel of the map: where its number comes from stands here.");
    }

    private <A extends Arithmetic, V extends Region & ArithmeticView<A>> void put(V view, A shown) {
        view.show(shown);
        put(view);
    }

    private void put(Region view) {
        if (arithmetic.getChildren().size() != 1
                || !arithmetic.getChildren().getFirst().equals(view)) {
            boolean focused = holdsFocus(arithmetic);
            arithmetic.getChildren().setAll(view);
            if (focused) {
                // What is scrolled is there only once its skin is.
                view.applyCss();
                view.lookupAll(".matrix-view").stream()
                        .filter(node -> node.isFocusTraversable() && isShown(node))
                        .findFirst()
                        .ifPresent(Node::requestFocus);
            }
        }
    }

    private static boolean isShown(Node node) {
        boolean shown = true;
        for (Node at = node; shown && at != null; at = at.getParent()) {
            shown = at.isVisible();
        }
        return shown;
    }

    /** Whether a node has the keyboard, or one within it. */
    private static boolean holdsFocus(Node node) {
        for (Node at = node.getScene() == null ? null : node.getScene().getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at.equals(node)) {
                return true;
            }
        }
        return false;
    }

    private static void visible(Region part, boolean wanted) {
        part.setVisible(wanted);
        part.setManaged(wanted);
    }
}
