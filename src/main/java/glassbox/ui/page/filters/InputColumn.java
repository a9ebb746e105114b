package glassbox.ui.page.filters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import glassbox.raster.Raster;
import glassbox.ui.control.CellFill;
import glassbox.ui.control.Glyph;
import glassbox.ui.control.Icon;
import glassbox.ui.control.PicturePlace;
import glassbox.ui.control.PictureView;
import glassbox.ui.control.PictureWindow;
import glassbox.ui.control.Segments;
import glassbox.ui.control.Stepper;
import glassbox.ui.page.FileDialogs;
import glassbox.ui.theme.Styles;
import glassbox.viewmodel.filters.ColourView;
import glassbox.viewmodel.filters.FilterOutput;
import glassbox.viewmodel.filters.FilterPicture;
import glassbox.viewmodel.filters.FiltersViewModel;
import glassbox.viewmodel.filters.OutputPixel;
import glassbox.viewmodel.filters.PictureChoice;
import glassbox.viewmodel.filters.PictureModel;

/** The left of the stage: the picture, its window under the lens, and which picture it is. */
final class InputColumn extends VBox {
    private static final FileDialogs.Question WHICH = new FileDialogs.Question(
            "Open a picture",
            "",
            List.of(new FileDialogs.Kind("PNG and JPEG pictures", List.of(".png", ".jpg", ".jpeg"))));

    private final FiltersViewModel model;
    private final FileDialogs dialogs;
    private final PictureView view = new PictureView("Input");
    private final Label title = new Label("Input");
    private final Label size = new Label();
    private final HBox header = new HBox();
    private final HBox footer = new HBox();
    private final HBox digit = new HBox();
    private final ToggleButton file;
    private final Map<PictureChoice, ToggleButton> buttons = new EnumMap<>(PictureChoice.class);

    InputColumn(FiltersViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("picture-column");
        title.getStyleClass().add(Styles.HEADING);
        title.setMinWidth(USE_PREF_SIZE);
        size.getStyleClass().addAll(Styles.NUMBER, Styles.INK_3, Styles.size(14));
        size.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        digit.getStyleClass().addAll("group", "digit");
        header.getStyleClass().add("header");
        Segments<ColourView> colours =
                new Segments<>("Channels of the picture", List.of(ColourView.values()), ColourView::title);
        colours.setId("colours");
        colours.setAccessibleHelp("All channels and the sum of what their filters make, or one of them alone");
        colours.getStyleClass().add("small");
        colours.setMinWidth(USE_PREF_SIZE);
        colours.setMaxHeight(USE_PREF_SIZE);
        colours.valueProperty().bindBidirectional(model.colour().viewProperty());
        colours.visibleProperty().bind(model.colour().availableProperty());
        colours.managedProperty().bind(colours.visibleProperty());
        header.getChildren().addAll(title, size, space, digit, colours);
        footer.getStyleClass().add("footer");
        for (PictureChoice choice : PictureChoice.values()) {
            buttons.put(choice, button(choice));
        }
        file = Objects.requireNonNull(buttons.get(PictureChoice.FILE));
        footer.getChildren().addAll(buttons.values());
        Refusal refusal = new Refusal(model.picture().refusalProperty(), model.picture()::dismiss);
        BusyNote reading = new BusyNote(model.picture().busyProperty(), () -> ProgressBar.INDETERMINATE_PROGRESS);
        StackPane picture = new StackPane(view, reading, refusal);
        picture.setAlignment(Pos.TOP_LEFT);
        StackPane.setAlignment(refusal, Pos.BOTTOM_CENTER);
        getChildren().addAll(header, picture, footer);
        view.setId("input");
        size.setId("input-size");
        view.setSteering(new PictureLens(model.lens(), pixel -> model.peekInput(pixel.row(), pixel.column())));
        model.output().outputProperty().subscribe(this::show);
        model.output().problemProperty().subscribe(this::show);
        model.lens().pixelProperty().subscribe(this::moveLens);
        model.picture().digitCountProperty().subscribe(count -> offerDigits(count.intValue()));
        model.picture().pictureProperty().subscribe(this::select);
    }

