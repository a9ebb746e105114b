package glassbox.ui.page.network;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.CellFill;
import glassbox.ui.control.CurveView;
import glassbox.ui.control.MatrixView;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;
import glassbox.viewmodel.network.Rect;

/** A number, the function it goes through, and what it becomes. */
final class CurvePane extends HBox implements ArithmeticView<Arithmetic.Curve> {
    private final MatrixView input = new MatrixView("Number before", CellFill.SIGNED);
    private final CurveView curve = new CurveView();
    private final MatrixView total = Parts.total("Number after");
    private final Label formula = new Label();
    private final Label sign = new Label();
    private Arithmetic.@Nullable Curve shown;
    private double width = 800;
    private double height = 200;

    /** A pane whose number before leads on to where it comes from. */
    CurvePane(NetworkViewModel model, Peeks peeks) {
        peeks.given(input, "x", () -> "Number before");
        peeks.total(total);
        Parts.opens(input, cell -> {
            Arithmetic.Curve function = shown;
            if (function != null) {
                Place place = function.place();
                model.follow(function.source(), new Rect(place.row(), place.column(), 1, 1), false, 1, Place.FIRST);
            }
        });
        getStyleClass().addAll("arithmetic", "curve-pane");
        input.setId("input-number");
        input.setSigned(true);
        input.setHelp("The number that goes through the function. A click opens where it comes from");
        total.setHelp("What the function makes of it");
        getChildren()
                .addAll(
                        Parts.centred(new Label("x"), input),
                        Parts.sign(new Label("→")),
                        Parts.part(formula, curve),
                        Parts.sign(sign),
                        Parts.centred(new Label("Becomes"), total));
    }

    @Override
    public void fit(double roomWidth, double roomHeight) {
        boolean changed = width != roomWidth || height != roomHeight;
        width = roomWidth;
        height = roomHeight;
        double tall = Math.max(80, roomHeight - Parts.HEADING - 16);
        curve.setMinSize(Math.min(260, roomWidth * 0.36), tall);
        curve.setMaxSize(Math.min(260, roomWidth * 0.36), tall);
        Parts.level(this, tall);
        if (shown != null && changed) {
            show(shown);
        }
    }

    @Override
    public void show(Arithmetic.Curve function) {
        shown = function;
        int decimals = function.decimals();
        formula.setText(function.formula());
        sign.setText(function.sign().equals("=") ? "→" : function.sign());
        Parts.showTotal(input, function.input(), function.reach(), decimals, width < 760);
        Parts.showTotal(total, function.value(), Math.max(1e-6f, function.limit()), decimals, width < 760);
        curve.show(function.curve(), function.reach(), function.input(), function.value(), function.sentence());
    }
}
