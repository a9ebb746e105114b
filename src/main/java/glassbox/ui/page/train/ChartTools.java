package glassbox.ui.page.train;

import java.nio.file.Path;
import java.util.List;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.transform.Transform;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import glassbox.ui.control.Segments;
import glassbox.ui.page.SaveDialog;
import glassbox.ui.theme.Styles;
import glassbox.ui.theme.Theme;
import glassbox.viewmodel.train.ChartChoices;
import glassbox.viewmodel.train.ChartChoices.Along;
import glassbox.viewmodel.train.ChartChoices.LossScale;
import glassbox.viewmodel.train.TrainViewModel;

/** How the charts are looked at, and what saves them: the scale of the loss, what is counted along, picture and table. */
final class ChartTools {
    /** From this width of the stage on there is room for more than a menu. */
    static final double WIDE = 940;

    /** From this height on, the tools stand above the words of a chart and not beside them. */
    static final double TALL = 240;

    private static final double PICTURE_SCALE = 2;

    private final TrainViewModel model;
    private final SaveDialog dialog;
    private final Region charts;
    private final HBox scale;
    private final HBox rest;
    private final Segments<Along> along = new Segments<>("Along the axis", List.of(Along.values()), ChartTools::words);

    /** The tools of these charts; {@code caption} is told what became of saving. */
    ChartTools(TrainViewModel model, SaveDialog dialog, ReadOnlyStringWrapper caption, Region charts) {
        this.model = model;
        this.dialog = dialog;
        this.charts = charts;
        ChartChoices choices = model.charts();
        Segments<LossScale> heights = new Segments<>(
                "Scale of the loss", List.of(LossScale.values()), log -> log == LossScale.LINEAR ? "lin" : "log");
        heights.setId("loss-scale");
        heights.valueProperty().bindBidirectional(choices.lossScaleProperty());
        along.setId("along");
        along.valueProperty().bindBidirectional(choices.alongProperty());
        along.managedProperty().bind(along.visibleProperty());
        scale = row(heights);
        rest = row(along, menu());
        model.chartsSaver().noticeProperty().subscribe(caption::set);
    }

    /** What stands over the loss. */
    HBox scale() {
        return scale;
    }

    /** What stands over the accuracy. */
    HBox rest() {
        return rest;
    }

    /** Less room: what the menu offers too is left to it. */
    void setNarrow(boolean narrow) {
        along.setVisible(!narrow);
    }

    private MenuButton menu() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));
        menu.setId("chart-menu");
        menu.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "chart-menu");
        menu.setAccessibleText("Charts: what is counted along, save as picture or table");
        menu.setTooltip(new Tooltip("Count images or seconds, save the charts"));
        ToggleGroup group = new ToggleGroup();
        for (Along choice : Along.values()) {
            RadioMenuItem item = new RadioMenuItem("Count " + words(choice));
            item.setToggleGroup(group);
            item.setOnAction(click -> model.charts().alongProperty().set(choice));
            model.charts().alongProperty().subscribe(now -> item.setSelected(now == choice));
            menu.getItems().add(item);
        }
        MenuItem picture = new MenuItem("Save as picture…");
        picture.setOnAction(click -> savePicture());
        MenuItem table = new MenuItem("Save as table…");
        table.setOnAction(click -> saveTable());
        menu.getItems().addAll(new SeparatorMenuItem(), picture, table);
        menu.setOnShowing(event -> {
            picture.setDisable(!model.chartsSaver().isReady());
            table.setDisable(!model.chartsSaver().isReady());
        });
        return menu;
    }

    private void savePicture() {
        Path file = ask("PNG pictures", ".png");
        if (file == null) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Theme.paletteOf(charts.getScene()).get().surface());
        parameters.setTransform(Transform.scale(PICTURE_SCALE, PICTURE_SCALE));
        setToolsVisible(false);
        WritableImage image = charts.snapshot(parameters, null);
        setToolsVisible(true);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        model.chartsSaver().savePicture(file, width, height, pixels);
    }

    private void setToolsVisible(boolean visible) {
        scale.setVisible(visible);
        rest.setVisible(visible);
    }

    private void saveTable() {
        Path file = ask("CSV tables", ".csv");
        if (file != null) {
            model.chartsSaver().saveTable(file);
        }
    }

    private @Nullable Path ask(String kind, String suffix) {
        return dialog.ask(charts.getScene().getWindow(), "Save the charts", kind, "charts" + suffix);
    }

    private static String words(Along along) {
        return along == Along.IMAGES ? "images" : "seconds";
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("chart-tools");
        row.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return row;
    }
}
