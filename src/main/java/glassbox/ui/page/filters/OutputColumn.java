package glassbox.ui.page.filters;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import atlantafx.base.controls.ToggleSwitch;
import org.jspecify.annotations.Nullable;

import glassbox.raster.Numbers;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.ColourKey;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.PictureWindow;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.FilterOutput;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.OutputPixel;

/** The right of the stage: what the filter made of the picture, and what its colours mean. */
final class OutputColumn extends VBox {
    private final FiltersViewModel model;
    private final PictureView view = new PictureView("Output");
    private final Label size = new Label();
    private final Label range = new Label();
    private final HBox header = new HBox();
    private final HBox footer = new HBox();
    private final ColourKey signed = ColourKey.between(ColourKey.Scale.SIGNED, "", "");
    private final ColourKey grey = ColourKey.between(ColourKey.Scale.PIXELS, "0", "255");
    private final SavePicture save;
    private final ToggleSwitch greySwitch = new ToggleSwitch("Grey");

    OutputColumn(FiltersViewModel model, FileDialogs dialogs) {
        this.model = model;
        getStyleClass().add("picture-column");
        Label title = new Label("Output");
        title.getStyleClass().add(Styles.HEADING);
        size.getStyleClass().addAll(Styles.NUMBER, Styles.INK_3, Styles.size(14));
        size.setId("output-size");
        header.getStyleClass().add("header");
        title.setMinWidth(USE_PREF_SIZE);
        size.setMinWidth(USE_PREF_SIZE);
        range.setId("range");
        range.getStyleClass().addAll(Styles.NUMBER, Styles.INK_3, Styles.size(13));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        header.getChildren().addAll(title, size, between, range);
        Label problem = Refusal.lasting(model.output().problemProperty());
        problem.setId("problem");
        BusyNote filtering = new BusyNote(model.output().busyProperty(), model.output()::progress);
        Refusal unsaved = new Refusal(model.saver().refusalProperty(), model.saver()::dismiss);
        unsaved.setId("unsaved");
        StackPane picture = new StackPane(view, filtering, problem, unsaved);
        StackPane.setAlignment(unsaved, Pos.BOTTOM_CENTER);
        picture.setAlignment(Pos.TOP_LEFT);
        StackPane.setAlignment(problem, Pos.CENTER);
        footer.getStyleClass().add("footer");
        signed.setId("output-key");
        signed.setFocusTraversable(true);
        signed.setAccessibleHelp(
                "They end at 0.8 of the largest number, so that small ones are seen; beyond, they stay the same");
        greySwitch.setId("grey");
        greySwitch.setMinWidth(USE_PREF_SIZE);
        greySwitch.setAccessibleHelp(
                "Shows the output as a grey picture: black at 0 and below, white at 255 and above");
        greySwitch.selectedProperty().bindBidirectional(model.output().greyProperty());
        greySwitch.addEventHandler(KeyEvent.KEY_PRESSED, this::turnByKey);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        StackPane key = new StackPane(signed, grey);
        key.setAlignment(Pos.CENTER_LEFT);
        signed.setMaxWidth(USE_PREF_SIZE);
        grey.setMaxWidth(USE_PREF_SIZE);
        signed.visibleProperty().bind(model.output().greyProperty().not());
        grey.visibleProperty().bind(model.output().greyProperty());
        save = new SavePicture(model.saver(), dialogs);
        footer.getChildren().addAll(key, space, greySwitch, save);
        getChildren().addAll(header, picture, footer);
        view.setId("output");
        view.setFramed(true);
        view.setSteering(new PictureLens(
                model.lens(), pixel -> model.lens().peek(new OutputPixel(pixel.row(), pixel.column()))));
        model.output().outputProperty().subscribe(this::show);
        model.output().greyProperty().subscribe(this::show);
        model.output().problemProperty().subscribe(problemNow -> view.setStale(!problemNow.isEmpty()));
        model.lens().pixelProperty().subscribe(this::moveLens);
        model.slide().runningProperty().subscribe(this::dim);
    }

    /** Asks where the output is to be saved. */
    void save() {
        save.choose();
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        peeks.onOutput(view);
        peeks.onSize(size);
        peeks.onRange(range);
        peeks.onLimit(signed);
    }

    void adapt(Density density) {
        view.setBox(density.box());
        header.setMinHeight(density.header());
        header.setMaxHeight(density.header());
        footer.setMinHeight(density.footer());
        footer.setMaxHeight(density.footer());
        save.adapt(density);
        setMinWidth(density.compact() ? density.box() : Math.min(density.box(), 384));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(getMinWidth(), view.prefWidth(-1));
    }

    /** AtlantaFX's switch listens to the mouse only. */
    private void turnByKey(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            greySwitch.setSelected(!greySwitch.isSelected());
            event.consume();
        }
    }

    private void show() {
        FilterOutput output = model.output().outputProperty().get();
        if (output == null) {
            return;
        }
        size.setText(Placing.size(output.pixels()));
        describeRange(output);
        boolean asGrey = model.output().greyProperty().get();
        view.show(
                output.pixels(),
                Placing.output(output),
                asGrey ? CellFill.PIXELS : CellFill.SIGNED,
                asGrey ? 255 : output.limit());
        signed.setLow("≤ " + Numbers.MINUS + output.limitText());
        signed.setHigh("≥ +" + output.limitText());
        moveLens(model.lens().pixelProperty().get());
    }

    /** From where to where the numbers reach, and how many of them a grey picture cannot show. */
    private void describeRange(FilterOutput output) {
        boolean asGrey = model.output().greyProperty().get();
        int cut = output.cutOff();
        range.setText(
                asGrey && cut > 0
                        ? Numbers.count(cut) + (cut == 1 ? " is" : " are") + " cut off at 0 or 255"
                        : output.rangeText());
    }

    private void moveLens(@Nullable OutputPixel pixel) {
        if (pixel != null) {
            view.setLens(new PictureWindow(pixel.row(), pixel.column(), 1, 1));
        }
        dim();
    }

    private void dim() {
        view.setVisited(model.slide().visited());
    }
}
