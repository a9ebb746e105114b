package glassbox.ui.page.network;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.CellIndex;
import glassbox.ui.control.MatrixView;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.network.Arithmetic;
import glassbox.viewmodel.network.NetworkViewModel;
import glassbox.viewmodel.network.Place;

/** What lies under a pooling window, and the one number it becomes. */
final class PickPane extends HBox implements ArithmeticView<Arithmetic.Pick> {
    private final MatrixView values = new MatrixView("Under the window", CellFill.SIGNED);
    private final MatrixView total = Parts.total("Kept");
    private final Label how = new Label("Under the window");
    private final Label sum = new Label();
    private final Label sign = new Label();
    private final Label totalName = new Label();
    private Arithmetic.@Nullable Pick shown;
    private double width = 800;
    private double height = 200;

    /** A pane whose numbers lead on to where they come from. */
    PickPane(NetworkViewModel model, Peeks peeks) {
        peeks.given(values, "x", how::getText);
        peeks.total(total);
        Parts.opens(values, cell -> {
            Arithmetic.Pick pick = shown;
            if (pick != null) {
                model.follow(
                        pick.source(),
                        pick.window(),
                        false,
                        pick.values().columns(),
                        new Place(cell.row(), cell.column()));
            }
        });
        getStyleClass().addAll("arithmetic", "pick-pane");
        values.setId("candidates");
        values.setHelp("What lies under the window. A click on a number opens where that comes from");
        total.setHelp("The one number that the window becomes");
        sum.getStyleClass().addAll(Styles.NUMBER, Styles.size(17));
        sum.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        Parts.part(how, values),
                        Parts.sign(new Label("→")),
                        Parts.sign(sum),
                        Parts.sign(sign),
                        Parts.centred(totalName, total));
    }

    @Override
    public void fit(double roomWidth, double roomHeight) {
        boolean changed = width != roomWidth || height != roomHeight;
        width = roomWidth;
        height = roomHeight;
        if (shown != null && changed) {
            show(shown);
        }
    }

    @Override
    public void show(Arithmetic.Pick pick) {
        shown = pick;
        Place winner = pick.winner();
        Raster numbers = pick.values();
        int decimals = Math.max(2, Numbers.decimalsFor(Raster.of(1, 1, pick.limit())));
        double tall = Math.floor((height - Parts.HEADING - 14) / numbers.rows());
        double type = Math.clamp(tall * 0.36, 13, 17);
        double wide = Math.max(
                MatrixView.cellWidthFor(Raster.of(1, 1, -Math.max(1, numbers.maxAbs())), decimals, type) + 8,
                Math.min(56, tall));
        values.setCell(Math.min(wide, width * 0.6 / numbers.columns()), Math.min(56, tall), type);
        values.showOn(pick.pixels(), numbers, pick.limit(), decimals);
        values.currentProperty().set(winner == null ? null : new CellIndex(winner.row(), winner.column()));
        sum.setText(pick.sum());
        boolean mean = winner == null;
        getChildren().get(2).setVisible(mean);
        getChildren().get(2).setManaged(mean);
        getChildren().get(3).setVisible(mean);
        getChildren().get(3).setManaged(mean);
        sign.setText(pick.sign());
        Parts.level(this, values.prefHeight(-1));
        totalName.setText(mean ? "Mean" : "Kept");
        Parts.showTotal(total, pick.value(), pick.limit(), decimals, width < 760);
    }
}