    /** Lets all its numbers say where they come from. */
    void answer(PicturePeeks peeks) {
        peeks.onInput(view);
        peeks.onInputSize(size);
    }

    void adapt(Density density) {
        view.setBox(density.box());
        header.setMinHeight(density.header());
        header.setMaxHeight(density.header());
        footer.setMinHeight(density.footer());
        footer.setMaxHeight(density.footer());
        file.setContentDisplay(density.compact() ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        setMinWidth(density.compact() ? density.box() : Math.min(density.box(), 384));
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(getMinWidth(), view.prefWidth(-1));
    }

    private ToggleButton button(PictureChoice choice) {
        ToggleButton button = new ToggleButton(choice.title());
        button.getStyleClass().setAll("picture-choice");
        button.setAccessibleHelp(
                choice == PictureChoice.FILE
                        ? "Takes a picture of your own; dropping or pasting one does the same"
                        : "Pictures to filter");
        button.setMinWidth(USE_PREF_SIZE);
        if (choice == PictureChoice.FILE) {
            button.setGraphic(new Icon(Glyph.FOLDER, 16));
            button.setAccessibleText("Open a PNG or JPEG picture");
        }
        button.setOnAction(press -> {
            if (choice == PictureChoice.FILE) {
                chooseFile();
            } else {
                model.picture().choose(choice);
            }
            select();
        });
        return button;
    }

    /** Lets the user choose a picture file. */
    void chooseFile() {
        FileDialogs.Answer answer = dialogs.open(getScene().getWindow(), WHICH);
        if (answer != null) {
            model.picture().open(answer.file());
        }
    }

    private void select() {
        FilterPicture picked = model.picture().pictureProperty().get();
        PictureChoice choice = picked == null ? PictureChoice.HOUSE : picked.choice();
        buttons.forEach((each, button) -> button.setSelected(each == choice));
        digit.setVisible(choice == PictureChoice.DIGIT);
        digit.setManaged(digit.isVisible());
        show();
    }

    private void offerDigits(int count) {
        if (count < 1) {
            return;
        }
        PictureModel pictures = model.picture();
        Stepper stepper =
                new Stepper("Digit", 0, count - 1, pictures.digitProperty().get());
        stepper.valueProperty().bindBidirectional(pictures.digitProperty());
        Label word = new Label("Digit");
        word.getStyleClass().add(Styles.OVERLINE);
        word.setMinWidth(USE_PREF_SIZE);
        digit.getChildren().setAll(word, stepper);
    }

    /** The picture within the padding it was filtered with; by itself as long as there is no output of it. */
    private void show() {
        FilterPicture picked = model.picture().pictureProperty().get();
        if (picked == null) {
            return;
        }
        FilterOutput output = model.currentOutput();
        FilterPicture ground = output == null ? picked : output.picture();
        Raster pixels = ground.pixels();
        title.setText(ground.filters() == 0 ? "Input" : "After filter " + ground.filters());
        size.setText(Placing.size(pixels));
        PicturePlace place =
                output == null ? PicturePlace.whole(pixels.rows(), pixels.columns()) : Placing.input(output);
        if (!ground.colours().isEmpty()) {
            view.showPicture(ground.colours(), place);
            moveLens();
            return;
        }
        view.show(
                pixels,
                place,
                output == null || output.isPixels() ? CellFill.PIXELS : CellFill.SIGNED,
                output == null ? 255 : output.pictureLimit());
        moveLens();
    }

    private void moveLens() {
        FilterOutput output = model.currentOutput();
        OutputPixel pixel = model.lens().pixelProperty().get();
        view.setLens(
                output == null || pixel == null
                        ? null
                        : new PictureWindow(
                                output.windowRow(pixel),
                                output.windowColumn(pixel),
                                output.kernelRows(),
                                output.kernelColumns()));
    }
}
