package glassbox.ui.page.train;

import java.util.List;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import glassbox.ui.control.ColourKey;
import glassbox.ui.control.SheetPane;
import glassbox.ui.page.KeyHint;
import glassbox.ui.page.Page;
import glassbox.ui.page.PageSheet;
import glassbox.ui.page.SaveDialog;
import glassbox.ui.page.microscope.MicroscopeView;
import glassbox.viewmodel.microscope.MicroscopeViewModel;
import glassbox.viewmodel.train.TrainViewModel;

/**
 * Train: settings at the left, and one below the other the charts, the filters and digits, and what drives the run. Where
 * there is little room the settings are a sheet.
 */
public final class TrainPage implements Page {
    /** Below this width the settings are a sheet. */
    private static final double WIDE = 1112;

    private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper(this, "caption", "");
    private final StackPane root = new StackPane();
    private final HBox columns = new HBox();
    private final SheetPane overlay = new SheetPane();
    private final StackPane sheet = new StackPane();
    private final SettingsPanel settings;
    private final RunsSheet runs;
    private final PicturesRow pictures;
    private final LayerWalkRow walk;
    private final TransportStage transport;
    private final VBox main;
    private final StackPane compare = new StackPane();
    private final ReadOnlyObjectWrapper<Dimension2D> room = new ReadOnlyObjectWrapper<>(this, "room", LEAST_ROOM);
    private final ChartsStage charts;
    private @Nullable PresentedRun presentedRun;
    private boolean presented;
    private final TrainViewModel model;
    private @Nullable CompareView comparison;
    private boolean narrow;
    private @Nullable MicroscopeView microscope;

    /** The page of this view model; the digits are loaded when it is first shown. */
    public TrainPage(TrainViewModel model) {
        this(model, SaveDialog.SYSTEM);
    }

    /** The page of this view model, which asks with {@code dialog} where to save. */
    TrainPage(TrainViewModel model, SaveDialog dialog) {
        this.model = model;
        settings = new SettingsPanel(model, dialog, this::openRuns);
        runs = new RunsSheet(model.runs(), overlay::close);
        charts = new ChartsStage(model, dialog, caption);
        pictures = new PicturesRow(model, caption);
        transport = new TransportStage(model, this::openSettings);
        walk = new LayerWalkRow(model.walk());
        walk.setNarrow(false);
        main = new VBox(charts, pictures, transport);
        main.getStyleClass().add("main");
        VBox.setVgrow(charts, Priority.ALWAYS);
        HBox.setHgrow(main, Priority.ALWAYS);
        columns.getStyleClass().add("columns");
        columns.getChildren().addAll(settings, main);
        sheet.getStyleClass().add("settings-sheet");
        sheet.setMaxWidth(StackPane.USE_PREF_SIZE);
        root.getStyleClass().add("train-page");
        root.getStylesheets().add(PageSheet.of("train"));
        compare.setVisible(false);
        compare.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.compare().openProperty().set(false);
                event.consume();
            }
        });
        root.getChildren().addAll(columns, compare, overlay);
        root.widthProperty().subscribe(width -> setNarrow(width.doubleValue() < WIDE));
        model.compare().openProperty().subscribe((before, open) -> showComparison(open));
        model.microscope().openProperty().subscribe((before, open) -> showMicroscope(model.microscope(), open));
        model.walk().sightProperty().subscribe(sight -> showWalk(sight != null));
        TrainKeys keys = new TrainKeys(model, model.compare().openProperty()::get);
        root.sceneProperty().subscribe((before, now) -> {
            keys.moved(before, now);
            if (now != null) {
                model.prepare();
            }
        });
    }

    @Override
    public ReadOnlyStringProperty caption() {
        return caption.getReadOnlyProperty();
    }

    @Override
    public Parent content() {
        return root;
    }

    @Override
    public void setPresented(boolean now) {
        presented = now;
        arrange();
    }

    @Override
    public ObservableValue<Dimension2D> presentedRoom() {
        return room.getReadOnlyProperty();
    }

    @Override
    public List<ColourKey.Scale> colourKeys() {
        return List.of(ColourKey.Scale.SIGNED);
    }

    @Override
    public List<KeyHint> keyHints() {
        return List.of(
                KeyHint.of("Space", "play or pause"),
                new KeyHint(List.of("←", "→"), "image"),
                KeyHint.of("L", "layer"),
                KeyHint.of("E", "epoch"),
                KeyHint.of("M", "microscope"),
                new KeyHint(List.of("+", "−"), "speed"));
    }

    /** What is seen: the microscope, runs compared, the run as a class sees it, or all there is to drive it. */
    private void arrange() {
        boolean looking = model.microscope().openProperty().get();
        boolean comparing = model.compare().openProperty().get();
        boolean large = presented && !looking && !comparing;
        if (large && presentedRun == null) {
            presentedRun = new PresentedRun(model);
            root.getChildren().add(1, presentedRun);
        }
        if (presentedRun != null && large != charts.isPresented()) {
            charts.setPresented(large);
            if (large) {
                main.getChildren().set(0, new Region());
                presentedRun.take(charts);
            } else {
                presentedRun.leave(charts);
                main.getChildren().set(0, charts);
            }
            presentedRun.setVisible(large);
        }
        room.set(large ? PresentedRun.ROOM : LEAST_ROOM);
        columns.setVisible(!looking && !comparing && !large);
        compare.setVisible(comparing);
    }

    private void setNarrow(boolean now) {
        if (now == narrow) {
            return;
        }
        narrow = now;
        overlay.close();
        pictures.setNarrow(now);
        walk.setNarrow(now);
        settings.setNarrow(now);
        transport.setNarrow(now);
        if (now) {
            columns.getChildren().setAll(main);
            sheet.getChildren().setAll(settings);
        } else {
            sheet.getChildren().clear();
            columns.getChildren().setAll(settings, main);
        }
    }

    /** Several runs are compared instead of one driven, which waits; or one is driven again. */
    private void showComparison(boolean open) {
        overlay.close();
        if (open) {
            model.transport().pause();
            if (comparison == null) {
                comparison = new CompareView(model.compare(), caption);
                compare.getChildren().setAll(comparison);
            }
        }
        arrange();
        if (open && comparison != null) {
            comparison.enter();
        } else if (!open) {
            transport.requestFocus();
        }
    }

    /** After the click that asks for it, which may lie on the sheet that is open: else it would count as one beside the new. */
    private void openRuns() {
        overlay.close();
        Platform.runLater(() -> {
            overlay.setAlignment(Pos.TOP_LEFT);
            overlay.open(runs);
        });
    }

    private void showMicroscope(MicroscopeViewModel opened, boolean open) {
        arrange();
        if (open && microscope == null) {
            microscope = new MicroscopeView(opened, caption);
            root.getChildren().add(microscope);
        }
        if (microscope != null) {
            microscope.setVisible(open);
            caption.set("");
        }
    }

    /** Within a step its layers take the place of the filters and digits. */
    private void showWalk(boolean within) {
        main.getChildren().set(1, within ? walk : pictures);
    }

    private void openSettings() {
        overlay.setAlignment(Pos.TOP_LEFT);
        overlay.open(sheet);
    }
}
